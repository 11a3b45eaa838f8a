"""The measures, each beside plain networkx on the same graph.

What takes networkx minutes on a large graph (shortest paths, structural holes, communities) is compared on a part of
it, which the name says; "all measures" is the whole graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import networkx as nx

from directory.analysis.network import brokerage, centralisation, centrality, cohesion, communities, holes, homophily
from directory.analysis.network.measures import measure
from directory.analysis.network.path_lengths import path_lengths
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case

PART = 1_000
"""Nodes of the part on which slow measures are compared."""


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """All of them together, then one by one."""
    pairs = case.pairs
    groups: dict[str, str] = nx.get_node_attributes(pairs, "group")
    yield Benchmark("all measures", lambda: measure(pairs, groups=groups))
    yield Benchmark("of these, paths between all pairs", lambda: path_lengths(pairs))
    yield Benchmark("of these, betweenness", lambda: centrality.betweenness(pairs))
    yield from _cohesion(pairs)
    yield from _groups(pairs, groups)
    yield from _slow(_part(pairs))


def _part(pairs: nx.Graph[str]) -> nx.Graph[str]:
    """The organisations nearest to the one with most partners."""
    centre = max(pairs, key=lambda node: len(pairs[node]))
    return pairs.subgraph(islice(nx.single_source_shortest_path_length(pairs, centre), PART)).copy()


def _cohesion(pairs: nx.Graph[str]) -> Iterator[Benchmark]:
    yield Benchmark(
        "components", lambda: cohesion.components(pairs), lambda: list(nx.connected_components(pairs)), "networkx"
    )
    yield Benchmark(
        "cutpoints", lambda: brokerage.cutpoints(pairs), lambda: list(nx.articulation_points(pairs)), "networkx"
    )
    yield Benchmark("bridges", lambda: brokerage.bridges(pairs), lambda: list(nx.bridges(pairs)), "networkx")
    yield Benchmark("k-core", lambda: communities.core_number(pairs), lambda: nx.core_number(pairs), "networkx")
    yield Benchmark(
        "strength", lambda: centrality.strength(pairs), lambda: dict(pairs.degree(weight="weight")), "networkx"
    )
    yield Benchmark("constraint", lambda: holes.constraint(pairs), lambda: nx.constraint(pairs), "networkx")


def _groups(pairs: nx.Graph[str], groups: dict[str, str]) -> Iterator[Benchmark]:
    yield Benchmark(
        "mixing matrix",
        lambda: homophily.mixing_matrix(pairs, groups),
        lambda: nx.attribute_mixing_dict(pairs, "group"),
        "networkx",
    )
    yield Benchmark(
        "E-I index, 1,000 permutations",
        lambda: homophily.ei_test(pairs, groups),
        lambda: [nx.attribute_mixing_dict(pairs, "group") for _ in range(10)],
        "10 mixing matrices of networkx",
    )
    yield Benchmark("brokerage roles", lambda: brokerage.brokerage(pairs, groups))


def _slow(part: nx.Graph[str]) -> Iterator[Benchmark]:
    size = f", {len(part):,} nodes"
    yield Benchmark(
        f"betweenness{size}", lambda: centrality.betweenness(part), lambda: nx.betweenness_centrality(part), "networkx"
    )
    yield Benchmark(
        f"closeness{size}", lambda: centrality.closeness(part), lambda: nx.closeness_centrality(part), "networkx"
    )
    connected = part.subgraph(cohesion.components(part)[0]).copy()
    yield Benchmark(f"diameter{size}", lambda: cohesion.diameter(connected), lambda: nx.diameter(connected), "networkx")
    yield Benchmark(
        f"average path length{size}",
        lambda: cohesion.average_path_length(connected),
        lambda: nx.average_shortest_path_length(connected),
        "networkx",
    )
    yield Benchmark(
        f"closeness centralisation{size}",
        lambda: centralisation.closeness_centralisation(connected),
        lambda: nx.closeness_centrality(connected),
        "closeness of networkx alone",
    )
    yield Benchmark(
        f"effective size{size}", lambda: holes.effective_size(part), lambda: nx.effective_size(part), "networkx"
    )
    yield Benchmark(
        f"communities{size}",
        lambda: communities.communities(part),
        lambda: nx.community.louvain_communities(part, weight=None, seed=0),
        "Louvain of networkx",
    )
