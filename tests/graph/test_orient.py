"""Directions: answers by hand on the tiny directory, and that `simplify` sees the same pairs."""

from __future__ import annotations

from directory.graph import Network, build, simplify
from directory.graph.orient import orient
from directory.records import Directory


def test_the_tiny_directory(network: Network) -> None:
    """By hand: projects and events lead both ways, funding only to who receives it."""
    graph = orient(network.ties)
    assert {(source, target): weight for source, target, weight in graph.edges(data="weight", default=0)} == {
        ("choir", "band"): 5,
        ("band", "choir"): 5,
        ("choir", "club"): 2,
        ("club", "choir"): 2,
        ("council", "choir"): 2,
        ("council", "club"): 2,
        ("club", "guest"): 3,
        ("guest", "club"): 3,
    }
    assert "hermit" in graph
    assert graph.nodes["choir"]["group"] == "north"


def test_the_shipped_directory_has_the_same_pairs_in_both_forms(shipped: Directory) -> None:
    ties = build(shipped).ties
    pairs, directed = simplify(ties), orient(ties)
    assert {frozenset(edge) for edge in directed.edges()} == {frozenset(edge) for edge in pairs.edges()}
    assert list(directed.nodes(data=True)) == list(pairs.nodes(data=True))
