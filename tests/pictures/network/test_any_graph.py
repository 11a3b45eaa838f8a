from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given, settings

from directory.i18n import texts
from directory.pictures.network.any_graph import any_picture, colours_of, labelled
from directory.pictures.network.encodings import REST, SERIES
from tests.graphs import random_graphs

T = texts("en")


def test_parallel_edges_are_added_up_and_loops_left_out() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("b", "a"), ("a", "a")])
    graph.add_edge("b", "c", weight=np.int64(5))
    graph.add_edge("c", "d", weight="many")
    drawn = labelled(T, graph)
    assert {frozenset(pair): drawn.edges[pair]["weight"] for pair in drawn.edges} == {
        frozenset("ab"): 2.0,
        frozenset("bc"): 5.0,
        frozenset("cd"): 1.0,
    }
    assert drawn.nodes["b"]["title"] == "b\n2 partners"
    assert drawn.edges["b", "c"]["title"] == "Weight: 5"


def test_the_largest_groups_have_colours_of_their_own() -> None:
    graph: nx.Graph[str] = nx.Graph()
    for k in range(9):
        graph.add_nodes_from((f"{k}.{n}" for n in range(9 - k)), group=f"group {k}")
    graph.add_node("nobody's")
    colours = colours_of(labelled(T, graph))
    assert [colours[f"group {k}"] for k in range(7)] == [*SERIES]
    assert {colours["group 7"], colours["group 8"], colours[""]} == {REST}


def test_the_two_kinds_of_a_two_mode_network_are_told_apart() -> None:
    graph: nx.Graph[str] = nx.Graph([("choir", "fair"), ("band", "fair")])
    nx.set_node_attributes(graph, {"choir": 0, "band": 0, "fair": 1}, "mode")
    colours = colours_of(labelled(T, graph))
    assert colours == {"0": SERIES[0], "1": SERIES[1]}


@given(random_graphs(nx.Graph))
@settings(max_examples=25, deadline=None)
def test_every_node_and_edge_is_in_the_picture(graph: nx.Graph[str]) -> None:
    picture, paint = any_picture(labelled(T, graph))
    assert picture.nodes["id"] == sorted(map(str, graph))
    assert len(picture.edges["from"]) == sum(one != other for one, other in graph.edges)
    assert len(paint.size) == len(paint.colour) == len(graph)
    assert all(0 <= k < len(paint.colours) for k in paint.colour)
