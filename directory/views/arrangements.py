"""The same organisations in three arrangements: by ties, on the map, by municipality."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import networkx as nx

from directory.analysis.settlements import SETTLEMENTS
from directory.i18n import Texts
from directory.records import Directory, Tie
from directory.views.by_municipality import GroupPlan, Ring
from directory.views.discs import Point
from directory.views.names import group_name
from directory.views.network import Picture, fingerprint
from directory.views.on_map import MapPlan
from directory.views.palette import group_colours
from directory.views.parts import part_label

TIES, MAP, MUNICIPALITY = "ties", "map", "municipality"
ARRANGEMENTS = (TIES, MAP, MUNICIPALITY)

WIDEST = 16.0
"""Width of the line that stands for most pairs, in the picture's units."""

BESIDE = (21.6, 55.9)
"""Longitude and latitude beside the country: there stands the node of those whose municipality nobody knows."""

GROWN = 11.0
"""On a map of the whole country circles and lines are so many times larger, or nobody would see them."""

AROUND = 90.0
"""Ground around the outermost places of a municipality that is looked at, in the picture's units (two kilometres)."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def arranged(
    t: Texts,
    directory: Directory,
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
            MAP: _columns(map_point(directory, on_map, id) for id in ids),
            MUNICIPALITY: _columns(groups.points[id] for id in ids),
        },
        "scenery": {
            MAP: _map_scenery(t, directory, on_map, set(ids), _looked_at(directory, among)),
            MUNICIPALITY: _group_scenery(t, directory, groups, pairs),
        },
        "parked": [k for k, id in enumerate(ids) if _is_parked(directory, id)],
        "spans": _spans(directory, picture, pairs),
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


def empty_villages(directory: Directory, ids: Iterable[str], *, among: Collection[str] = ()) -> list[str]:
    """Codes of the settlements in which none of these organisations is at home.

    Parameters
    ----------
    among
        Municipalities that are looked at; without any all covered ones.
    """
    known = (directory.organisation[id] for id in ids if id in directory.organisation)
    taken = {organisation.place_code for organisation in known if not organisation.closed}
    inside = _looked_at(directory, among)
    return [
        place.code
        for place in directory.places
        if place.municipality in inside and place.kind in SETTLEMENTS and place.code not in taken
    ]


def _looked_at(directory: Directory, among: Collection[str]) -> set[str]:
    return {municipality.id for municipality in directory.covered if not among or municipality.id in among}


def map_point(directory: Directory, plan: MapPlan, id: str) -> Point:
    """Where a node lies on the map: an organisation as planned, a municipality's node at its middle."""
    if id in plan.points:
        return plan.points[id]
    municipality = directory.municipality.get(id.rpartition(":")[2])
    if municipality is None or municipality.lat is None or municipality.lon is None:
        return plan.projection(*BESIDE)
    return plan.projection(municipality.lon, municipality.lat)


def _is_parked(directory: Directory, id: str) -> bool:
    """Whether a node stands in the block of those whose place nobody knows."""
    return id in directory.organisation and directory.organisation[id].lat is None


def _columns(points: Iterable[Point]) -> list[list[float]]:
    rounded = [(round(x, 1), round(y, 1)) for x, y in points]
    return [[x for x, _ in rounded], [y for _, y in rounded]]


def _map_scenery(t: Texts, directory: Directory, plan: MapPlan, ids: set[str], inside: set[str]) -> dict[str, Any]:
    if any(id not in directory.organisation for id in ids):
        return {"places": [], "boxes": [], "grow": GROWN}
    parked = {plan.points[id][0] for id in ids if _is_parked(directory, id)}
    shown = {group: box for group, box in plan.parked.items() if any(box[0] <= x <= box[2] for x in parked)}
    boxes = [
        {"label": t("{group}: place not known", group=group_name(t, directory, group)), "corners": [*map(round, box)]}
        for group, box in shown.items()
    ]
    frame = _union([_frame(directory, plan, inside), *shown.values()])
    return {"frame": [*map(round, frame)], "places": _places(directory, plan, ids, inside), "boxes": boxes}


def _frame(directory: Directory, plan: MapPlan, inside: set[str]) -> Box:
    """What is seen first: the municipalities that are looked at, with some ground around their places."""
    known = [place for place in directory.places if place.municipality in inside]
    spots = [
        plan.projection(place.lon, place.lat) for place in known if place.lon is not None and place.lat is not None
    ]
    if not spots or inside == {municipality.id for municipality in directory.covered}:
        return plan.projection.frame
    return _union([(x - AROUND, y - AROUND, x + AROUND, y + AROUND) for x, y in spots])


def _union(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _places(directory: Directory, plan: MapPlan, ids: set[str], looked_at: set[str]) -> list[list[Any]]:
    """Names to paint: text, x, y, radius of the disc around it, and how many of these organisations are there.

    Where nobody looks, the number is -1: the name is faint, and nothing is said about organisations.
    """
    covered = {municipality.id for municipality in directory.covered}
    count: dict[str, int] = {}
    disc: dict[str, tuple[float, float, float]] = {}
    for organisation in directory.organisations:
        if organisation.place_code and organisation.lat is not None and organisation.lon is not None:
            code = organisation.place_code
            count[code] = count.get(code, 0) + (organisation.id in ids and not organisation.closed)
            disc[code] = plan.discs[organisation.lat, organisation.lon]
    named = []
    for place in directory.places:
        inside = place.municipality in covered
        if place.lat is None or place.lon is None or (not inside and not count.get(place.code)):
            continue
        if place.kind in SETTLEMENTS or count.get(place.code):
            x, y, r = disc.get(place.code) or (*plan.projection(place.lon, place.lat), 0.0)
            named.append(
                [
                    place.name,
                    round(x),
                    round(y),
                    round(r),
                    count.get(place.code, 0) if place.municipality in looked_at else -1,
                ]
            )
    return sorted(named, key=lambda row: (-abs(row[4]), row[0]))


def _group_scenery(t: Texts, directory: Directory, plan: GroupPlan, pairs: nx.Graph[str]) -> dict[str, Any]:
    """The rings; where nodes stand for many organisations, nobody can see who of them works with whom."""
    colours = group_colours(directory)
    members: Counter[str] = Counter()
    for _, data in pairs.nodes(data=True):
        members[data["group"]] += data.get("members", 1)
    seen = [ring for ring in plan.rings if ring.part is None or members.total() == len(pairs)]
    rings = [
        {
            "x": round(ring.x),
            "y": round(ring.y),
            "r": round(ring.radius),
            "label": _ring_label(t, directory, ring, members[ring.group] if ring.part is None else ring.members),
            "colour": colours[ring.group] if ring.part is None else None,
            "group": ring.group,
            "part": ring.part,
        }
        for ring in seen
    ]
    return {"rings": rings}


def _ring_label(t: Texts, directory: Directory, ring: Ring, members: int) -> str:
    if ring.part is None:
        return f"{group_name(t, directory, ring.group)}: {t.number(members)}"
    return part_label(t, ring.group, ring.part, members)


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
        begin, end = ties[id].start or ties[id].end, ties[id].end or ties[id].start
        if begin and end:
            years.add((begin.year, end.year))
    return [year for span in sorted(years) for year in span]
