"""Make a simple graph of anybody's network: parallel edges added up, self-loops left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import networkx as nx

from directory.load.networks.model import Link, NetworkFile, weight_of
from directory.load.networks.read import read_network
from directory.load.problems import Problem, Report


@dataclass(frozen=True, eq=False)
class EdgeList:
    """What a file holds.

    Parameters
    ----------
    graph
        Its nodes, named by their ids in the file, with `label` where they have a name and `mode` in a two-mode network;
        for each pair at most one edge with its `weight`.
    report
        What was wrong with it.
    repeated
        How many edges were added to the weight of one that the pair already had.
    """

    graph: nx.Graph[str]
    report: Report
    repeated: int


def read_edges(path: Path, *, into: type[nx.Graph[str]] = nx.Graph) -> EdgeList:
    """Read a network as a simple graph.

    - An edge without a weight counts 1. One whose weight is no number is reported and left out: it is never counted as
      something that nobody wrote. A weight of 0 means that there is no edge.
    - In a directed graph edges that the file calls undirected or mutual lead both ways; where a table says nothing they
      lead from source to target.
    - Self-loops are reported and left out. Edges that join the same pair become one, their weights are added.

    Parameters
    ----------
    into
        `networkx.Graph`, or `networkx.DiGraph` to keep the direction.

    Raises
    ------
    UnreadableError
        As in `read_network`.
    """
    report, graph = Report(), into()
    network = read_network(path, report)
    _add_nodes(graph, network)
    return EdgeList(graph, report, _add_links(graph, _both_ways(network.links, graph.is_directed()), path.name, report))


def _both_ways(links: Iterable[Link], directed: bool) -> Iterator[tuple[Link, bool]]:
    """The edges in the direction written, then those without a direction in the other one, which is said."""
    links = tuple(links)
    yield from ((link, False) for link in links)
    for link in links:
        if directed and link.directed is False and link.source != link.target:
            yield replace(link, source=link.target, target=link.source), True


def _add_nodes(graph: nx.Graph[str], network: NetworkFile) -> None:
    for node in network.nodes:
        own = {"label": node.label, "mode": node.mode}
        graph.add_node(
            node.id, **{**node.attributes, **{name: value for name, value in own.items() if value is not None}}
        )


def _add_links(graph: nx.Graph[str], links: Iterable[tuple[Link, bool]], file: str, report: Report) -> int:
    """Add the edges, and say how many the graph already had; of an edge read again nothing is reported."""
    repeated = 0
    for link, again in links:
        graph.add_nodes_from((link.source, link.target))
        weight = weight_of(link, file, Report() if again else report)
        if link.source == link.target:
            report.add(Problem("self_tie", file, link.row, found=link.source))
        elif weight is None:
            continue
        elif graph.has_edge(link.source, link.target):
            repeated += 1
            graph.edges[link.source, link.target]["weight"] += weight
        elif weight:
            graph.add_edge(link.source, link.target, weight=weight)
    return repeated
