"""Write the map as GeoJSON (RFC 7946), for QGIS, uMap and every other map."""

from __future__ import annotations

import json
from typing import Any

from directory.files.extract import Extract
from directory.files.rows import Row, organisation_rows, tie_rows

Point = tuple[float, float]
"""Longitude, latitude."""


def geojson(extract: Extract) -> bytes:
    """Organisations as points and ties as lines, with all their fields.

    What has no point, and a tie within one place, is there too, without a geometry: nothing is dropped.
    """
    organisations = organisation_rows(extract)
    points = {str(row["id"]): _point(row) for row in organisations}
    ties = tie_rows(extract)
    features = [
        *(_feature("organisation", row, _at(points[str(row["id"])])) for row in organisations),
        *(_feature("tie", row, _between(points[str(row["source"])], points[str(row["target"])])) for row in ties),
    ]
    # What stands beside the features is ours: other programs pass over it.
    said = {"title": extract.title, "filtered": extract.filtered, "sources": extract.sources}
    collection = {"type": "FeatureCollection", **said, "features": features}
    return json.dumps(collection, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _feature(sort: str, row: Row, geometry: dict[str, Any] | None) -> dict[str, Any]:
    properties = {name: value for name, value in row.items() if name not in {"id", "lat", "lon"}}
    if "label" in row:
        properties = {"name": row["label"], **properties}  # what uMap and others show beside a point
    feature = {"type": "Feature", "id": f"{sort}:{row['id']}", "geometry": geometry}
    return {**feature, "properties": {"feature": sort, **properties}}


def _point(row: Row) -> Point | None:
    return (float(row["lon"]), float(row["lat"])) if "lat" in row else None


def _at(point: Point | None) -> dict[str, Any] | None:
    return {"type": "Point", "coordinates": point} if point else None


def _between(one: Point | None, other: Point | None) -> dict[str, Any] | None:
    if one is None or other is None or one == other:
        return None
    return {"type": "LineString", "coordinates": [one, other]}
