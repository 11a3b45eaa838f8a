"""Homophily: known numbers, answers by hand, laws on random graphs, and the permutation test on clear cases."""

from __future__ import annotations

from math import isnan

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from directory.analysis.network.homophily import (
    EITest,
    Mixing,
    ei_by_group,
    ei_by_node,
    ei_index,
    ei_test,
    mixing_matrix,
)
from tests.graphs import FACTION, KARATE, grouped_graphs, same, tied

GRAPH = tied("ab bc cd", alone="e")
GROUPS = {"a": "north", "b": "north", "c": "south", "d": "west", "e": "east"}
Case = tuple["nx.Graph[str]", dict[str, str]]


def test_karate_club() -> None:
    """Known: 11 of the 78 ties run between the two factions."""
    assert round(ei_index(KARATE, FACTION), 4) == -0.7179
    assert mixing_matrix(KARATE, FACTION) == Mixing(("Mr. Hi", "Officer"), ((35, 11), (11, 32)))
    test = ei_test(KARATE, FACTION)
    assert (test.at_most, test.at_least) == (1 / 1001, 1)


def test_a_chain_through_three_groups() -> None:
    """By hand: ab stays in the north, bc and cd lead out."""
    assert ei_index(GRAPH, GROUPS) == pytest.approx(1 / 3)
    assert ei_by_group(GRAPH, GROUPS) == pytest.approx(
        {"east": np.nan, "north": -1 / 3, "south": 1, "west": 1}, nan_ok=True
    )
    assert ei_by_node(GRAPH, GROUPS) == pytest.approx({"a": -1, "b": 0, "c": 1, "d": 1, "e": np.nan}, nan_ok=True)
    assert mixing_matrix(GRAPH, GROUPS).counts == ((0, 0, 0, 0), (0, 1, 1, 0), (0, 1, 0, 1), (0, 0, 1, 0))


def test_directions_in_the_mixing_matrix() -> None:
    """By hand: from north to north and south once, from south to west once."""
    graph = tied("ab bc cd", kind=nx.DiGraph)
    assert mixing_matrix(graph, GROUPS).counts == ((1, 1, 0), (0, 0, 1), (0, 0, 0))


def test_without_edges() -> None:
    graph = tied("", alone="ab")
    assert isnan(ei_index(graph, GROUPS))
    assert isnan(ei_by_group(graph, GROUPS)["north"])
    assert isnan(ei_by_node(graph, GROUPS)["a"])
    assert isnan(ei_test(graph, GROUPS).at_most)
    assert mixing_matrix(nx.Graph(), GROUPS) == Mixing((), ())
    assert ei_by_node(nx.Graph(), {}) == ei_by_group(nx.Graph(), {}) == {}


def test_one_group_is_no_surprise() -> None:
    """Every permutation is the same: chance always gives -1."""
    assert ei_test(GRAPH, dict.fromkeys("abcde", "north"), permutations=9) == EITest(-1, -1, 1, 1, 9)


def test_every_permutation_of_a_small_graph() -> None:
    """By hand: of 6 ways to deal NNSS to a-b, c-d two keep both edges inside, four none: -1 in a third of them."""
    graph, groups = tied("ab cd"), {"a": "n", "b": "n", "c": "s", "d": "s"}
    test = ei_test(graph, groups, permutations=5000)
    assert test.at_most == pytest.approx(1 / 3, abs=0.02)
    assert test.expected == pytest.approx(1 / 3, abs=0.04)


def test_isolates_do_not_take_part_in_the_permutations() -> None:
    more = GRAPH.copy()
    more.add_nodes_from(["f", "g"])
    assert ei_test(more, {**GROUPS, "f": "east", "g": "east"}) == ei_test(GRAPH, GROUPS)


def test_a_seed_gives_one_answer() -> None:
    assert ei_test(KARATE, FACTION, seed=1) == ei_test(KARATE, FACTION, seed=1) != ei_test(KARATE, FACTION, seed=2)


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_the_mixing_matrix_and_the_indices_belong_together(kind: type[nx.Graph[str]]) -> None:
    @given(grouped_graphs(kind))
    def check(case: Case) -> None:
        graph, groups = case
        matrix = np.array(mixing_matrix(graph, groups).counts)
        if graph.number_of_edges():
            half = 1 if graph.is_directed() else 2
            external = (matrix.sum() - np.trace(matrix)) / half
            assert external + np.trace(matrix) == graph.number_of_edges()
            assert same(ei_index(graph, groups), (external - np.trace(matrix)) / graph.number_of_edges())
            edges = dict.fromkeys(groups.values(), 0)
            for node, count in graph.degree():
                edges[groups[node]] += count
            by_group = ei_by_group(graph, groups)
            weighted = sum(by_group[name] * count for name, count in edges.items() if count)
            assert same(ei_index(graph, groups), weighted / sum(edges.values()))

    check()


@given(grouped_graphs())
def test_networkx_mixes_the_same(case: Case) -> None:
    graph, groups = case
    nx.set_node_attributes(graph, groups, "group")
    mapping = {name: k for k, name in enumerate(sorted(set(groups.values())))}
    theirs = nx.attribute_mixing_matrix(graph, "group", mapping=mapping, normalized=False) if graph else np.zeros(0)
    ours = np.array(mixing_matrix(graph, groups).counts)
    assert (ours + np.diag(np.diag(ours)) == theirs).all() if graph else not len(ours)
