"""Silent places, told apart from places about which nobody can say."""

from __future__ import annotations

import pytest

from directory.analysis.places.activity import activities
from directory.analysis.places.silence import nearest_known, outside_gazetteer, silences
from directory.records import Directory
from tests.tiny import Folder


def village(folder: Folder, **cells: str) -> None:
    """Add a village of the northern parish of which nothing is known."""
    blank = {"code": "12", "name": "Klusi", "kind": "village", "municipality": "north", "parish": "10"}
    folder.add("places", **(blank | {"lat": "57.0", "lon": "24.2", "source": "vzd"} | cells))


def neighbours(folder: Folder, n: int) -> None:
    for k in range(n):
        cells = {"id": f"n{k}", "name": f"N{k}", "legal_form": "association", "source_url": "https://n.example"}
        folder.add("organisations", municipality="north", place="Kalni", place_code="11", **cells)


def test_no_place_of_the_tiny_directory_is_silent(tiny: Directory) -> None:
    assert silences(activities(tiny)) == ()


@pytest.mark.parametrize(("n", "around", "doubt"), [(0, 1, "few_known"), (3, 4, "few_known"), (4, 5, "")])
def test_silence_says_something_from_five_known_around(tiny_copy: Folder, n: int, around: int, doubt: str) -> None:
    """With the choir, n neighbours and no more."""
    village(tiny_copy)
    neighbours(tiny_copy, n)
    (silence,) = silences(activities(tiny_copy.read()[0]))
    assert (silence.place.code, silence.around, silence.doubt) == ("12", around, doubt)


@pytest.mark.parametrize(("inhabitants", "doubt"), [("", "small_settlement"), ("40", "")])
def test_a_small_settlement_needs_inhabitants(tiny_copy: Folder, inhabitants: str, doubt: str) -> None:
    terms = {"vocabulary": "place_kinds", "code": "populated_place", "en": "Settlement", "lv": "Apdzīvota vieta"}
    tiny_copy.add("vocabularies", **terms)
    village(tiny_copy, kind="populated_place", inhabitants=inhabitants)
    neighbours(tiny_copy, 4)
    (silence,) = silences(activities(tiny_copy.read()[0]))
    assert silence.doubt == doubt


def test_an_idea_breaks_no_silence_and_is_kept(tiny_copy: Folder) -> None:
    village(tiny_copy)
    tiny_copy.set("ideas", 2, place="Klusi", place_code="12")
    (silence,) = silences(activities(tiny_copy.read()[0]))
    assert silence.ideas == ("stage",)


@pytest.mark.parametrize("table", ["organisations", "events", "leaders"])
def test_anything_known_breaks_the_silence(tiny_copy: Folder, table: str) -> None:
    village(tiny_copy)
    tiny_copy.set(table, 2, place="Klusi", place_code="12")
    assert "12" not in [silence.place.code for silence in silences(activities(tiny_copy.read()[0]))]


def test_the_nearest_known_places_by_distance(tiny: Directory) -> None:
    """From Kalni (57.01 N) the other known settlement is Lejas (56.71 N): 0.3 degrees, 33 km south; 5 km west of it."""
    known = activities(tiny)
    ((near, km),) = nearest_known(known, known["11"].place)
    assert (near.place.code, round(km)) == ("20", 34)
    assert nearest_known({}, known["11"].place) == ()


def test_places_that_only_sources_name_stay_apart_by_municipality(tiny_copy: Folder) -> None:
    for id, home in (("a", "north"), ("b", "south"), ("c", "south"), ("d", "far")):
        cells = {"name": id, "legal_form": "association", "source_url": "https://x.example"}
        tiny_copy.add("organisations", id=id, municipality=home, place="Egles", **cells)
    assert outside_gazetteer(tiny_copy.read()[0]) == {("north", "Egles"): ("a",), ("south", "Egles"): ("b", "c")}


def test_the_shipped_places_are_known_or_silent(shipped: Directory) -> None:
    known = activities(shipped)
    quiet = {silence.place.code for silence in silences(known)}
    assert quiet
    assert all((code in quiet) != own.is_known for code, own in known.items() if own.place.kind in {"town", "village"})
