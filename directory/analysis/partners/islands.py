"""Find the islands of a set of organisations, groups without a documented tie between them, and who bridges them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import networkx as nx


@dataclass(frozen=True)
class Bridge:
    """An organisation outside the set that has ties to several of its islands.

    Parameters
    ----------
    organisation
        Its id.
    partners
        Its partners in the set, sorted; of at least two islands.
    islands
        How many islands it would join.
    """

    organisation: str
    partners: tuple[str, ...]
    islands: int


def islands(pairs: nx.Graph[str], members: Sequence[str]) -> list[tuple[str, ...]]:
    """The members by what joins them, the largest group first; one group when all of them hang together.

    Parameters
    ----------
    pairs
        From `simplify`.
    """
    graph: nx.Graph[str] = nx.Graph(pairs.subgraph(members).edges())
    graph.add_nodes_from(members)
    return sorted((tuple(sorted(own)) for own in nx.connected_components(graph)), key=lambda own: (-len(own), own))


def bridges(pairs: nx.Graph[str], parts: Sequence[Sequence[str]], *, never: Collection[str] = ()) -> list[Bridge]:
    """Who could bring the islands together: those with ties to most islands first, then with most ties to members.

    Parameters
    ----------
    parts
        From `islands`.
    never
        Organisations that are no bridge, such as payers and those that ended.

    Returns
    -------
    list of Bridge
        All of them; empty where there is one island, or nobody knows two.
    """
    of = {member: n for n, own in enumerate(parts) for member in own}
    around = {other for member in of if member in pairs for other in pairs[member]} - of.keys() - {*never}
    found = []
    for one in sorted(around):
        partners = tuple(sorted(of.keys() & set(pairs[one])))
        joined = len({of[member] for member in partners})
        if joined > 1:
            found.append(Bridge(one, partners, joined))
    return sorted(found, key=lambda bridge: (-bridge.islands, -len(bridge.partners), bridge.organisation))
