"""Who works with others outside the own group: worked by hand."""

from __future__ import annotations

import networkx as nx

from directory.analysis.network.outside import ALONE, HOME, INSIDE, OUTSIDE, members, part_of
from directory.graph import Network, simplify


def test_worked_by_hand(north_and_south: nx.Graph[str]) -> None:
    assert {node: part_of(north_and_south, node) for node in north_and_south} == {
        "a": OUTSIDE,
        "b": INSIDE,
        "c": OUTSIDE,
        "d": ALONE,
    }


def test_the_tiny_directory(network: Network) -> None:
    """By hand: the band works with the choir of its own municipality alone, the hermit with nobody."""
    pairs = simplify(network.ties)
    parts = {node: part_of(pairs, node) for node in pairs}
    assert [node for node in parts if parts[node] == ALONE] == ["hermit"]
    assert [node for node in parts if parts[node] == INSIDE] == ["band"]


def test_who_is_filtered_away_is_not_listed_and_still_a_partner(north_and_south: nx.Graph[str]) -> None:
    north = north_and_south.subgraph(["a", "b"])
    assert members(north_and_south, "north", HOME, among=north) == ["b"]
    assert members(north_and_south, "north", OUTSIDE, among=north) == ["a"]
    assert members(north_and_south, "south", HOME, among=north_and_south) == ["d"]
    assert members(north_and_south, "south", HOME, among=north) == []
