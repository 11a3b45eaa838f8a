"""Project degrees to a flat picture: Web Mercator, as street maps have it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from directory.pictures.maps.boundaries import Box

UNITS = 1_000_000
"""Width of the whole world in the picture's units: in Latvia a kilometre is about 45 of them."""


def mercator(lon: float, lat: float) -> tuple[float, float]:
    """A point on a map of the world that is 1 wide and 1 high; the second number grows to the north.

    Examples
    --------
    >>> mercator(0, 0)
    (0.5, 0.5)
    """
    return 0.5 + lon / 360, 0.5 + math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


@dataclass(frozen=True)
class Projection:
    """Degrees to the picture's units: x to the east and y to the south of the middle of a box."""

    box: Box

    def __call__(self, lon: float, lat: float) -> tuple[float, float]:
        """The picture's x and y of a point."""
        west, south, east, north = self.box
        (left, bottom), (right, top) = mercator(west, south), mercator(east, north)
        x, y = mercator(lon, lat)
        return (x - (left + right) / 2) * UNITS, ((bottom + top) / 2 - y) * UNITS

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the box in the picture."""
        west, south, east, north = self.box
        return *self(west, north), *self(east, south)
