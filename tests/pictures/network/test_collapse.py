from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.pictures.network.collapse import PREFIX, collapse


@pytest.fixture
def pairs() -> nx.Graph[str]:
    """Three organisations in the north, two in the south, one nowhere known; a triangle and a bridge."""
    graph: nx.Graph[str] = nx.Graph()
    for node in ("a", "b", "c"):
        graph.add_node(node, name=node, group="north", municipality="north")
    for node in ("d", "e"):
        graph.add_node(node, name=node, group="south", municipality="south")
    graph.add_node("f", name="f", group="elsewhere", municipality=None)
    edges = [("a", "b"), ("b", "c"), ("a", "c"), ("a", "d"), ("b", "d"), ("e", "f")]
    graph.add_edges_from(edges, weight=2.0, families=("support",), ties=("t",))
    return graph


def test_a_small_network_stays_as_it_is(pairs: nx.Graph[str]) -> None:
    found = collapse(pairs, opened=(), limit=6)
    assert found.pairs is pairs
    assert found.hidden == {}


def test_municipalities_worked_by_hand(pairs: nx.Graph[str]) -> None:
    """Two of six pairs lead from north to south, each with a weight of 2; the three inside the north are not drawn."""
    found = collapse(pairs, opened=(), limit=5)
    assert found.hidden == {"north": 3, "south": 2, "elsewhere": 1}
    edge = found.pairs.edges[PREFIX + "north", PREFIX + "south"]
    assert (edge["weight"], edge["count"], edge["families"], edge["ties"]) == (4.0, 2, ("support",), ())
    assert found.pairs.number_of_edges() == 2


def test_an_opened_municipality_shows_those_with_most_partners(pairs: nx.Graph[str]) -> None:
    found = collapse(pairs, opened=["north"], limit=5, shown=2)
    assert set(found.pairs) == {"a", "b", PREFIX + "north", PREFIX + "south", PREFIX + "elsewhere"}
    assert found.hidden["north"] == 1
    assert found.pairs.edges["a", "b"]["ties"] == ("t",)
    assert found.pairs.edges["a", PREFIX + "north"]["count"] == 1


@given(st.sets(st.sampled_from(["north", "south", "elsewhere", "nowhere"])))
def test_nobody_is_lost(opened: set[str]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    homes = ["north", "south", None, "north", "far"]
    for k, home in enumerate(homes):
        graph.add_node(str(k), name=str(k), group=home or "elsewhere", municipality=home)
    found = collapse(graph, opened=opened, limit=0)
    alone = [node for node in found.pairs if not node.startswith(PREFIX)]
    assert len(alone) + sum(found.hidden.values()) == len(graph)
