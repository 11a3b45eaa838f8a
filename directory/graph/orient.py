"""Turn ties into a simple directed graph: at most one edge each way between two organisations."""

from __future__ import annotations

import networkx as nx


def orient(ties: nx.MultiDiGraph[str]) -> nx.DiGraph[str]:
    """The weighted directed graph of documented ties; `simplify` is its undirected sister.

    Parameters
    ----------
    ties
        As in `Network.ties`. A tie of a kind without direction leads both ways.

    Returns
    -------
    graph
        Frozen; all nodes with their attributes, isolates too. Each edge has `weight`, the sum of the strengths of the
        ties that lead its way.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ties.nodes(data=True))
    for source, target, data in ties.edges(data=True):
        ways = [(source, target)] if data["directed"] else [(source, target), (target, source)]
        for one, other in ways:
            weight = graph.edges[one, other]["weight"] if graph.has_edge(one, other) else 0.0
            graph.add_edge(one, other, weight=weight + data["strength"])
    nx.freeze(graph)
    return graph
