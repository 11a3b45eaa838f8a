"""The offline geocoder on the shipped gazetteer: laws, and what a location says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unicodedata import combining, normalize

import pytest
from geopy.distance import geodesic
from geopy.exc import GeocoderUnavailable
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.load import read_directory
from directory.load.places.geocode import REACH_KM, OfflineGeocoder
from directory.records import Place

DIRECTORY = read_directory(Path(__file__).parents[3] / "data")[0]
GEOCODER = OfflineGeocoder(DIRECTORY.places, DIRECTORY.municipalities)
COVERED = {record.id for record in DIRECTORY.covered}
OURS = [place for place in DIRECTORY.places if place.municipality in COVERED]
WORDS = ["Rīga", "Ķekavas", "Lapsas", "nov.", "pag.", "iela", "5", '"', ",", ";", "-", "LV-2167"]
CHANGES: list[Callable[[str], str]] = [str, str.upper, str.lower]
SETTLEMENTS = [place for place in DIRECTORY.places if place.kind not in {"municipality", "parish"}]


def code(query: str) -> str:
    """Code of the place that was found."""
    found = GEOCODER.geocode(query)
    assert found is not None, query
    return str(found.raw["code"])


def written(place: Place) -> str:
    """Name, parish and municipality."""
    names = [place.name, DIRECTORY.municipality[place.municipality].name]
    if place.parish:
        names.insert(1, DIRECTORY.place[place.parish].name)
    return ", ".join(dict.fromkeys(names))


def without_diacritics(text: str) -> str:
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def test_location_says_what_it_is() -> None:
    """Known answer: Plakanciems in the data set."""
    found = GEOCODER.geocode("Plakanciems")
    assert found is not None
    assert found.raw == {
        "code": "100185036",
        "name": "Plakanciems",
        "kind": "village",
        "municipality": "kekava",
        "parish": "100013666",
        "precision": "settlement",
    }
    place = DIRECTORY.place["100185036"]
    assert (found.latitude, found.longitude) == (place.lat, place.lon)
    assert GEOCODER.lookup("100185036") == found
    assert GEOCODER.lookup("nowhere") is None


@pytest.mark.parametrize("place", OURS, ids=lambda place: f"{place.name}-{place.code}")
def test_written_form_leads_to_the_place(place: Place) -> None:
    for query in (written(place), without_diacritics(written(place)), written(place).upper()):
        assert code(query) == place.code


@given(st.sampled_from(DIRECTORY.places), st.data())
@settings(max_examples=300, deadline=None)
def test_written_form_leads_to_the_place_in_all_latvia(place: Place, data: st.DataObject) -> None:
    """In any order, spelling and case, with a house in front or a postcode and the country behind."""
    parts = written(place).replace("pagasts", data.draw(st.sampled_from(["pagasts", "pag."]))).split(", ")
    parts = data.draw(st.sampled_from([parts, parts[::-1]]))
    before = data.draw(st.sampled_from([[], ["Skolas iela 5 - 2"], ["“Kalni”"]]))
    after = data.draw(st.sampled_from([[], ["LV-1234"], ["Latvija"]]))
    change = data.draw(st.sampled_from([*CHANGES, without_diacritics]))
    assert code(change(", ".join(before + parts + after))) == place.code


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
@settings(deadline=None)
def test_any_text_has_an_answer(text: str) -> None:
    found, all_found = GEOCODER.geocode(text), GEOCODER.geocode(text, exactly_one=False)
    assert found is None or (all_found is not None and found == all_found[0])


@given(st.sampled_from(SETTLEMENTS))
@settings(max_examples=300, deadline=None)
def test_reverse_undoes_geocode(place: Place) -> None:
    found = GEOCODER.reverse((place.lat, place.lon))
    assert found is not None
    assert found.raw["distance_km"] == 0
    assert (found.latitude, found.longitude) == (place.lat, place.lon)


@given(st.floats(55.5, 58.2), st.floats(20.8, 28.4))
@settings(deadline=None)
def test_reverse_finds_the_nearest(lat: float, lon: float) -> None:
    """Against geopy's geodesic to every settlement of a box larger than the reach."""
    near = [place for place in SETTLEMENTS if abs(place.lat - lat) < 0.1 and abs(place.lon - lon) < 0.2]
    distances = [geodesic((place.lat, place.lon), (lat, lon)).km for place in near]
    expected = min((distance for distance in distances if distance <= REACH_KM), default=None)
    found = GEOCODER.reverse(f"{lat:.15f}, {lon:.15f}")
    assert (found and found.raw["distance_km"]) == (expected and pytest.approx(expected, abs=1e-6))


def test_reverse_knows_no_place_abroad() -> None:
    """Tallinn, Vilnius, the sea west of Liepāja and the Gulf of Rīga."""
    for point in [(59.437, 24.754), (54.687, 25.28), (56.5, 20.0), (57.6, 23.7)]:
        assert GEOCODER.reverse(point) is None
        assert GEOCODER.reverse(point, exactly_one=False) is None


def test_reverse_ranks_by_distance() -> None:
    distances = [found.raw["distance_km"] for found in GEOCODER.reverse((56.87, 24.0), exactly_one=False) or []]
    assert distances == sorted(distances)
    assert len(distances) > 1


def test_without_places_nothing_is_found() -> None:
    empty = OfflineGeocoder([], [])
    assert empty.geocode("Rīga") is None
    assert empty.reverse((56.9, 24.1)) is None


def test_never_asks_the_network() -> None:
    with pytest.raises(GeocoderUnavailable, match="asks nobody"):
        GEOCODER.adapter.get_json("https://example.org", timeout=1, headers={})
