"""Place organisations on the map: around their places, and in a block where nobody knows the place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from directory.graph import ELSEWHERE
from directory.pictures.layout.discs import GAP, Disc, Point, disc, rows
from directory.pictures.layout.overlaps import push_apart
from directory.pictures.maps.projection import Projection
from directory.records import Directory

BLOCK = 190.0
"""Height of the blocks below the map at least, in the picture's units; higher when they would be wider than the map."""

BETWEEN = 130.0
"""Free space between the parts of this block, and above it: names stand there."""

NAMED = 560.0
"""Width of a part at least, for its name."""

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, eq=False)
class MapPlan:
    """Where everything lies on the map; it depends on the whole directory alone, so that no filter moves anything.

    Attributes
    ----------
    points
        Of every organisation.
    discs
        Centre and radius of the disc of organisations around each known point, by latitude and longitude.
    parked
        Group of organisations to the block of those without a place.
    """

    projection: Projection
    points: Mapping[str, Point]
    discs: Mapping[tuple[float, float], tuple[float, float, float]]
    parked: Mapping[str, Corners]


def on_map(directory: Directory, radii: Mapping[str, float], projection: Projection) -> MapPlan:
    """Lay out all organisations of a directory on the map.

    Parameters
    ----------
    radii
        Radius of every organisation's circle.
    projection
        Its box is the part of the map that has to be seen.
    """
    spots: defaultdict[tuple[float, float], dict[str, float]] = defaultdict(dict)
    unplaced: defaultdict[str, dict[str, float]] = defaultdict(dict)
    covered = {municipality.id for municipality in directory.covered}
    for organisation in directory.organisations:
        if organisation.lat is not None and organisation.lon is not None:
            spots[organisation.lat, organisation.lon][organisation.id] = radii[organisation.id]
        else:
            home = organisation.municipality
            unplaced[home if home in covered else ELSEWHERE][organisation.id] = radii[organisation.id]
    discs = _spread({point: disc(members) for point, members in sorted(spots.items())}, projection)
    points = {id: (x + dx, y + dy) for (x, y, _), packed in discs.values() for id, (dx, dy) in packed.points.items()}
    left, _, right, bottom = projection.frame
    area = sum((2 * (reach + GAP)) ** 2 for members in unplaced.values() for reach in members.values())
    height = max(BLOCK, 1.6 * area / (right - left))
    parked, beside = _parked(directory, unplaced, left, bottom + BETWEEN, height)
    return MapPlan(projection, points | beside, {point: at for point, (at, _) in discs.items()}, parked)


def _spread(
    packed: Mapping[tuple[float, float], Disc], projection: Projection
) -> dict[tuple[float, float], tuple[tuple[float, float, float], Disc]]:
    """Each disc around its point, moved aside where two would overlap."""
    if not packed:
        return {}
    centres = np.array([projection(lon, lat) for lat, lon in packed])
    centres = push_apart(centres, np.array([found.radius for found in packed.values()]))
    return {
        point: ((float(x), float(y), found.radius), found)
        for (point, found), (x, y) in zip(packed.items(), centres, strict=True)
    }


def _parked(
    directory: Directory, unplaced: Mapping[str, Mapping[str, float]], left: float, top: float, height: float
) -> tuple[dict[str, Corners], dict[str, Point]]:
    """The blocks below the map, side by side in the order of the municipalities, elsewhere last."""
    boxes: dict[str, Corners] = {}
    points: dict[str, Point] = {}
    for group in [*(municipality.id for municipality in directory.covered), ELSEWHERE]:
        if group in unplaced:
            own, width = rows(unplaced[group], height=height)
            points |= {id: (left + x, top + y) for id, (x, y) in own.items()}
            boxes[group] = (left, top, left + width, top + height)
            left += max(width, NAMED) + BETWEEN
    return boxes, points
