"""Centralisation: published numbers, stars and rings, and laws on random graphs."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
)
from tests.graphs import FLORENTINE, random_graphs, reference_network, tied

ALL = (degree_centralisation, betweenness_centralisation, closeness_centralisation)


def test_florentine_families() -> None:
    """Published: degree 0.267 over 16 families; betweenness 0.437 and closeness 0.322 over the 15 with marriages."""
    with_pucci = FLORENTINE.copy()
    with_pucci.add_node("Pucci")
    assert round(degree_centralisation(with_pucci), 3) == 0.267
    assert round(betweenness_centralisation(FLORENTINE), 3) == 0.437
    assert round(closeness_centralisation(FLORENTINE), 3) == 0.322


@pytest.mark.parametrize(("name", "published"), [("TCcnt", 0.4529), ("TCcoll", 0.5036), ("TCdiss", 0.7138)])
def test_indiana_networks(name: str, published: float) -> None:
    graph = reference_network(name)
    graph.add_nodes_from(reference_network("TCcnt"))
    assert round(degree_centralisation(graph), 4) == published


@pytest.mark.parametrize("centralisation", ALL)
@pytest.mark.parametrize("size", [3, 4, 10])
def test_a_star_is_centralised_and_a_ring_is_not(centralisation: object, size: int) -> None:
    assert callable(centralisation)
    assert centralisation(nx.star_graph(size - 1)) == pytest.approx(1)
    assert centralisation(nx.cycle_graph(size)) == pytest.approx(0)


def test_a_star_of_returned_edges_is_centralised() -> None:
    star = nx.star_graph(4).to_directed()
    assert degree_centralisation(star) == pytest.approx(1)
    assert betweenness_centralisation(star) == pytest.approx(1)


def test_undefined() -> None:
    """Fewer than three nodes; closeness also across components and in directed graphs."""
    assert all(isnan(centralisation(nx.path_graph(size))) for centralisation in ALL for size in (0, 1, 2))
    assert isnan(closeness_centralisation(tied("ab bc de")))
    assert isnan(closeness_centralisation(tied("ab bc ca", kind=nx.DiGraph)))
    assert degree_centralisation(nx.empty_graph(3)) == betweenness_centralisation(nx.empty_graph(3)) == 0


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_from_0_to_1(kind: type[nx.Graph[str]]) -> None:
    @given(random_graphs(kind))
    def check(graph: nx.Graph[str]) -> None:
        for centralisation in ALL:
            value = centralisation(graph)
            assert isnan(value) or -1e-9 <= value <= 1 + 1e-9

    check()
