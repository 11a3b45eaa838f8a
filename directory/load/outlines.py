"""Read the outlines of municipalities, towns and parishes, and leave out what nothing could be drawn with."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from directory.load.problems import Problem, Report

Feature = dict[str, Any]

FILES: Mapping[str, tuple[str, ...]] = {
    "municipalities.geojson": ("id", "name"),
    "units.geojson": ("code", "name", "kind", "municipality"),
}
"""File to the properties that each of its outlines has."""

BOX = (15.0, 50.0, 35.0, 62.0)
"""West, south, east, north: what lies outside is not in Latvia or its surroundings, or lat and lon are swapped."""

DEPTH = {"Polygon": 1, "MultiPolygon": 2}


def read_outlines(path: Path, report: Report | None = None) -> tuple[Feature, ...]:
    """The outlines of a file that can be drawn; none when it is missing or is not GeoJSON.

    Parameters
    ----------
    path
        One of `FILES`.
    report
        Where to say what is wrong.
    """
    problems: list[Problem] = []
    features = tuple(_sound(path, problems))
    if report is not None:
        report.problems += problems
    return features


def check_outlines(folder: Path, report: Report) -> None:
    """Say what is wrong with the outlines of a data set; one without a folder of outlines needs none."""
    if folder.is_dir():
        for name in FILES:
            read_outlines(folder / name, report)


def _sound(path: Path, problems: list[Problem]) -> Iterator[Feature]:
    file = f"{path.parent.name}/{path.name}"
    try:
        found = json.loads(path.read_bytes().decode("utf-8-sig"))["features"]
        if not isinstance(found, list):
            raise TypeError("features is no list")
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        problems.append(Problem("no_outlines", file))
        return
    needed = FILES.get(path.name, ())
    seen: set[str] = set()
    for number, feature in enumerate(found, start=1):
        if (reason := _reason(feature, needed)) is None and (key := feature["properties"][needed[0]]) not in seen:
            seen.add(key)
            yield feature
        else:
            name = feature.get("properties") if isinstance(feature, dict) else None
            said = str(name.get("name") or number) if isinstance(name, dict) else str(number)
            problems.append(Problem("bad_outline", file, found=said, values={"reason": reason or needed[0]}))


def _reason(feature: Any, needed: tuple[str, ...]) -> str | None:
    """The part of a feature that is wrong, as GeoJSON calls it; None when it can be drawn."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        return "properties"
    if missing := next((name for name in needed if not isinstance(properties.get(name), str)), None):
        return missing
    geometry = feature.get("geometry")
    depth = DEPTH.get(str(geometry.get("type"))) if isinstance(geometry, dict) else None
    if depth is None:
        return "geometry"
    return None if _is_drawn(geometry.get("coordinates"), depth) else "coordinates"


def _is_drawn(coordinates: Any, depth: int) -> bool:
    """Whether these are rings of at least four points in the right part of the world."""
    if not isinstance(coordinates, list) or not coordinates:
        return False
    if depth:
        return all(_is_drawn(part, depth - 1) for part in coordinates)
    return len(coordinates) >= 4 and all(map(_is_point, coordinates))


def _is_point(point: Any) -> bool:
    if not isinstance(point, list) or len(point) < 2:
        return False
    lon, lat = point[:2]
    if any(
        isinstance(each, bool) or not isinstance(each, int | float) or not math.isfinite(each) for each in (lon, lat)
    ):
        return False
    west, south, east, north = BOX
    return bool(west <= lon <= east and south <= lat <= north)
