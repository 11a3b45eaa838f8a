"""Measure Freeman's centralisations: how far one node stands out, as a share of what a star reaches [1]_.

Every graph is simple, without self-loops.

References
----------
.. [1] Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1, 215-239.
   https://doi.org/10.1016/0378-8733(78)90021-7
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import nan

import networkx as nx

from directory.analysis.network.centrality import betweenness, closeness, degree
from directory.analysis.network.path_lengths import PathLengths, path_lengths


def degree_centralisation(graph: nx.Graph[str]) -> float:
    """How much the edges gather at one node.

    Returns
    -------
    float
        From 0 (all nodes have equally many) to 1 (a star). In a directed graph edges of both directions count
        together. NaN with fewer than three nodes.

    Examples
    --------
    >>> degree_centralisation(nx.star_graph(4))
    1.0
    """
    size = len(graph)
    directions = 2 if graph.is_directed() else 1
    return _freeman(degree(graph).values(), directions * (size - 1) * (size - 2))


def betweenness_centralisation(graph: nx.Graph[str], *, scores: Mapping[str, float] | None = None) -> float:
    """How much the shortest paths run through one node.

    Parameters
    ----------
    scores
        From `betweenness`, when they are known already.

    Returns
    -------
    float
        From 0 (through all nodes equally) to 1 (a star). NaN with fewer than three nodes.
    """
    return _freeman((scores or betweenness(graph)).values(), len(graph) - 1)


def closeness_centralisation(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> float:
    """How much nearer to all others one node is than the rest.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    float
        From 0 to 1 (a star). NaN with fewer than three nodes, and where Freeman leaves it undefined: in a graph of
        several components (distances between them are infinite) and in a directed graph.
    """
    size = len(graph)
    paths = paths or path_lengths(graph)
    if graph.is_directed() or (paths.reached < size - 1).any():
        return nan
    return _freeman(closeness(graph, paths=paths).values(), (size - 1) * (size - 2) / (2 * size - 3))


def _freeman(scores: Iterable[float], most: float) -> float:
    """Sum of the differences to the highest score, divided by the most that any graph of this size can have."""
    values = list(scores)
    if len(values) < 3:
        return nan
    highest = max(values)
    return sum(highest - value for value in values) / most
