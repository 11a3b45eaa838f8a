"""Flatten the outlines under the map into lists of x and y, the same for every selection."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from directory.pictures.maps.boundaries import Boundaries
from directory.pictures.maps.projection import Projection

FINE, COARSE = 6, 60
"""Points nearer to the last one than this are left out: around covered municipalities, and elsewhere."""


@dataclass(frozen=True)
class Outlines:
    """JSON-ready outlines; `rev` is their fingerprint.

    Attributes
    ----------
    shapes
        Each with `kind` (country, covered or unit), `colour` (None outside covered municipalities) and `rings`: closed
        lines as x, y, x, y and so on, in the units of the projection.
    """

    shapes: list[dict[str, Any]]
    rev: str


def build_outlines(boundaries: Boundaries, projection: Projection, *, colours: Mapping[str, str]) -> Outlines:
    """Project the outlines.

    Parameters
    ----------
    colours
        Covered municipality to its colour.
    """
    shapes = []
    for feature in boundaries.municipalities:
        colour = colours.get(feature["properties"]["id"])
        rings = _rings(feature, projection, FINE if colour else COARSE)
        shapes.append({"kind": "covered" if colour else "country", "colour": colour, "rings": rings})
    for feature in boundaries.units:
        colour = colours.get(feature["properties"]["municipality"])
        shapes.append({"kind": "unit", "colour": colour, "rings": _rings(feature, projection, FINE)})
    rev = hashlib.sha256(json.dumps(shapes).encode()).hexdigest()[:16]
    return Outlines(shapes, rev)


def _rings(feature: Mapping[str, Any], projection: Projection, near: int) -> list[list[int]]:
    lines = _lines(feature["geometry"]["coordinates"])
    return [ring for line in lines if len(ring := _thin(line, projection, near)) > 4]


def _lines(coordinates: Any) -> Iterator[Any]:
    """The rings of a polygon or of several, however deep they lie."""
    if isinstance(coordinates[0][0], int | float):
        yield coordinates
    else:
        for part in coordinates:
            yield from _lines(part)


def _thin(line: Any, projection: Projection, near: int) -> list[int]:
    kept: list[int] = []
    for lon, lat, *_ in line:
        x, y = (round(value) for value in projection(lon, lat))
        if not kept or abs(x - kept[-2]) + abs(y - kept[-1]) >= near:
            kept += [x, y]
    return kept
