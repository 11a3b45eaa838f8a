"""Find where no chain leads: the nearest tie that would make one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np

from directory.analysis.distance import geodesic_km, haversine_km
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.introductions import payers

REACH = 2
"""The two ends of the bridge are at most so many steps from those who would meet."""

STEP_KM, UNKNOWN_KM = 10.0, 60.0
"""Distance that weighs as much as one more step; distance that stands for an unknown one."""


@dataclass(frozen=True)
class MissingBridge:
    """Two organisations whose tie would join two parts of the network.

    Parameters
    ----------
    one, other
        The first can be reached by the one who asks, the second by the one to be met.
    km
        Between them; None when unknown.
    themes
        That both work on, the rarest first.
    """

    one: str
    other: str
    km: float | None
    themes: tuple[str, ...]


def nearest_bridge(
    facts: PartnerFacts, graph: nx.Graph[str], contacts: Collection[str], target: str, *, through_funders: bool = False
) -> MissingBridge | None:
    """The bridge with the shortest way on both sides and across; None when there is nobody to build it from.

    Parameters
    ----------
    graph
        From `acquaintances`, without a chain from any of the contacts to the target.
    through_funders
        As for `introductions`.
    """
    if not through_funders:
        barred = payers(graph) - {*contacts, target}
        graph = nx.subgraph_view(graph, filter_node=lambda node: node not in barred)
    here = _reached(graph, [contact for contact in contacts if contact in graph and contact != target])
    there = _reached(graph, [target] if target in graph else [])
    best = min(
        (
            (here[one] + there[other] + cost / STEP_KM, one, other)
            for one in here
            for other, cost in _kilometres(facts, one, [node for node in there if node != one]).items()
        ),
        default=None,
    )
    if best is None:
        return None
    _, one, other = best
    common = facts.themes[facts.index[one]] & facts.themes[facts.index[other]]
    ends = [facts.points[facts.index[id]] for id in (one, other)]
    km = geodesic_km(*((float(lat), float(lon)) for lat, lon in ends))
    themes = tuple(sorted(common, key=lambda theme: (-facts.rarity[theme], theme)))
    return MissingBridge(one, other, None if np.isnan(km) else km, themes)


def _reached(graph: nx.Graph[str], sources: Collection[str]) -> dict[str, int]:
    """Steps to those within `REACH` of any source."""
    reached: dict[str, int] = {}
    for source in sources:
        for node, steps in nx.single_source_shortest_path_length(graph, source, cutoff=REACH).items():
            reached[node] = min(steps, reached.get(node, steps))
    return reached


def _kilometres(facts: PartnerFacts, one: str, others: list[str]) -> Mapping[str, float]:
    rows = facts.points[[facts.index[other] for other in others]].reshape(-1, 2)
    km = haversine_km(*facts.points[facts.index[one]], *rows.T)
    return dict(zip(others, np.where(np.isnan(km), UNKNOWN_KM, km).tolist(), strict=True))
