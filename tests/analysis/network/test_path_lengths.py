"""Path lengths: laws against networkx's breadth-first search, also with more sources than one pass has."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.path_lengths import WORDS, PathLengths, path_lengths
from tests.graphs import named, random_graphs, tied


def counted(graph: nx.Graph[str]) -> tuple[list[int], list[int], list[int], int]:
    """The same counts, one search after the other."""
    backwards = graph.reverse() if isinstance(graph, nx.DiGraph) else graph
    found = [sorted(nx.single_source_shortest_path_length(backwards, node).values())[1:] for node in graph]
    near = [sum(length <= 2 for length in lengths) for lengths in found]
    longest = max((lengths[-1] for lengths in found if lengths), default=0)
    return [len(lengths) for lengths in found], [sum(lengths) for lengths in found], near, longest


def as_lists(paths: PathLengths) -> tuple[list[int], list[int], list[int], int]:
    return paths.reached.tolist(), paths.total.tolist(), paths.near.tolist(), paths.longest


@given(random_graphs())
def test_undirected(graph: nx.Graph[str]) -> None:
    assert as_lists(path_lengths(graph)) == counted(graph)


@given(random_graphs(nx.DiGraph))
def test_directed(graph: nx.Graph[str]) -> None:
    assert as_lists(path_lengths(graph)) == counted(graph)


@pytest.mark.parametrize("directed", [False, True])
def test_several_passes(directed: bool) -> None:
    size = 64 * WORDS + 100
    graph = named(nx.gnm_random_graph(size, 2 * size, seed=1, directed=directed))
    assert as_lists(path_lengths(graph)) == counted(graph)


def test_nodes_keep_their_order() -> None:
    assert path_lengths(tied("cb ba")).nodes == ("c", "b", "a")
