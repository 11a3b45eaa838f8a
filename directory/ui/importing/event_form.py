"""Ask which event the organisations of a list came to: one of the directory, or a new one."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from directory.load.importing.completing import free_id
from directory.load.tables.days import plain_date
from directory.speaker import Speaker

OTHER = ""


def ask_event(t: Speaker, event: Mapping[str, str]) -> dict[str, str]:
    """The cells of the event; only its id when it is in the directory."""
    known = {one.id: t.event(one) for one in t.directory.events}
    options = [OTHER, *sorted(known, key=lambda id: t.sort_key(known[id]))]
    asked = event.get("id", OTHER)
    chosen = st.selectbox(
        t("Which event?"),
        options,
        index=options.index(asked) if asked in known else 0,
        key="import_event",
        format_func=lambda id: known.get(id, t("A new event")),
    )
    if chosen:
        return {"id": chosen}
    name = st.text_input(t("Name of the event"), value=event.get("name_lv", ""), key="import_event_name").strip()
    day = st.text_input(
        t("When (for example 12.03.2026)"), value=event.get("start", ""), key="import_event_day"
    ).strip()
    homes = [OTHER, *(home.id for home in t.directory.covered)]
    where = st.selectbox(
        t("In which municipality?"),
        homes,
        index=homes.index(event.get("municipality", OTHER)),
        key="import_event_where",
        format_func=lambda id: t.directory.municipality[id].name if id else t("Not said"),
    )
    if day and plain_date(day) is None:
        st.warning(t("This is not a date. Write it as 12.03.2026, 03.2026 or 2026."))
        day = ""
    if not name:
        st.caption(t("Write what the event is called, to go on."))
    cells = {"name_lv": name, "start": plain_date(day) or "", "municipality": where or ""}
    if name:
        cells["id"] = free_id(f"{name} {cells['start']}", "events", t.directory.event.__contains__)
    return {field: text for field, text in cells.items() if text}


def is_told(event: Mapping[str, str]) -> bool:
    """Whether it is known which event it is."""
    return "id" in event


def is_new(t: Speaker, event: Mapping[str, str]) -> bool:
    """Whether the event is saved with the list."""
    return event.get("id") not in t.directory.event


def event_name(t: Speaker, event: Mapping[str, str]) -> str:
    """Name of the event."""
    known = t.directory.event.get(event.get("id", ""))
    return t.event(known) if known else event.get("name_lv", "")
