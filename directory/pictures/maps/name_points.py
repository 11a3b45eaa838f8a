"""Place names of municipalities where inside the outline there is most room for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from directory.palette import rgb
from directory.pictures.maps.base_map import MapColours
from directory.pictures.maps.boundaries import Boundaries, Feature
from directory.pictures.maps.deck import colour_of
from directory.records import Directory, Municipality

Points = NDArray[np.float64]

STEPS = 28
"""So many candidates in each direction."""

SHAPE = (0.25, 1.83)
"""A name is wide and low, and a degree of latitude is longer than one of longitude (at 57 degrees north)."""


def covered_names(
    directory: Directory, boundaries: Boundaries, ground: MapColours, colours: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Names of covered municipalities, in their colours, where no organisation is in the way; for `name_layer`."""
    outlines = {feature["properties"]["id"]: feature for feature in boundaries.municipalities}
    occupied = sorted({(found.lon, found.lat) for found in directory.organisations if found.lat and found.lon})
    return [
        _named(
            municipality,
            at=roomiest(outlines[municipality.id], occupied),
            colour=_mixed(colour_of(municipality.id, colours), ground.text),
            size=15,
            importance=0,
        )
        for municipality in directory.covered
        if municipality.id in outlines
    ]


def other_names(directory: Directory, colours: Mapping[str, str], *, without: Collection[str]) -> list[dict[str, Any]]:
    """Names of the municipalities around, small and grey, less important than any place; for `name_layer`.

    Parameters
    ----------
    colours
        Covered municipality to its colour.
    without
        Names that are on the map already.
    """
    return [
        _named(
            municipality,
            at=(municipality.lon, municipality.lat),
            colour=rgb(colour_of(municipality.id, colours)),
            size=12,
            importance=-1000,
        )
        for municipality in directory.municipalities
        if municipality.id not in colours and municipality.name not in without
    ]


def _named(
    municipality: Municipality, *, at: tuple[float, float], colour: list[int], size: int, importance: int
) -> dict[str, Any]:
    return {
        "text": municipality.name,
        "position": at,
        "size": size,
        "offset": 0,
        "colour": colour,
        "importance": importance,
    }


def _mixed(one: str, other: str) -> list[int]:
    """The colour halfway between two."""
    return [(a + b) // 2 for a, b in zip(rgb(one), rgb(other), strict=True)]


def roomiest(feature: Feature, avoid: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The point of a polygon that is farthest from its outline and from the points to avoid.

    Parameters
    ----------
    feature
        A polygon or several, with at least three corners that are not on one line.
    avoid
        Longitude and latitude of what stands there already.

    Returns
    -------
    (float, float)
        Longitude and latitude; inside, or a corner of a polygon too thin for any candidate. Distances count less
        from west to east, so that a name fits.
    """
    rings = [np.asarray(ring, dtype=float) for ring in _rings(feature["geometry"]["coordinates"])]
    corners = np.vstack(rings)
    fine = np.linspace(0.01, 0.99, STEPS)
    low, high = corners.min(axis=0), corners.max(axis=0)
    candidates = low + np.array([(x, y) for y in fine for x in fine]) * (high - low)
    inside = candidates[_within(candidates, rings)]
    inside = inside if len(inside) else corners
    occupied = np.vstack([corners, np.asarray(avoid, dtype=float).reshape(-1, 2)]) * SHAPE
    gaps = np.linalg.norm((inside * SHAPE)[:, None] - occupied[None], axis=2).min(axis=1)
    x, y = inside[int(gaps.argmax())]
    return round(float(x), 5), round(float(y), 5)


def _within(points: Points, rings: Sequence[Points]) -> NDArray[np.bool_]:
    """Whether a ray to the east crosses the outline an odd number of times."""
    inside = np.zeros(len(points), dtype=bool)
    for ring in rings:
        (x1, y1), (x2, y2) = ring[:-1].T, ring[1:].T
        level = y1[None] != y2[None]
        spans = level & ((y1[None] > points[:, 1:]) != (y2[None] > points[:, 1:]))
        with np.errstate(divide="ignore", invalid="ignore"):
            crossing = x1 + (points[:, 1:] - y1) * (x2 - x1) / (y2 - y1)
        inside ^= (spans & (points[:, :1] < crossing)).sum(axis=1) % 2 == 1
    return inside


def _rings(coordinates: Any) -> Iterator[Any]:
    """The closed lines of a polygon or of several."""
    if isinstance(coordinates[0][0], int | float):
        yield coordinates
    else:
        for part in coordinates:
            yield from _rings(part)
