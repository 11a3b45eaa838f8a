"""Choose which names a drawing has room for, and where: no name covers another one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
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


Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Label(NamedTuple):
    """A name and the box that it fills, with the free space around it."""

    text: str
    box: Box

    @property
    def middle(self) -> tuple[float, float]:
        """Where its middle is."""
        left, top, right, bottom = self.box
        return (left + right) / 2, (top + bottom) / 2


def place_labels(
    names: Sequence[str],
    circles: Array,
    *,
    extent: Callable[[str], tuple[float, float]],
    area: Box,
    taken: Sequence[Box] = (),
    among: Collection[int],
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
        Where names may stand.
    taken
        Where something else stands already.
    among
        The circles that get names, counted from 0.

    Returns
    -------
    list of Label
        None of these boxes overlaps another or what is taken, lies in part outside the area, or covers a larger circle.
    """
    order = sorted(among, key=lambda k: (-circles[k, 2], k))[:TRIES]
    full = np.array(taken, dtype=float).reshape(-1, 4)
    labels = []
    for rank, k in enumerate(order):
        limit = len(circles) if rank < min(HUBS, len(circles) / SHARE) else 1
        box = _roomiest(list(_boxes(circles[k], extent(names[k]), area)), full, circles, k, limit)
        if box is not None:
            full = np.vstack([full, box])
            labels.append(Label(names[k], _plain(box)))
    return labels


def label_first(name: str, circle: Array, *, extent: Callable[[str], tuple[float, float]], area: Box) -> Label | None:
    """The name that has to be read, whatever it covers; None where the area ends on all sides of its circle."""
    box = next(_boxes(circle, extent(name), area), None)
    return None if box is None else Label(name, _plain(box))


def _plain(box: Array) -> Box:
    left, top, right, bottom = map(float, box)
    return left, top, right, bottom


def _boxes(circle: Array, extent: tuple[float, float], area: Box) -> Iterator[Array]:
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


def is_free(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a box overlaps nothing that is taken."""
    return not _overlapping(np.array(box), np.array(taken, dtype=float).reshape(-1, 4)).any()


def _overlapping(box: Array, boxes: Array) -> NDArray[np.bool_]:
    inside = (box[:2] < boxes[:, 2:]).all(axis=1) & (boxes[:, :2] < box[2:]).all(axis=1)
    return np.asarray(inside, dtype=np.bool_)
