"""Find who holds a network together: where it falls apart without, and brokers within and between groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple, dataclass

import networkx as nx

from directory.graph.convert import to_igraph


@dataclass(frozen=True)
class Brokerage:
    """How often a node is the link in a chain "one - node - other" whose ends have no edge; by their groups [1]_.

    Parameters
    ----------
    coordinator
        All three are of one group.
    itinerant
        The ends are of one group, the broker of another.
    gatekeeper
        The broker lets in: the beginning is of another group, the end of its own.
    representative
        The broker speaks for its group: the beginning is of its own group, the end of another.
    liaison
        All three are of different groups.

    References
    ----------
    .. [1] Gould, R. V., Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction
       networks. Sociological Methodology 19, 89-126. https://doi.org/10.2307/270949
    """

    coordinator: int = 0
    itinerant: int = 0
    gatekeeper: int = 0
    representative: int = 0
    liaison: int = 0

    @property
    def total(self) -> int:
        """All roles together."""
        return sum(astuple(self))


def cutpoints(graph: nx.Graph[str]) -> tuple[str, ...]:
    """Nodes without which their component falls apart [1]_, sorted; isolates are none. Directions do not matter.

    References
    ----------
    .. [1] Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications
       of the ACM 16, 372-378. https://doi.org/10.1145/362248.362272

    Examples
    --------
    >>> cutpoints(nx.path_graph(["a", "b", "c"]))
    ('b',)
    """
    nodes = list(graph)
    return tuple(sorted(nodes[k] for k in to_igraph(graph).as_undirected().articulation_points()))


def bridges(graph: nx.Graph[str]) -> tuple[tuple[str, str], ...]:
    """Pairs whose edges are all that joins two parts of a network [1]_, sorted. Directions do not matter.

    References
    ----------
    .. [1] Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications
       of the ACM 16, 372-378. https://doi.org/10.1145/362248.362272

    Examples
    --------
    >>> bridges(nx.path_graph(["a", "b", "c"]))
    (('a', 'b'), ('b', 'c'))
    """
    nodes = list(graph)
    converted = to_igraph(graph).as_undirected()
    pairs = ((nodes[a], nodes[b]) for a, b in (converted.es[k].tuple for k in converted.bridges()))
    return tuple(sorted((min(pair), max(pair)) for pair in pairs))


def brokerage(graph: nx.Graph[str], groups: Mapping[str, str]) -> dict[str, Brokerage]:
    """Gould and Fernandez' roles of every node.

    Counted are ordered pairs (one, other) with an edge from one to the node and from the node to other, and none
    from one to other. Without directions every such pair counts in both orders, so that gatekeeper and
    representative are equal.

    Parameters
    ----------
    groups
        The group of each node.

    Returns
    -------
    dict of str to Brokerage
        From 0 (isolates too) to (n - 1)(n - 2) for all roles together.

    Raises
    ------
    KeyError
        A node has no group.

    Examples
    --------
    >>> path = nx.path_graph(["a", "b", "c"])
    >>> brokerage(path, {"a": "north", "b": "south", "c": "south"})["b"]
    Brokerage(coordinator=0, itinerant=0, gatekeeper=1, representative=1, liaison=0)
    """
    before = {node: set(graph.predecessors(node) if isinstance(graph, nx.DiGraph) else graph[node]) for node in graph}
    after = {node: set(graph[node]) for node in graph}
    return {node: _roles(node, before[node], after, groups) for node in graph}


def _roles(node: str, before: set[str], after: Mapping[str, set[str]], groups: Mapping[str, str]) -> Brokerage:
    """All pairs by their groups, less those that are one node twice or have an edge of their own."""
    begins, ends = (Counter(groups[other] for other in others) for others in (before, after[node]))
    chains = Counter({(begin, end): begins[begin] * ends[end] for begin in begins for end in ends})
    for one in before:
        others = after[node] & after[one]
        if one in after[node]:
            others.add(one)
        chains.subtract((groups[one], groups[other]) for other in others)
    roles = Counter[str]()
    for (begin, end), number in chains.items():
        roles[_role(begin, groups[node], end)] += number
    return Brokerage(**roles)


def _role(begin: str, own: str, end: str) -> str:
    if begin == end:
        return "coordinator" if begin == own else "itinerant"
    if end == own:
        return "gatekeeper"
    return "representative" if begin == own else "liaison"
