"""Find what started in a place in the last years, and what faded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from directory.analysis.places.activity import Activity
from directory.records import Directory, PartialDate, Period

SPAN = 4
"""Years of each of the two periods that are compared."""


@dataclass(frozen=True)
class Trend:
    """Two periods of a place, one right after the other.

    Parameters
    ----------
    earlier, later
        The periods.
    events, ties
        Dated in the earlier and in the later period; a tie counts in the year it began, and one that is only known to
        have existed then does not count.
    by_year
        Year to its number of events, from the first year of the earlier period to the last of the later one.
    founded
        Ids of the organisations founded in the later period.
    appeared
        Ids of those with a dated tie or event in the later period and none before.
    faded
        Ids of those with one in the earlier period and none since, and of those that ended in the later one.
    """

    earlier: Period
    later: Period
    events: tuple[int, int]
    ties: tuple[int, int]
    by_year: Mapping[int, int]
    founded: tuple[str, ...]
    appeared: tuple[str, ...]
    faded: tuple[str, ...]


def last_full_year(directory: Directory) -> int | None:
    """The last year of which all is written: the one before the organisations were last looked up.

    None when nothing is dated. A directory that does not say when it was looked up is taken for up to date.
    """
    checked = max((record.checked.year for record in directory.organisations if record.checked), default=None)
    dated = max((date.year for date in dates_of(directory)), default=None)
    if dated is None or checked is None:
        return dated
    return min(dated, checked - 1)


def traces(directory: Directory) -> dict[str, tuple[int, ...]]:
    """Years in which each organisation is documented, by dated ties and events; sorted, without repetition."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for tie in directory.ties:
        for year in _span(tie.first_known, tie.last_known):
            found[tie.source].add(year)
            found[tie.target].add(year)
    for part in directory.participations:
        event = directory.event[part.event]
        found[part.organisation].update(_span(event.start, event.end))
    return {organisation.id: tuple(sorted(found[organisation.id])) for organisation in directory.organisations}


def trend(
    directory: Directory, activity: Activity, seen: Mapping[str, tuple[int, ...]], *, last: int, span: int = SPAN
) -> Trend:
    """The last years of a place beside the years before.

    Parameters
    ----------
    seen
        From `traces`.
    last
        Last year of the later period, such as `last_full_year` gives.
    span
        Years of each period.

    Notes
    -----
    More is written about recent years: more events can mean more writing about them.
    """
    earlier, later = Period(last - 2 * span + 1, last - span), Period(last - span + 1, last)
    events = Counter(start.year for id in activity.events if (start := directory.event[id].start))
    own = {*activity.inside, *activity.outside}
    ties = Counter(tie.start.year for tie in directory.ties if tie.id in own and tie.start)
    closed = {id: directory.organisation[id].closed for id in activity.ended}
    return Trend(
        earlier=earlier,
        later=later,
        events=(_within(events, earlier), _within(events, later)),
        ties=(_within(ties, earlier), _within(ties, later)),
        by_year={year: events[year] for year in range(last - 2 * span + 1, last + 1)},
        founded=tuple(id for id in activity.organisations if _in(directory.organisation[id].founded, later)),
        appeared=tuple(id for id in activity.organisations if seen[id] and _first_in(seen[id], later)),
        faded=tuple(
            id for id in activity.everybody if _in(closed.get(id), later) or (seen[id] and _last_in(seen[id], earlier))
        ),
    )


def dates_of(directory: Directory) -> Iterable[PartialDate]:
    """Every date of a tie or an event."""
    ties = (date for tie in directory.ties for date in (tie.start, tie.known_in, tie.end))
    events = (date for event in directory.events for date in (event.start, event.end))
    return (date for date in (*ties, *events) if date is not None)


def _span(start: PartialDate | None, end: PartialDate | None) -> range:
    """Years from the first to the last that are known."""
    first, last = start or end, end or start
    return range(first.year, last.year + 1) if first and last else range(0)


def _within(counts: Mapping[int, int], period: Period) -> int:
    assert period.first is not None
    assert period.last is not None
    return sum(counts[year] for year in range(period.first, period.last + 1))


def _in(date: PartialDate | None, period: Period) -> bool:
    return date is not None and period.touches(date, date)


def _first_in(years: tuple[int, ...], period: Period) -> bool:
    return period.touches(PartialDate(years[0]), PartialDate(years[0]))


def _last_in(years: tuple[int, ...], period: Period) -> bool:
    return period.touches(PartialDate(years[-1]), PartialDate(years[-1]))
