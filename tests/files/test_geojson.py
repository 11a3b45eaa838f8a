from __future__ import annotations

import json
from typing import Any

from directory.files.extract import Extract
from directory.files.geojson import geojson


def features(extract: Extract) -> dict[str, dict[str, Any]]:
    collection = json.loads(geojson(extract))
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    return {feature["id"]: feature for feature in collection["features"]}


def test_points_and_lines_worked_by_hand(extract: Extract) -> None:
    """Only the choir and the club have points; longitude comes first."""
    found = features(extract)
    choir, club = [24.11, 57.01], [24.02, 56.71]
    assert found["organisation:choir"]["geometry"] == {"type": "Point", "coordinates": choir}
    assert found["tie:t3"]["geometry"] == {"type": "LineString", "coordinates": [choir, club]}
    assert found["tie:t3"]["properties"]["kind"] == "Organised together"


def test_nothing_is_dropped_for_want_of_a_point(extract: Extract) -> None:
    found = features(extract)
    assert len(found) == 6 + 6 + 3
    assert found["organisation:hermit"]["geometry"] is None
    assert found["tie:t6"]["geometry"] is None


def test_shipped_map_has_whole_shapes_inside_latvia(everything: Extract) -> None:
    shapes = [feature["geometry"] for feature in features(everything).values() if feature["geometry"]]
    assert len(shapes) > 500
    for one in shapes:
        points = [one["coordinates"]] if one["type"] == "Point" else one["coordinates"]
        assert len({tuple(point) for point in points}) == {"Point": 1, "LineString": 2}[one["type"]]
        assert all(20.9 < lon < 28.3 and 55.6 < lat < 58.1 for lon, lat in points)


def test_hostile_texts_are_only_odd(attacked: Extract) -> None:
    found = features(attacked)
    assert found["organisation:choir"]["properties"]["label"] == "<img src=x onerror=alert(1)>"
    assert found["organisation:choir"]["properties"]["name"] == "<img src=x onerror=alert(1)>", "uMap shows this one"
    assert found["organisation:guest"]["properties"]["label"].startswith("\ufffd\ufffd\ufffd\ufffd\ufffd $")
