"""Find whom somebody without ties can turn to first."""

from __future__ import annotations

import networkx as nx
import numpy as np

from directory.analysis.partners.facts import Known
from directory.analysis.partners.profile import Profile

MOST_DOORS, NEAR_KM = 15, 5.0


def doors(known: Known, profile: Profile, graph: nx.Graph[str]) -> list[str]:
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
        return [known.ids[profile.position]]
    if profile.point is None:
        return _of_municipality(known, profile, graph)
    near, km = known.cells.within(*profile.point, NEAR_KM)
    order = np.lexsort((near, -known.degrees[near], km.round(1)))
    found = [known.ids[near[k]] for k in order if _knows_somebody(known, graph, int(near[k]))]
    return found[:MOST_DOORS] or _of_municipality(known, profile, graph)


def _of_municipality(known: Known, profile: Profile, graph: nx.Graph[str]) -> list[str]:
    here = [int(k) for k in known.with_home.get(profile.home or "", ()) if profile.themes & known.themes[k]]
    chosen = [k for k in here if _knows_somebody(known, graph, k)]
    return [known.ids[k] for k in sorted(chosen, key=lambda k: (known.degrees[k], known.ids[k]))][:MOST_DOORS]


def _knows_somebody(known: Known, graph: nx.Graph[str], position: int) -> bool:
    id = known.ids[position]
    return id in graph and len(graph[id]) > 0 and not graph.nodes[id].get("is_funder")
