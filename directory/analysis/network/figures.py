"""Sum up in a few numbers how a network hangs together, for putting two networks side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from directory.analysis.network.centralisation import betweenness_centralisation, degree_centralisation
from directory.analysis.network.centrality import betweenness
from directory.analysis.network.cohesion import components, density, isolates
from directory.analysis.network.connectors import connectors
from directory.analysis.network.homophily import ei_index

MOST = 5


@dataclass(frozen=True)
class Figures:
    """Numbers of a simple graph.

    Parameters
    ----------
    organisations, pairs
        Organisations, and pairs of them with a tie.
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
        Organisations with most partners in other groups, and how many; at most five.
    brokers
        Organisations on the largest share of shortest paths, and that share; at most five.
    """

    organisations: int
    pairs: int
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
    home = {node: own[0] for node, own in groups.items() if own and node in pairs}
    first = sorted((node for node in between if between[node] > 0), key=lambda node: (-between[node], node))[:MOST]
    return Figures(
        organisations=len(pairs),
        pairs=pairs.number_of_edges(),
        density=density(pairs),
        isolates=len(isolates(pairs)),
        components=len(pieces),
        largest=max(pieces, default=0),
        ei_index=ei_index(pairs.subgraph(home), home),
        degree_centralisation=degree_centralisation(pairs),
        betweenness_centralisation=betweenness_centralisation(pairs, scores=between),
        connectors=tuple((one.organisation, one.across) for one in connectors(pairs, groups)[:MOST]),
        brokers=tuple((node, between[node]) for node in first),
    )
