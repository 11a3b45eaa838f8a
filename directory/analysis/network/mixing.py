"""Find who works with whom between groups of organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

import networkx as nx


def ties_between(ties: nx.MultiDiGraph[str]) -> Counter[tuple[str, str]]:
    """Number of ties by pair of groups; the pair is in alphabetical order, a group with itself counts its inner ties.

    Parameters
    ----------
    ties
        As in `Network.ties`. Without ties the counter is empty; isolates add nothing.
    """
    group = nx.get_node_attributes(ties, "group")
    return Counter(_ordered(group[source], group[target]) for source, target in ties.edges())


def connectors(ties: nx.MultiDiGraph[str], one: str, other: str) -> list[tuple[str, int]]:
    """Organisations that the ties between two groups hang on, with the number of those ties, most first.

    Every such tie counts for both of its organisations; equal numbers are in the order of the ids.
    """
    group = nx.get_node_attributes(ties, "group")
    counts: Counter[str] = Counter()
    for source, target in ties.edges():
        if _ordered(group[source], group[target]) == _ordered(one, other):
            counts.update((source, target))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def partners_by_group(pairs: nx.Graph[str], organisation: str) -> Counter[str]:
    """Number of partners of an organisation by their group; empty for an isolate."""
    return Counter(pairs.nodes[partner]["group"] for partner in pairs[organisation])


def bridging(pairs: nx.Graph[str], groups: Collection[str]) -> Mapping[str, Counter[str]]:
    """Organisations that have partners in every one of the groups, with their partners by group.

    They are in falling order of the number of partners in these groups, then of their ids.

    Parameters
    ----------
    pairs
        From `simplify`.
    groups
        Groups to be reached; with none of them no organisation bridges anything.
    """
    reach = {node: partners_by_group(pairs, node) for node in pairs}
    chosen = [node for node, counts in reach.items() if groups and all(counts[group] for group in groups)]

    return {node: reach[node] for node in sorted(chosen, key=lambda node: (-sum(reach[node][g] for g in groups), node))}


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)
