"""Push circles apart that overlap, keeping the picture's shape."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]

Pairs = NDArray[np.int64]

ROUNDS, STEPS = 8, 25
"""The picture grows by a tenth after each round of this many steps in which circles still overlap."""


def separate(points: Points, radii: Points, *, gap: float) -> Points:
    """Move points until no two circles overlap.

    Parameters
    ----------
    points
        One row for each circle: x, y. Circles on the very same point are fanned out first.
    radii
        Radius of each circle.
    gap
        Free space to aim for around each circle. What is certain in the end is only that circles do not touch.
    """
    moved = _fanned(points)
    for _ in range(ROUNDS):
        for _ in range(STEPS):
            if not _push(moved, radii + gap):
                return moved
        moved *= 1.1
    return moved * _needed_growth(moved, radii + 1)


def push_apart(points: Points, radii: Points, *, steps: int = 150) -> Points:
    """Move circles aside where they overlap, and nothing else; in a crowd some overlap is left after so many steps."""
    moved = _fanned(points)
    for _ in range(steps):
        if not _push(moved, radii):
            break
    return moved


def _push(points: Points, reach: Points) -> bool:
    """Move circles that overlap a little apart, in place; whether there were any."""
    pairs, missing, unit = _crowded(points, reach)
    push = unit * (0.35 * missing)[:, None]
    for axis in (0, 1):
        points[:, axis] -= np.bincount(pairs[:, 0], push[:, axis], len(points))
        points[:, axis] += np.bincount(pairs[:, 1], push[:, axis], len(points))
    return len(pairs) > 0


def _fanned(points: Points) -> Points:
    """Points of which no two are the same: each moved by next to nothing, in a direction of its own."""
    turn = np.arange(len(points)) * 2.399963  # the golden angle: no two directions are alike
    return points + 1e-3 * np.column_stack([np.cos(turn), np.sin(turn)])


def _crowded(points: Points, reach: Points) -> tuple[Pairs, Points, Points]:
    """Pairs nearer than their reaches allow, by how much, and the direction from the first to the second."""
    pairs = _near(points, reach)
    way = points[pairs[:, 1]] - points[pairs[:, 0]]
    distance = np.maximum(np.hypot(*way.T), 1e-9)
    missing = reach[pairs].sum(axis=1) - distance
    crowded = missing > 0.1
    return pairs[crowded], missing[crowded], way[crowded] / distance[crowded][:, None]


def _near(points: Points, reach: Points) -> Pairs:
    """All pairs that could touch: ordinary circles by one search, the few large ones each by its own."""
    tree = cKDTree(points)
    usual = float(np.quantile(reach, 0.98))
    pairs = [tree.query_pairs(2 * usual, output_type="ndarray").astype(np.int64).reshape(-1, 2)]
    large = np.flatnonzero(reach > usual)
    around = tree.query_ball_point(points[large], reach[large] + reach.max())
    pairs += [
        np.sort(np.column_stack([np.full(len(near), k), near]), axis=1) for k, near in zip(large, around, strict=True)
    ]
    found = np.unique(np.vstack(pairs), axis=0) if len(large) else pairs[0]
    return np.asarray(found[found[:, 0] != found[:, 1]])


def _needed_growth(points: Points, reach: Points) -> float:
    """The factor by which the whole picture must grow so that the last overlaps are gone; 1 when there are none."""
    pairs, missing, _ = _crowded(points, reach)
    if not len(pairs):
        return 1.0
    needed = reach[pairs].sum(axis=1)
    return float((needed / np.maximum(needed - missing, 1e-6)).max())
