"""Draw what is painted under the organisations: places and the frame of the map, rings around groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import networkx as nx

from directory.analysis.places.settlements import SETTLEMENTS
from directory.answers.network.parts_of_groups import part_label
from directory.palette import group_colours
from directory.pictures.layout.by_municipality import GroupPlan, Ring
from directory.pictures.layout.on_map import MapPlan
from directory.records import Directory
from directory.speaker import Speaker

GROWN = 11.0
"""On a map of the whole country circles and lines are so many times larger, or nobody would see them."""

AROUND = 90.0
"""Ground around the outermost places of a municipality that is looked at, in the picture's units (two kilometres)."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def is_parked(directory: Directory, id: str) -> bool:
    """Whether a node stands in the block of those whose place nobody knows."""
    return id in directory.organisation and directory.organisation[id].lat is None


def map_underlay(t: Speaker, plan: MapPlan, ids: set[str], inside: set[str]) -> dict[str, Any]:
    """The frame that is seen first, names of places, and boxes around those whose place nobody knows."""
    if any(id not in t.directory.organisation for id in ids):
        return {"places": [], "boxes": [], "grow": GROWN}
    parked = {plan.points[id][0] for id in ids if is_parked(t.directory, id)}
    shown = {group: box for group, box in plan.parked.items() if any(box[0] <= x <= box[2] for x in parked)}
    boxes = [
        {"label": t("{group}: place not known", group=t.group(group)), "corners": [*map(round, box)]}
        for group, box in shown.items()
    ]
    frame = _union([_frame(t.directory, plan, inside), *shown.values()])
    return {"frame": [*map(round, frame)], "places": _places(t.directory, plan, ids, inside), "boxes": boxes}


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


def group_underlay(t: Speaker, plan: GroupPlan, pairs: nx.Graph[str]) -> dict[str, Any]:
    """The rings; where nodes stand for many organisations, nobody can see who of them works with whom."""
    colours = group_colours(t.directory)
    members: Counter[str] = Counter()
    for _, data in pairs.nodes(data=True):
        members[data["group"]] += data.get("members", 1)
    seen = [ring for ring in plan.rings if ring.part is None or members.total() == len(pairs)]
    rings = [
        {
            "x": round(ring.x),
            "y": round(ring.y),
            "r": round(ring.radius),
            "label": _ring_label(t, ring, members[ring.group] if ring.part is None else ring.members),
            "colour": colours[ring.group] if ring.part is None else None,
            "group": ring.group,
            "part": ring.part,
        }
        for ring in seen
    ]
    return {"rings": rings}


def _ring_label(t: Speaker, ring: Ring, members: int) -> str:
    if ring.part is None:
        return f"{t.group(ring.group)}: {t.number(members)}"
    return part_label(t, ring.group, ring.part, members)
