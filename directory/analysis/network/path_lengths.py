"""Count shortest paths between all nodes: what closeness, diameter and reach are made of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]

WORDS = 8
"""Sources of one pass, in words of 64. Measured: with 27,000 nodes fewer or more take longer."""


@dataclass(frozen=True, eq=False)
class PathLengths:
    """The lengths of the shortest paths to each node, in steps.

    Parameters
    ----------
    nodes
        In the order of the graph.
    reached
        For each node, from how many others a path leads to it.
    total
        For each node, the sum of the lengths of these paths.
    near
        For each node, how many of them have at most two steps.
    longest
        The longest of all; 0 when there is no path.
    """

    nodes: tuple[str, ...]
    reached: Counts
    total: Counts
    near: Counts
    longest: int


def path_lengths(graph: nx.Graph[str]) -> PathLengths:
    """Count the shortest paths to each node, along the direction of the edges; exact at every size.

    Breadth-first searches from 512 sources run at the same time, a bit for each [1]_: with 27,000 nodes that takes
    seconds where one search after the other takes minutes. Edges count as one step whatever their weight.

    References
    ----------
    .. [1] Then, M., Kaufmann, M., Chirigati, F. et al. (2014). The more the merrier: efficient multi-source graph
       traversal. Proceedings of the VLDB Endowment 8(4), 449-460. https://doi.org/10.14778/2735496.2735507

    Examples
    --------
    >>> paths = path_lengths(nx.path_graph(["a", "b", "c"]))
    >>> paths.total.tolist(), paths.longest
    ([3, 2, 3], 2)
    """
    reached, total, near = counts = np.zeros((3, len(graph)), np.int64)
    longest = 0
    if graph.number_of_edges():
        adjacency = nx.to_scipy_sparse_array(graph, weight=None, format="csr")
        tied = np.flatnonzero(adjacency.sum(axis=0) + adjacency.sum(axis=1))
        after = adjacency[tied][:, tied]
        before = after.T.tocsr()
        for first in range(0, len(tied), 64 * WORDS):
            found, deepest = _search(after, before, first)
            counts[:, tied] += found
            longest = max(longest, deepest)
    return PathLengths(tuple(graph), reached, total, near, longest)


def _search(after: Any, before: Any, first: int) -> tuple[Counts, int]:
    """Paths from the sources that begin with `first`: for each node how many, their total, the near; the longest."""
    size = after.shape[0]
    sources = changed = np.arange(first, min(first + 64 * WORDS, size))
    seen = np.zeros((size, WORDS), np.uint64)
    bit = sources - first
    seen[sources, bit // 64] = np.uint64(1) << (bit % 64).astype(np.uint64)
    reached, total, near = counts = np.zeros((3, size), np.int64)
    reached[sources] = 1  # everybody finds itself; taken back at the end
    for depth in count(1):
        active = _marked(after[changed].indices, size)
        rows = before[active]
        found = np.bitwise_or.reduceat(seen[rows.indices], rows.indptr[:-1], axis=0) | seen[active]
        new = np.bitwise_count(found).sum(axis=1, dtype=np.int64) - reached[active]
        if not new.any():
            break
        reached[active] += new
        total[active] += depth * new
        near[active] += new * (depth <= 2)
        changed = active[new > 0]
        seen[changed] = found[new > 0]
    reached[sources] -= 1
    return counts, depth - 1


def _marked(indices: NDArray[np.int32], size: int) -> NDArray[np.intp]:
    """The different ones among indices, in rising order."""
    mark = np.zeros(size, bool)
    mark[indices] = True
    return np.flatnonzero(mark)
