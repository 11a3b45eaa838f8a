"""Find whom somebody without ties can turn to first."""

from __future__ import annotations

import networkx as nx
import numpy as np

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.profile import Profile

MOST_CONTACTS, NEAR_KM = 15, 5.0


def first_contacts(facts: PartnerFacts, profile: Profile, graph: nx.Graph[str]) -> list[str]:
    """Where an introduction can begin.

    Parameters
    ----------
    graph
        From `acquaintances`.

    Returns
    -------
    list of str
        The organisation itself when it is in the directory; for a newcomer those nearest to it (within `NEAR_KM`, and
        never in part of a place) that know somebody; without a point those of the municipality with a common theme,
        those with fewest partners first. Never somebody known for paying. Empty when nothing is known.
    """
    if profile.position is not None:
        return [facts.ids[profile.position]]
    if profile.point is None:
        return _of_municipality(facts, profile, graph)
    near, km = facts.cells.within(*profile.point, NEAR_KM)
    order = np.lexsort((near, -facts.degrees[near], km.round(1)))
    found = [facts.ids[near[k]] for k in order if _knows_somebody(facts, graph, int(near[k]))]
    return found[:MOST_CONTACTS] or _of_municipality(facts, profile, graph)


def _of_municipality(facts: PartnerFacts, profile: Profile, graph: nx.Graph[str]) -> list[str]:
    here = [int(k) for k in facts.with_home.get(profile.home or "", ()) if profile.themes & facts.themes[k]]
    chosen = [k for k in here if _knows_somebody(facts, graph, k)]
    return [facts.ids[k] for k in sorted(chosen, key=lambda k: (facts.degrees[k], facts.ids[k]))][:MOST_CONTACTS]


def _knows_somebody(facts: PartnerFacts, graph: nx.Graph[str], position: int) -> bool:
    id = facts.ids[position]
    return id in graph and len(graph[id]) > 0 and not graph.nodes[id].get("is_funder")
