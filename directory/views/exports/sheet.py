"""Where things stand on the page of a figure, in points from its upper left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from directory.views.exports import ink
from directory.views.exports.extract import Extract
from directory.views.exports.labels import Array
from directory.views.legend import Key

WIDTH, MARGIN = 1120.0, 28.0
ROOM = WIDTH - 2 * MARGIN

HEIGHTS = (300.0, 900.0)
"""Of the drawing, between these; its shape decides."""

LARGEST_SCALE = 1.6
"""Points for a unit of the picture: three organisations do not become three suns."""

LABEL, SMALL, TITLE = 8.5, 10.0, 18.0
"""Sizes of text."""

LINE, KEY_LINE = 15.0, 18.0
"""From one line of text, or of the legend, to the next."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """A page: its texts, broken into lines, and its circles.

    Parameters
    ----------
    filtered
        Lines of text.
    legend
        Rows of keys.
    ids, circles
        The organisations; a row x, y, radius for each.
    scale
        Points for a unit of the picture.
    top, bottom
        Of the drawing.
    """

    filtered: Sequence[str]
    legend: Sequence[Sequence[Key]]
    ids: tuple[str, ...]
    circles: Array
    scale: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Of the page."""
        return self.bottom + 1.6 * MARGIN


def lay_out(extract: Extract) -> Sheet:
    """Fit an extract into a page: no circle across its margin, none too small to see."""
    filtered = ink.wrapped(extract.filtered, SMALL, ROOM, lines=3)
    legend = legend_rows(extract.keys)
    top = MARGIN + TITLE + 22 + LINE * len(filtered) + KEY_LINE * len(legend)
    ids = tuple(sorted(extract.pairs))
    dots = np.array([extract.dots[id][:3] for id in ids], dtype=float).reshape(-1, 3)
    low, high = _corners(dots)
    across, down = np.maximum(high - low, 1.0)
    scale = min(ROOM / across, HEIGHTS[1] / down, LARGEST_SCALE)
    height = max(down * scale + 4 * LABEL, HEIGHTS[0])
    centre = np.array([WIDTH / 2, top + height / 2])
    points = (dots[:, :2] - (low + high) / 2) * scale + centre
    circles = np.column_stack([points, np.maximum(dots[:, 2] * scale, 1.4)])
    return Sheet(filtered, legend, ids, circles, float(scale), top, top + height)


def key_width(key: Key) -> float:
    """How wide a key of the legend is, with the space after it."""
    return 46 + ink.width(ink.drawable(key.label), SMALL)


def legend_rows(keys: Sequence[Key]) -> list[list[Key]]:
    """Keys in rows that fit into the page; a key on its own in a row may be wider."""
    rows: list[list[Key]] = []
    left = 0.0
    for key in keys:
        if key_width(key) > left:
            rows.append([])
            left = ROOM
        rows[-1].append(key)
        left -= key_width(key)
    return rows


def _corners(dots: Array) -> tuple[Array, Array]:
    if not len(dots):
        return np.zeros(2), np.zeros(2)
    points, radii = dots[:, :2], dots[:, 2:]
    return np.asarray((points - radii).min(axis=0)), np.asarray((points + radii).max(axis=0))
