"""Collapse a very large network to municipalities with thick lines; the reader opens what is of interest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from directory.graph import ELSEWHERE

LIMIT = 5000
"""With more organisations than this, a picture begins with municipalities."""

SHOWN = 1500
"""Of an opened municipality, those with most partners are shown, no more than this."""

FLOWS = 120
"""Of the lines between municipalities no more than this are drawn, those with most pairs."""

PREFIX = "municipality:"
"""Begins the id of a municipality's node; no organisation's id has a colon."""


@dataclass(frozen=True, eq=False)
class Collapsed:
    """A network in which nodes may stand for many organisations.

    Attributes
    ----------
    pairs
        Simple graph; a node that stands for many has `members`, their number, and `municipality`. An edge that stands
        for several pairs has `count`, their number, and the `families` and `statuses` of all of them.
    hidden
        Municipality to the number of organisations that its node stands for.
    faint
        Number of lines between municipalities that are left out because others have more pairs.
    """

    pairs: nx.Graph[str]
    hidden: dict[str, int]
    faint: int = 0


def collapse(pairs: nx.Graph[str], *, opened: Collection[str], limit: int = LIMIT, shown: int = SHOWN) -> Collapsed:
    """Join the organisations of each municipality that is not opened.

    A network of at most `limit` organisations comes back as it is.

    Parameters
    ----------
    pairs
        From `simplify` or `join`.
    opened
        Municipalities, or `ELSEWHERE` for organisations of which nobody knows the municipality.
    """
    if len(pairs) <= limit:
        return Collapsed(pairs, {})
    stands = _standing(pairs, opened, shown)
    joined: nx.Graph[str] = nx.Graph()
    hidden: Counter[str] = Counter()
    for node, data in pairs.nodes(data=True):
        if stands[node] == node:
            joined.add_node(node, **data)
        else:
            hidden[stands[node]] += 1
    for id, members in hidden.items():
        home = id.removeprefix(PREFIX)
        joined.add_node(id, **_home(pairs, stands, id), municipality=home, members=members)
    for one, other, data in pairs.edges(data=True):
        a, b = stands[one], stands[other]
        if (a, b) == (one, other):
            joined.add_edge(one, other, **data)
        elif a != b:
            _add(joined, a, b, data)
    faint = _faint_flows(joined)
    joined.remove_edges_from(faint)
    nx.freeze(joined)
    return Collapsed(joined, {id.removeprefix(PREFIX): members for id, members in hidden.items()}, len(faint))


def _faint_flows(joined: nx.Graph[str]) -> list[tuple[str, str]]:
    """The lines between two municipalities beyond those with most pairs."""
    flows = [
        (-data["count"], min(one, other), max(one, other))
        for one, other, data in joined.edges(data=True)
        if one.startswith(PREFIX) and other.startswith(PREFIX)
    ]
    return [(one, other) for _, one, other in sorted(flows)[FLOWS:]]


def _standing(pairs: nx.Graph[str], opened: Collection[str], shown: int) -> dict[str, str]:
    """The node that each organisation is drawn as."""
    stands = {node: PREFIX + (data["municipality"] or ELSEWHERE) for node, data in pairs.nodes(data=True)}
    for home in opened:
        members = [node for node, standing in stands.items() if standing == PREFIX + home]
        members.sort(key=lambda node: (-len(pairs[node]), node))
        stands.update((node, node) for node in members[:shown])
    return stands


def _home(pairs: nx.Graph[str], stands: dict[str, str], id: str) -> dict[str, str]:
    node = next(node for node, standing in stands.items() if standing == id)
    return {"name": id, "group": pairs.nodes[node]["group"]}


def _add(joined: nx.Graph[str], one: str, other: str, data: Mapping[str, Any]) -> None:
    """Count a pair in the edge between the two nodes that stand for its ends."""
    new: Mapping[str, Any] = {"weight": 0.0, "families": (), "statuses": (), "count": 0}
    edge = joined.edges[one, other] if joined.has_edge(one, other) else new
    joined.add_edge(
        one,
        other,
        weight=edge["weight"] + data["weight"],
        families=tuple(sorted({*edge["families"], *data["families"]})),
        statuses=tuple(sorted({*edge["statuses"], *data.get("statuses", ())})),
        ties=(),
        count=edge["count"] + 1,
    )
