"""Ties that a test writes down in a line: who is where, who works with whom, and on which page that was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx

from directory.records import PartialDate

Point = tuple[float, float] | None


def small_ties(
    homes: Mapping[str, str], ties: Iterable[tuple[str, str, str]], *, points: Mapping[str, Point] | None = None
) -> nx.MultiDiGraph[str]:
    """Ties of 2020 between organisations.

    Parameters
    ----------
    homes
        Organisation to its municipality.
    ties
        One, other, and the page.
    points
        Degrees north and east; None puts everybody on the same point.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for id, group in homes.items():
        point = (56.9, 24.1) if points is None else points[id]
        lat, lon = point or (None, None)
        graph.add_node(id, group=group, themes=(), legal_form="association", lat=lat, lon=lon)
    for k, (one, other, page) in enumerate(ties):
        data = {"kind": "joint_event", "family": "cooperation", "directed": False, "strength": 1.0, "end": None}
        page_data = {"source_url": page or None, "sources": (page,) if page else (), "known_in": None}
        graph.add_edge(one, other, f"t{k}", start=PartialDate(2020), **page_data, **data)
    return graph
