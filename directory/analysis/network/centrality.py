"""Measure how central each node is: by its own edges, by the paths that run through it, by how near everybody is.

Every graph is simple, directed or not, without self-loops. Edges count as one step whatever their weight.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import nan
from typing import Any

import networkx as nx
import numpy as np

from directory.analysis.network.path_lengths import PathLengths, path_lengths
from directory.graph.convert import to_igraph

EXACT, SOURCES = 5_000, 500
"""Betweenness is exact up to so many nodes; above, it is estimated from the paths of so many."""


def degree(graph: nx.Graph[str]) -> dict[str, int]:
    """Number of edges of each node [1]_; in an undirected graph that is its number of partners.

    Returns
    -------
    dict of str to int
        From 0 (an isolate) to n - 1; in a directed graph those that come in and go out together, up to 2(n - 1).

    References
    ----------
    .. [1] Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1, 215-239.
       https://doi.org/10.1016/0378-8733(78)90021-7
    """
    return {node: int(count) for node, count in graph.degree()}


def two_mode_degree(events: nx.Graph[str]) -> dict[str, float]:
    """Share of the other mode that a node of a two-mode graph is tied to [1]_.

    Parameters
    ----------
    events
        As in `Network.events`: every node has `bipartite` 0 or 1, edges only run between the two.

    Returns
    -------
    dict of str to float
        From 0 (an isolate) to 1: for an organisation its share of all events, for an event its share of all
        organisations. NaN when the other mode has no nodes.

    References
    ----------
    .. [1] Borgatti, S. P., Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243-269.
       https://doi.org/10.1016/S0378-8733(96)00301-2
    """
    mode: dict[str, int] = nx.get_node_attributes(events, "bipartite")
    sizes = [sum(value == side for value in mode.values()) for side in (0, 1)]
    return {node: count / sizes[1 - mode[node]] if sizes[1 - mode[node]] else nan for node, count in events.degree()}


def strength(graph: nx.Graph[str], *, weight: str = "weight") -> dict[str, float]:
    """Sum of the weights of each node's edges [1]_, in both directions; 0 for an isolate.

    Parameters
    ----------
    weight
        Edge attribute; an edge without it counts 1.

    References
    ----------
    .. [1] Barrat, A., Barthélemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The architecture of complex weighted
       networks. PNAS 101, 3747-3752. https://doi.org/10.1073/pnas.0400087101
    """
    return {node: float(total) for node, total in graph.degree(weight=weight)}


def betweenness(graph: nx.Graph[str], *, exact: int = EXACT, sources: int = SOURCES, seed: int = 0) -> dict[str, float]:
    """Share of the pairs of other nodes whose shortest paths run through a node [1]_.

    When several shortest paths join a pair, those through the node count by their share. In larger graphs only
    the paths that start at randomly drawn nodes are counted, which estimates the same share without bias [2]_.

    Parameters
    ----------
    exact
        Up to so many nodes all paths are counted.
    sources
        Above that, the paths from so many nodes; at least 2.
    seed
        Draws these nodes.

    Returns
    -------
    dict of str to float
        From 0 (nobody needs it; isolates too) to 1 (the middle of a star). In a directed graph the pairs are ordered.
        NaN with fewer than three nodes.

    References
    ----------
    .. [1] Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41.
       https://doi.org/10.2307/3033543
    .. [2] Brandes, U., Pich, C. (2007). Centrality estimation in large networks. International Journal of Bifurcation
       and Chaos 17, 2303-2318. https://doi.org/10.1142/S0218127407018403

    Examples
    --------
    >>> betweenness(nx.path_graph(["a", "b", "c"]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    size = len(graph)
    if size < 3:
        return dict.fromkeys(graph, nan)
    drawn = range(size) if size <= exact else random.Random(seed).sample(range(size), min(sources, size))
    return dict(zip(graph, _shares(to_igraph(graph), drawn), strict=True))


def _shares(converted: Any, drawn: Sequence[int]) -> list[float]:
    """For each vertex the mean, over the drawn sources other than itself, of the share of targets behind it."""
    size = converted.vcount()
    if len(drawn) == size:
        sums, others = np.array(converted.betweenness()), np.full(size, size - 1)
    else:
        sums, others = np.array(converted.betweenness(sources=drawn)), np.full(size, len(drawn))
        others[list(drawn)] -= 1
    directions = 1 if converted.is_directed() else 2  # igraph counts a pair once where edges have no direction
    return [float(share) for share in directions * sums / (others * (size - 2))]


def closeness(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> dict[str, float]:
    """How near a node is to all others: the inverse mean distance, times the share of the others it is joined to [1]_.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    dict of str to float
        From 0 (an isolate) to 1 (an edge to everybody). In a directed graph the distances from the others to the node
        count, as in networkx. NaN for the only node of a graph.

    References
    ----------
    .. [1] Wasserman, S., Faust, K. (1994). Social network analysis, chapter 5.
       https://doi.org/10.1017/CBO9780511815478
    """
    paths = paths or path_lengths(graph)
    others = len(graph) - 1
    if others < 1:
        return dict.fromkeys(graph, nan)
    shares = paths.reached.astype(float) ** 2 / (others * np.maximum(paths.total, 1))
    return dict(zip(paths.nodes, shares.tolist(), strict=True))


def two_step_reach(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> dict[str, float]:
    """Share of the other nodes at most two steps away: partners, and partners of partners [1]_.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    dict of str to float
        From 0 (an isolate) to 1. In a directed graph the steps lead from the others to the node, as in `closeness`.
        NaN for the only node of a graph.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational & Mathematical
       Organization Theory 12, 21-34. https://doi.org/10.1007/s10588-006-7084-x
    """
    paths = paths or path_lengths(graph)
    others = len(graph) - 1
    return {node: int(count) / others if others else nan for node, count in zip(paths.nodes, paths.near, strict=True)}
