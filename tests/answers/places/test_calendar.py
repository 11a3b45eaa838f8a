"""The iCalendar file, against the examples of RFC 5545, and laws of its lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.answers.places.calendar import OCTETS, escape, fold_line, icalendar, timeline_chart, with_day
from directory.records import Directory, Event
from directory.speaker import Speaker

STAMP = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
Readable = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.just("\n"), max_size=300)


def event(**cells: str) -> Event:
    return Event.model_validate({"id": "e", "name_lv": "Talka"} | cells)


def lines(*events: Event) -> list[str]:
    file = icalendar(Speaker(Directory(), "lv"), events, stamp=STAMP).decode()
    return file.replace("\r\n ", "").split("\r\n")


def test_an_all_day_event_of_several_days() -> None:
    """RFC 5545, section 3.6.1: the Festival International de Jazz, 28 June to 8 July 2007, ends before the 9th."""
    found = lines(event(name_lv="Festival International de Jazz de Montreal", start="2007-06-28", end="2007-07-08"))
    assert "DTSTART;VALUE=DATE:20070628" in found
    assert "DTEND;VALUE=DATE:20070709" in found
    assert "SUMMARY:Festival International de Jazz de Montreal" in found


def test_an_event_of_one_day_ends_the_day_after() -> None:
    assert "DTEND;VALUE=DATE:20240101" in lines(event(start="2023-12-31"))


def test_a_text_is_escaped_as_in_the_standard() -> None:
    """RFC 5545, section 3.3.11: "Project XYZ Final Review", "Conference Room - 3B", "Come Prepared." in three lines."""
    text = "Project XYZ Final Review\nConference Room - 3B\nCome Prepared."
    assert escape(text) == r"Project XYZ Final Review\nConference Room - 3B\nCome Prepared."
    assert escape("a,b;c\\n") == r"a\,b\;c\\n"


def test_a_name_cannot_begin_a_new_line() -> None:
    found = lines(event(name_lv="X\r\nEND:VCALENDAR\nBEGIN:VALARM", start="2024-01-01"))
    assert found.count("END:VCALENDAR") == 1
    assert "BEGIN:VALARM" not in found


def test_the_file_is_whole() -> None:
    """RFC 5545, section 3.4: one calendar with version and product, each event with an id and a time stamp in UTC."""
    riga = STAMP.astimezone(timezone(timedelta(hours=2)))
    file = icalendar(Speaker(Directory(), "lv"), [event(start="2024-05-01")], stamp=riga).decode()
    assert file.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert file.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert "UID:e@kaimini\r\nDTSTAMP:20261123T060000Z\r\n" in file


@pytest.mark.parametrize("start", ["2024", "2024-05"])
def test_without_a_day_an_event_is_left_out(start: str) -> None:
    assert with_day([event(start=start), event()]) == ()
    assert "BEGIN:VEVENT" not in lines(event(start=start))


@given(text=Readable)
def test_folded_lines_are_short_and_whole(text: str) -> None:
    line = f"SUMMARY:{escape(text)}"
    parts = list(fold_line(line))
    assert all(len(part.encode()) <= OCTETS for part in parts)
    assert parts[0] + "".join(part.removeprefix(" ") for part in parts[1:]) == line


@given(text=Readable)
def test_escaping_loses_nothing(text: str) -> None:
    found, rest = "", iter(escape(text))
    for letter in rest:
        following = next(rest) if letter == "\\" else ""
        found += {"n": "\n"}.get(following, following) if letter == "\\" else letter
    assert found == text


def test_the_shipped_events_are_all_there(shipped: Directory) -> None:
    file = icalendar(Speaker(shipped, "lv"), shipped.events, stamp=STAMP).decode()
    assert file.count("BEGIN:VEVENT\r\n") == len(with_day(shipped.events)) > 100
    assert all(len(line.encode()) <= OCTETS for line in file.split("\r\n"))


def test_without_dates_there_is_no_timeline(tiny: Directory) -> None:
    assert timeline_chart(Speaker(tiny, "en"), [event()]) is None
