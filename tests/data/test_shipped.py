"""The shipped data set: without problems, complete, and in agreement with itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from directory.load import Report
from directory.records import TABLES, Directory, Event, Idea, Leader, Organisation
from directory.records.fields import LATVIA
from tests.conftest import SHIPPED

PRECISIONS = {
    "state_city": "settlement",
    "town": "settlement",
    "village": "settlement",
    "populated_place": "settlement",
    "parish": "parish",
    "municipality": "municipality",
}
"""What the point of a place of this kind stands for."""

Corner = tuple[float, float]


@cache
def features(name: str) -> list[dict[str, Any]]:
    collection: dict[str, Any] = json.loads((SHIPPED / "boundaries" / f"{name}.geojson").read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    return list(collection["features"])


def rings(feature: dict[str, Any]) -> Iterator[list[Corner]]:
    """The outlines of a feature, holes too, as longitude and latitude."""
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return ([(lon, lat) for lon, lat in ring] for polygon in polygons for ring in polygon)


def is_inside(lon: float, lat: float, feature: dict[str, Any]) -> bool:
    """Whether a line from the point to the east crosses the outlines an odd number of times."""
    crossings = 0
    for ring in rings(feature):
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def placeable(directory: Directory) -> tuple[Organisation | Event, ...]:
    return (*directory.organisations, *directory.events)


def located(directory: Directory) -> list[Organisation | Event]:
    return [record for record in placeable(directory) if record.place_code]


def test_there_is_no_problem(shipped_reading: tuple[Directory, Report]) -> None:
    assert [problem.message() for problem in shipped_reading[1]] == []


def test_there_is_no_less_than_there_was(shipped: Directory) -> None:
    minimum = json.loads((SHIPPED / "minimum_counts.json").read_text(encoding="utf-8"))
    assert minimum.keys() == TABLES.keys()
    assert {table: n for table, n in shipped.counts().items() if n < minimum[table]} == {}


def test_every_fact_has_its_source(shipped: Directory) -> None:
    tables = ("organisations", "events", "ties", "participations", "leaders", "ideas", "programmes")
    assert all(record.source_url for table in tables for record in getattr(shipped, table))


def test_who_has_a_place_has_that_places_very_point(shipped: Directory) -> None:
    for record in located(shipped):
        place = shipped.place[record.place_code or ""]
        assert (record.lat, record.lon) == (place.lat, place.lon), record.id
        assert record.municipality == place.municipality, record.id


def test_the_precision_of_a_point_fits_the_kind_of_its_place(shipped: Directory) -> None:
    """A former municipality is known by its centre only, so that the point stands for a municipality."""
    for record in located(shipped):
        place = shipped.place[record.place_code or ""]
        is_former = (record.place or "").endswith(" novads") and place.kind != "municipality"
        assert record.location_precision == ("municipality" if is_former else PRECISIONS[place.kind]), record.id


def test_nothing_is_invented_for_those_without_a_place(shipped: Directory) -> None:
    for record in placeable(shipped):
        if not record.place_code:
            assert (record.lat, record.lon, record.location_precision) == (None, None, None), record.id


def test_leaders_and_ideas_are_in_the_municipality_of_their_place(shipped: Directory) -> None:
    records: tuple[Leader | Idea, ...] = (*shipped.leaders, *shipped.ideas)
    for record in records:
        if record.place_code:
            assert shipped.place[record.place_code].municipality == record.municipality, record.id


def test_a_place_lies_in_a_parish_or_town_of_its_own_municipality(shipped: Directory) -> None:
    for place in shipped.places:
        if place.parish:
            parish = shipped.place[place.parish]
            assert parish.kind in {"parish", "town"}
            assert parish.municipality == place.municipality, place.code


def test_contact_details_are_shown_with_consent_only(shipped: Directory) -> None:
    assert all(leader.contact_consent for leader in shipped.leaders if leader.email or leader.phone)


def test_meeting_is_weaker_than_organising_which_is_weaker_than_a_project(shipped: Directory) -> None:
    kinds = shipped.terms["tie_kinds"]
    met, organised = shipped.terms["projections"]["same_event"].strength, kinds["joint_event"].strength
    assert 0 < (met or 0) < (organised or 0) < (kinds["joint_project"].strength or 0)


def test_every_kind_of_tie_has_a_known_family_and_a_strength(shipped: Directory) -> None:
    """Support has a giver and a receiver, so its kinds are directed."""
    families = {"cooperation": set[str](), "support": set[str]()}
    assert families.keys() == shipped.terms["families"].keys()
    for kind in shipped.terms["tie_kinds"].values():
        families[kind.family or ""].add(kind.code)
        assert (kind.strength or 0) > 0
        assert kind.directed or kind.family == "cooperation"
    assert families["support"] == {"funding", "premises", "service"}
    assert {tie.kind for tie in shipped.ties} <= families["cooperation"] | families["support"]


def test_every_code_has_a_name_in_both_languages(shipped: Directory) -> None:
    for vocabulary, terms in shipped.terms.items():
        for language in ("en", "lv"):
            names = [getattr(term, language) for term in terms.values()]
            assert len(set(names)) == len(names), (vocabulary, language)


def test_a_theme_of_ideas_covers_themes_of_organisations_and_none_is_left_out_twice(shipped: Directory) -> None:
    covered = [theme for term in shipped.terms["idea_themes"].values() for theme in term.themes]
    assert len(covered) == len(set(covered))
    assert set(covered) <= shipped.terms["themes"].keys()
    assert all(term.themes for term in shipped.terms["idea_themes"].values())


def test_the_covered_municipalities_are_the_three(shipped: Directory) -> None:
    assert [record.id for record in shipped.covered] == ["marupe", "olaine", "kekava"]


@pytest.mark.parametrize(("name", "n"), [("municipalities", 42), ("units", 12)])
def test_boundaries_are_whole(name: str, n: int) -> None:
    """42 municipalities and state cities since 2025-07-01; 12 parishes and towns in the covered three."""
    assert len(features(name)) == n == len({feature["id"] for feature in features(name)})
    (south, north), (west, east) = LATVIA["lat"], LATVIA["lon"]
    for feature in features(name):
        assert feature["geometry"]["type"] in {"Polygon", "MultiPolygon"}
        for ring in rings(feature):
            assert len(ring) >= 4
            assert ring[0] == ring[-1]
            assert all(west <= lon <= east and south <= lat <= north for lon, lat in ring)


def test_every_municipality_has_its_boundary_around_its_point(shipped: Directory) -> None:
    outlines = {feature["id"]: feature for feature in features("municipalities")}
    assert outlines.keys() == shipped.municipality.keys()
    assert "varaklanu-novads" not in outlines
    for record in shipped.municipalities:
        assert outlines[record.id]["properties"]["vzd_code"] == record.vzd_code
        assert is_inside(record.lon, record.lat, outlines[record.id]), record.id


def test_every_unit_is_a_place_of_a_covered_municipality(shipped: Directory) -> None:
    units = {feature["properties"]["code"]: feature["properties"] for feature in features("units")}
    for code, unit in units.items():
        place = shipped.place[code]
        assert (place.name, place.kind, place.municipality) == (unit["name"], unit["kind"], unit["municipality"])
    assert {unit["municipality"] for unit in units.values()} == {record.id for record in shipped.covered}


def test_the_package_names_every_file_and_its_licence() -> None:
    """The tables and the boundaries; each resource says under which terms it can be used, and from where it comes."""
    descriptor = json.loads((SHIPPED / "datapackage.json").read_text(encoding="utf-8"))
    files = {path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*") if path.suffix in {".csv", ".geojson"}}
    assert {resource["path"] for resource in descriptor["resources"]} == files
    assert all(resource["licenses"] and "title" in resource for resource in descriptor["resources"])
    assert descriptor["sources"]
    assert descriptor["licenses"]
