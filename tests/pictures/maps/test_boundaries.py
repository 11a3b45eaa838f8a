"""Outlines: reading, boxes, and where a name has room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from directory.errors import UnknownIdError
from directory.pictures.maps.boundaries import Boundaries, read_boundaries
from directory.pictures.maps.name_points import roomiest

SHIPPED = Path(__file__).parents[3] / "data" / "boundaries"
SQUARE = [[24.0, 56.0], [25.0, 56.0], [25.0, 57.0], [24.0, 57.0], [24.0, 56.0]]
HOLE = [[24.3, 56.3], [24.7, 56.3], [24.7, 56.7], [24.3, 56.7], [24.3, 56.3]]


def _feature(kind: str, coordinates: Any) -> dict[str, Any]:
    return {"properties": {"id": "square"}, "geometry": {"type": kind, "coordinates": coordinates}}


def test_shipped_outlines() -> None:
    boundaries = read_boundaries(SHIPPED)
    assert len(boundaries.municipalities) == 42
    assert {unit["properties"]["municipality"] for unit in boundaries.units} == {"marupe", "olaine", "kekava"}


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"features": 3}', "\u0000"])
def test_what_is_no_collection_has_no_outlines(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "municipalities.geojson").write_text(content, encoding="utf-8")
    assert not read_boundaries(tmp_path).municipalities


def test_the_box_of_a_square_and_an_island() -> None:
    """By hand: the island reaches farther east and north."""
    island = [[[26.0, 57.5], [26.1, 57.5], [26.1, 57.6], [26.0, 57.5]]]
    boundaries = Boundaries((_feature("MultiPolygon", [[SQUARE], island]),), ())
    assert boundaries.box({"square"}) == (24.0, 56.0, 26.1, 57.6)
    with pytest.raises(UnknownIdError, match="nowhere"):
        boundaries.box({"nowhere"})


def test_an_empty_square_has_most_room_in_the_middle() -> None:
    """By hand: the corners are all that is in the way, and the middle is farthest from them."""
    x, y = roomiest(_feature("Polygon", [SQUARE]), ())
    assert x == pytest.approx(24.5, abs=0.05)
    assert y == pytest.approx(56.5, abs=0.05)


def test_a_name_keeps_out_of_the_way_and_of_holes() -> None:
    """By hand: with something standing in the south, the most room is in the north; a hole is not inside."""
    _, y = roomiest(_feature("Polygon", [SQUARE]), [(x / 10, 56.2) for x in range(240, 251)])
    assert y > 56.5
    x, y = roomiest(_feature("Polygon", [SQUARE, HOLE]), ())
    assert not (24.3 < x < 24.7 and 56.3 < y < 56.7)


def test_a_polygon_too_thin_gets_a_name_all_the_same() -> None:
    thin = [[24.0, 56.0], [25.0, 56.999999], [25.0, 57.0], [24.0, 56.000001], [24.0, 56.0]]
    x, y = roomiest(_feature("Polygon", [thin]), ())
    assert 24 <= x <= 25
    assert 56 <= y <= 57


def test_a_name_does_not_stand_in_a_bay() -> None:
    """By hand: most room is between the arms of the U, but that is outside."""
    arms = [[25.0, 57.0], [24.9, 57.0], [24.9, 56.1], [24.1, 56.1], [24.1, 57.0], [24.0, 57.0], [24.0, 56.0]]
    x, y = roomiest(_feature("Polygon", [[[24.0, 56.0], [25.0, 56.0], *arms]]), ())
    assert x < 24.1 or x > 24.9 or y < 56.1
