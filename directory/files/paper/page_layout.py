"""Decide where things stand on the page of a figure, in points from its upper left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from directory.files.drawing import Key
from directory.files.extract import Extract
from directory.files.paper import fonts
from directory.files.paper.labels import Array, Box
from directory.pictures.network import looks

WIDTH, MARGIN = 1120.0, 28.0
ROOM = WIDTH - 2 * MARGIN

HEIGHTS = (300.0, 900.0)
"""Of the drawing, between these; its shape decides."""

LARGEST_SCALE = 1.6
"""Points for a unit of the picture: three organisations do not become three suns."""

LABEL, SMALL, TITLE = looks.LABEL.paper, 10.0, 18.0
"""Sizes of text."""

LINE, KEY_LINE = 15.0, 18.0
"""From one line of text, or of the legend, to the next."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """A page: its texts, broken into lines, and its circles.

    Parameters
    ----------
    words
        Lines of text: what is filtered, and what the picture does not show by itself.
    legend
        Rows of keys.
    ids, circles
        The nodes; a row x, y, radius for each.
    scale, shift
        Points for a unit of the picture, and where its (0, 0) is.
    top, bottom
        Of the drawing.
    """

    words: Sequence[str]
    legend: Sequence[Sequence[Key]]
    ids: tuple[str, ...]
    circles: Array
    scale: float
    shift: Array
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Of the page."""
        return self.bottom + 1.6 * MARGIN

    @property
    def area(self) -> Box:
        """Of the drawing."""
        return MARGIN / 2, self.top, WIDTH - MARGIN / 2, self.bottom

    def at(self, points: ArrayLike) -> Array:
        """Points of the picture on the page, in rows of x and y."""
        return np.asarray(points, dtype=float).reshape(-1, 2) * self.scale + self.shift


def lay_out(extract: Extract) -> Sheet:
    """Fit an extract into a page: what has to be seen is inside its margins, no circle is too small to see."""
    drawing = extract.drawing
    words = fonts.wrapped(extract.filtered, SMALL, ROOM, lines=3)
    words += fonts.wrapped(extract.notes, SMALL, ROOM, lines=2) if extract.notes else []
    legend = legend_rows(drawing.keys)
    top = MARGIN + TITLE + 22 + LINE * len(words) + KEY_LINE * len(legend)
    low, high = np.array(drawing.bounds[:2]), np.array(drawing.bounds[2:])
    across, down = np.maximum(high - low, 1.0)
    scale = float(min(ROOM / across, HEIGHTS[1] / down, LARGEST_SCALE))
    height = max(down * scale + 4 * LABEL, HEIGHTS[0])
    shift = np.array([WIDTH / 2, top + height / 2]) - (low + high) / 2 * scale
    ids = tuple(sorted(drawing.dots))
    dots = np.array([drawing.dots[id][:3] for id in ids], dtype=float).reshape(-1, 3) * scale
    circles = np.column_stack([dots[:, :2] + shift, np.maximum(dots[:, 2], 1.4)])
    return Sheet(words, legend, ids, circles, scale, shift, top, top + height)


def key_width(key: Key) -> float:
    """How wide a key of the legend is, with the space after it."""
    return 46 + fonts.width(fonts.drawable(key.label), SMALL)


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
