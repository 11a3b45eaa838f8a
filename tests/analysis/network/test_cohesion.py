"""Cohesion: published numbers, answers by hand, and igraph's and networkx's numbers on random graphs."""

from __future__ import annotations

from math import isnan, nan

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.cohesion import (
    average_path_length,
    components,
    density,
    diameter,
    isolates,
    reach,
    reciprocity,
)
from directory.graph.convert import to_igraph
from tests.graphs import KARATE, random_graphs, reference_network, same, tied

TWO_PARTS = tied("ab bc de", alone="f")
DIRECTED = tied("ab ba bc", kind=nx.DiGraph)


@pytest.mark.parametrize(("name", "ties", "published"), [("TCcnt", 175, 0.5833), ("TCcoll", 161, 0.5367)])
def test_density_of_the_indiana_networks(name: str, ties: int, published: float) -> None:
    graph = reference_network(name)
    assert graph.number_of_edges() == ties
    assert round(density(graph), 4) == published


def test_density_of_the_dissemination_network() -> None:
    """Published: 103 ties, 0.3433, over all 25 organisations."""
    graph = reference_network("TCdiss")
    graph.add_nodes_from(reference_network("TCcnt"))
    assert (graph.number_of_edges(), round(density(graph), 4)) == (103, 0.3433)


def test_karate_club() -> None:
    """Known: 34 members, 78 ties, in one component of diameter 5 with an average path length of 2.408."""
    assert (len(components(KARATE)), isolates(KARATE), diameter(KARATE), reach(KARATE)) == (1, (), 5, 1)
    assert round(average_path_length(KARATE), 3) == 2.408


def test_two_parts_and_an_isolate() -> None:
    """By hand: 3 of 15 pairs are tied, 4 are joined, their distances are 1, 1, 1 and 2."""
    assert density(TWO_PARTS) == pytest.approx(3 / 15)
    assert components(TWO_PARTS) == (frozenset("abc"), frozenset("de"), frozenset("f"))
    assert isolates(TWO_PARTS) == ("f",)
    assert reach(TWO_PARTS) == pytest.approx(4 / 15)
    assert (diameter(TWO_PARTS), average_path_length(TWO_PARTS)) == (2, 1.25)
    assert isnan(reciprocity(TWO_PARTS))


def test_directions() -> None:
    """By hand: 3 of 6 possible edges, 2 of them returned; a and b reach c, c reaches nobody."""
    assert [density(DIRECTED), reciprocity(DIRECTED)] == pytest.approx([0.5, 2 / 3])
    assert [reach(DIRECTED), diameter(DIRECTED), average_path_length(DIRECTED)] == pytest.approx([4 / 6, 2, 1.25])
    assert components(DIRECTED) == (frozenset("abc"),)


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_without_edges_only_what_can_be_counted_is_defined(kind: type[nx.Graph[str]], size: int) -> None:
    graph = nx.empty_graph("abc"[:size], create_using=kind)
    assert same(density(graph), 0 if size > 1 else nan)
    assert same(reach(graph), 0 if size > 1 else nan)
    assert isolates(graph) == tuple("abc"[:size])
    assert components(graph) == tuple(frozenset(name) for name in "abc"[:size])
    assert all(isnan(measure(graph)) for measure in (diameter, average_path_length, reciprocity))


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_igraph_has_the_same_numbers(kind: type[nx.Graph[str]]) -> None:
    @given(random_graphs(kind))
    def check(graph: nx.Graph[str]) -> None:
        other = to_igraph(graph)
        assert len(components(graph)) == len(other.connected_components("weak"))
        if len(graph) > 1:
            assert same(density(graph), other.density())
        if graph.number_of_edges():
            assert diameter(graph) == other.diameter()
            assert same(average_path_length(graph), other.average_path_length())
        if graph.number_of_edges() and graph.is_directed():
            assert same(reciprocity(graph), other.reciprocity())

    check()


@given(random_graphs())
def test_reach_is_all_pairs_of_the_same_component(graph: nx.Graph[str]) -> None:
    joined = sum(len(part) * (len(part) - 1) for part in components(graph))
    if len(graph) > 1:
        assert same(reach(graph), joined / (len(graph) * (len(graph) - 1)))
