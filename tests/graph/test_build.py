"""The graphs of a directory: every tie and part as documented, isolates too, and nothing can be changed."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from directory.graph import ELSEWHERE, Network, build, event_node
from directory.records import Directory, PartialDate


def test_every_tie_is_an_edge_of_its_own(network: Network) -> None:
    """By hand from the tiny directory: choir and band have a tie each way, the council gives twice."""
    assert {(source, target, tie) for source, target, tie in network.ties.edges(keys=True)} == {
        ("choir", "band", "t1"),
        ("band", "choir", "t2"),
        ("choir", "club", "t3"),
        ("council", "choir", "t4"),
        ("council", "club", "t5"),
        ("club", "guest", "t6"),
    }


def test_a_tie_keeps_what_is_known_of_it(network: Network) -> None:
    assert network.ties.edges["council", "club", "t5"] == {
        "kind": "funding",
        "family": "support",
        "directed": True,
        "strength": 2.0,
        "start": PartialDate(2022, 3),
        "known_in": None,
        "end": None,
        "amount_eur": 500.5,
        "source_url": "https://council.example",
        "sources": ("https://council.example",),
    }


def test_an_organisation_keeps_what_it_is_chosen_and_coloured_by(network: Network) -> None:
    assert network.ties.nodes["band"] == {
        "name": "Pūtēju orķestris",
        "group": "north",
        "municipality": "north",
        "legal_form": "association",
        "themes": ("culture", "sports"),
        "lat": None,
        "lon": None,
    }


def test_who_is_at_home_in_no_covered_municipality_is_elsewhere(network: Network) -> None:
    """The guest is at home in a municipality that is not covered; of the hermit nobody says where it is."""
    groups = nx.get_node_attributes(network.ties, "group")
    assert groups == {
        "choir": "north",
        "band": "north",
        "club": "south",
        "council": "south",
        "guest": ELSEWHERE,
        "hermit": ELSEWHERE,
    }
    assert [network.ties.nodes[node]["municipality"] for node in ("guest", "hermit")] == ["far", None]


def test_isolates_stay(network: Network) -> None:
    assert list(nx.isolates(network.ties)) == ["hermit"]
    assert set(nx.isolates(network.events)) == {"council", "hermit", event_node("plan")}


def test_the_two_mode_graph_joins_organisations_and_events_only(network: Network) -> None:
    sides = nx.get_node_attributes(network.events, "bipartite")
    assert {node for node, side in sides.items() if side == 1} == {
        "event:fair",
        "event:march",
        "event:solo",
        "event:plan",
    }
    assert {node for node, side in sides.items() if side == 0} == set(network.ties)
    assert all(sides[one] != sides[other] for one, other in network.events.edges())


def test_two_roles_in_one_event_are_one_part(network: Network) -> None:
    assert network.events.edges["choir", "event:march"]["roles"] == ("organiser", "participant")
    assert network.events.edges["choir", "event:fair"]["roles"] == ("organiser",)
    assert network.events.number_of_edges() == 6


def test_an_event_keeps_when_it_was(network: Network) -> None:
    fair = network.events.nodes["event:fair"]
    assert (fair["start"], fair["end"]) == (PartialDate(2021, 7), PartialDate(2021, 7, 8))


def test_both_graphs_are_frozen(network: Network) -> None:
    for graph in (network.ties, network.events):
        for change in (graph.add_node, graph.remove_node):
            with pytest.raises(nx.NetworkXError, match="Frozen"):
                change("choir")
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            graph.add_edge("choir", "club")
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            graph.clear()


def test_nothing_makes_empty_graphs() -> None:
    network = build(Directory())
    assert len(network.ties) == len(network.events) == 0


def test_the_order_of_the_records_does_not_matter(tiny: Directory, network: Network) -> None:
    turned = replace(
        tiny,
        organisations=tiny.organisations[::-1],
        ties=tiny.ties[::-1],
        events=tiny.events[::-1],
        participations=tiny.participations[::-1],
    )
    other = build(turned)
    assert nx.utils.graphs_equal(nx.MultiDiGraph(other.ties), nx.MultiDiGraph(network.ties))
    assert {frozenset(edge) for edge in other.events.edges()} == {frozenset(edge) for edge in network.events.edges()}


def test_the_shipped_directory_is_in_its_graphs_whole(shipped: Directory) -> None:
    network = build(shipped)
    assert set(network.ties) == shipped.organisation.keys()
    assert {tie for _, _, tie in network.ties.edges(keys=True)} == {tie.id for tie in shipped.ties}
    assert network.events.number_of_nodes() == len(shipped.organisations) + len(shipped.events)
    assert sum(map(len, nx.get_edge_attributes(network.events, "roles").values())) == len(shipped.participations)
