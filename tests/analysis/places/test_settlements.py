"""Names and codes of places, worked by hand on the tiny directory, and the shipped gazetteer."""

from __future__ import annotations

import pytest

from directory.analysis.places.settlements import find_places, homes, like, units
from directory.records import Directory
from tests.tiny import Folder


def test_units_begin_with_each_municipality(tiny: Directory) -> None:
    """North (code 1) with its parish and village, then south (code 2) with its village; far is not covered."""
    assert [place.code for place in units(tiny)] == ["1", "10", "11", "2", "20"]
    assert units(tiny)[0].inhabitants == 1000


def test_homes_lead_from_the_village_to_the_municipality(tiny: Directory) -> None:
    assert homes(tiny, "11", "north") == ("11", "10", "1")
    assert homes(tiny, "20", None) == ("20", "2")
    assert homes(tiny, None, "north") == ("1",)
    assert homes(tiny, None, None) == ()


def test_the_place_settles_the_municipality(tiny: Directory) -> None:
    assert homes(tiny, "20", "north") == ("20", "2")


@pytest.mark.parametrize("text", ["11", "Kalni", " kalni ", "KALNI", "Kalniņi", "kalneni"])
def test_a_place_is_found_by_code_name_or_other_name(tiny: Directory, text: str) -> None:
    assert [place.code for place in find_places(tiny, text)] == ["11"]


@pytest.mark.parametrize("text", ["", "  ", "–", "Kal", "nowhere", "x" * 10_000])
def test_nothing_is_found_for_what_is_no_name(tiny: Directory, text: str) -> None:
    assert find_places(tiny, text) == ()


def test_places_of_one_name_are_all_found_and_never_merged(tiny_copy: Folder) -> None:
    tiny_copy.add(
        "places", code="21", name="Kalni", kind="village", municipality="south", lat="56.7", lon="24", source="vzd"
    )
    directory, report = tiny_copy.read()
    assert not report.problems
    assert [place.code for place in find_places(directory, "Kalni")] == ["11", "21"]


def test_a_place_elsewhere_is_found_only_without_a_covered_one(tiny_copy: Folder) -> None:
    for code, name in (("90", "Kalni"), ("91", "Tālava")):
        tiny_copy.add(
            "places", code=code, name=name, kind="village", municipality="far", lat="57.2", lon="27", source="vzd"
        )
    directory, _ = tiny_copy.read()
    assert [place.code for place in find_places(directory, "Kalni")] == ["11"]
    assert [place.municipality for place in find_places(directory, "talava")] == ["far"]


def test_similar_names_are_offered(tiny: Directory) -> None:
    assert [place.name for place in like(tiny, "Kalnu")] == ["Kalni"]
    assert like(tiny, "Qqqqqq") == ()


def test_the_town_and_not_the_municipality_is_meant(shipped: Directory) -> None:
    assert [(place.name, place.kind) for place in find_places(shipped, "kekava")] == [("Ķekava", "town")]
    assert [place.kind for place in find_places(shipped, "Ķekavas novads")] == ["municipality"]
