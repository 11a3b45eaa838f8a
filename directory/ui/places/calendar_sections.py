"""Show what the calendar shows: one event, all of them, who made them together, and whom they brought together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from directory.analysis.places.calendar import Gathering, organised_together
from directory.answers.places.calendar import event_cells, icalendar, timeline_chart, with_day
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts.facts import source_line
from directory.ui.parts.table import Column, Row
from directory.ui.places import tables


def one_event(t: Speaker, chosen: Gathering) -> None:
    """An event, who took part, and how many it brought together for the first time."""
    event = chosen.event
    with st.container(border=True, key="event"):
        st.subheader(plain(t.event(event)), anchor=False)
        cells = [str(cell) for cell in event_cells(t, chosen)[1:3] if cell]
        st.markdown(" · ".join([*map(plain, cells), source_line(t, event.source_url)]))
        st.markdown(plain(t.of(event, "description") or ""))
        if chosen.everybody:
            label = t("Who took part")
            tables.organisations_table(t, chosen.everybody, label=label, key="who")
        if new := sum(meeting.event == event.id for meeting in data.memory().meetings()):
            st.markdown(
                t.plural(
                    "It brought together {n} pair of organisations that had no known tie or common event before.",
                    "It brought together {n} pairs of organisations that had no known tie or common event before.",
                    new,
                )
            )
        st.button(t("Close"), icon=":material/close:", on_click=address.write, args=({"event": []},))


def timeline(t: Speaker, shown: Sequence[Gathering]) -> None:
    """Events by year, as a table, and for a calendar."""
    events = [one.event for one in shown]
    st.markdown("**" + t.plural("{n} event", "{n} events", len(shown)) + "**")
    if chart := timeline_chart(t, events):
        st.altair_chart(chart, width="stretch", key="timeline", alt=t("Events by year and municipality"))
    if shown:
        tables.events_table(t, shown, key="events", first=15)
    dated = with_day(events)
    st.download_button(
        t("Download for a calendar (iCalendar)"),
        icalendar(t, dated, stamp=datetime.now(UTC)),
        file_name="kaimini-events.ics",
        mime="text/calendar",
        icon=":material/event:",
        on_click="ignore",
    )
    if left := len(events) - len(dated):
        st.caption(
            t.plural(
                "{n} event is not in the file: its day is not known.",
                "{n} events are not in the file: their day is not known.",
                left,
            )
        )


def together(t: Speaker, shown: Sequence[Gathering]) -> None:
    """Pairs that made events together."""
    st.subheader(t("Who made events with whom"), anchor=False)
    pairs = organised_together(shown)
    if not pairs:
        st.caption(t("No event with several makers is known."))
        return
    rows = [
        Row(
            f"{one} {other}",
            (
                t.directory.organisation[one].name,
                t.directory.organisation[other].name,
                len(ids),
                "; ".join(t.event(t.directory.event[id]) for id in ids[:3]),
                tables.source(t, t.directory.event[ids[0]].source_url),
            ),
            href=address.href("organisation", organisation=one),
        )
        for (one, other), ids in pairs.items()
    ]
    columns = [
        Column(t("Organisation")),
        Column(t("Together with")),
        Column(t("Events"), True),
        Column(t("For example")),
        Column(t("Source")),
    ]
    if opened := tables.long_table(t, columns, rows, label=t("Who made events with whom"), key="together", first=10):
        navigation.go("organisation", organisation=opened.split()[0])


def met(t: Speaker, shown: Sequence[Gathering]) -> None:
    """Events by the pairs that they brought together for the first time, those with ties since before all others."""
    st.subheader(t("Whom events brought together"), anchor=False)
    st.caption(
        t(
            "Pairs of organisations that met at an event and had no known tie and no common event before; and those of "
            "them that have a documented tie since. The event need not be the cause."
        )
    )
    new = Counter(meeting.event for meeting in data.memory().meetings())
    later = Counter(meeting.event for meeting in data.memory().meetings() if meeting.later)
    events = [one.event for one in shown if new[one.event.id]]
    rows = [
        Row(
            event.id,
            (
                t.event(event),
                t.period(event.start, event.end),
                new[event.id],
                later[event.id] or None,
                tables.source(t, event.source_url),
            ),
            href=address.href("calendar", event=event.id),
        )
        for event in sorted(events, key=lambda event: (-later[event.id], -new[event.id], event.id))
    ]
    columns = [
        Column(t("Event")),
        Column(t("When")),
        Column(t("New pairs"), True),
        Column(t("of them tied since"), True),
        Column(t("Source")),
    ]
    if rows and (
        opened := tables.long_table(t, columns, rows, label=t("Whom events brought together"), key="met", first=10)
    ):
        navigation.go("calendar", event=opened)
