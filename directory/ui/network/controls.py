"""Show what a reader chooses about the network picture: arrangement, colours, sizes, periods, who is in focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from directory.analysis.gaps.changes import default_periods
from directory.i18n import Texts
from directory.pictures.network.arrangements import ARRANGEMENTS, MAP, MUNICIPALITY, TIES
from directory.pictures.network.encodings import COLOURS, SIZES
from directory.records import Period
from directory.speaker import Speaker
from directory.ui.frame import address
from directory.ui.network.view import View
from directory.ui.parts.findings import choice, pick


def arrangement(t: Texts) -> None:
    """By ties, on the map, or by municipality."""
    names = {TIES: t("By ties"), MAP: t("On the map"), MUNICIPALITY: t("By municipality")}
    choice("arrange", ARRANGEMENTS, t("Arrangement"), names.__getitem__, hidden=True)


def encodings(t: Texts) -> None:
    """What colour and size of the circles stand for."""
    colours = {
        "municipality": t("Colour: municipality"),
        "form": t("Colour: legal form"),
        "theme": t("Colour: main theme"),
        "community": t("Colour: community"),
    }
    sizes = {
        "partners": t("Size: partners"),
        "ties": t("Size: ties"),
        "betweenness": t("Size: in between others"),
        "money": t("Size: money"),
    }
    with st.container(horizontal=True, width="content", key="encodings"):
        _list("colour", COLOURS, t("Colour"), colours.__getitem__)
        _list("size", SIZES, t("Size"), sizes.__getitem__)


def search(t: Speaker, ids: Iterable[str]) -> None:
    """A box in which an organisation of the picture is found by typing and selected."""
    known = t.by_name([id for id in ids if id in t.directory.organisation])
    pick(
        "organisation",
        known,
        t("Find in the picture"),
        t.names_to_pick(known).__getitem__,
        placeholder=t("Name of an organisation"),
    )


def comparison(t: Speaker, view: View) -> None:
    """Whether two periods are compared, and which."""
    usual = default_periods(t.directory)
    key = "choice_compare"
    address.show(key, bool(view.compared))
    st.toggle(t("Compare two periods"), value=bool(view.compared), key=key, on_change=_compare, args=(key, usual))
    if not view.compared:
        return
    years = [year for period in (*usual, *view.compared) for year in (period.first, period.last) if year]
    first, last = min(*years, *(t.directory.years or years)), max(*years, *(t.directory.years or years))
    with st.container(horizontal=True, gap="large"):
        _period(t("First period"), "before", view.compared[0], first, last)
        _period(t("Second period"), "after", view.compared[1], first, last)


def _period(label: str, name: str, period: Period, first: int, last: int) -> None:
    key, value = f"compared_{name}", (period.first or first, period.last or last)
    address.show(key, value)
    st.slider(label, first, last, value, key=key, on_change=_write_period, args=(name, key), width=300)


def _write_period(name: str, key: str) -> None:
    """Write a period that was moved; the other one makes room where the two would overlap."""
    begin, end = st.session_state[key]
    other = "after" if name == "before" else "before"
    first, last = st.session_state[f"compared_{other}"]
    if other == "after" and first <= end:
        first, last = end + 1, max(last, end + 1)
    elif other == "before" and last >= begin:
        first, last = min(first, begin - 1), begin - 1
    address.write({name: [f"{begin}..{end}"], other: [f"{first}..{last}"]})


def _compare(key: str, usual: tuple[Period, Period]) -> None:
    names = ("before", "after")
    if st.session_state[key]:
        address.write({name: [f"{p.first}..{p.last}"] for name, p in zip(names, usual, strict=True)})
    else:
        address.write({name: [] for name in names})


def _list(name: str, options: Sequence[str], label: str, title: Callable[[str], str]) -> None:
    """One of several options in a box, kept in the address; the first one needs no words there."""
    asked, key = address.first(name), f"choice_{name}"
    value = asked if asked in options else options[0]
    address.show(key, value)

    def keep() -> None:
        picked = st.session_state[key]
        address.write({name: [] if picked == options[0] else [picked]})

    st.selectbox(
        label,
        options,
        index=options.index(value),
        key=key,
        format_func=title,
        on_change=keep,
        label_visibility="collapsed",
        width=210,
    )
