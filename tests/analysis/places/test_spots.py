"""Places: known answers by hand on five organisations, laws, and the shipped data."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.places.spots import Link, links_between, neighbours, places_of, without_point
from directory.graph import Selection, build, select
from directory.load import read_directory
from directory.records import Directory, Municipality, Organisation, Place, Term, Tie

DATA = Path(__file__).parents[3] / "data"
POINTS = {"north": (57.0, 24.0), "south": (56.5, 24.5), "east": (56.8, 25.0)}
KINDS = ("project", "grant")


def _organisation(id: str, place: str | None, *, code: str | None = None) -> Organisation:
    known = {"id": id, "name": id, "legal_form": "association", "place_code": code}
    if place is None:
        return Organisation.model_validate(known)
    lat, lon = POINTS[place]
    point = {"lat": lat, "lon": lon, "location_precision": "settlement"}
    home = None if place == "east" else "here"
    return Organisation.model_validate({**known, **point, "place": place.title(), "municipality": home})


def _tie(number: int, source: str, target: str, kind: str = "project") -> Tie:
    return Tie.model_validate({"id": f"t{number}", "source": source, "target": target, "kind": kind})


def _term(kind: str, family: str) -> Term:
    names = {"vocabulary": "tie_kinds", "code": kind, "en": kind, "lv": kind}
    return Term.model_validate({**names, "family": family, "directed": False, "strength": 1})


def _directory(organisations: list[Organisation], ties: list[Tie]) -> Directory:
    here = {"id": "here", "name": "Here", "short_name": "Here", "kind": "municipality", "covered": True}
    codes = {"vzd_code": "1", "lau_code": "1", "iso_code": "1", "area_km2": 1}
    point = {"lat": 57, "lon": 24}
    town = {"code": "7", "name": "North town", "kind": "town", "municipality": "here", "source": "vzd"}
    return Directory(
        vocabularies=(_term("project", "cooperation"), _term("grant", "support")),
        municipalities=(Municipality.model_validate({**here, **codes, **point}),),
        places=(Place.model_validate({**town, **point}),),
        organisations=tuple(organisations),
        ties=tuple(ties),
    )


@pytest.fixture
def village() -> Directory:
    """Two organisations in the north, one each in the south and east, one that nobody can place."""
    organisations = [
        _organisation("bells", "north"),
        _organisation("choir", "north", code="7"),
        _organisation("dance", "south"),
        _organisation("envoy", "east"),
        _organisation("ghost", None),
    ]
    ties = [
        _tie(1, "bells", "choir"),
        _tie(2, "bells", "dance"),
        _tie(3, "dance", "choir", "grant"),
        _tie(4, "choir", "dance"),
        _tie(5, "choir", "ghost"),
        _tie(6, "dance", "envoy"),
    ]
    return _directory(organisations, ties)


def test_spots_are_known(village: Directory) -> None:
    """By hand: the north has ties 1 to 5, of which only the first stays inside."""
    north, east, south = places_of(village, build(village).ties)
    assert (north.code, north.name, north.municipality, north.precision) == ("7", "North town", "here", "settlement")
    assert (north.lat, north.lon, north.organisations) == (57.0, 24.0, ("bells", "choir"))
    assert (north.ties, north.inside) == (5, 1)
    assert (east.name, east.municipality, east.ties, east.inside) == ("East", None, 1, 0)
    assert (south.name, south.ties, south.inside) == ("South", 4, 0)


def test_links_are_known(village: Directory) -> None:
    """By hand: three ties of both families join north and south, one joins south and east."""
    ties = build(village).ties
    spots = {spot.name: spot.id for spot in places_of(village, ties)}
    first, second = links_between(places_of(village, ties), ties)
    assert {first.one, first.other} == {spots["North town"], spots["South"]}
    assert (first.ties, first.families) == (("t2", "t3", "t4"), ("cooperation", "support"))
    assert (second.ties, second.families) == (("t6",), ("cooperation",))
    assert first.across(spots["South"]) == spots["North town"]
    assert neighbours([first, second])[spots["South"]] == (first, second)


def test_who_has_no_point_is_told_by_group(village: Directory) -> None:
    assert without_point(village, build(village).ties) == {"elsewhere": ("ghost",)}


def test_a_selection_counts_only_what_it_keeps(village: Directory) -> None:
    """By hand: of support there is only the third tie."""
    ties = select(build(village), Selection(families=frozenset({"support"}), with_ties=True), find=lambda _: ()).ties
    spots = places_of(village, ties)
    assert [(spot.organisations, spot.ties) for spot in spots] == [(("choir",), 1), (("dance",), 1)]
    assert [link.ties for link in links_between(spots, ties)] == [("t3",)]


def test_nothing_gives_nothing() -> None:
    empty = _directory([], [])
    assert places_of(empty, build(empty).ties) == ()
    assert links_between((), build(empty).ties) == ()
    assert without_point(empty, build(empty).ties) == {}


NAMES = [f"o{number}" for number in range(8)]


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Two to eight organisations, some without a point, with any ties between them."""
    places = draw(st.lists(st.sampled_from([*POINTS, None]), min_size=2, max_size=len(NAMES)))
    names = NAMES[: len(places)]
    ends = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)
    ties = draw(st.lists(st.tuples(ends, st.sampled_from(KINDS)), max_size=20))
    return _directory(
        [_organisation(name, place) for name, place in zip(names, places, strict=True)],
        [_tie(number, pair[0], pair[1], kind) for number, (pair, kind) in enumerate(ties)],
    )


@given(directories())
def test_everybody_with_a_point_is_in_exactly_one_spot(directory: Directory) -> None:
    ties = build(directory).ties
    placed = Counter(member for spot in places_of(directory, ties) for member in spot.organisations)
    missing = {member for members in without_point(directory, ties).values() for member in members}
    assert set(placed.values()) <= {1}
    assert placed.keys() == {found.id for found in directory.organisations if found.lat is not None}
    assert placed.keys() | missing == set(ties)
    assert not placed.keys() & missing


@given(directories())
def test_counts_add_up(directory: Directory) -> None:
    """A tie is inside a spot, in exactly one link, or has an end without a point; a spot's ties are all of these."""
    ties = build(directory).ties
    spots = places_of(directory, ties)
    links = links_between(spots, ties)
    placed = {member for spot in spots for member in spot.organisations}
    linked = Counter(tie for link in links for tie in link.ties)
    assert set(linked.values()) <= {1}
    assert linked.total() + sum(spot.inside for spot in spots) == sum(
        source in placed and target in placed for source, target in ties.edges()
    )
    for spot in spots:
        own = [(a, b) for a, b in ties.edges() if a in spot.organisations or b in spot.organisations]
        assert spot.ties == len(own)


@given(directories())
def test_direction_does_not_matter(directory: Directory) -> None:
    ties = build(directory).ties
    turned = ties.reverse()
    spots = places_of(directory, ties)
    assert places_of(directory, turned) == spots
    assert links_between(spots, turned) == links_between(spots, ties)


@given(directories())
def test_links_join_two_spots_that_exist(directory: Directory) -> None:
    ties = build(directory).ties
    spots = places_of(directory, ties)
    links = links_between(spots, ties)
    assert len({(link.one, link.other) for link in links}) == len(links)
    assert all(link.one < link.other for link in links)
    assert {end for link in links for end in (link.one, link.other)} <= {spot.id for spot in spots}


def test_the_other_end() -> None:
    link = Link("a", "b", ("t",), ("cooperation",))
    assert (link.across("a"), link.across("b")) == ("b", "a")


def test_shipped_data() -> None:
    directory, _ = read_directory(DATA)
    ties = build(directory).ties
    spots = places_of(directory, ties)
    placed = sum(len(spot.organisations) for spot in spots)
    assert placed + sum(map(len, without_point(directory, ties).values())) == len(directory.organisations)
    assert {"Ķekava", "Olaine", "Baldone", "Mārupe", "Rīga"} <= {spot.name for spot in spots[:6]}
    assert all(spot.name and spot.precision and spot.ties >= spot.inside for spot in spots)
    assert len(links_between(spots, ties)) >= 50
