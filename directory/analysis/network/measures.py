"""Compute all measures of a network and of its nodes in one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import nan
from typing import Any

import networkx as nx

from directory.analysis.network import centralisation, cohesion
from directory.analysis.network.brokerage import Brokerage, bridges, brokerage, cutpoints
from directory.analysis.network.centrality import (
    EXACT,
    SOURCES,
    betweenness,
    closeness,
    degree,
    strength,
    two_step_reach,
)
from directory.analysis.network.communities import agreement, communities, core_number, modularity
from directory.analysis.network.holes import constraint, effective_size
from directory.analysis.network.homophily import ei_by_node, ei_test
from directory.analysis.network.path_lengths import PathLengths, path_lengths

Scores = Mapping[str, Mapping[str, Any]]
Partition = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class NetworkMeasures:
    """The numbers of a whole network; what each means and when it is NaN says the function of that name.

    Parameters
    ----------
    components, isolates, cutpoints, bridges
        How many there are.
    largest_component
        How many nodes the largest component has; 0 in an empty graph.
    core
        The largest core number; 0 without edges.
    communities
        How many there are of two nodes or more.
    ei_index, ei_expected, ei_at_most, ei_at_least
        As in `EITest`. NaN without groups.
    adjusted_rand_index, normalised_mutual_information
        How far the communities of two nodes or more are the groups, as in `Agreement`. NaN without groups.
    betweenness_sources
        From how many nodes betweenness was estimated; None when it is exact.
    """

    nodes: int
    edges: int
    density: float
    reciprocity: float
    components: int
    largest_component: int
    isolates: int
    reach: float
    diameter: float
    average_path_length: float
    degree_centralisation: float
    betweenness_centralisation: float
    closeness_centralisation: float
    cutpoints: int
    bridges: int
    core: int
    communities: int
    modularity: float
    ei_index: float
    ei_expected: float
    ei_at_most: float
    ei_at_least: float
    adjusted_rand_index: float
    normalised_mutual_information: float
    betweenness_sources: int | None


@dataclass(frozen=True)
class NodeMeasures:
    """The numbers of a node; what each means and when it is NaN says the function of that name.

    Parameters
    ----------
    in_degree, out_degree
        None in an undirected graph.
    community
        Number of its community; 1 is the largest.
    group
        None without groups; then `ei_index` is NaN and the roles from `coordinator` to `liaison` are None.
    """

    id: str
    group: str | None
    degree: int
    in_degree: int | None
    out_degree: int | None
    strength: float
    betweenness: float
    closeness: float
    two_step_reach: float
    constraint: float
    effective_size: float
    is_cutpoint: bool
    core: int
    community: int
    ei_index: float
    coordinator: int | None
    itinerant: int | None
    gatekeeper: int | None
    representative: int | None
    liaison: int | None


@dataclass(frozen=True)
class Measures:
    """A network in numbers; its nodes in the order of the graph."""

    network: NetworkMeasures
    nodes: tuple[NodeMeasures, ...]


def measure(
    graph: nx.Graph[str], *, groups: Mapping[str, str] | None = None, weight: str = "weight", seed: int = 0
) -> Measures:
    """Compute all measures.

    Parameters
    ----------
    graph
        Simple, directed or not, without self-loops.
    groups
        The group of each node, such as its municipality; None leaves out what needs groups.
    weight
        Edge attribute for `strength`, 1 where it is missing; everything else counts every edge 1.
    seed
        For what depends on chance: communities, the E-I index's permutations, betweenness of large networks.

    Raises
    ------
    KeyError
        A node has no group.

    Examples
    --------
    >>> path = measure(nx.path_graph(["a", "b", "c"]))
    >>> path.network.diameter, path.nodes[1].betweenness
    (2, 1.0)
    """
    paths = path_lengths(graph)
    found = communities(graph, seed=seed)
    scores = _scores(graph, paths, found, weight, seed) | _by_groups(graph, groups)
    nodes = tuple(NodeMeasures(id=node, **{name: of[node] for name, of in scores.items()}) for node in graph)
    return Measures(_network(graph, paths, found, scores, groups, seed), nodes)


def _scores(
    graph: nx.Graph[str], paths: PathLengths, found: Partition, weight: str, seed: int
) -> dict[str, Mapping[str, Any]]:
    """For each measure that needs no groups, its value for every node."""
    cuts = set(cutpoints(graph))
    directed = graph if isinstance(graph, nx.DiGraph) else nx.DiGraph()
    return {
        "degree": degree(graph),
        "in_degree": dict.fromkeys(graph) | dict(directed.in_degree()),
        "out_degree": dict.fromkeys(graph) | dict(directed.out_degree()),
        "strength": strength(graph, weight=weight),
        "betweenness": betweenness(graph, seed=seed),
        "closeness": closeness(graph, paths=paths),
        "two_step_reach": two_step_reach(graph, paths=paths),
        "constraint": constraint(graph),
        "effective_size": effective_size(graph),
        "is_cutpoint": {node: node in cuts for node in graph},
        "core": core_number(graph),
        "community": {node: number for number, members in enumerate(found, 1) for node in members},
    }


def _by_groups(graph: nx.Graph[str], groups: Mapping[str, str] | None) -> dict[str, Mapping[str, Any]]:
    """For each measure that needs groups, its value for every node."""
    roles = list(Brokerage.__dataclass_fields__)
    nothing: dict[str, Mapping[str, Any]] = {name: dict.fromkeys(graph) for name in ("group", *roles)}
    if groups is None:
        return nothing | {"ei_index": dict.fromkeys(graph, nan)}
    brokers = brokerage(graph, groups)
    found: dict[str, Mapping[str, Any]] = {
        role: {node: getattr(brokers[node], role) for node in graph} for role in roles
    }
    return found | {"group": groups, "ei_index": ei_by_node(graph, groups)}


def _network(
    graph: nx.Graph[str],
    paths: PathLengths,
    found: Partition,
    scores: Scores,
    groups: Mapping[str, str] | None,
    seed: int,
) -> NetworkMeasures:
    pieces = cohesion.components(graph)
    return NetworkMeasures(
        nodes=len(graph),
        edges=graph.number_of_edges(),
        density=cohesion.density(graph),
        reciprocity=cohesion.reciprocity(graph),
        components=len(pieces),
        largest_component=len(pieces[0]) if pieces else 0,
        isolates=len(cohesion.isolates(graph)),
        reach=cohesion.reach(graph, paths=paths),
        diameter=cohesion.diameter(graph, paths=paths),
        average_path_length=cohesion.average_path_length(graph, paths=paths),
        degree_centralisation=centralisation.degree_centralisation(graph),
        betweenness_centralisation=centralisation.betweenness_centralisation(graph, scores=scores["betweenness"]),
        closeness_centralisation=centralisation.closeness_centralisation(graph, paths=paths),
        cutpoints=sum(scores["is_cutpoint"].values()),
        bridges=len(bridges(graph)),
        core=max(scores["core"].values(), default=0),
        communities=len(_shared(found)),
        modularity=modularity(graph, found),
        betweenness_sources=SOURCES if len(graph) > EXACT else None,
        **_group_numbers(graph, found, groups, seed),
    )


def _group_numbers(
    graph: nx.Graph[str], found: Partition, groups: Mapping[str, str] | None, seed: int
) -> dict[str, float]:
    if groups is None:
        names = ("index", "expected", "at_most", "at_least")
        return {f"ei_{name}": nan for name in names} | {
            "adjusted_rand_index": nan,
            "normalised_mutual_information": nan,
        }
    test = ei_test(graph, groups, seed=seed)
    return {
        "ei_index": test.index,
        "ei_expected": test.expected,
        "ei_at_most": test.at_most,
        "ei_at_least": test.at_least,
        **asdict(agreement(_shared(found), groups)),
    }


def _shared(partition: Partition) -> Partition:
    """The parts of at least two nodes: an isolate's own one says nothing about who belongs together."""
    return tuple(part for part in partition if len(part) > 1)
