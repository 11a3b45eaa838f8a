"""Measure how well a network holds together: a number for the whole, and who belongs to which piece.

Every graph is simple, directed or not, without self-loops (as `simplify`, `orient` and `read_edges` make them).
"""

from __future__ import annotations

from math import nan

import networkx as nx

from directory.analysis.network.path_lengths import PathLengths, path_lengths


def density(graph: nx.Graph[str]) -> float:
    """Share of the possible edges that exist [1]_.

    Returns
    -------
    float
        From 0 (only isolates) to 1 (everybody with everybody). In a directed graph both directions of a pair are
        possible. NaN with fewer than two nodes.

    References
    ----------
    .. [1] Wasserman, S., Faust, K. (1994). Social network analysis, chapter 4.
       https://doi.org/10.1017/CBO9780511815478

    Examples
    --------
    >>> density(nx.path_graph(["a", "b", "c"]))
    0.6666666666666666
    """
    return float(nx.density(graph)) if len(graph) > 1 else nan


def components(graph: nx.Graph[str]) -> tuple[frozenset[str], ...]:
    """The pieces of a network: two nodes are in the same one when a chain of edges joins them [1]_.

    Returns
    -------
    tuple of frozenset
        Largest first, equal ones by their first id. The direction of edges does not matter. Each isolate is a
        component of its own; an empty graph has none.

    References
    ----------
    .. [1] Wasserman, S., Faust, K. (1994). Social network analysis, chapter 4.
       https://doi.org/10.1017/CBO9780511815478
    """
    pieces = nx.connected_components(graph.to_undirected(as_view=True))
    return tuple(sorted(map(frozenset, pieces), key=lambda piece: (-len(piece), min(piece))))


def isolates(graph: nx.Graph[str]) -> tuple[str, ...]:
    """Nodes without any edge, sorted; none in an empty graph."""
    return tuple(sorted(nx.isolates(graph)))


def reach(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> float:
    """Share of the pairs of nodes that a path joins; 1 minus it is the network's fragmentation [1]_.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    float
        From 0 (only isolates) to 1 (one component). In a directed graph the pairs are ordered, and the path follows
        the edges. NaN with fewer than two nodes.

    References
    ----------
    .. [1] Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational & Mathematical
       Organization Theory 12, 21-34. https://doi.org/10.1007/s10588-006-7084-x
    """
    if len(graph) < 2:
        return nan
    paths = paths or path_lengths(graph)
    return int(paths.reached.sum()) / (len(graph) * (len(graph) - 1))


def diameter(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> float:
    """Length of the longest of the shortest paths [1]_, in steps.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    float
        A whole number from 1. Pairs that no path joins do not count, as in igraph. NaN when there is no edge.

    References
    ----------
    .. [1] Wasserman, S., Faust, K. (1994). Social network analysis, chapter 4.
       https://doi.org/10.1017/CBO9780511815478
    """
    return (paths or path_lengths(graph)).longest or nan


def average_path_length(graph: nx.Graph[str], *, paths: PathLengths | None = None) -> float:
    """Mean length of the shortest paths [1]_, in steps.

    Parameters
    ----------
    paths
        From `path_lengths`, when they are known already.

    Returns
    -------
    float
        At least 1. Pairs that no path joins do not count, as in igraph: read it together with `reach`. NaN when
        there is no edge.

    References
    ----------
    .. [1] Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of 'small-world' networks. Nature 393, 440-442.
       https://doi.org/10.1038/30918
    """
    paths = paths or path_lengths(graph)
    pairs = int(paths.reached.sum())
    return int(paths.total.sum()) / pairs if pairs else nan


def reciprocity(graph: nx.Graph[str]) -> float:
    """Share of the directed edges that are returned [1]_.

    Returns
    -------
    float
        From 0 to 1. NaN in an undirected graph, where there is nothing to return, and when there is no edge.

    References
    ----------
    .. [1] Garlaschelli, D., Loffredo, M. I. (2004). Patterns of link reciprocity in directed networks. Physical
       Review Letters 93, 268701. https://doi.org/10.1103/PhysRevLett.93.268701
    """
    if not graph.is_directed() or not graph.number_of_edges():
        return nan
    returned = sum(graph.has_edge(target, source) for source, target in graph.edges())
    return returned / graph.number_of_edges()
