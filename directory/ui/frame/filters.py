"""Show the filters that all pages share, and the line that says what is filtered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Organisation
from directory.speaker import Speaker
from directory.ui.frame import address, selection
from directory.ui.frame.markdown import plain
from directory.ui.frame.selection import CODES, choices, clear, code_name

SELECTED = ("organisation", "tie", "between", "part")
"""Names in the address of who, or whose ties, are looked at."""


def filters(t: Speaker) -> Selection:
    """Show the filters as the address has them and return the selection; a change goes into the address first."""
    chosen = selection.current(t.directory)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _search(t, chosen)
        _codes(t, st.pills, "municipality", t("Municipality"), selection_mode="multi")
        _codes(t, st.pills, "family", t("Ties"), selection_mode="multi")
        with st.popover(t("More filters"), icon=":material/tune:"):
            _more(t, chosen)
    if strange := selection.unknown(t.directory):
        names = ", ".join(t.quoted(code) for code in strange)
        st.warning(
            t("The link names something that this directory does not have: {names}. It was left out.", names=names)
        )
    return chosen


def count_line(t: Speaker, shown: int) -> None:
    """Say how many of all organisations the selection keeps, what is filtered, and who is selected."""
    selected = t.directory.organisation.get(address.first("organisation") or "")
    with st.container(horizontal=True, vertical_alignment="center", key="chips"):
        count(t, shown)
        chips(t, selection.current(t.directory), selected=selected)


def count(t: Speaker, shown: int) -> None:
    """How many of all organisations."""
    total = t.number(len(t.directory.organisations))
    line = t("{n} of {total} organisations", n=t.number(shown), total=total)
    st.markdown(f"**{line}**", width="content")


def chips(t: Speaker, chosen: Selection, *, selected: Organisation | None) -> None:
    """One button for each thing that is filtered and for who is selected, which takes it away, and one for all.

    The last one is always there, so that nothing moves under the reader's finger.
    """
    for name in CODES:
        picked = [code for code in address.read(name) if code in choices(t.directory, name)]
        for code in picked:
            rest = [other for other in picked if other != code]
            _chip(t, code_name(t, name, code), {name: rest}, f"{name}_{code}")
    if chosen.text:
        _chip(t, t("“{text}”", text=chosen.text), {"q": []}, "q")
    if chosen.years:
        first, last = chosen.years.first or "…", chosen.years.last or "…"
        _chip(t, f"{first}–{last}", {"from": [], "to": []}, "years")
    if chosen.with_ties:
        _chip(t, t("Only organisations with ties"), {"ties": []}, "ties")
    if chosen.events:
        _chip(t, t("With common events"), {"events": []}, "events")
    if chosen.undated is not None:
        label = t("With ties without a date") if chosen.undated else t("No ties without a date")
        _chip(t, label, {"undated": []}, "undated")
    if selected:
        _chip(t, t("Selected: {name}", name=selected.name[:80]), dict.fromkeys(SELECTED, ()), "organisation")
    st.button(
        t("Clear all"),
        type="tertiary",
        disabled=not chosen and not selected,
        on_click=clear,
        args=SELECTED if selected else (),
        key="chip_clear",
    )


def _chip(t: Texts, label: str, without: Mapping[str, Sequence[str]], key: str) -> None:
    st.button(
        plain(label),
        icon=":material/close:",
        help=t("Remove this filter"),
        on_click=address.write,
        args=(without,),
        key=f"chip_{key}",
    )


def nothing_found(t: Texts) -> None:
    """Say that the selection is empty, and what to loosen."""
    st.info(t("Nothing fits all of these filters. Remove one of them above, or search for a shorter word."))


def _search(t: Texts, chosen: Selection) -> None:
    key = _synchronised("q", chosen.text)
    st.text_input(
        t("Search"),
        type="search",
        live=True,
        value=chosen.text,
        key=key,
        placeholder=t("Name, place or theme"),
        on_change=_write,
        args=("q", lambda text: [text] if text else []),
        width=260,
    )


def _more(t: Speaker, chosen: Selection) -> None:
    placeholder = t("All")
    _codes(t, st.multiselect, "theme", t("Theme"), placeholder=placeholder)
    _codes(t, st.multiselect, "form", t("Legal form"), placeholder=placeholder)
    _codes(t, st.multiselect, "kind", t("Kind of tie"), placeholder=placeholder)
    if t.directory.years:
        _years(t, chosen, *t.directory.years)
        _undated(t, chosen)
    _toggle("ties", t("Only organisations with ties"), chosen.with_ties)
    _toggle("events", t("Also join those that took part in the same event"), chosen.events)


def _toggle(name: str, label: str, on: bool) -> None:
    st.toggle(
        label,
        value=on,
        key=_synchronised(name, on),
        on_change=_write,
        args=(name, lambda chosen: ["yes"] if chosen else []),
    )


def _years(t: Texts, chosen: Selection, first: int, last: int) -> None:
    begin, end = chosen.years.first or first, chosen.years.last or last
    value = max(first, min(begin, last)), min(last, max(end, first))
    st.slider(
        t("Years of the ties"),
        first,
        last,
        value=value,
        key=_synchronised("years", value),
        on_change=_write_years,
        args=(first, last),
        help=t("Ties whose date is not known are left out as soon as years are chosen, unless you let them stay."),
    )


def _undated(t: Texts, chosen: Selection) -> None:
    """Ties without a date: shown until years are chosen, unless the reader says otherwise."""
    usual = not chosen.years
    value = usual if chosen.undated is None else chosen.undated
    st.toggle(
        t("Show ties without a date"),
        value=value,
        key=_synchronised("undated", value),
        on_change=_write,
        args=("undated", lambda shown: [] if shown == usual else ["yes" if shown else "no"]),
    )


def _codes(t: Speaker, widget: Callable[..., Any], name: str, label: str, **options: Any) -> None:
    known = choices(t.directory, name)
    asked = address.read(name)
    picked = [code for code in known if code in asked]
    widget(
        label,
        known,
        default=picked,
        key=_synchronised(name, picked),
        format_func=lambda code: code_name(t, name, code),
        on_change=_write,
        args=(name, list),
        **options,
    )


def _synchronised(name: str, value: Any) -> str:
    """Key of a filter's widget, which is set to what the address says."""
    key = f"filter_{name}"
    address.show(key, value)
    return key


def _write(name: str, values: Callable[[Any], list[str]]) -> None:
    address.write({name: values(st.session_state[f"filter_{name}"])})


def _write_years(first: int, last: int) -> None:
    begin, end = st.session_state["filter_years"]
    address.write({"from": [str(begin)] if begin > first else [], "to": [str(end)] if end < last else []})
