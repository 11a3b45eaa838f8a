"""Measure Burt's structural holes: who stands between partners that do not know each other.

Every graph is simple, without self-loops; in a directed graph the edges of both directions count together.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import nan

import networkx as nx

Edges = Mapping[str, Mapping[str, float]]


def constraint(graph: nx.Graph[str], *, weight: str | None = None) -> dict[str, float]:
    r"""How much a node's partners are invested in each other, and so leave it without a hole to bridge [1]_.

    With :math:`p_{ij}` the share of node i's edges (by weight) that go to j, it is
    :math:`\sum_j (p_{ij} + \sum_q p_{iq} p_{qj})^2` over the partners j of i.

    Parameters
    ----------
    weight
        Edge attribute; None counts every edge 1.

    Returns
    -------
    dict of str to float
        Above 0: near 0 with many partners that have nothing to do with each other, 1 with a single partner, more than
        1 where two partners are each other's too (1.125; with weights below 2). NaN for an isolate.

    References
    ----------
    .. [1] Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology 110, 349-399.
       https://doi.org/10.1086/421787

    Examples
    --------
    >>> constraint(nx.path_graph(["a", "b", "c"]))
    {'a': 1.0, 'b': 0.5, 'c': 1.0}
    """
    edges = _mutual(graph, weight)
    total = {node: sum(others.values()) for node, others in edges.items()}
    return {node: _constraint(node, edges, total) if edges[node] else nan for node in graph}


def effective_size(graph: nx.Graph[str], *, weight: str | None = None) -> dict[str, float]:
    r"""Number of a node's partners without those that other partners make superfluous [1]_.

    It is :math:`\sum_j (1 - \sum_q p_{iq} m_{jq})` over the partners j of i, with :math:`p_{iq}` as in `constraint`
    and :math:`m_{jq}` the edge of j and q divided by j's heaviest edge. In an undirected graph without weights
    that is the number of partners minus the mean number of partners that they have among each other [2]_.

    Parameters
    ----------
    weight
        Edge attribute; None counts every edge 1.

    Returns
    -------
    dict of str to float
        From 1 (all partners are each other's) to the number of partners (none are). NaN for an isolate.

    References
    ----------
    .. [1] Burt, R. S. (1992). Structural holes: the social structure of competition. Harvard University Press.
       https://doi.org/10.4159/9780674038714
    .. [2] Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20(1), 35-38.

    Examples
    --------
    >>> effective_size(nx.complete_graph(["a", "b", "c"]))
    {'a': 1.0, 'b': 1.0, 'c': 1.0}
    """
    edges = _mutual(graph, weight)
    return {node: _effective_size(others, edges) if others else nan for node, others in edges.items()}


def _mutual(graph: nx.Graph[str], weight: str | None) -> dict[str, dict[str, float]]:
    """For each node its partners with the weight of the edges between the two, in both directions together."""
    edges: dict[str, dict[str, float]] = {node: {} for node in graph}
    for source, target, data in graph.edges(data=True):
        both = edges[source].get(target, 0.0) + (1.0 if weight is None else data.get(weight, 1.0))
        edges[source][target] = edges[target][source] = both
    return edges


def _constraint(node: str, edges: Edges, total: Mapping[str, float]) -> float:
    own = edges[node]
    invested = (
        weight + sum(own[third] * edges[third][partner] / total[third] for third in own.keys() & edges[partner].keys())
        for partner, weight in own.items()
    )
    return sum((amount / total[node]) ** 2 for amount in invested)


def _effective_size(own: Mapping[str, float], edges: Edges) -> float:
    superfluous = 0.0
    for partner in own:
        others = edges[partner]
        shared = own.keys() & others.keys()
        superfluous += sum(own[third] * others[third] for third in shared) / max(others.values()) if shared else 0.0
    return len(own) - superfluous / sum(own.values())
