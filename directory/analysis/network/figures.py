"""Sum up in a few numbers how a network hangs together, for putting two networks side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import networkx as nx

from directory.analysis.network.centralisation import betweenness_centralisation, degree_centralisation
from directory.analysis.network.centrality import betweenness
from directory.analysis.network.cohesion import components, density, isolates
from directory.analysis.network.connectors import connectors, crossing_pairs
from directory.analysis.network.homophily import ei_index

MOST = 5

Rank = TypeVar("Rank", int, float)


@dataclass(frozen=True)
class Figures:
    """Numbers of a simple graph.

    Parameters
    ----------
    organisations, pairs
        Organisations, and pairs of them with a tie.
    at_home, crossing
        Of these pairs those of two organisations in groups, and those that join two different groups.
    density
        Share of all possible pairs that are there, 0 to 1; NaN with fewer than two organisations.
    isolates
        Organisations without a partner.
    components, largest
        Pieces of two organisations or more, and the number of organisations in the largest of them.
    ei_index
        -1 when every pair stays inside a group, 1 when none does; NaN without pairs. Of several groups of an
        organisation the first one counts.
    degree_centralisation, betweenness_centralisation
        0 when all have equally many partners, or lie on equally many shortest paths, 1 for a star; NaN with fewer than
        three organisations.
    connectors
        Organisations with most partners in other groups, and how many: five, and those with as many as the fifth.
    brokers
        Organisations on the largest share of shortest paths, and that share: five, and those with as much as the fifth.
    """

    organisations: int
    pairs: int
    at_home: int
    crossing: int
    density: float
    isolates: int
    components: int
    largest: int
    ei_index: float
    degree_centralisation: float
    betweenness_centralisation: float
    connectors: tuple[tuple[str, int], ...]
    brokers: tuple[tuple[str, float], ...]


def figures(pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]]) -> Figures:
    """The numbers of a simple graph; an empty one has zeros and NaN.

    Parameters
    ----------
    pairs
        From `simplify`.
    groups
        Organisation to its groups, for the E-I index and the connectors; those without a group do not count there.
    """
    pieces = [len(piece) for piece in components(pairs) if len(piece) > 1]
    between = betweenness(pairs)
    among = pairs.subgraph(node for node, own in groups.items() if own)
    home = {node: own[0] for node, own in groups.items() if own and node in pairs}
    first = sorted((node for node in between if between[node] > 0), key=lambda node: (-between[node], node))
    return Figures(
        organisations=len(pairs),
        pairs=pairs.number_of_edges(),
        at_home=among.number_of_edges(),
        crossing=len(crossing_pairs(pairs, groups)),
        density=density(pairs),
        isolates=len(isolates(pairs)),
        components=len(pieces),
        largest=max(pieces, default=0),
        ei_index=ei_index(pairs.subgraph(home), home),
        degree_centralisation=degree_centralisation(pairs),
        betweenness_centralisation=betweenness_centralisation(pairs, scores=between),
        connectors=_first([(one.organisation, one.across) for one in connectors(pairs, groups)]),
        brokers=_first([(node, between[node]) for node in first]),
    )


def _first(ranked: list[tuple[str, Rank]]) -> tuple[tuple[str, Rank], ...]:
    """The first few, and all that are equal to the last one of them."""
    return tuple(item for item in ranked if len(ranked) <= MOST or item[1] >= ranked[MOST - 1][1])
