from __future__ import annotations

import math

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.network.outside import ALONE, INSIDE, OUTSIDE, part_of
from directory.pictures.layout.by_municipality import by_municipality

ORDER = ["north", "south", "elsewhere"]


def test_who_has_a_partner_outside_keeps_it_when_that_one_is_filtered_away(north_and_south: nx.Graph[str]) -> None:
    north = north_and_south.subgraph(["a", "b"])
    rings = by_municipality(north, dict.fromkeys(north, 8.0), order=ORDER, everybody=north_and_south).rings
    assert {(ring.group, ring.part) for ring in rings} == {("north", None), ("north", OUTSIDE), ("north", INSIDE)}


def test_rings_count_their_members(north_and_south: nx.Graph[str]) -> None:
    rings = by_municipality(
        north_and_south, dict.fromkeys(north_and_south, 8.0), order=ORDER, everybody=north_and_south
    ).rings
    assert {(ring.group, ring.part): ring.members for ring in rings} == {
        ("north", None): 2,
        ("north", OUTSIDE): 1,
        ("north", INSIDE): 1,
        ("south", None): 2,
        ("south", OUTSIDE): 1,
        ("south", ALONE): 1,
    }


def test_nothing_to_lay_out() -> None:
    plan = by_municipality(nx.Graph(), {}, order=ORDER, everybody=nx.Graph())
    assert (plan.points, plan.rings) == ({}, [])


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 25), st.integers(0, 9))
def test_everybody_lies_in_the_rings_of_their_own_and_in_no_other(size: int, seed: int) -> None:
    graph: nx.Graph[str] = nx.gnm_random_graph(size, size, seed=seed)
    graph = nx.relabel_nodes(graph, str)
    for k, node in enumerate(graph):
        graph.nodes[node]["group"] = ORDER[k * k % 3]
    plan = by_municipality(graph, dict.fromkeys(graph, 8.0), order=ORDER, everybody=graph)
    assert plan.points.keys() == set(graph)
    for node, point in plan.points.items():
        around = {
            (ring.group, ring.part) for ring in plan.rings if math.dist(point, (ring.x, ring.y)) <= ring.radius + 1e-6
        }
        group = graph.nodes[node]["group"]
        assert around == {(group, None), (group, part_of(graph, node))}
