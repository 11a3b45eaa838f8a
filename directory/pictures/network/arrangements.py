"""Draw the same organisations in three arrangements: by ties, on the map, by municipality."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import networkx as nx

from directory.analysis.places.without_organisation import looked_at
from directory.pictures.layout.by_municipality import GroupPlan
from directory.pictures.layout.discs import Point
from directory.pictures.layout.on_map import MapPlan
from directory.pictures.network.picture import Picture, fingerprint
from directory.pictures.network.underlay import group_underlay, is_parked, map_underlay
from directory.records import Directory, Tie
from directory.speaker import Speaker

TIES, MAP, MUNICIPALITY = "ties", "map", "municipality"
ARRANGEMENTS = (TIES, MAP, MUNICIPALITY)

WIDEST = 16.0
"""Width of the line that stands for most pairs, in the picture's units."""

BESIDE = (21.6, 55.9)
"""Longitude and latitude beside the country: there stands the node of those whose municipality nobody knows."""


def arranged(
    t: Speaker,
    picture: Picture,
    pairs: nx.Graph[str],
    *,
    on_map: MapPlan,
    groups: GroupPlan,
    among: Collection[str] = (),
) -> Picture:
    """A picture with the positions of all three arrangements, and what is painted under each of them.

    Parameters
    ----------
    picture
        Drawn from `pairs`, with the positions by ties.
    on_map
        Of the whole directory.
    groups
        Of these pairs.
    among
        Municipalities that are looked at, in which a village may be called empty; without any all covered ones.
    """
    ids = picture.nodes["id"]
    more = {
        "moves": {
            MAP: _columns(map_point(t.directory, on_map, id) for id in ids),
            MUNICIPALITY: _columns(groups.points[id] for id in ids),
        },
        "underlay": {
            MAP: map_underlay(t, on_map, set(ids), looked_at(t.directory, among)),
            MUNICIPALITY: group_underlay(t, groups, pairs),
        },
        "parked": [k for k, id in enumerate(ids) if is_parked(t.directory, id)],
        "spans": _spans(t.directory, picture, pairs),
    }
    edges = {**picture.edges, "width": _widths(picture, pairs)}
    return replace(picture, edges=edges, more=more, rev=fingerprint(picture.rev, edges["width"], more))


def _widths(picture: Picture, pairs: nx.Graph[str]) -> list[float]:
    """Widths of the lines; where lines stand for many pairs, they are as wide as these are many."""
    ids = picture.nodes["id"]
    ends = zip(picture.edges["from"], picture.edges["to"], strict=True)
    counts = [pairs.edges[ids[one], ids[other]].get("count", 0) for one, other in ends]
    most = max(counts, default=0)
    return [
        round(0.5 + WIDEST * count / most, 1) if count else width
        for count, width in zip(counts, picture.edges["width"], strict=True)
    ]


def map_point(directory: Directory, plan: MapPlan, id: str) -> Point:
    """Where a node lies on the map: an organisation as planned, a municipality's node at its middle."""
    if id in plan.points:
        return plan.points[id]
    municipality = directory.municipality.get(id.rpartition(":")[2])
    if municipality is None or municipality.lat is None or municipality.lon is None:
        return plan.projection(*BESIDE)
    return plan.projection(municipality.lon, municipality.lat)


def _columns(points: Iterable[Point]) -> list[list[float]]:
    rounded = [(round(x, 1), round(y, 1)) for x, y in points]
    return [[x for x, _ in rounded], [y for _, y in rounded]]


def runs_in(years: Sequence[int], year: int) -> bool:
    """Whether a line's years (first, last, first, last) include a year."""
    return any(first <= year <= last for first, last in zip(years[::2], years[1::2], strict=True))


def _spans(directory: Directory, picture: Picture, pairs: nx.Graph[str]) -> list[list[int]]:
    """For each line the years of its ties: first, last, first, last; empty when no date is known."""
    ties = {tie.id: tie for tie in directory.ties}
    ids: Sequence[str] = picture.nodes["id"]
    ends = zip(picture.edges["from"], picture.edges["to"], strict=True)
    return [_years(ties, pairs.edges[ids[one], ids[other]].get("ties", ())) for one, other in ends]


def _years(ties: Mapping[str, Tie], ids: Iterable[str]) -> list[int]:
    years = set()
    for id in ids:
        begin, end = ties[id].first_known, ties[id].last_known
        if begin and end:
            years.add((begin.year, end.year))
    return [year for span in sorted(years) for year in span]
