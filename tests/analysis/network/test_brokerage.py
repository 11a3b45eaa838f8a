"""Brokerage: answers by hand, networkx's numbers, and Gould and Fernandez' definition counted pair by pair."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.brokerage import Brokerage, bridges, brokerage, cutpoints
from tests.graphs import FLORENTINE, KITE, grouped_graphs, random_graphs, tied

CHAIN = tied("ab bc cd", kind=nx.DiGraph)


def counted(graph: nx.Graph[str], groups: dict[str, str], node: str) -> Brokerage:
    """The roles by their definition: every pair of others, one by one."""
    roles = dict.fromkeys(("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), 0)
    for one, other in permutations(set(graph) - {node}, 2):
        if graph.has_edge(one, node) and graph.has_edge(node, other) and not graph.has_edge(one, other):
            begin, own, end = groups[one], groups[node], groups[other]
            if begin == own == end:
                roles["coordinator"] += 1
            elif begin == end:
                roles["itinerant"] += 1
            elif own == end:
                roles["gatekeeper"] += 1
            elif own == begin:
                roles["representative"] += 1
            else:
                roles["liaison"] += 1
    return Brokerage(**roles)


def test_florentine_families() -> None:
    """By hand: without the Medici the Acciaiuoli, Pazzi and Salviati lose touch; so with their only links."""
    assert cutpoints(FLORENTINE) == ("Albizzi", "Guadagni", "Medici", "Salviati")
    assert bridges(FLORENTINE) == (
        ("Acciaiuoli", "Medici"),
        ("Albizzi", "Ginori"),
        ("Guadagni", "Lamberteschi"),
        ("Medici", "Salviati"),
        ("Pazzi", "Salviati"),
    )


def test_the_kite_hangs_on_a_string() -> None:
    """By hand: Heather (7) and Ike (8) hold Jane (9)."""
    assert (cutpoints(KITE), bridges(KITE)) == (("7", "8"), (("7", "8"), ("8", "9")))


def test_without_edges_nothing_falls_apart() -> None:
    assert (cutpoints(nx.Graph()), bridges(nx.Graph())) == ((), ())
    assert (cutpoints(tied("", alone="ab")), bridges(tied("", alone="ab"))) == ((), ())


def test_a_returned_edge_is_one_bridge() -> None:
    assert bridges(tied("ab ba bc", kind=nx.DiGraph)) == (("a", "b"), ("b", "c"))


@given(random_graphs())
def test_networkx_finds_the_same(graph: nx.Graph[str]) -> None:
    assert set(cutpoints(graph)) == set(nx.articulation_points(graph))
    assert {frozenset(pair) for pair in bridges(graph)} == {frozenset(pair) for pair in nx.bridges(graph)}


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("nnn", "coordinator"),
        ("nsn", "itinerant"),
        ("nss", "gatekeeper"),
        ("nns", "representative"),
        ("nsw", "liaison"),
    ],
)
def test_each_role(groups: str, role: str) -> None:
    """By hand: b stands between a and c, whose groups are the first and the last letter."""
    graph = tied("ab bc", kind=nx.DiGraph)
    found = brokerage(graph, dict(zip("abc", groups, strict=True)))
    assert found == {"a": Brokerage(), "b": Brokerage(**{role: 1}), "c": Brokerage()}
    assert found["b"].total == 1


def test_an_edge_between_the_ends_leaves_no_broker() -> None:
    groups = dict.fromkeys("abcd", "north")
    assert brokerage(tied("ab bc ac", kind=nx.DiGraph), groups)["b"].total == 0
    assert brokerage(tied("ab bc ca", kind=nx.DiGraph), groups)["b"].total == 1
    assert brokerage(nx.Graph(), groups) == {}


def test_every_node_needs_a_group() -> None:
    with pytest.raises(KeyError):
        brokerage(CHAIN, {"a": "north"})


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_the_definition_counts_the_same(kind: type[nx.Graph[str]]) -> None:
    @given(grouped_graphs(kind))
    def check(case: tuple[nx.Graph[str], dict[str, str]]) -> None:
        graph, groups = case
        assert brokerage(graph, groups) == {node: counted(graph, groups, node) for node in graph}

    check()


@given(grouped_graphs())
def test_without_directions_who_lets_in_also_speaks_outside(case: tuple[nx.Graph[str], dict[str, str]]) -> None:
    assert all(roles.gatekeeper == roles.representative for roles in brokerage(*case).values())
