"""Pack circles into discs and blocks, always the same way."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from directory.pictures.layout.overlaps import Points

GOLDEN = math.pi * (3 - math.sqrt(5))
"""The turn from one to the next: seeds of a sunflower stand like that, none in another's way."""

GAP = 3.0
"""Free space around each circle, in the picture's units."""

Point = tuple[float, float]


@dataclass(frozen=True, eq=False)
class Disc:
    """Circles around (0, 0): where each one lies, and the radius of the disc that holds them all."""

    points: Mapping[str, Point]
    radius: float


def disc(radii: Mapping[str, float]) -> Disc:
    """Pack circles like the seeds of a sunflower, the largest in the middle, equal ones by their ids.

    No two of them overlap; without circles the radius is 0.
    """
    order = sorted(radii, key=lambda id: (-radii[id], id))
    room = np.array([radii[id] + GAP for id in order])
    if not order:
        return Disc({}, 0.0)
    areas = np.cumsum(room**2) - room**2 / 2
    away, turn = np.sqrt(areas - areas[0]), GOLDEN * np.arange(len(order))
    points = np.column_stack([away * np.cos(turn), away * np.sin(turn)])
    points *= _growth(points, room)
    reach = float((np.hypot(*points.T) + room).max())
    return Disc({id: (float(x), float(y)) for id, (x, y) in zip(order, points, strict=True)}, reach)


def _growth(points: Points, room: Points) -> float:
    """How many times farther the points must stand so that no two circles overlap."""
    worst = 1.0
    for k in range(1, len(points)):
        near = slice(max(0, k - 60), k)  # older seeds are farther inside than any circle reaches
        distance = np.hypot(*(points[near] - points[k]).T)
        worst = max(worst, float(((room[near] + room[k]) / np.maximum(distance, 1e-9)).max()))
    return worst


def rows(radii: Mapping[str, float], *, height: float) -> tuple[dict[str, Point], float]:
    """Stack circles in columns of this height from (0, 0) to the right and down; with the width that they take."""
    points: dict[str, Point] = {}
    x, y, across = 0.0, 0.0, 0.0
    for id in sorted(radii, key=lambda id: (-radii[id], id)):
        side = 2 * (radii[id] + GAP)
        if y and y + side > height:
            x, y, across = x + across, 0.0, 0.0
        points[id] = (x + side / 2, y + side / 2)
        y, across = y + side, max(across, side)
    return points, x + across
