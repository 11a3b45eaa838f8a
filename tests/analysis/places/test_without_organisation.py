"""Settlements without a known organisation: each is counted once, and in the right group."""

from __future__ import annotations

from directory.analysis.places.activity import activities
from directory.analysis.places.without_organisation import empty_villages, without_organisation, without_place
from directory.answers.places.without_organisation import without_sentences
from directory.records import Directory
from directory.speaker import Speaker
from tests.tiny import Folder

COVERED = ("marupe", "olaine", "kekava")


def test_the_shipped_directory(shipped: Directory) -> None:
    """Counted by another way: of 110 settlements 26 have an organisation of residents, Mellupi a body alone."""
    found = without_organisation(activities(shipped), COVERED)
    assert (found.settlements, found.n, len(found.silent), len(found.unclear)) == (110, 83, 44, 38)
    assert [one.place.name for one in found.otherwise] == ["Vētras"]
    assert [one.place.name for one in found.only_bodies] == ["Mellupi"]


def test_the_municipalities_add_up(shipped: Directory) -> None:
    known = activities(shipped)
    parts = [without_organisation(known, [one]) for one in COVERED]
    whole = without_organisation(known, COVERED)
    assert sum(part.n for part in parts) == whole.n
    assert sum(part.settlements for part in parts) == whole.settlements


def test_an_event_a_body_and_an_organisation_are_three_things(tiny_copy: Folder) -> None:
    """By hand: Kalni has the choir; of three new villages one has an event, one a public body, one nothing."""
    for code, name in (("12", "Svētki"), ("13", "Iestāde"), ("14", "Klusi")):
        cells = {"municipality": "north", "parish": "10", "lat": "57.0", "lon": "24.2", "source": "vzd"}
        tiny_copy.add("places", code=code, name=name, kind="village", **cells)
    tiny_copy.set("events", 2, place="Svētki", place_code="12")
    home = {"municipality": "north", "place": "Iestāde", "place_code": "13", "source_url": "https://n.example"}
    tiny_copy.add("organisations", id="body", name="Iestāde", legal_form="municipality", **home)
    directory = tiny_copy.read()[0]
    found = without_organisation(activities(directory), ["north"])
    assert (found.settlements, found.n, found.silent) == (4, 2, ())
    assert [one.place.name for one in found.unclear] == ["Klusi"]
    assert [one.place.name for one in found.otherwise] == ["Svētki"]
    assert [one.place.name for one in found.only_bodies] == ["Iestāde"]
    said = list(without_sentences(Speaker(directory, "en"), found, unplaced=2))
    assert said[0].startswith("Without any known organisation: 2 of 4 villages and towns. Silent among them: 0;")
    assert "1 (Svētki)" in said[0]
    assert "1 (Iestāde)" in said[1]
    assert "Careful: of 2 organisations" in said[2]


def test_nothing_covered_is_nothing(tiny: Directory) -> None:
    found = without_organisation(activities(tiny), [])
    assert (found.settlements, found.n) == (0, 0)
    assert len(list(without_sentences(Speaker(tiny, "lv"), found, unplaced=0))) == 1


def test_villages_without_an_organisation(shipped: Directory) -> None:
    """Nobody is known in Kūdra; in Jaunolaine there are ten, of whom none counts when nobody is selected."""
    names = {shipped.place[code].name for code in empty_villages(shipped, shipped.organisation)}
    assert "Kūdra" in names
    assert "Jaunolaine" not in names
    assert "Jaunolaine" in {shipped.place[code].name for code in empty_villages(shipped, ())}


def test_empty_villages_are_those_that_the_page_about_places_counts(shipped: Directory) -> None:
    """Both count towns, villages and other populated places of the three municipalities, and nobody who has ended."""
    without = without_organisation(activities(shipped), COVERED)
    assert len(empty_villages(shipped, shipped.organisation)) == without.n


def test_nobody_published_where_some_are(shipped: Directory) -> None:
    """Ended ones and those of elsewhere are not among them; the municipalities add up."""
    found = without_place(shipped, shipped.organisation)
    assert found
    assert all(shipped.organisation[id].place is None and not shipped.organisation[id].closed for id in found)
    each = [without_place(shipped, shipped.organisation, among=[home]) for home in COVERED]
    assert sum(map(len, each)) == len(found)
    assert without_place(shipped, found[:1]) == found[:1]
