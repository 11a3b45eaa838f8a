"""Say when organisations were last documented, and by how many facts: ties, and parts in events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from directory.records import Directory, PartialDate


@dataclass(frozen=True)
class LastSeen:
    """What is documented about organisations as a whole.

    Parameters
    ----------
    records
        Id to the number of ties and parts in events; 0 for all others.
    last_years
        Id to the year of the latest of them; without those of whom nothing is dated.
    """

    records: Counter[str]
    last_years: Mapping[str, int]


def last_seen(directory: Directory, *, before: int | None = None) -> LastSeen:
    """When each organisation was last documented.

    Parameters
    ----------
    before
        Only facts dated before this year; one that went on longer counts up to the year before it. None takes all,
        also those without a date.
    """
    records, years = Counter[str](), dict[str, int]()
    for organisation, start, end in _facts(directory):
        first, last = start or end, end or start
        if before is None or (first and first.year < before):
            records[organisation] += 1
            if last:
                year = last.year if before is None else min(last.year, before - 1)
                years[organisation] = max(year, years.get(organisation, year))
    return LastSeen(records, years)


def last_year_of(directory: Directory, organisation: str) -> int | None:
    """The year in which an organisation was last documented, None when nothing about it is dated."""
    dates = [end or start for id, start, end in _facts(directory) if id == organisation]
    return max((date.year for date in dates if date), default=None)


def _facts(directory: Directory) -> Iterator[tuple[str, PartialDate | None, PartialDate | None]]:
    for tie in directory.ties:
        yield tie.source, tie.start, tie.end
        yield tie.target, tie.start, tie.end
    for part in directory.participations:
        event = directory.event[part.event]
        yield part.organisation, event.start, event.end
