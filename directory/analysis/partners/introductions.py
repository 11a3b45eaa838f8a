"""Find who can introduce you: really different chains of organisations that know each other, with evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Any

import networkx as nx

from directory.analysis.unasked import funders
from directory.records import Directory, PartialDate

MOST_CHAINS, MOST_STEPS, DETOUR = 3, 6, 2
"""So many chains, each of at most so many steps, none longer than the first by more than the detour."""

FADING_YEARS = 6.0
"""After so many years a tie counts half."""

UNDATED = 0.25
"""What a tie without a date counts: as one of twelve years ago."""

MONEY_KINDS, MONEY = frozenset({"funding", "service"}), 2.0
"""Kinds of ties in which only money passed; a step of nothing else costs so much more than one of any other kind.

As nothing else changes the cost of a step by as much, a way of people who did something together comes before an
equally long one through grants.
"""

AGAIN = 20.0
"""Cost, in steps, of passing a second time through the same organisation: only where there is no other way."""


@dataclass(frozen=True)
class Step:
    """Two neighbours in a chain, with the ids of their ties and common events, the latest first."""

    source: str
    target: str
    ties: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True)
class Chain:
    """A way from one organisation to another.

    Parameters
    ----------
    steps
        At least one.
    again
        Organisations on the way that an earlier chain used too, because there is no way around them.
    """

    steps: tuple[Step, ...]
    again: tuple[str, ...] = ()

    @property
    def organisations(self) -> tuple[str, ...]:
        """All of them, from the first to the last."""
        return (self.steps[0].source, *(step.target for step in self.steps))

    @property
    def between(self) -> tuple[str, ...]:
        """Those that would have to introduce."""
        return self.organisations[1:-1]


def acquaintances(directory: Directory, pairs: nx.Graph[str]) -> nx.Graph[str]:
    """Who knows whom, with what it costs to ask.

    A step costs 1, up to 1 more when the ties are weak or long ago, and up to 1 more the more partners the two have:
    a busy broker is asked only when the others are no better. Ties in which only money passed cost `MONEY` more.

    Parameters
    ----------
    pairs
        From `join`: documented ties and common events.

    Returns
    -------
    graph
        Frozen. Edges have `ties` and `events` (ids, the latest first) and `cost`; nodes have `is_funder`.
    """
    kinds, giving = {tie.id: tie.kind for tie in directory.ties}, funders(directory)
    when = _dates(directory)
    now = max((date.year for date in when.values() if date), default=0)
    busiest = log(1 + max((degree for _, degree in pairs.degree()), default=1)) or 1.0  # nobody has a tie yet
    busy = {node: log(1 + degree) / busiest for node, degree in pairs.degree()}
    ended = {organisation.id for organisation in directory.organisations if organisation.closed}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node, {"is_funder": node in giving}) for node in pairs if node not in ended)
    for one, other, data in pairs.edges(data=True):
        if one in graph and other in graph:
            events = [event.removeprefix("event:") for event in data.get("events", ())]
            freshness = max((_freshness(when[id], now) for id in (*data["ties"], *events)), default=UNDATED)
            cost = 1 + 1 / (1 + data["weight"] * freshness) + (busy[one] + busy[other]) / 2
            cost += 0 if events or any(kinds[id] not in MONEY_KINDS for id in data["ties"]) else MONEY
            graph.add_edge(one, other, ties=_latest(data["ties"], when), events=_latest(events, when), cost=cost)
    nx.freeze(graph)
    return graph


def introductions(
    graph: nx.Graph[str],
    contacts: Collection[str],
    target: str,
    *,
    most: int = MOST_CHAINS,
    through_funders: bool = False,
) -> list[Chain]:
    """Up to `most` different chains to an organisation, the cheapest first; no two have the same organisations between.

    Parameters
    ----------
    graph
        From `acquaintances`.
    contacts
        Where a chain can begin: the organisation that asks, or those that somebody without ties can turn to. When
        there are several, each chain begins at another one as long as there is one.
    through_funders
        Whether somebody who is known for giving or paying out money can introduce.

    Returns
    -------
    list of Chain
        Empty when no chain of at most `MOST_STEPS` steps leads there, or the target is the only contact.
    """
    barred = frozenset() if through_funders else payers(graph) - {target}
    begin = sorted(
        contact
        for contact in contacts
        if contact in graph and contact != target and (len(contacts) == 1 or contact not in barred)
    )
    barred -= set(begin)
    if target not in graph:
        return []
    found: list[Chain] = []
    used: set[str] = set()
    for _ in range(most):
        nodes = _cheapest(graph, begin, target, used, barred, spare=len(begin) == 1)
        if nodes is None or any(set(nodes) == set(chain.organisations) for chain in found):
            break
        if found and len(nodes) - 1 > len(found[0].steps) + DETOUR:
            break
        again = tuple(node for node in (nodes[1:-1] if len(begin) == 1 else nodes[:-1]) if node in used)
        found.append(Chain(tuple(_step(graph, *pair) for pair in pairwise(nodes)), again))
        used.update(nodes[1:-1] if len(begin) == 1 else nodes[:-1])
        if len(begin) == 1 and len(nodes) == 2:
            break
    return found


def _cheapest(
    graph: nx.Graph[str],
    begin: Sequence[str],
    target: str,
    used: Collection[str],
    barred: Collection[str],
    *,
    spare: bool,
) -> list[str] | None:
    """The cheapest chain through none of `barred`, and through `used` only where it must; None when none is short."""
    contacts = [contact for contact in begin if contact not in used] or begin

    def cost(one: str, other: str, data: Mapping[str, Any]) -> float | None:
        if one in barred or other in barred:
            return None
        passed = {one, other} - ({target, *begin} if spare else {target})
        return float(data["cost"]) + AGAIN / 2 * len(passed.intersection(used))

    if not contacts:
        return None
    try:
        if spare:  # from both ends at once: several times faster where the network is large
            nodes: list[str] = nx.bidirectional_dijkstra(graph, contacts[0], target, weight=cost)[1]
        else:
            nodes = list(nx.multi_source_dijkstra(graph, set(contacts), target, weight=_hiding(cost, contacts))[1])
    except nx.NetworkXNoPath:
        return None
    return nodes if len(nodes) <= MOST_STEPS + 1 else None


def _hiding(cost: Callable[..., float | None], contacts: Collection[str]) -> Callable[..., float | None]:
    """Costs by which a chain does not go back through a first contact: from there it could have begun."""

    def dearer(one: str, other: str, data: Mapping[str, Any]) -> float | None:
        own = cost(one, other, data)
        return None if own is None else own + (AGAIN if other in contacts else 0)

    return dearer


def payers(graph: nx.Graph[str]) -> frozenset[str]:
    """Those of a graph from `acquaintances` that are known for giving or paying out money."""
    return frozenset(node for node, is_funder in graph.nodes(data="is_funder") if is_funder)


def _step(graph: nx.Graph[str], source: str, target: str) -> Step:
    data = graph.edges[source, target]
    return Step(source, target, data["ties"], data["events"])


def _dates(directory: Directory) -> dict[str, PartialDate | None]:
    ties = {tie.id: tie.last_known for tie in directory.ties}
    return ties | {event.id: event.end or event.start for event in directory.events}


def _latest(ids: Sequence[str], when: Mapping[str, PartialDate | None]) -> tuple[str, ...]:
    def key(id: str) -> tuple[int, str]:
        date = when[id]
        return (-date.first.toordinal() if date else 0, id)

    return tuple(sorted(ids, key=key))


def _freshness(date: PartialDate | None, now: int) -> float:
    return UNDATED if date is None else float(2 ** (-max(now - date.year, 0) / FADING_YEARS))
