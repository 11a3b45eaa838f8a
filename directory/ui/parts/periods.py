"""Show the two periods that are compared, kept in the address as `before=2015..2020&after=2021..2026`."""

from __future__ import annotations

import streamlit as st

from directory.analysis.gaps.changes import PeriodError, read_period
from directory.i18n import Texts
from directory.records import Period
from directory.speaker import Speaker
from directory.ui.frame import address
from directory.ui.frame.markdown import plain


def choose(t: Speaker, default: tuple[Period, Period]) -> tuple[Period, Period]:
    """Show the two periods as the address has them, else the usual ones, and return them."""
    years = [year for period in default for year in (period.first, period.last) if year]
    first, last = min(years), max(years)
    if t.directory.years:
        first, last = min(first, t.directory.years[0]), max(last, t.directory.years[1])
    with st.container(horizontal=True, gap="large"):
        return (
            _slider(t, "before", t("First period"), default[0], first, last),
            _slider(t, "after", t("Second period"), default[1], first, last),
        )


def _slider(t: Texts, name: str, label: str, default: Period, first: int, last: int) -> Period:
    chosen = _asked(t, name, default)
    begin, end = (min(max(year or first, first), last) for year in (chosen.first, chosen.last))
    key = f"choice_{name}"
    address.show(key, (begin, end))
    st.slider(label, first, last, (begin, end), key=key, on_change=_keep, args=(name, key, default), width=320)
    return Period(begin, end)


def _asked(t: Texts, name: str, default: Period) -> Period:
    text = address.first(name)
    if text is None:
        return default
    try:
        return read_period(text)
    except PeriodError:
        message = t(
            "The link names a period that cannot be read: {text}. The usual one is shown.",
            text=t.quoted(text, longest=40),
        )
        st.warning(plain(message))
        return default


def _keep(name: str, key: str, default: Period) -> None:
    begin, end = st.session_state[key]
    address.write({name: [] if Period(begin, end) == default else [f"{begin}..{end}"]})
