"""Say that others changed something since a page was opened, without moving anything under whoever types."""

from __future__ import annotations

from html import escape

import streamlit as st

from directory.errors import MessageError
from directory.i18n import Texts
from directory.ui.frame import data, language

EVERY = 10
"""Seconds between two looks; each is one question for a number, about a quarter of a millisecond."""


def news() -> None:
    """Watch for changes from now on; nothing when a folder is shown."""
    opened = data.number()
    if opened is not None:
        _watch(language.current(), opened)


@st.fragment(run_every=EVERY)
def _watch(t: Texts, opened: int) -> None:
    """A line at the edge of the page as soon as there is something new; the page itself is not run."""
    count = _newest(opened) - opened
    if count <= 0:
        return
    with st.container(key="news", horizontal=True, vertical_alignment="center"):
        said = t.plural("{n} change since you opened this page.", "{n} changes since you opened this page.", count)
        st.html(f'<span role="status">{escape(said)}</span>', width="content")
        if st.button(t("Show"), key="news_show", icon=":material/refresh:", type="tertiary"):
            st.rerun()


def _newest(opened: int) -> int:
    """Number of the newest change; the one before when the store does not answer, which the next run will tell."""
    live = data.newest().source.live
    try:
        return opened if live is None else live.number()
    except MessageError:
        return opened
