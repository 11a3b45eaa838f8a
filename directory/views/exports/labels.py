"""Which names a drawing has room for, and where: no name covers another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

HUBS, SHARE = 12, 20
"""So many names, at most one in twenty, may cover smaller circles: hubs stand in the thick of it."""

TRIES = 1500
"""Circles that are considered at all, largest first."""

GAP = 2.0
"""Free space between a circle and its name, and around a name."""


class Label(NamedTuple):
    """A name and the middle of the box that it fills."""

    text: str
    x: float
    y: float


def place_labels(
    names: Sequence[str],
    circles: Array,
    *,
    extent: Callable[[str], tuple[float, float]],
    area: tuple[float, float, float, float],
) -> list[Label]:
    """Place names beside their circles, those of large circles first.

    Parameters
    ----------
    names
        One for each circle.
    circles
        One row for each: x, y, radius.
    extent
        Width and height of a text, in the same units.
    area
        Left, top, right and bottom of where names may stand.

    Returns
    -------
    list of Label
        None of these boxes overlaps another, lies in part outside the area, or covers a larger circle.
    """
    order = sorted(range(len(names)), key=lambda k: (-circles[k, 2], k))[:TRIES]
    taken = np.empty((0, 4))
    labels = []
    for rank, k in enumerate(order):
        limit = len(circles) if rank < min(HUBS, len(circles) / SHARE) else 1
        box = _roomiest(list(_boxes(circles[k], extent(names[k]), area)), taken, circles, k, limit)
        if box is not None:
            taken = np.vstack([taken, box])
            labels.append(Label(names[k], float(box[0] + box[2]) / 2, float(box[1] + box[3]) / 2))
    return labels


def _boxes(circle: Array, extent: tuple[float, float], area: tuple[float, float, float, float]) -> Iterator[Array]:
    """Below, above, right and left of a circle."""
    x, y, radius = circle
    width, height = extent[0] / 2 + GAP, extent[1] / 2 + GAP
    down, right = radius + GAP + height, radius + GAP + width
    for dx, dy in ((0, down), (0, -down), (right, 0), (-right, 0)):
        box = np.array([x + dx - width, y + dy - height, x + dx + width, y + dy + height])
        if (box[:2] >= area[:2]).all() and (box[2:] <= area[2:]).all():
            yield box


def _roomiest(boxes: Sequence[Array], taken: Array, circles: Array, own: int, limit: int) -> Array | None:
    """The box that covers no other name and the fewest circles, fewer than `limit` and none as large as its own."""
    best = None
    for box in boxes:
        if _overlapping(box, taken).any():
            continue
        x, y, radius = circles.T
        around = np.column_stack([x - radius, y - radius, x + radius, y + radius])
        covered = np.flatnonzero(_overlapping(box, around))
        covered = covered[covered != own]
        if len(covered) < limit and (radius[covered] < radius[own]).all():
            best, limit = box, len(covered)
    return best


def _overlapping(box: Array, boxes: Array) -> NDArray[np.bool_]:
    inside = (box[:2] < boxes[:, 2:]).all(axis=1) & (boxes[:, :2] < box[2:]).all(axis=1)
    return np.asarray(inside, dtype=np.bool_)
