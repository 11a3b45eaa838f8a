"""Find in which year something was last documented: of organisations, of ties and of two that work together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from directory.graph import Network
from directory.records import Directory, PartialDate

Dates = tuple[PartialDate | None, ...]
"""All dates of one tie or event."""


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


@dataclass(frozen=True)
class Last:
    """What is known last of an organisation.

    Parameters
    ----------
    tie, event
        Year of its last dated tie, and of the last dated event that it took part in; None when there is none.
    undated
        Its ties without a date.
    """

    tie: int | None
    event: int | None
    undated: int

    @property
    def year(self) -> int | None:
        """The later of the two."""
        return max((year for year in (self.tie, self.event) if year is not None), default=None)


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
        first = start or end
        if before is None or (first and first.year < before):
            records[organisation] += 1
            if (year := last_year_of([(start, end)])) is not None:
                year = year if before is None else min(year, before - 1)
                years[organisation] = max(year, years.get(organisation, year))
    return LastSeen(records, years)


def last_documented(network: Network) -> Mapping[str, Last]:
    """What is known last of every organisation of a network."""
    return {
        node: Last(
            tie=last_year_of(_edges(network.ties, node)),
            event=last_year_of((data["start"], data["end"]) for data in _attended(network.events, node)),
            undated=sum(not any(dates) for dates in _edges(network.ties, node)),
        )
        for node in network.ties
    }


def last_of_pair(ties: nx.MultiDiGraph[str], one: str, other: str) -> int | None:
    """Year in which a tie of the two, in either direction, was last documented; None when none has a date."""
    between = [
        data
        for source, target in ((one, other), (other, one))
        if ties.has_edge(source, target)
        for data in ties[source][target].values()
    ]
    return last_year_of(_of_tie(data) for data in between)


def last_year_of(dates: Iterable[Dates]) -> int | None:
    """The latest year of all dates of some facts; None when nothing has a date."""
    return max((date.year for pair in dates for date in pair if date is not None), default=None)


def _facts(directory: Directory) -> Iterator[tuple[str, PartialDate | None, PartialDate | None]]:
    for tie in directory.ties:
        yield tie.source, tie.first_known, tie.last_known
        yield tie.target, tie.first_known, tie.last_known
    for part in directory.participations:
        event = directory.event[part.event]
        yield part.organisation, event.start, event.end


def _edges(ties: nx.MultiDiGraph[str], node: str) -> list[Dates]:
    own = (*ties.out_edges(node, data=True), *ties.in_edges(node, data=True))
    return [_of_tie(data) for _, _, data in own]


def _of_tie(data: Mapping[str, Any]) -> Dates:
    return data["start"], data["known_in"], data["end"]


def _attended(events: nx.Graph[str], node: str) -> Iterable[Mapping[str, PartialDate | None]]:
    return (events.nodes[event] for event in events[node]) if node in events else ()
