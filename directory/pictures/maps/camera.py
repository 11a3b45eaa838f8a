"""Choose from where a map is looked at first."""

from __future__ import annotations

import math

import pydeck

from directory.pictures.maps.boundaries import Box

WORLD = 512
"""Width of the whole world at zoom 0, in pixels."""

MARGIN = 16
"""Free space around what has to be seen, in pixels."""


def first_view(box: Box, *, width: int, height: int) -> pydeck.ViewState:
    """The nearest view from which the whole box is seen.

    Parameters
    ----------
    width, height
        Of the smallest canvas that it has to fit, in pixels; on a larger one more is seen around.

    Returns
    -------
    ViewState
        In Web Mercator, from above, north up; never nearer than zoom 13.
    """
    west, south, east, north = box
    top, bottom = _mercator(north), _mercator(south)
    room = max(width - 2 * MARGIN, 1), max(height - 2 * MARGIN, 1)
    needed = max((east - west) / 360 / room[0], (top - bottom) / room[1], 1e-9)
    return pydeck.ViewState(
        longitude=(west + east) / 2,
        latitude=_latitude((top + bottom) / 2),
        zoom=round(min(math.log2(1 / (needed * WORLD)), 13), 3),
        min_zoom=5,
        max_zoom=15,
    )


def _mercator(latitude: float) -> float:
    """Height on a Web Mercator map of the world, which is 1 high."""
    return 0.5 + math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)


def _latitude(mercator: float) -> float:
    return math.degrees(math.atan(math.sinh((mercator - 0.5) * 2 * math.pi)))
