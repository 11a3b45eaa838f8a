"""Simple graphs: weights worked by hand on the tiny directory, and laws on any."""

from __future__ import annotations

from itertools import chain

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.graph import Network, build, event_node, join, project_events, simplify
from directory.records import Directory

NAMES = [f"o{k}" for k in range(6)]
FAMILIES = {1.0: "support", 2.0: "cooperation", 0.5: "cooperation"}


@st.composite
def tie_graphs(draw: st.DrawFn) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(NAMES, group="north")
    pairs = draw(st.lists(st.tuples(st.permutations(NAMES), st.sampled_from(sorted(FAMILIES))), max_size=15))
    for k, ((source, target, *_), strength) in enumerate(pairs):
        graph.add_edge(source, target, key=f"t{k}", strength=strength, family=FAMILIES[strength])
    return graph


@st.composite
def event_graphs(draw: st.DrawFn) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(NAMES, bipartite=0)
    for k, members in enumerate(draw(st.lists(st.sets(st.sampled_from(NAMES)), max_size=6))):
        graph.add_node(event_node(str(k)), bipartite=1)
        graph.add_edges_from((member, event_node(str(k))) for member in members)
    return graph


def weights(graph: nx.Graph[str]) -> dict[tuple[str, ...], float]:
    return {tuple(sorted(pair)): graph.edges[pair]["weight"] for pair in graph.edges()}


def test_strengths_of_a_pair_add_up(network: Network) -> None:
    """By hand: a joint project counts 3, all others 2; choir and band have one of each."""
    graph = simplify(network.ties)
    assert weights(graph) == {
        ("band", "choir"): 5,
        ("choir", "club"): 2,
        ("choir", "council"): 2,
        ("club", "council"): 2,
        ("club", "guest"): 3,
    }
    assert graph.edges["choir", "band"]["ties"] == ("t1", "t2")
    assert graph.edges["choir", "band"]["families"] == ("cooperation",)
    assert graph.edges["club", "council"]["families"] == ("support",)
    assert graph.nodes["choir"]["name"] == "Kalnu koris"
    assert list(nx.isolates(graph)) == ["hermit"]


def test_two_families_of_one_pair_are_both_told() -> None:
    ties: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ties.add_edge("a", "b", key="2", strength=1.0, family="support")
    ties.add_edge("b", "a", key="1", strength=2.0, family="cooperation")
    assert simplify(ties).edges["a", "b"] == {"weight": 3, "ties": ("1", "2"), "families": ("cooperation", "support")}


def test_common_events_count_as_newman_does(network: Network) -> None:
    """By hand: the fair has 3 participants and adds 1/2 to each pair, the march 2 and adds 1, the solo nothing."""
    graph = project_events(network.events)
    assert weights(graph) == {("band", "choir"): 0.5, ("band", "club"): 0.5, ("choir", "club"): 1.5}
    assert graph.edges["choir", "club"]["events"] == ("event:fair", "event:march")
    assert set(graph) == set(network.ties)


def test_ties_and_common_events_are_told_apart(network: Network) -> None:
    """By hand, with 1/2 for a weight of 1: choir and club have 2 of a tie and 0.75 of events."""
    graph = join(simplify(network.ties), project_events(network.events), strength=0.5)
    assert weights(graph) == {
        ("band", "choir"): 5.25,
        ("band", "club"): 0.25,
        ("choir", "club"): 2.75,
        ("choir", "council"): 2,
        ("club", "council"): 2,
        ("club", "guest"): 3,
    }
    assert graph.edges["band", "club"] == {"weight": 0.25, "ties": (), "families": (), "events": ("event:fair",)}
    assert graph.edges["club", "guest"]["events"] == ()
    assert graph.edges["choir", "club"]["ties"] == ("t3",)
    assert graph.nodes["hermit"]["name"] == "Vientuļnieks"


def test_simple_graphs_are_frozen(network: Network) -> None:
    documented, met = simplify(network.ties), project_events(network.events)
    for graph in (documented, met, join(documented, met, strength=1)):
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            graph.add_edge("choir", "hermit")
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            graph.remove_node("choir")


@given(tie_graphs())
def test_the_weights_are_the_strengths(ties: nx.MultiDiGraph[str]) -> None:
    """What goes in comes out: in all, and for each organisation; direction and order do not matter."""
    graph = simplify(ties)
    assert graph.size(weight="weight") == sum(nx.get_edge_attributes(ties, "strength").values())
    assert dict(graph.degree(weight="weight")) == dict(ties.degree(weight="strength"))
    kept = chain.from_iterable(nx.get_edge_attributes(graph, "ties").values())
    assert sorted(kept) == sorted(tie for *_, tie in ties.edges(keys=True))
    assert weights(simplify(ties.reverse())) == weights(graph)
    assert set(graph) == set(ties)


@given(tie_graphs(), st.data())
def test_removing_a_tie_lowers_its_pair_by_its_strength_and_no_other(
    ties: nx.MultiDiGraph[str], data: st.DataObject
) -> None:
    if not ties.size():
        return
    source, target, tie = data.draw(st.sampled_from(sorted(ties.edges(keys=True))))
    before = weights(simplify(ties))
    strength = ties.edges[source, target, tie]["strength"]
    ties.remove_edge(source, target, key=tie)
    after = weights(simplify(ties))
    pair = tuple(sorted((source, target)))
    assert after == {each: weight - strength * (each == pair) for each, weight in before.items() if each in after}
    assert before.keys() - after.keys() <= {pair}
    assert pair in after or before[pair] == strength


@given(event_graphs())
def test_an_organisations_strength_is_the_number_of_events_where_it_met_somebody(events: nx.Graph[str]) -> None:
    """The property that Newman (2001) chose the weights for."""
    graph = project_events(events)
    for name in NAMES:
        met = sum(1 for event in events[name] if events.degree(event) >= 2)
        assert graph.degree(name, weight="weight") == pytest.approx(met)


@given(event_graphs())
def test_a_projection_is_that_of_networkx(events: nx.Graph[str]) -> None:
    """Its `collaboration_weighted_projected_graph` is the same measure, written by others."""
    expected = nx.bipartite.collaboration_weighted_projected_graph(events, NAMES)
    assert weights(project_events(events)) == pytest.approx(weights(expected))


@given(event_graphs(), st.permutations(NAMES))
def test_a_projection_treats_all_organisations_alike(events: nx.Graph[str], others: list[str]) -> None:
    """With the names exchanged, the weights are exchanged in the same way."""
    names = dict(zip(NAMES, others, strict=True))
    exchanged = {
        tuple(sorted((names[one], names[other]))): weight
        for (one, other), weight in weights(project_events(events)).items()
    }
    assert weights(project_events(nx.relabel_nodes(events, names))) == pytest.approx(exchanged)


@given(event_graphs())
def test_a_weight_is_at_most_the_number_of_common_events(events: nx.Graph[str]) -> None:
    for one, other, data in project_events(events).edges(data=True):
        common = set(events[one]) & set(events[other])
        assert set(data["events"]) == common
        assert 0 < data["weight"] <= len(common) + 1e-9
        assert list(data["events"]) == sorted(data["events"])


@given(tie_graphs(), event_graphs(), st.sampled_from([0.25, 0.5, 1.0]))
def test_joining_adds_the_two_up_and_keeps_both(
    ties: nx.MultiDiGraph[str], events: nx.Graph[str], strength: float
) -> None:
    documented, met = simplify(ties), project_events(events)
    both = join(documented, met, strength=strength)
    one, other = weights(documented), weights(met)
    expected = {pair: one.get(pair, 0) + strength * other.get(pair, 0) for pair in one.keys() | other.keys()}
    assert weights(both) == pytest.approx(expected)
    for source, target, data in both.edges(data=True):
        pair = tuple(sorted((source, target)))
        assert bool(data["ties"]) == bool(data["families"]) == (pair in one)
        assert bool(data["events"]) == (pair in other)


@given(tie_graphs(), event_graphs())
def test_what_is_given_stays_as_it_is(ties: nx.MultiDiGraph[str], events: nx.Graph[str]) -> None:
    ties_before, events_before = ties.copy(), events.copy()
    documented, met = simplify(ties), project_events(events)
    copies = documented.copy(), met.copy()
    join(documented, met, strength=1)
    pairs = ((ties, ties_before), (events, events_before), (documented, copies[0]), (met, copies[1]))
    assert all(nx.utils.graphs_equal(now, before) for now, before in pairs)


def test_the_shipped_directory_has_as_many_ties_in_its_simple_graph(shipped: Directory) -> None:
    network = build(shipped)
    graph = simplify(network.ties)
    assert sum(map(len, nx.get_edge_attributes(graph, "ties").values())) == len(shipped.ties)
    assert set(graph) == shipped.organisation.keys()
