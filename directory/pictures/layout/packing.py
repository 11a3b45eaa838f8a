"""Pack components beside each other: the largest first, small ones in columns, isolates as a block."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from directory.pictures.layout.overlaps import Points

MARGIN = 24.0
"""Free space between two components, in the picture's units."""


def grid(reach: Points) -> Points:
    """Circles of these radii as a square block, filled row by row."""
    side = math.ceil(math.sqrt(len(reach)))
    cells = np.arange(len(reach))
    return np.column_stack([cells % side, cells // side]).astype(np.float64) * (2 * float(reach.max()))


def pack(drawings: Sequence[Points], radii: Sequence[Points]) -> Points:
    """Place drawings so that none overlaps another.

    Parameters
    ----------
    drawings
        Points of each drawing, the one that shall lead first.
    radii
        Radii of the circles around these points.

    Returns
    -------
    array
        One row (x, y) for each point in the order given; the whole is centred on (0, 0).
    """
    if not drawings:
        return np.empty((0, 2))
    cornered = [points - (points - reach[:, None]).min(axis=0) for points, reach in zip(drawings, radii, strict=True)]
    extents = [(points + reach[:, None]).max(axis=0) for points, reach in zip(cornered, radii, strict=True)]
    whole = np.vstack([points + at for points, at in zip(cornered, _shelves(extents), strict=True)])
    return np.asarray(whole - (whole.min(axis=0) + whole.max(axis=0)) / 2)


def _shelves(extents: Sequence[Points]) -> list[tuple[float, float]]:
    """Upper left corners: the first alone, the others below each other in columns about as high as it."""
    room = sum(float(width + MARGIN) * float(height + MARGIN) for width, height in extents[1:])
    limit = max(float(extents[0][1]), math.sqrt(room))
    x, y, across = float(extents[0][0]) + MARGIN, 0.0, 0.0
    corners = [(0.0, 0.0)]
    for width, height in extents[1:]:
        if y and y + height > limit:
            x, y, across = x + across + MARGIN, 0.0, 0.0
        corners.append((x, y))
        y, across = y + float(height) + MARGIN, max(across, float(width))
    return corners
