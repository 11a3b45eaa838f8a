"""What a form says about where: one place for sure, several to choose from, or none; nothing is guessed."""

from __future__ import annotations

import pytest

from directory.load.places.geocode import OfflineGeocoder
from directory.load.places.understood import POINT, understand_place
from directory.records import Directory


@pytest.fixture(scope="module")
def geocoder(shipped: Directory) -> OfflineGeocoder:
    return OfflineGeocoder(shipped.places, shipped.municipalities)


def test_a_village_is_understood_with_its_point_and_municipality(geocoder: OfflineGeocoder) -> None:
    found = understand_place({"place": "Daugmale"}, geocoder)
    assert found.cells == {
        "municipality": "kekava",
        "place_code": "100184557",
        "lat": "56.820766",
        "lon": "24.422745",
        "location_precision": "settlement",
    }
    assert found.name.startswith("Daugmale")
    assert found.choices is None


def test_the_address_says_where_when_no_place_is_given(geocoder: OfflineGeocoder) -> None:
    cells = {"address": "Skolas iela 1, Jaunmārupe, Mārupes pagasts, Mārupes novads, LV-2166"}
    assert understand_place(cells, geocoder).cells["municipality"] == "marupe"


def test_a_name_of_several_places_is_asked_and_the_choice_is_taken(geocoder: OfflineGeocoder) -> None:
    asked = understand_place({"place": "Jaudzemi"}, geocoder)
    assert asked.choices
    assert len(asked.choices) > 1
    assert asked.cells == {}
    chosen = list(asked.choices)[-1]
    found = understand_place({"place": "Jaudzemi"}, geocoder, chosen=chosen)
    assert found.cells["place_code"] == chosen
    assert understand_place({"place": "Jaudzemi"}, geocoder, chosen="made up").cells == {}


@pytest.mark.parametrize("cells", [{}, {"place": "Qwertya"}, {"place": "Daugmale", "municipality": "olaine"}])
def test_what_is_not_known_gives_no_point(cells: dict[str, str], geocoder: OfflineGeocoder) -> None:
    found = understand_place(cells, geocoder)
    assert found.cells.keys() & set(POINT) == set()
    assert found.name == ""
