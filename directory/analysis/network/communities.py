"""Find circles that cooperate more among themselves, whether they are the known groups, and the core.

Every graph is simple, without self-loops; the direction of edges does not matter.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import nan
from typing import Any

import networkx as nx

from directory.graph.convert import seeded, to_igraph
from directory.graph.without_drawing import igraph

ROUNDS = 10
"""Of Leiden's algorithm. Measured with 27,000 nodes: more take much longer and hardly find better communities."""


@dataclass(frozen=True)
class Agreement:
    """How far two ways to divide the same nodes agree.

    Parameters
    ----------
    adjusted_rand_index
        1 when they are the same, about 0 when they have nothing to do with each other, at least -0.5 [1]_.
    normalised_mutual_information
        What one tells about the other: 1 everything, 0 nothing [2]_. With many small communities it is high by chance.

    References
    ----------
    .. [1] Hubert, L., Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193-218.
       https://doi.org/10.1007/BF01908075
    .. [2] Danon, L., Díaz-Guilera, A., Duch, J., Arenas, A. (2005). Comparing community structure identification.
       Journal of Statistical Mechanics, P09008. https://doi.org/10.1088/1742-5468/2005/09/P09008
    """

    adjusted_rand_index: float
    normalised_mutual_information: float


def communities(graph: nx.Graph[str], *, weight: str | None = None, seed: int = 0) -> tuple[frozenset[str], ...]:
    """Leiden's communities: each connected, and together of a modularity as high as it finds [1]_.

    Parameters
    ----------
    weight
        Edge attribute; None counts every edge 1.
    seed
        Decides between equally good steps. Another seed may give other communities: those that change with it are
        not firm.

    Returns
    -------
    tuple of frozenset
        Largest first, equal ones by their first id. Each isolate is a community of its own; an empty graph has none.

    References
    ----------
    .. [1] Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected
       communities. Scientific Reports 9, 5233. https://doi.org/10.1038/s41598-019-41695-z
    """
    nodes = list(graph)
    converted = _undirected(graph, weight)
    with seeded(seed):
        found = converted.community_leiden("modularity", weights=weight and "weight", n_iterations=ROUNDS)
    return tuple(sorted((frozenset(nodes[k] for k in part) for part in found), key=lambda c: (-len(c), min(c))))


def modularity(graph: nx.Graph[str], partition: Collection[Collection[str]], *, weight: str | None = None) -> float:
    """Share of the edges within the parts, minus the share expected if each node kept its number of edges [1]_.

    Parameters
    ----------
    partition
        Parts that hold every node once.

    Returns
    -------
    float
        From -0.5 to below 1; 0 when all nodes are in one part. NaN when there is no edge.

    References
    ----------
    .. [1] Newman, M. E. J., Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review
       E 69, 026113. https://doi.org/10.1103/PhysRevE.69.026113
    """
    part = {node: k for k, members in enumerate(partition) for node in members}
    membership = [part[node] for node in graph]
    return float(_undirected(graph, weight).modularity(membership, weights=weight and "weight")) if membership else nan


def agreement(partition: Collection[Collection[str]], groups: Mapping[str, str]) -> Agreement:
    """How far communities agree with known groups, such as municipalities.

    Parameters
    ----------
    partition
        Parts that hold every node once.
    groups
        The group of each node; KeyError when one is missing.

    Returns
    -------
    Agreement
        NaN where both put all nodes into one, or both leave each node alone: there is nothing to agree on.
    """
    part = [k for k, members in enumerate(partition) for _ in members]
    named = [groups[node] for members in partition for node in members]
    number = {name: k for k, name in enumerate(dict.fromkeys(named))}
    kinds = {len(set(part)), len(number)}
    if len(kinds) == 1 and kinds <= {0, 1, len(part)}:
        return Agreement(nan, nan)
    known = [number[name] for name in named]
    return Agreement(*(igraph.compare_communities(part, known, method=name) for name in ("adjusted_rand", "nmi")))


def core_number(graph: nx.Graph[str]) -> dict[str, int]:
    """The largest k for which a node is in the k-core: a part where all have at least k partners within it [1]_.

    Returns
    -------
    dict of str to int
        From 0 (an isolate) to n - 1.

    References
    ----------
    .. [1] Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287.
       https://doi.org/10.1016/0378-8733(83)90028-X

    Examples
    --------
    >>> core_number(nx.Graph(["ab", "bc", "ca", "cd"]))
    {'a': 2, 'b': 2, 'c': 2, 'd': 1}
    """
    return dict(zip(graph, _undirected(graph, None).coreness(), strict=True))


def _undirected(graph: nx.Graph[str], weight: str | None) -> Any:
    """For igraph, one edge for each pair that is joined in any direction, with the weights of both together."""
    return to_igraph(graph, weight=weight).as_undirected(combine_edges="sum")
