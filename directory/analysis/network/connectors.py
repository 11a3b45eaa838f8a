"""Find which organisations carry the ties between groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx


@dataclass(frozen=True)
class Connector:
    """An organisation with partners in another group than its own.

    Parameters
    ----------
    across
        Its partners in other groups.
    partners
        Its partners in each group.
    """

    organisation: str
    across: int
    partners: Mapping[str, int]


def crossing_pairs(pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Partner pairs whose organisations have no group in common, sorted.

    Parameters
    ----------
    pairs
        From `simplify`.
    groups
        Organisation to its groups; an organisation that is not in it, or is in no group, is left out.
    """
    return sorted(
        (min(edge), max(edge))
        for edge in pairs.edges()
        if all(groups.get(node) for node in edge) and not set(groups[edge[0]]) & set(groups[edge[1]])
    )


def connectors(pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]]) -> list[Connector]:
    """Organisations by the number of pairs between groups that they carry, most first; empty when there is none."""
    across: Counter[str] = Counter()
    reach: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for edge in crossing_pairs(pairs, groups):
        across.update(edge)
    for node in across:
        reach[node].update(group for partner in pairs[node] for group in groups.get(partner, ()))
    found = [Connector(node, n, reach[node]) for node, n in across.items()]
    return sorted(found, key=lambda connector: (-connector.across, connector.organisation))
