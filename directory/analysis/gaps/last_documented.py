"""Find in which year something was last documented: of an organisation, and of two that work together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from directory.graph import Network
from directory.records import PartialDate


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


def last_documented(network: Network) -> Mapping[str, Last]:
    """What is known last of every organisation of a network."""
    return {
        node: Last(
            tie=_latest(_edges(network.ties, node)),
            event=_latest((data["start"], data["end"]) for data in _attended(network.events, node)),
            undated=sum(not (start or end) for start, end in _edges(network.ties, node)),
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
    return _latest((data["start"], data["end"]) for data in between)


def _edges(ties: nx.MultiDiGraph[str], node: str) -> list[tuple[PartialDate | None, PartialDate | None]]:
    own = (*ties.out_edges(node, data=True), *ties.in_edges(node, data=True))
    return [(data["start"], data["end"]) for _, _, data in own]


def _attended(events: nx.Graph[str], node: str) -> Iterable[Mapping[str, PartialDate | None]]:
    return (events.nodes[event] for event in events[node]) if node in events else ()


def _latest(dates: Iterable[tuple[PartialDate | None, PartialDate | None]]) -> int | None:
    return max((date.year for pair in dates for date in pair if date is not None), default=None)
