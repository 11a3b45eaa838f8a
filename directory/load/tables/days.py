"""Understand dates in the forms that people and spreadsheets write."""

from __future__ import annotations

import re
from datetime import date, timedelta

from directory.folding import fold

LATVIAN = "janvar februar mart april maij junij julij august septembr oktobr novembr decembr"
ENGLISH = "january february march april may june july august september october november december"
MONTHS = {name: k for names in (LATVIAN, ENGLISH) for k, name in enumerate(names.split(), start=1)}
"""Beginnings of Latvian and names of English months, without diacritics."""

WRITTEN = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})\.?(?: ?g\.?)?", re.ASCII)
YEAR_FIRST = re.compile(r"(\d{4})[./-] ?(\d{1,2})(?:[./-] ?(\d{1,2}))?\.?", re.ASCII)
MONTH_FIRST = re.compile(r"(\d{1,2})[./-](\d{4})", re.ASCII)
YEAR = re.compile(r"(\d{4})(?:\.0|\.? ?g(?:\.|ads|ada|adā)?)", re.ASCII)
TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+\d{2}:?\d{2})?$", re.ASCII)
IN_WORDS = re.compile(
    r"(?:(\d{4})\.? ?(?:g\.|gada)? ?)?(?:(\d{1,2})\.? ?)?([^\W\d_]+)\.?,?(?: (\d{1,2}),)?(?: (\d{4}))?"
)
SERIAL = range(20_000, 60_000)
"""Days since 30 December 1899 that a spreadsheet may have left where a date stood: years 1954 to 2064."""


def plain_date(text: str) -> str | None:
    """A date as `2021`, `2021-07` or `2021-07-08`; None when the text is not surely one.

    Understood are `08.07.2021`, `8/7/2021` when only the day can be above 12 or both agree, `2021. gada 8. jūlijs`,
    `8 July 2021`, `07.2021`, `2021. g.`, with a time after it. What can be two days, `03/04/2021`, is left to a person;
    with points the day stands first, as in Latvian.

    Examples
    --------
    >>> [plain_date(text) for text in ("8.7.2021.", "2021. gada 8. jūlijā", "07.2021", "13/7/2021", "3/4/2021")]
    ['2021-07-08', '2021-07-08', '2021-07', '2021-07-13', None]
    """
    if WRITTEN.fullmatch(text):
        return text
    day = TIME.sub("", text.strip())
    if WRITTEN.fullmatch(day):
        return day
    if found := DAY_FIRST.fullmatch(day):
        return _numbered(day, *map(int, found.groups()))
    if found := YEAR.fullmatch(day):
        return found[1]
    if found := YEAR_FIRST.fullmatch(day):
        return _iso(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := MONTH_FIRST.fullmatch(day):
        return _iso(int(found[2]), int(found[1]))
    return _in_words(day)


def from_serial(text: str) -> str | None:
    """The date that a spreadsheet's number of days stands for, `44385` for 2021-07-08; None when it is out of range."""
    if not text.isdecimal() or len(text) != 5 or int(text) not in SERIAL:
        return None
    return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()


def _numbered(written: str, first: int, second: int, year: int) -> str | None:
    if "/" in written and first != second and first <= 12 and second <= 12:
        return None
    if "/" in written and second > 12:
        first, second = second, first
    return _iso(year, second, first)


def _in_words(text: str) -> str | None:
    found = IN_WORDS.fullmatch(text)
    if not found or not (year := found[1] or found[5]):
        return None
    word = fold(found[3])
    month = next((number for name, number in MONTHS.items() if word.startswith(name)), None)
    day = found[2] or found[4]
    return _iso(int(year), month, int(day) if day else None) if month else None


def _iso(year: int, month: int, day: int | None = None) -> str | None:
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
