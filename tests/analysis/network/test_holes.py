"""Structural holes: published numbers, answers by hand, and igraph's and networkx's numbers on random graphs."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest
from hypothesis import given
from networkx.generators.atlas import graph_atlas_g

from directory.analysis.network.holes import constraint, effective_size
from directory.graph.convert import to_igraph
from tests.graphs import BORGATTI, named, random_graphs, rounded, same, tied


def test_borgattis_example() -> None:
    """Published by Borgatti (1997)."""
    assert rounded(constraint(BORGATTI), "G", "A", "C") == [0.4, 0.595, 1]
    assert [round(effective_size(BORGATTI)[node], 2) for node in "GAC"] == [4.67, 2.5, 1]


def test_a_star_and_a_clique() -> None:
    """By hand: the middle of a star has n holes; in a triangle (1/2 + 1/4)² twice."""
    star = named(nx.star_graph(4))
    assert (constraint(star)["0"], effective_size(star)["0"]) == (0.25, 4)
    assert (constraint(star)["1"], effective_size(star)["1"]) == (1, 1)
    assert constraint(tied("ab bc ca")) == pytest.approx(dict.fromkeys("abc", 1.125))


def test_isolates_have_no_constraint() -> None:
    graph = tied("ab", alone="c")
    assert isnan(constraint(graph)["c"])
    assert isnan(effective_size(graph)["c"])
    assert constraint(nx.Graph()) == effective_size(nx.Graph()) == {}


@pytest.mark.parametrize("weight", [None, "weight"])
@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_igraph_and_networkx_have_the_same_numbers(kind: type[nx.Graph[str]], weight: str | None) -> None:
    @given(random_graphs(kind, least=1))
    def check(graph: nx.Graph[str]) -> None:
        other = to_igraph(graph, weight="weight").constraint(weights=weight)
        plain = nx.constraint(graph, weight=weight)
        # named one by one: for all at once networkx 3.6 divides by the heaviest edge of the wrong node
        sizes = nx.effective_size(graph, list(graph), weight=weight)
        for (node, own), theirs in zip(constraint(graph, weight=weight).items(), other, strict=True):
            assert same(own, theirs)
            assert same(own, plain[node])
        for node, size in effective_size(graph, weight=weight).items():
            assert same(size, sizes[node]) or not graph[node], "networkx takes who has no edge going out for an isolate"

    check()


def test_range_in_every_graph_of_up_to_six_nodes() -> None:
    for graph in map(named, graph_atlas_g()[:209]):
        partners = dict(graph.degree())
        assert all(isnan(value) or 0 < value <= 1.125 for value in constraint(graph).values())
        for node, value in effective_size(graph).items():
            assert isnan(value) or 1 - 1e-9 <= value <= partners[node]
