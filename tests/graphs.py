"""Networks with published numbers, and random ones for laws."""

from __future__ import annotations

from math import isnan, nan
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import strategies as st

from directory.load.networks import read_edges

REFERENCE = Path(__file__).parents[1] / "../shared/reference"
"""Networks that may not be published again; only where somebody has put them."""


def tied(edges: str, *, alone: str = "", kind: type[nx.Graph[str]] = nx.Graph) -> nx.Graph[str]:
    """A graph from pairs of letters such as "ab bc", with isolates."""
    graph = kind()
    graph.add_nodes_from(alone)
    graph.add_edges_from((one, other) for one, other in map(tuple, edges.split()))
    return graph


def named(graph: nx.Graph[Any]) -> nx.Graph[str]:
    """The graph with texts for names of nodes."""
    return nx.relabel_nodes(graph, str)


FLORENTINE = named(nx.florentine_families_graph())
"""Marriages between 15 families; the Pucci, who married nobody, are the sixteenth."""

KITE = named(nx.krackhardt_kite_graph())
KARATE = named(nx.karate_club_graph())
FACTION = {node: str(club) for node, club in KARATE.nodes(data="club")}

BORGATTI = tied("AB AE AF AG BD BG CG DG EG FG")
"""The example of Borgatti (1997), with the edges that give the published effective sizes."""


def reference_network(name: str) -> nx.Graph[str]:
    """A network of 25 organisations for tobacco control in Indiana; the test is skipped where the file is missing."""
    path = REFERENCE / f"indiana_{name}.csv"
    if not path.is_file():
        pytest.skip(f"{path.name} is not there")
    return read_edges(path).graph


@st.composite
def random_graphs(draw: st.DrawFn, kind: type[nx.Graph[str]] = nx.Graph, *, least: int = 0) -> nx.Graph[str]:
    """Any simple graph, isolates and empty ones too; each edge with a weight."""
    names = "abcdefghi"[: draw(st.integers(least, 9))]
    pairs = [(a, b) for a in names for b in names if a < b or (a > b and kind is nx.DiGraph)]
    graph = kind()
    graph.add_nodes_from(names)
    for source, target in draw(st.sets(st.sampled_from(pairs)) if pairs else st.just(set())):
        graph.add_edge(source, target, weight=draw(st.integers(1, 5)))
    return graph


@st.composite
def grouped_graphs(draw: st.DrawFn, kind: type[nx.Graph[str]] = nx.Graph) -> tuple[nx.Graph[str], dict[str, str]]:
    """Any simple graph with a group for each node."""
    graph = draw(random_graphs(kind))
    return graph, {node: draw(st.sampled_from(["north", "south", "west"])) for node in graph}


def same(one: float, other: float) -> bool:
    """Whether two numbers are equal but for rounding, or both undefined."""
    return (isnan(one) and isnan(other)) or one == pytest.approx(other, abs=1e-9)


def rounded(scores: dict[str, float], *names: str) -> list[float]:
    """Scores as they are published, in the order of the names."""
    return [round(scores.get(name, nan), 3) for name in names]
