"""Find who is near a point, without measuring the distance to everybody."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import ceil, cos, floor, radians

import numpy as np
from numpy.typing import NDArray

from directory.analysis.distance import haversine_km

Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]

CELL = 0.1
"""Side of a cell in degrees: 11 km from south to north."""

KM_PER_DEGREE = 111.0


class Cells:
    """Points sorted into cells of a grid.

    Parameters
    ----------
    points
        Degrees north and east, a row for each; those with NaN are in no cell.
    """

    def __init__(self, points: Numbers) -> None:
        self._points = points
        cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for k in np.flatnonzero(~np.isnan(points[:, 0])):
            cells[floor(points[k, 0] / CELL), floor(points[k, 1] / CELL)].append(int(k))
        self._cells = {cell: np.array(own, dtype=np.intp) for cell, own in cells.items()}

    def within(self, lat: float, lon: float, radius_km: float) -> tuple[Indices, Numbers]:
        """Positions of the points at most `radius_km` away, rising, and their distances in kilometres."""
        found = [self._cells[cell] for cell in self._around(lat, lon, radius_km)]
        near = np.sort(np.concatenate(found)) if found else np.zeros(0, dtype=np.intp)
        km = haversine_km(lat, lon, *self._points[near].T)
        return near[km <= radius_km], km[km <= radius_km]

    def _around(self, lat: float, lon: float, radius_km: float) -> list[tuple[int, int]]:
        high = radius_km / KM_PER_DEGREE
        widest = cos(radians(min(abs(lat) + high, 89.0)))
        rows = range(floor((lat - high) / CELL), floor((lat + high) / CELL) + 1)
        wide = ceil(high / widest / CELL)
        middle = floor(lon / CELL)
        if len(rows) * (2 * wide + 1) > len(self._cells):
            return [*self._cells]
        return [cell for cell in product(rows, range(middle - wide, middle + wide + 1)) if cell in self._cells]
