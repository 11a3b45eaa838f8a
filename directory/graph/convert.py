"""Hand a networkx graph to python-igraph, which computes some measures a hundred times faster."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import networkx as nx

from directory.graph.without_drawing import igraph

LOCK = Lock()


def to_igraph(graph: nx.Graph[str], *, weight: str | None = None) -> igraph.Graph:
    """The same graph for igraph: its vertex k is the k-th node, edges point where they pointed.

    Parameters
    ----------
    weight
        Edge attribute to take along as `weight`, 1 where it is missing; None takes nothing along.

    Examples
    --------
    >>> to_igraph(nx.path_graph(["a", "b", "c"], nx.DiGraph)).get_edgelist()
    [(0, 1), (1, 2)]
    """
    position = {node: k for k, node in enumerate(graph)}
    edges = [(position[source], position[target]) for source, target in graph.edges()]
    converted = igraph.Graph(len(graph), edges, directed=graph.is_directed())
    if weight is not None:
        converted.es["weight"] = [value for *_, value in graph.edges(data=weight, default=1.0)]
    return converted


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Let igraph draw its random numbers from a seed alone, for one caller at a time.

    igraph has one generator for all threads, so every use of chance in the program goes through this one lock.
    """
    with LOCK:
        igraph.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
