"""Measure whether cooperation stays within groups: who is tied to whom, and the E-I index with its test.

Every graph is simple, without self-loops. The direction of edges matters in the mixing matrix alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

import networkx as nx
import numpy as np


@dataclass(frozen=True)
class Mixing:
    """Number of edges between groups.

    Parameters
    ----------
    groups
        Of the rows and columns, sorted.
    counts
        Row = group that the edge comes from, column = group that it goes to; symmetric in an undirected graph, where
        an edge within a group counts once, on the diagonal.
    """

    groups: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class EITest:
    """The E-I index beside what chance gives.

    Parameters
    ----------
    index
        As `ei_index`.
    expected
        Mean of the indices under permutation.
    at_most, at_least
        How often chance alone gives an index so low, or so high: shares above 0, up to 1.
    permutations
        How many were drawn.
    """

    index: float
    expected: float
    at_most: float
    at_least: float
    permutations: int


def mixing_matrix(graph: nx.Graph[str], groups: Mapping[str, str]) -> Mixing:
    """Number of edges for every pair of groups [1]_; zeros are in it. Without nodes it has no rows.

    Parameters
    ----------
    groups
        The group of each node; KeyError when one is missing.

    References
    ----------
    .. [1] Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.
       https://doi.org/10.1103/PhysRevE.67.026126

    Examples
    --------
    >>> mixing_matrix(nx.path_graph(["a", "b", "c"]), {"a": "north", "b": "south", "c": "south"})
    Mixing(groups=('north', 'south'), counts=((0, 1), (1, 1)))
    """
    names = tuple(sorted({groups[node] for node in graph}))
    counts = Counter((groups[source], groups[target]) for source, target in graph.edges())
    if not graph.is_directed():
        counts += Counter({(b, a): number for (a, b), number in counts.items() if a != b})
    return Mixing(names, tuple(tuple(counts[row, column] for column in names) for row in names))


def ei_index(graph: nx.Graph[str], groups: Mapping[str, str]) -> float:
    """Edges between groups minus edges within groups, divided by all edges [1]_.

    Parameters
    ----------
    groups
        The group of each node; KeyError when one is missing.

    Returns
    -------
    float
        From -1 (all edges stay within groups) to 1 (all lead out). NaN when there is no edge.

    References
    ----------
    .. [1] Krackhardt, D., Stern, R. N. (1988). Informal networks and organizational crises: an experimental
       simulation. Social Psychology Quarterly 51, 123-140. https://doi.org/10.2307/2786835

    Examples
    --------
    >>> ei_index(nx.path_graph(["a", "b", "c"]), {"a": "north", "b": "south", "c": "south"})
    0.0
    """
    external = sum(groups[source] != groups[target] for source, target in graph.edges())
    return _index(external, graph.number_of_edges())


def ei_by_group(graph: nx.Graph[str], groups: Mapping[str, str]) -> dict[str, float]:
    """The E-I index of each group, over the edges of all its members; groups sorted.

    An edge within the group counts for both of its members. -1 to 1; NaN for a group without edges.
    """
    return _by(graph, groups, {node: groups[node] for node in graph})


def ei_by_node(graph: nx.Graph[str], groups: Mapping[str, str]) -> dict[str, float]:
    """The E-I index of each node, over its own edges: -1 to 1; NaN for an isolate."""
    return _by(graph, groups, {node: node for node in graph})


def ei_test(graph: nx.Graph[str], groups: Mapping[str, str], *, permutations: int = 1000, seed: int = 0) -> EITest:
    """How the E-I index compares with what it would be if edges had nothing to do with groups.

    The groups are dealt out anew among the nodes that have edges, edges and sizes of groups stay. Isolates keep out of
    it: a group of which little is known would otherwise look as if the others avoided it. The index itself is among the
    draws, so that no share is 0 [1]_.

    Parameters
    ----------
    groups
        The group of each node; KeyError when one is missing.
    permutations
        How many to draw; at least 1.
    seed
        Draws them.

    Returns
    -------
    EITest
        All NaN when there is no edge.

    References
    ----------
    .. [1] Phipson, B., Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in
       Genetics and Molecular Biology 9(1), 39. https://doi.org/10.2202/1544-6115.1585
    """
    size = graph.number_of_edges()
    if not size:
        return EITest(nan, nan, nan, nan, permutations)
    tied = [node for node, edges in graph.degree() if edges]
    position = {node: k for k, node in enumerate(tied)}
    _, codes = np.unique([groups[node] for node in tied], return_inverse=True)
    ends = np.array([(position[source], position[target]) for source, target in graph.edges()]).T
    generator = np.random.default_rng(seed)
    drawn = np.array([_external(generator.permutation(codes), ends) for _ in range(permutations)])
    external = _external(codes, ends)
    at_most, at_least = (int(part.sum() + 1) / (permutations + 1) for part in (drawn <= external, drawn >= external))
    return EITest(_index(external, size), _index(float(drawn.mean()), size), at_most, at_least, permutations)


def _external(codes: np.ndarray, ends: np.ndarray) -> int:
    return int(np.count_nonzero(codes[ends[0]] != codes[ends[1]]))


def _by(graph: nx.Graph[str], groups: Mapping[str, str], owner: Mapping[str, str]) -> dict[str, float]:
    """The index over the edges of each owner's nodes, an edge seen from both of its ends."""
    edges, external = Counter[str](), Counter[str]()
    for pair in graph.edges():
        leads_out = groups[pair[0]] != groups[pair[1]]
        for node in pair:
            edges[owner[node]] += 1
            external[owner[node]] += leads_out
    return {name: _index(external[name], edges[name]) for name in sorted(set(owner.values()))}


def _index(external: float, edges: int) -> float:
    return (2 * external - edges) / edges if edges else nan
