"""Say in words: events as a timeline, and as an iCalendar file (RFC 5545) that any calendar reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

import altair as alt
import pandas as pd

from directory.analysis.places.calendar import Gathering
from directory.graph import ELSEWHERE
from directory.palette import group_colours
from directory.records import Event
from directory.speaker import Speaker

OCTETS = 75
"""Longest line of an iCalendar file, without its end (RFC 5545, section 3.1)."""

CONFIG = alt.Config(view=alt.ViewConfig(strokeWidth=0))


def event_cells(t: Speaker, gathering: Gathering) -> tuple[str | float | None, ...]:
    """Name, when, where, who made it, and how many organisations took part."""
    event = gathering.event
    home = t.directory.municipality[event.municipality].short_name if event.municipality else ""
    makers = [t.directory.organisation[id].name for id in gathering.organisers]
    return (
        t.event(event),
        t.period(event.start, event.end) or t("no date"),
        ", ".join(dict.fromkeys(part for part in (event.place or "", home) if part)),
        ", ".join(makers),
        len(gathering.everybody) or None,
    )


def timeline_chart(t: Speaker, events: Sequence[Event]) -> alt.Chart | None:
    """Number of events by year and municipality; None when none of them is dated."""
    covered = {municipality.id for municipality in t.directory.covered}
    rows = [
        (
            str(event.start.year),
            t.group(event.municipality if event.municipality in covered else ELSEWHERE),
        )
        for event in events
        if event.start
    ]
    if not rows:
        return None
    names = {t.group(group): colour for group, colour in group_colours(t.directory).items()}
    table = pd.DataFrame(rows, columns=["year", "home"])
    counted = table.groupby(["year", "home"], as_index=False).size()
    scale = alt.Scale(domain=list(names), range=list(names.values()))
    chart: alt.Chart = (
        alt.Chart(counted, height=200, config=CONFIG)
        .mark_bar(cornerRadius=2)
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, ticks=False, labelOverlap=True)),
            y=alt.Y("size:Q", title=None, axis=alt.Axis(tickCount=4, domain=False, ticks=False)),
            color=alt.Color("home:N", scale=scale, legend=alt.Legend(orient="top", title=None)),
            tooltip=[
                alt.Tooltip("year:O", title=t("Year")),
                alt.Tooltip("home:N", title=t("Municipality")),
                alt.Tooltip("size:Q", title=t("Events")),
            ],
        )
    )
    return chart


def with_day(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events whose first day is known; only these can stand in a calendar."""
    return tuple(event for event in events if event.start and event.start.day is not None)


def icalendar(t: Speaker, events: Iterable[Event], *, stamp: datetime) -> bytes:
    """Events as an iCalendar file (RFC 5545), all-day each; those without a known day are left out.

    Parameters
    ----------
    stamp
        When the file is made; with a time zone.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kaimini//Events//LV", "CALSCALE:GREGORIAN"]
    for event in with_day(events):
        lines += ["BEGIN:VEVENT", *_event_lines(t, event, stamp), "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in fold_line(line)).encode()


def escape(text: str) -> str:
    r"""A text as an iCalendar value (RFC 5545, section 3.3.11).

    Examples
    --------
    >>> print(escape("Talka, putra; dejas\nun C:\\"))
    Talka\, putra\; dejas\nun C:\\
    """
    whole = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = "\\n".join(whole.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "".join(letter for letter in lines if letter == "\t" or (ord(letter) >= 32 and ord(letter) != 127))


def fold_line(line: str) -> Iterator[str]:
    """A content line in parts of at most 75 octets, never cut inside a letter; all but the first begin with a space."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part


def _event_lines(t: Speaker, event: Event, stamp: datetime) -> Iterator[str]:
    assert event.start is not None
    last = event.end.last if event.end and event.end.day is not None else event.start.last
    yield f"UID:{event.id}@kaimini"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(event.start.first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"  # the day after: the end is not part of the event
    yield f"SUMMARY:{escape(t.event(event))}"
    if event.place:
        yield f"LOCATION:{escape(event.place)}"
    if event.lat is not None and event.lon is not None:
        yield f"GEO:{event.lat:.6f};{event.lon:.6f}"
    if description := t.of(event, "description"):
        yield f"DESCRIPTION:{escape(description)}"
    if event.themes:
        yield "CATEGORIES:" + ",".join(escape(t.term("themes", theme)) for theme in event.themes)
    if event.source_url:
        yield f"URL:{event.source_url}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")
