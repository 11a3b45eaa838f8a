"""Ties within and between groups: worked by hand on the tiny directory, and laws on any graph."""

from __future__ import annotations

from collections import Counter

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.network.mixing import bridging, connectors, partners_by_group, ties_between
from directory.graph import ELSEWHERE, Network, build, simplify
from directory.records import Directory

GROUPS = ["north", "south", "west"]


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names = [f"o{k}" for k in range(6)]
    for name in names:
        graph.add_node(name, group=draw(st.sampled_from(GROUPS)))
    for k, (source, target, *_) in enumerate(draw(st.lists(st.permutations(names), max_size=15))):
        graph.add_edge(source, target, key=f"t{k}", strength=1.0, family="cooperation")
    return graph


def test_ties_are_counted_by_pair_of_groups(network: Network) -> None:
    """By hand: t1 and t2 in the north, t5 in the south, t3 and t4 between them, t6 to elsewhere."""
    assert ties_between(network.ties) == {
        ("north", "north"): 2,
        ("south", "south"): 1,
        ("north", "south"): 2,
        (ELSEWHERE, "south"): 1,
    }


def test_connectors_are_those_whom_the_ties_between_groups_hang_on(network: Network) -> None:
    """By hand: both ties between north and south are the choir's, one with the club and one with the council."""
    expected = [("choir", 2), ("club", 1), ("council", 1)]
    assert connectors(network.ties, "north", "south") == connectors(network.ties, "south", "north") == expected
    assert connectors(network.ties, "north", "north") == [("band", 2), ("choir", 2)]
    assert connectors(network.ties, "north", ELSEWHERE) == []


def test_partners_are_counted_once_whatever_the_number_of_ties(network: Network) -> None:
    """By hand: the choir has two ties with the band, and one each with the club and the council."""
    pairs = simplify(network.ties)
    assert partners_by_group(pairs, "choir") == {"north": 1, "south": 2}
    assert partners_by_group(pairs, "hermit") == {}


def test_who_has_partners_in_all_groups_bridges_them(network: Network) -> None:
    """By hand: the choir reaches north and south, the club north, south and elsewhere; the council is in the south."""
    pairs = simplify(network.ties)
    assert list(bridging(pairs, ["north", "south"])) == ["choir", "club", "council"]
    assert list(bridging(pairs, ["north", "south", ELSEWHERE])) == ["club"]
    assert bridging(pairs, ["north", "atlantis"]) == {}
    assert bridging(pairs, []) == {}


def test_an_empty_graph_has_nothing_to_count() -> None:
    assert ties_between(nx.MultiDiGraph()) == {}
    assert connectors(nx.MultiDiGraph(), "north", "south") == []
    assert bridging(nx.Graph(), ["north"]) == {}


@given(graphs())
def test_every_tie_is_counted_once(ties: nx.MultiDiGraph[str]) -> None:
    counts = ties_between(ties)
    assert counts.total() == ties.number_of_edges()
    assert all(one <= other for one, other in counts)
    assert ties_between(ties.reverse()) == counts


@given(graphs(), st.sampled_from(GROUPS), st.sampled_from(GROUPS))
def test_a_tie_between_groups_counts_for_both_of_its_ends(ties: nx.MultiDiGraph[str], one: str, other: str) -> None:
    found = connectors(ties, one, other)
    pair = (min(one, other), max(one, other))
    assert sum(n for _, n in found) == 2 * ties_between(ties)[pair]
    assert all(ties.nodes[name]["group"] in pair and n > 0 for name, n in found)
    assert [n for _, n in found] == sorted((n for _, n in found), reverse=True)


@given(graphs(), st.sets(st.sampled_from(GROUPS), min_size=1))
def test_bridging_more_groups_is_harder(ties: nx.MultiDiGraph[str], groups: set[str]) -> None:
    pairs = simplify(ties)
    found = bridging(pairs, groups)
    assert all(partners_by_group(pairs, name) == counts for name, counts in found.items())
    for name in pairs:
        assert (name in found) == (groups <= {pairs.nodes[partner]["group"] for partner in pairs[name]})
    assert set(found) <= set(bridging(pairs, groups - {min(groups)})) or len(groups) == 1
    reached = [sum(counts[group] for group in groups) for counts in found.values()]
    assert reached == sorted(reached, reverse=True)


@given(graphs())
def test_partners_by_group_add_up_to_the_degree(ties: nx.MultiDiGraph[str]) -> None:
    pairs = simplify(ties)
    assert all(partners_by_group(pairs, name).total() == pairs.degree(name) for name in pairs)


def test_two_partnerships_bridge_the_three_municipalities(shipped: Directory) -> None:
    """What the directory is about: these two work with all three, and no one has more partners in them."""
    pairs = simplify(build(shipped).ties)
    found = bridging(pairs, [record.id for record in shipped.covered])
    assert list(found)[:2] == ["pierigas-partneriba", "partneriba-daugavkrasts"]


def test_counting_changes_nothing(network: Network) -> None:
    before: nx.MultiDiGraph[str] = nx.MultiDiGraph(network.ties)
    ties_between(network.ties)
    connectors(network.ties, "north", "south")
    assert nx.utils.graphs_equal(nx.MultiDiGraph(network.ties), before)
    assert isinstance(ties_between(network.ties), Counter)
