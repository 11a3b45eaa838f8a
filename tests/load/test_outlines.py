"""Boundaries that cannot be drawn: each is found by `check`, left out, and costs no other."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from directory.load import Report
from directory.load.outlines import check_outlines, read_outlines
from tests.tiny import Folder

RING = [[24.0, 56.8], [24.2, 56.8], [24.2, 57.0], [24.0, 56.8]]
SOUND = {
    "type": "Feature",
    "properties": {"id": "north", "name": "Ziemeļi"},
    "geometry": {"type": "Polygon", "coordinates": [RING]},
}

WRONG: dict[str, Any] = {
    "no object": 7,
    "null": None,
    "no properties": {"type": "Feature", "geometry": SOUND["geometry"]},
    "properties are a list": {**SOUND, "properties": []},
    "no id": {**SOUND, "properties": {"name": "A"}},
    "id is a number": {**SOUND, "properties": {"id": 1, "name": "A"}},
    "no geometry": {"properties": {"id": "a", "name": "A"}},
    "geometry is null": {**SOUND, "geometry": None},
    "a point": {**SOUND, "geometry": {"type": "Point", "coordinates": [24.0, 56.8]}},
    "no coordinates": {**SOUND, "geometry": {"type": "Polygon"}},
    "empty": {**SOUND, "geometry": {"type": "Polygon", "coordinates": []}},
    "empty ring": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[]]}},
    "three points": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [RING[:3]]}},
    "texts": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[["24", "56"]] * 4]}},
    "one number": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[[24.0]] * 4]}},
    "null in it": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[*RING, None]]}},
    "lat and lon swapped": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[p[::-1] for p in RING]]}},
    "too deep": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[RING]]}},
    "not deep enough": {**SOUND, "geometry": {"type": "MultiPolygon", "coordinates": [RING]}},
    "infinite": {**SOUND, "geometry": {"type": "Polygon", "coordinates": [[[float("inf"), 56.8]] * 4]}},
    "the same again": SOUND,
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_outline_costs_itself(name: str, tmp_path: Path) -> None:
    path = tmp_path / "municipalities.geojson"
    path.write_text(json.dumps({"features": [SOUND, copy.deepcopy(WRONG[name])]}), encoding="utf-8")
    report = Report()
    assert read_outlines(path, report) == (SOUND,)
    assert [problem.code for problem in report] == ["bad_outline"]


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"[]", b"null", b'{"features": {}}', b'{"features": null}', b"\xff\xfe\x00", b"[" * 100_000],
)
def test_a_file_that_is_no_geojson_gives_no_outline(data: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "units.geojson"
    if data is not None:
        path.write_bytes(data)
    report = Report()
    assert read_outlines(path, report) == ()
    assert [problem.code for problem in report] == ["no_outlines"]


def test_the_shipped_outlines_are_sound_and_a_mark_at_their_beginning_does_not_matter(shipped_copy: Folder) -> None:
    folder, report = shipped_copy.path / "boundaries", Report()
    check_outlines(folder, report)
    assert not report.problems
    file = folder / "units.geojson"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(read_outlines(file)) == 12
    file.write_bytes(file.read_bytes()[:-100])
    assert [problem.code for problem in shipped_copy.read()[1]] == ["no_outlines"]
