from __future__ import annotations

import math
import random
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.network.communities import communities
from directory.graph import ELSEWHERE, build, simplify
from directory.graph.convert import seeded
from directory.pictures.layout.positions import positions, radius
from directory.records import Directory

GROUPS = ("east", "north", "south", ELSEWHERE)


@st.composite
def graphs(draw: st.DrawFn, largest: int = 40) -> nx.Graph[str]:
    """Graphs with groups, sizes and weights; with isolates, small components, hubs, and names in any alphabet."""
    names = draw(st.lists(st.text(min_size=1, max_size=4), unique=True, max_size=largest))
    graph: nx.Graph[str] = nx.Graph()
    for name in names:
        graph.add_node(name, group=draw(st.sampled_from(GROUPS)), size=draw(st.integers(0, 200)))
    if len(names) > 1:
        pairs = st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda pair: pair[0] != pair[1])
        for one, other in draw(st.lists(pairs, max_size=2 * largest)):
            graph.add_edge(one, other, weight=draw(st.floats(0.1, 50)))
    return graph


def smallest_gap(graph: nx.Graph[str], places: dict[str, tuple[float, float]]) -> float:
    """The free space between the two circles nearest to each other; negative when they overlap."""
    sizes = {node: radius(graph.nodes[node].get("size", 0)) for node in graph}
    return min(
        (math.dist(places[a], places[b]) - sizes[a] - sizes[b] for a, b in combinations(graph, 2)), default=math.inf
    )


def real(directory: Directory) -> nx.Graph[str]:
    graph = nx.Graph(simplify(build(directory).ties))
    nx.set_node_attributes(graph, {node: len(graph[node]) for node in graph}, "size")
    return graph


def test_empty_graph_has_no_positions() -> None:
    assert positions(nx.Graph()) == {}


def test_one_node_lies_in_the_middle() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("alone")
    assert positions(graph) == {"alone": (0, 0)}


def test_isolates_stand_in_a_square_block() -> None:
    """Nine nodes of size 0: radius 6 and a gap of 6 make cells of 24, so three columns at -24, 0 and 24."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from("abcdefghi", size=0)
    places = positions(graph)
    assert places["a"] == (-24, -24)
    assert places["b"] == (0, -24)
    assert places["i"] == (24, 24)
    assert {x for x, _ in places.values()} == {y for _, y in places.values()} == {-24, 0, 24}


def test_radius_grows_so_that_area_is_proportional() -> None:
    """Radius squared is 36 + 20 * size: 36, 56, 76 rise by the same amount for each partner."""
    assert radius(0) == 6
    assert radius(2) ** 2 - radius(1) ** 2 == pytest.approx(20)


def test_small_components_stand_to_the_right_of_the_largest() -> None:
    graph = nx.relabel_nodes(nx.star_graph(8), str)
    graph.add_edge("p", "q")
    graph.add_node("isolate")
    places = positions(graph)
    right = max(places[str(k)][0] for k in range(9))
    assert min(places[node][0] for node in ("p", "q", "isolate")) > right


def test_hub_lies_amid_its_leaves() -> None:
    graph = nx.relabel_nodes(nx.star_graph(12), str)
    places = positions(graph)
    x, y = np.mean([places[str(k)] for k in range(1, 13)], axis=0)
    reach = max(math.dist(places["0"], places[str(k)]) for k in range(1, 13))
    assert math.dist(places["0"], (x, y)) < reach / 4


@given(graphs(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_same_content_gives_same_positions_in_any_order(graph: nx.Graph[str], shuffler: random.Random) -> None:
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(data=True))
    shuffler.shuffle(nodes)
    shuffler.shuffle(edges)
    other: nx.Graph[str] = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from((b, a, data) for a, b, data in edges)
    assert positions(other) == positions(graph)


@given(graphs())
@settings(deadline=None, max_examples=60)
def test_all_nodes_are_placed_and_no_circles_overlap(graph: nx.Graph[str]) -> None:
    places = positions(graph)
    assert places.keys() == set(graph)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert smallest_gap(graph, places) > 0


@given(graphs(largest=12))
@settings(deadline=None, max_examples=20)
def test_graph_is_left_as_it_was(graph: nx.Graph[str]) -> None:
    before = nx.Graph(graph)
    positions(nx.freeze(graph))
    assert nx.utils.graphs_equal(before, graph)


def test_pull_needs_no_attribute() -> None:
    graph = nx.relabel_nodes(nx.path_graph(5), str)
    assert len(positions(graph, pull="nothing")) == 5


def test_another_seed_draws_another_picture() -> None:
    graph = nx.relabel_nodes(nx.cycle_graph(9), str)
    assert positions(graph, seed=1) != positions(graph, seed=2)


def test_large_graph_takes_the_grid_and_still_has_no_overlap() -> None:
    """1,200 nodes are beyond the exact forces."""
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(1200, 1, seed=1), str)
    nx.set_node_attributes(graph, {node: len(graph[node]) for node in graph}, "size")
    assert smallest_gap(graph, positions(graph)) > 0


def test_shipped_directory_shows_its_municipalities_apart(shipped: Directory) -> None:
    """Most organisations lie nearest to the middle of their own municipality, and no two on each other."""
    graph = real(shipped)
    places = positions(graph)
    assert smallest_gap(graph, places) > 0
    tied = {node: str(data["group"]) for node, data in graph.nodes(data=True) if len(graph[node])}
    tied = {node: group for node, group in tied.items() if group != ELSEWHERE}
    middles = {
        group: np.median([places[node] for node, own in tied.items() if own == group], axis=0)
        for group in set(tied.values())
    }
    near = [
        min(middles, key=lambda group: math.dist(middles[group], places[node])) == own for node, own in tied.items()
    ]
    assert np.mean(near) > 0.8


def test_shipped_directory_lies_as_on_the_map(shipped: Directory) -> None:
    """The first municipality by name is in the east, the next counter-clockwise: Ķekava, Mārupe, Olaine."""
    graph = real(shipped)
    places = positions(graph)
    giant = max(nx.connected_components(graph), key=len)
    middle = {
        group: np.mean([places[node] for node in giant if graph.nodes[node]["group"] == group], axis=0)
        for group in ("kekava", "marupe", "olaine")
    }
    assert middle["kekava"][0] > max(middle["marupe"][0], middle["olaine"][0])
    assert middle["marupe"][1] < middle["olaine"][1]


def test_nobody_draws_a_layout_while_somebody_else_uses_the_generator(tiny: Directory) -> None:
    """Igraph has one generator for all threads; with two locks round it 1 to 2 of 25 layouts differed."""
    graph = real(tiny)
    alone = positions(graph)
    with ThreadPoolExecutor(1) as thread:
        with seeded(7):
            beside = thread.submit(positions, graph)
            with pytest.raises(TimeoutError):
                beside.result(timeout=0.5)
        assert beside.result() == alone


def test_layouts_stay_the_same_beside_communities() -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.connected_watts_strogatz_graph(60, 4, 0.3, seed=1), str)
    alone = positions(graph)
    with ThreadPoolExecutor(2) as threads:
        others = [threads.submit(communities, graph, seed=seed) for seed in range(25)]
        beside = list(threads.map(positions, [graph] * 25))
    assert [other.exception() for other in others] == [None] * 25
    assert beside == [alone] * 25
