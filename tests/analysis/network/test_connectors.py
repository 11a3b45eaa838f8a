"""Who carries the ties between groups: worked by hand, and what the shipped data holds."""

from __future__ import annotations

import networkx as nx

from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.network.connectors import Connector, connectors, crossing_pairs
from directory.graph import Network, build, simplify
from directory.records import Directory


def test_the_choir_carries_both_pairs_between_north_and_south(network: Network) -> None:
    """By hand: choir - club and choir - council; club - guest leads to somebody without a group."""
    pairs, groups = simplify(network.ties), groups_by(network.ties, "municipality")
    assert crossing_pairs(pairs, groups) == [("choir", "club"), ("choir", "council")]
    assert connectors(pairs, groups) == [
        Connector("choir", 2, {"north": 1, "south": 2}),
        Connector("club", 1, {"north": 1, "south": 1}),
        Connector("council", 1, {"north": 1, "south": 1}),
    ]


def test_a_common_theme_is_no_border() -> None:
    pairs: nx.Graph[str] = nx.Graph([("a", "b")])
    assert crossing_pairs(pairs, {"a": ("culture", "sports"), "b": ("sports",)}) == []
    assert connectors(nx.Graph(), {}) == []


def test_one_partnership_bridges_the_municipalities(shipped: Directory) -> None:
    """The finding of the shipped data: more than half of all pairs between municipalities are with it."""
    ties = build(shipped).ties
    pairs, groups = simplify(ties), groups_by(ties, "municipality")
    first, second, *_ = connectors(pairs, groups)
    assert first.organisation == "pierigas-partneriba"
    assert first.across > len(crossing_pairs(pairs, groups)) / 2 > second.across
