"""Find events in time: who organised them with whom, and whom they brought together for the first time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from directory.records import Directory, Event, PartialDate, Tie

ORGANISERS = ("organiser", "co_organiser", "host")
"""Roles of those who make an event."""

Pair = tuple[str, str]


@dataclass(frozen=True)
class Gathering:
    """An event with those who made it and those who came.

    Parameters
    ----------
    event
        The event.
    organisers
        Ids of organisers, co-organisers and hosts, in the order of `ORGANISERS`.
    others
        Ids of all others who took part, sorted.
    """

    event: Event
    organisers: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def everybody(self) -> tuple[str, ...]:
        """Ids of all who took part, sorted."""
        return tuple(sorted({*self.organisers, *self.others}))


@dataclass(frozen=True)
class Meeting:
    """Two organisations that an event brought together, as far as anybody knows for the first time.

    Parameters
    ----------
    one, other
        Their ids, in the order of the alphabet.
    event
        Id of the event.
    later
        Ids of the ties of these two that began after the event, sorted; empty when none is documented.
    """

    one: str
    other: str
    event: str
    later: tuple[str, ...]


def gatherings(directory: Directory) -> tuple[Gathering, ...]:
    """All events, the latest first, those without a date at the end."""
    roles: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for part in directory.participations:
        roles[part.event].append((part.role, part.organisation))
    found = [_gathering(event, roles[event.id]) for event in directory.events]
    return tuple(sorted(found, key=lambda one: _latest_first(one.event)))


def organised_together(found: Iterable[Gathering]) -> dict[Pair, tuple[str, ...]]:
    """Pairs that made events together, with the events' ids; the pair with most events first."""
    pairs: defaultdict[Pair, list[str]] = defaultdict(list)
    for gathering in found:
        for one, other in combinations(sorted(gathering.organisers), 2):
            pairs[one, other].append(gathering.event.id)
    return {pair: tuple(pairs[pair]) for pair in sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))}


def meetings(directory: Directory) -> tuple[Meeting, ...]:
    """Whom each event brought together that had no tie and no common event before, by date of the event.

    Only dated events count, and a pair counts once, at the first event where both were. A pair with a tie without
    a date, or with one that can have begun before the event, is left out: nobody knows whether the event was first.
    Ties of the very days of the event are taken for the event itself.
    """
    ties: defaultdict[Pair, list[Tie]] = defaultdict(list)
    for tie in directory.ties:
        ties[_pair(tie.source, tie.target)].append(tie)
    met: set[Pair] = set()
    found: list[Meeting] = []
    for day, same_time in _by_start(gatherings(directory)).items():
        for gathering in same_time:
            new = set(combinations(gathering.everybody, 2)) - met
            found.extend(
                Meeting(*pair, gathering.event.id, _after(ties[pair], gathering.event))
                for pair in sorted(new)
                if all(_is_new(tie, gathering.event, day) for tie in ties[pair])
            )
            met |= new
    return tuple(found)


def _gathering(event: Event, parts: Iterable[tuple[str, str]]) -> Gathering:
    ordered = sorted(parts, key=lambda part: (ORGANISERS.index(part[0]) if part[0] in ORGANISERS else 9, part[1]))
    organisers = dict.fromkeys(id for role, id in ordered if role in ORGANISERS)
    others = {id for _, id in ordered} - organisers.keys()
    return Gathering(event, tuple(organisers), tuple(sorted(others)))


def _latest_first(event: Event) -> tuple[bool, int, str]:
    start: PartialDate | None = event.start or event.end
    return (start is None, -start.first.toordinal() if start else 0, event.id)


def _by_start(found: Iterable[Gathering]) -> dict[date, list[Gathering]]:
    dated: defaultdict[date, list[Gathering]] = defaultdict(list)
    for gathering in found:
        if gathering.event.start:
            dated[gathering.event.start.first].append(gathering)
    return {day: sorted(dated[day], key=lambda one: one.event.id) for day in sorted(dated)}


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _is_new(tie: Tie, event: Event, day: date) -> bool:
    """Whether a tie certainly does not come from before an event."""
    return tie.start is not None and (tie.start.first >= day or tie.start == event.start)


def _after(ties: Iterable[Tie], event: Event) -> tuple[str, ...]:
    """The ties that began when the event was certainly over."""
    end = event.end or event.start
    return tuple(sorted(tie.id for tie in ties if tie.start and end and tie.start.first > end.last))
