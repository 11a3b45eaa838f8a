"""The copy for igraph: laws on random graphs; chance that depends on the seed alone."""

from __future__ import annotations

import random
from collections.abc import Iterable

import igraph
import networkx as nx
import pytest
from hypothesis import given

from directory.graph.convert import seeded, to_igraph
from tests.graphs import random_graphs


def ends(edges: Iterable[tuple[str, str, float]], kind: type[nx.Graph[str]]) -> list[tuple[list[str], float]]:
    """The edges in their order; without directions it does not matter which end comes first."""
    return [([one, other] if kind is nx.DiGraph else sorted([one, other]), weight) for one, other, weight in edges]


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_nodes_and_edges_keep_their_order(kind: type[nx.Graph[str]]) -> None:
    @given(random_graphs(kind))
    def check(graph: nx.Graph[str]) -> None:
        converted, nodes = to_igraph(graph, weight="weight"), list(graph)
        edges = [(nodes[edge.source], nodes[edge.target], edge["weight"]) for edge in converted.es]
        assert (converted.vcount(), converted.is_directed()) == (len(graph), graph.is_directed())
        assert ends(edges, kind) == ends(graph.edges(data="weight", default=0), kind)

    check()


def test_a_seed_gives_the_same_chance_and_leaves_no_trace() -> None:
    def drawn(seed: int) -> list[tuple[int, int]]:
        with seeded(seed):
            return list(igraph.Graph.Erdos_Renyi(20, m=30).get_edgelist())

    random.seed(5)
    expected = random.random()
    random.seed(5)
    assert drawn(1) == drawn(1) != drawn(2)
    assert random.random() == expected
