"""Who hangs on one partner and what falls apart: worked by hand, and against taking every organisation away in turn."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.gaps.fragility import Spot, fragile_spots, single_partner, what_falls_apart
from directory.errors import UnknownIdError
from directory.graph import Network, build, simplify
from directory.records import Directory


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph[str]:
    names = [f"o{k}" for k in range(9)]
    graph: nx.Graph[str] = nx.empty_graph(names)
    graph.add_edges_from(draw(st.lists(st.sampled_from([*combinations(names, 2)]), max_size=14)))
    return graph


def test_the_tiny_directory(network: Network) -> None:
    """By hand: band - choir - club - guest, and the council with choir and club; the hermit has nobody."""
    pairs = simplify(network.ties)
    assert single_partner(pairs) == {"choir": ("band",), "club": ("guest",)}
    assert single_partner(pairs, among={"guest"}) == {"club": ("guest",)}
    assert fragile_spots(pairs) == [Spot("choir", 1, 3), Spot("club", 1, 3)]


def test_who_loses_all_contact_when_the_choir_stops(network: Network) -> None:
    """By hand: the band is left alone and loses club, council and guest."""
    loss = what_falls_apart(simplify(network.ties), "choir")
    assert loss.parts == (("club", "council", "guest"), ("band",))
    assert loss.cut_off == (("band",),)
    assert loss.contacts == 3


def test_nothing_falls_apart_without_a_leaf_or_an_isolate(network: Network) -> None:
    pairs = simplify(network.ties)
    assert what_falls_apart(pairs, "band").cut_off == ()
    assert what_falls_apart(pairs, "hermit").parts == ()
    with pytest.raises(UnknownIdError, match="'nobody'; choose one that it has"):
        what_falls_apart(pairs, "nobody")


def test_two_that_have_only_each_other_depend_on_each_other() -> None:
    assert single_partner(nx.Graph([("a", "b")])) == {"a": ("b",), "b": ("a",)}


def test_a_star_falls_apart_without_its_middle() -> None:
    """By hand: six leaves, each loses the five others: 15 pairs; the largest piece is one of them."""
    star: nx.Graph[str] = nx.Graph([("hub", f"leaf{k}") for k in range(6)])
    assert fragile_spots(star) == [Spot("hub", 5, 15)]


def test_emptiness_has_no_fragile_spot() -> None:
    empty: nx.Graph[str] = nx.Graph()
    assert fragile_spots(empty) == []
    assert single_partner(empty) == {}


@given(graphs())
def test_one_pass_finds_what_taking_away_one_by_one_finds(graph: nx.Graph[str]) -> None:
    losses = {node: what_falls_apart(graph, node) for node in graph}
    expected = {node: (sum(map(len, loss.cut_off)), loss.contacts) for node, loss in losses.items() if loss.cut_off}
    assert {spot.organisation: (spot.cut_off, spot.contacts) for spot in fragile_spots(graph)} == expected


@given(graphs())
def test_contacts_are_pairs_that_a_path_joins_before_and_not_after(graph: nx.Graph[str]) -> None:
    node = min(graph)
    rest = graph.subgraph(set(graph) - {node})
    lost = sum(nx.has_path(graph, *pair) and not nx.has_path(rest, *pair) for pair in combinations(rest, 2))
    assert what_falls_apart(graph, node).contacts == lost


def test_those_who_hang_on_a_single_partner(shipped: Directory) -> None:
    """The finding of the shipped data, counted here from the ties themselves."""
    partners: dict[str, set[str]] = {organisation.id: set() for organisation in shipped.organisations}
    for tie in shipped.ties:
        partners[tie.source].add(tie.target)
        partners[tie.target].add(tie.source)
    alone = {one for one, own in partners.items() if len(own) == 1}
    hanging = single_partner(simplify(build(shipped).ties))
    assert {one for own in hanging.values() for one in own} == alone
    assert all(partners[one] == {partner} for partner, own in hanging.items() for one in own)
