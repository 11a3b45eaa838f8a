"""Filling coordinates: known answers by hand on small directories, and the shipped data set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from directory.load import read_directory
from directory.load.places.geocode import OfflineGeocoder
from directory.load.places.locate import Unplaced, locate
from directory.records import Directory, Event, Organisation

SHIPPED = read_directory(Path(__file__).parents[3] / "data")[0]
GEOCODER = OfflineGeocoder(SHIPPED.places, SHIPPED.municipalities)
PLAKANCIEMS = SHIPPED.place["100185036"]


def organisation(**fields: Any) -> Organisation:
    return Organisation.model_validate({"id": "choir", "name": "Choir", "legal_form": "association"} | fields)


def locate_one(**fields: Any) -> tuple[Organisation, tuple[Unplaced, ...]]:
    directory, unplaced = locate(Directory(organisations=(organisation(**fields),)), GEOCODER)
    return directory.organisations[0], unplaced


def test_place_gives_the_point_and_the_municipality() -> None:
    """Plakanciems lies in Ķekavas novads; its point is that of the gazetteer."""
    record, unplaced = locate_one(place="Plakanciems")
    assert record == organisation(
        place="Plakanciems",
        place_code=PLAKANCIEMS.code,
        municipality="kekava",
        lat=PLAKANCIEMS.lat,
        lon=PLAKANCIEMS.lon,
        location_precision="settlement",
    )
    assert unplaced == ()


def test_the_result_is_a_valid_record() -> None:
    record, _ = locate_one(place="Salas pagasts", municipality="marupe")
    assert Organisation.model_validate(record.model_dump()) == record
    assert record.location_precision == "parish"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"place": "Skulte", "municipality": "marupe"}, "100185325"),
        ({"address": "Skolas iela 15, Piņķi"}, "100184284"),
        ({"place": "Doles sala", "address": "Skolas iela 15, Piņķi"}, "100184284"),
        ({"place": "Tīraine", "address": "Tīraines dārzi 6, Mārupe"}, "100185333"),
        ({"place": "somewhere", "place_code": "100185036"}, "100185036"),
        ({"place_code": "100185036"}, "100185036"),
    ],
)
def test_place_before_address_and_code_before_both(fields: dict[str, str], code: str) -> None:
    """Known answers: Skulte in Mārupes novads, Piņķi, Tīraine, Plakanciems."""
    record, unplaced = locate_one(**fields)
    place = SHIPPED.place[code]
    assert (record.place_code, record.lat, record.lon) == (code, place.lat, place.lon)
    assert unplaced == ()


def test_nothing_given_is_changed() -> None:
    given = {
        "place": "Plakanciems",
        "municipality": "olaine",
        "lat": 56.8,
        "lon": 24.0,
        "location_precision": "address",
    }
    record, unplaced = locate_one(**given)
    assert record == organisation(**given)
    assert unplaced == ()


def test_record_without_a_place_stays_and_is_no_failure() -> None:
    assert locate_one(municipality="kekava") == (organisation(municipality="kekava"), ())


@pytest.mark.parametrize(
    ("fields", "unplaced"),
    [
        ({"place": "Bordesholm, Germany"}, Unplaced("organisations", "choir", "Bordesholm, Germany", "not_found")),
        ({"place": "Rīga", "municipality": "kekava"}, Unplaced("organisations", "choir", "Rīga", "not_found")),
        (
            {"place": "Plakanciems; Mellupi"},
            Unplaced("organisations", "choir", "Plakanciems; Mellupi", "several_places"),
        ),
        (
            {"place": "Ozolnieki", "address": "Skolas iela 1"},
            Unplaced(
                "organisations",
                "choir",
                "Ozolnieki",
                "ambiguous",
                ("Ozolnieki, Ozolnieku pagasts, Jelgavas novads", "Ozolnieki, Slampes pagasts, Tukuma novads"),
            ),
        ),
    ],
)
def test_what_cannot_be_placed_stays_and_is_named(fields: dict[str, str], unplaced: Unplaced) -> None:
    """Known answers, worked by hand."""
    assert locate_one(**fields) == (organisation(**fields), (unplaced,))


def test_events_are_placed_too() -> None:
    event = Event.model_validate({"id": "fair", "name_lv": "Tirgus", "place": "Plakanciems"})
    directory, _ = locate(Directory(events=(event,), revision="abc"), GEOCODER)
    assert directory.events[0].place_code == PLAKANCIEMS.code
    assert directory.revision == ""
    assert event.lat is None


def test_shipped_points_are_found_again() -> None:
    """Organisations and events of the data set get the place that they are shipped with."""
    fields = {"place_code": None, "lat": None, "lon": None, "location_precision": None}
    placed = [record for record in SHIPPED.organisations if record.place and record.place_code]
    events = [record for record in SHIPPED.events if record.place and record.place_code]
    bare = replace(
        SHIPPED,
        organisations=tuple(record.model_copy(update=fields) for record in placed),
        events=tuple(record.model_copy(update=fields) for record in events),
    )
    located, unplaced = locate(bare, GEOCODER)
    assert unplaced == ()
    assert [r.place_code for r in located.organisations] == [r.place_code for r in placed]
    assert [r.place_code for r in located.events] == [r.place_code for r in events]
