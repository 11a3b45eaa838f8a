"""Centrality: published numbers, answers by hand, and igraph's and networkx's numbers on random graphs."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.centrality import (
    betweenness,
    closeness,
    degree,
    strength,
    two_mode_degree,
    two_step_reach,
)
from directory.graph.convert import to_igraph
from tests.graphs import FLORENTINE, KITE, named, random_graphs, rounded, same, tied

TWO_PARTS = tied("ab bc de", alone="f")


def test_betweenness_of_florentine_families() -> None:
    """Published: the Medici were the brokers of Florence."""
    families = ("Medici", "Guadagni", "Albizzi", "Strozzi")
    assert rounded(betweenness(FLORENTINE), *families) == [0.522, 0.255, 0.212, 0.103]


def test_betweenness_of_the_kite() -> None:
    """Published by Krackhardt (1990)."""
    highest = sorted(betweenness(KITE).values(), reverse=True)[:5]
    assert [round(score, 3) for score in highest] == [0.389, 0.231, 0.231, 0.222, 0.102]


def test_degree_and_closeness_of_the_kite() -> None:
    """Published by Krackhardt (1990): Diane (3) has most ties, Fernando (5) and Garth (6) are nearest to all."""
    near = closeness(KITE)
    assert max(degree(KITE).items(), key=lambda item: item[1]) == ("3", 6)
    assert rounded(near, "5", "6", "3") == [0.643, 0.643, 0.6]
    assert max(near.values()) == near["5"]


def test_two_mode_degree_of_southern_women() -> None:
    """Published: Evelyn came to 8 of 14 events, 14 of 18 women to the eighth event."""
    shares = two_mode_degree(nx.davis_southern_women_graph())
    assert [round(shares[name], 2) for name in ("Evelyn Jefferson", "E8")] == [0.57, 0.78]


def test_two_mode_degree_without_the_other_mode() -> None:
    events: nx.Graph[str] = nx.Graph()
    events.add_node("choir", bipartite=0)
    assert isnan(two_mode_degree(events)["choir"])
    events.add_node("event:fair", bipartite=1)
    assert two_mode_degree(events) == {"choir": 0, "event:fair": 0}


def test_two_parts_and_an_isolate() -> None:
    """By hand: one of the ten pairs of others runs through b; it is one step from two of five others."""
    assert degree(TWO_PARTS) == {"a": 1, "b": 2, "c": 1, "d": 1, "e": 1, "f": 0}
    assert betweenness(TWO_PARTS)["b"] == pytest.approx(1 / 10)
    assert closeness(TWO_PARTS) == pytest.approx(
        {"a": 2 / 3 * 2 / 5, "b": 2 / 5, "c": 2 / 3 * 2 / 5, "d": 1 / 5, "e": 1 / 5, "f": 0}
    )
    assert two_step_reach(TWO_PARTS) == {"a": 0.4, "b": 0.4, "c": 0.4, "d": 0.2, "e": 0.2, "f": 0}


def test_strength_adds_weights_of_both_directions() -> None:
    """By hand; an edge without a weight counts 1."""
    graph = tied("bc", alone="abcd", kind=nx.DiGraph)
    graph.add_weighted_edges_from([("a", "b", 2.5), ("b", "a", 1)])
    assert strength(graph) == {"a": 3.5, "b": 4.5, "c": 1, "d": 0}


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_small_graphs(kind: type[nx.Graph[str]]) -> None:
    """One node has nobody to be near to, two have no third to stand between."""
    assert betweenness(kind()) == closeness(kind()) == two_step_reach(kind()) == degree(kind()) == {}
    one, two = nx.empty_graph("a", create_using=kind), nx.empty_graph("ab", create_using=kind)
    assert all(isnan(measure(one)["a"]) for measure in (betweenness, closeness, two_step_reach))
    assert isnan(betweenness(two)["a"])
    assert closeness(two) == two_step_reach(two) == strength(two) == {"a": 0, "b": 0}


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_igraph_and_networkx_have_the_same_numbers(kind: type[nx.Graph[str]]) -> None:
    @given(random_graphs(kind))
    def check(graph: nx.Graph[str]) -> None:
        other = to_igraph(graph, weight="weight")
        assert list(degree(graph).values()) == other.degree()
        assert list(strength(graph).values()) == pytest.approx(other.strength(weights="weight"))
        if len(graph) > 1:
            assert closeness(graph) == pytest.approx(nx.closeness_centrality(graph))
        if len(graph) > 2:
            assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph))
            pairs = (len(graph) - 1) * (len(graph) - 2) / (1 if graph.is_directed() else 2)
            assert list(betweenness(graph).values()) == pytest.approx([raw / pairs for raw in other.betweenness()])

    check()


@given(random_graphs())
def test_igraph_has_the_same_closeness_within_a_component(graph: nx.Graph[str]) -> None:
    """There only who can be reached counts; ours is that, times the share of the others that can."""
    own = to_igraph(graph).closeness()
    for (node, near), within in zip(closeness(graph).items(), own, strict=True):
        if others := len(nx.node_connected_component(graph, node)) - 1:
            assert same(near, within * others / (len(graph) - 1))


@pytest.mark.parametrize("directed", [False, True])
def test_estimated_betweenness(directed: bool) -> None:
    """From all nodes it is exact; over many seeds the estimates' mean comes near; a seed gives one answer."""
    graph = named(nx.gnm_random_graph(30, 60, seed=3, directed=directed))
    exact = betweenness(graph)
    assert betweenness(graph, exact=10, sources=30) == pytest.approx(exact)
    drawn = [betweenness(graph, exact=10, sources=10, seed=seed) for seed in range(400)]
    mean = {node: sum(scores[node] for scores in drawn) / len(drawn) for node in graph}
    assert mean == pytest.approx(exact, abs=0.01)
    assert drawn[1] == betweenness(graph, exact=10, sources=10, seed=1) != drawn[2]
