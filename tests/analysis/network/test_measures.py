"""All measures in one call: the same numbers as one by one, on the shipped data and on random graphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network import centralisation, centrality, cohesion, holes
from directory.analysis.network.brokerage import bridges, brokerage, cutpoints
from directory.analysis.network.communities import core_number
from directory.analysis.network.homophily import ei_by_node, ei_index
from directory.analysis.network.measures import measure
from directory.graph import build, simplify
from directory.graph.orient import orient
from directory.records import Directory
from tests.graphs import grouped_graphs, same


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_every_number_is_that_of_its_own_function(kind: type[nx.Graph[str]]) -> None:
    @given(grouped_graphs(kind))
    def check(case: tuple[nx.Graph[str], dict[str, str]]) -> None:
        graph, groups = case
        found = measure(graph, groups=groups)
        numbers = found.network
        for function in (cohesion.density, cohesion.reach, cohesion.diameter, cohesion.average_path_length):
            assert same(getattr(numbers, function.__name__), function(graph))
        for name in ("degree", "betweenness", "closeness"):
            function = getattr(centralisation, f"{name}_centralisation")
            assert same(getattr(numbers, function.__name__), function(graph))
        assert same(numbers.reciprocity, cohesion.reciprocity(graph))
        assert same(numbers.ei_index, ei_index(graph, groups))
        assert (numbers.cutpoints, numbers.bridges) == (len(cutpoints(graph)), len(bridges(graph)))
        assert (numbers.components, numbers.isolates) == (
            len(cohesion.components(graph)),
            len(cohesion.isolates(graph)),
        )
        assert numbers.core == max(core_number(graph).values(), default=0)
        brokers, outward = brokerage(graph, groups), ei_by_node(graph, groups)
        scores: dict[str, Mapping[str, float]] = {
            "degree": centrality.degree(graph),
            "strength": centrality.strength(graph),
            "betweenness": centrality.betweenness(graph),
            "closeness": centrality.closeness(graph),
            "two_step_reach": centrality.two_step_reach(graph),
            "constraint": holes.constraint(graph),
            "effective_size": holes.effective_size(graph),
            "core": core_number(graph),
        }
        assert [node.id for node in found.nodes] == list(graph)
        for node in found.nodes:
            assert all(same(getattr(node, name), of[node.id]) for name, of in scores.items())
            assert same(node.ei_index, outward[node.id])
            roles = (node.coordinator, node.itinerant, node.gatekeeper, node.representative, node.liaison)
            assert roles == astuple(brokers[node.id])
            assert (node.group, node.is_cutpoint) == (groups[node.id], node.id in cutpoints(graph))

    check()


def test_without_groups_what_needs_them_is_undefined() -> None:
    found = measure(nx.Graph([("a", "b")]))
    node, network = found.nodes[0], found.network
    assert (node.group, node.coordinator, node.liaison) == (None, None, None)
    assert isnan(node.ei_index)
    assert all(isnan(value) for value in (network.ei_index, network.ei_at_most, network.adjusted_rand_index))


def test_directions_of_the_edges() -> None:
    """By hand: a gives twice and receives once."""
    found = measure(nx.DiGraph([("a", "b"), ("a", "c"), ("b", "a")])).nodes[0]
    assert (found.degree, found.in_degree, found.out_degree) == (3, 1, 2)
    assert measure(nx.Graph([("a", "b")])).nodes[0].in_degree is None


def test_large_networks_say_that_betweenness_is_estimated() -> None:
    small = nx.relabel_nodes(nx.path_graph(10), str)
    large = nx.relabel_nodes(nx.gnm_random_graph(centrality.EXACT + 1, 4000, seed=1), str)
    assert measure(small).network.betweenness_sources is None
    assert measure(large).network.betweenness_sources == centrality.SOURCES


def test_the_shipped_data(shipped: Directory) -> None:
    """Laws that hold whatever is published: whole numbers add up, and the order of organisations stays."""
    ties = build(shipped).ties
    groups = nx.get_node_attributes(ties, "group")
    pairs, directed = simplify(ties), orient(ties)
    found, ways = measure(pairs, groups=groups), measure(directed, groups=groups)
    assert [node.id for node in found.nodes] == [organisation.id for organisation in shipped.organisations]
    assert sum(node.degree for node in found.nodes) == 2 * found.network.edges == 2 * pairs.number_of_edges()
    assert sum(node.degree == 0 for node in found.nodes) == found.network.isolates == ways.network.isolates
    assert found.network.edges <= ways.network.edges <= 2 * found.network.edges
    assert ways.network.components == found.network.components
    assert 0 < found.network.ei_at_most <= 1
    assert repr(measure(pairs, groups=groups)) == repr(found), "another run gives other numbers"
