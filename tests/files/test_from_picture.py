from __future__ import annotations

from directory.files.drawing import Line
from directory.files.extract import Extract
from directory.pictures.network.arrangements import MAP, MUNICIPALITY
from directory.pictures.network.looks import STRENGTHS, STROKES
from directory.records import Directory, Period
from tests.hostile import GROUND, extract_of


def between(extract: Extract, one: str, other: str) -> Line:
    return next(line for line in extract.drawing.lines if {line.one, line.other} == {one, other})


def test_by_ties_there_is_nothing_under_the_organisations(extract: Extract) -> None:
    drawing = extract.drawing
    assert drawing.dots.keys() == set(extract.pairs)
    assert (drawing.ground, drawing.underlay) == ((), {})
    assert drawing.dots["choir"].label == "Kalnu koris"


def test_the_map_has_ground_places_and_those_whose_place_nobody_knows(tiny: Directory) -> None:
    """Choir and club are at home in Kalni and Lejas; nobody knows where the other four are, in three groups."""
    drawing = extract_of(tiny, arrange=MAP).drawing
    assert drawing.ground == GROUND.shapes
    assert {place[0]: place[4] for place in drawing.underlay["places"]} == {"Kalni": 1, "Lejas": 1}
    assert [box["label"] for box in drawing.underlay["boxes"]] == [
        "Ziemeļi: place not known",
        "Dienvidi: place not known",
        "Elsewhere: place not known",
    ]
    assert drawing.bounds == tuple(drawing.underlay["frame"])


def test_lines_are_as_strong_as_the_arrangement_wants_them(tiny: Directory) -> None:
    """Choir (north) and band (north), council (south) and guest (far): the strengths of the picture on the page."""
    usual = STROKES["cooperation"].opacity
    grouped, mapped = (extract_of(tiny, arrange=arrange) for arrange in (MUNICIPALITY, MAP))
    assert between(grouped, "choir", "band").opacity == STRENGTHS["municipality"]["within"] * usual
    assert between(grouped, "choir", "club").opacity == STRENGTHS["municipality"]["across"] * usual
    assert between(mapped, "choir", "club").opacity == STRENGTHS["map"]["placed"] * usual
    parked = STRENGTHS["map"]["parked"] * usual
    assert between(mapped, "choir", "band").opacity == parked, "nobody knows where the band is at home"


def test_two_periods_have_lines_of_their_own(tiny: Directory) -> None:
    """Choir and band worked together from 2020 to 2021, choir and club in 2021; club and guest have no date."""
    compared = extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))
    families = {frozenset((line.one, line.other)): line.family for line in compared.drawing.lines}
    assert families == {
        frozenset({"choir", "band"}): "continuing",
        frozenset({"choir", "club"}): "new",
        frozenset({"choir", "council"}): "new",
        frozenset({"club", "council"}): "new",
        frozenset({"club", "guest"}): "undated",
    }
    assert [line.family for line in compared.drawing.lines][-1] == "new", "new ones are drawn over all others"


def test_rings_by_municipality_are_all_in_sight(tiny: Directory) -> None:
    drawing = extract_of(tiny, arrange=MUNICIPALITY).drawing
    left, top, right, bottom = drawing.bounds
    assert {ring["label"] for ring in drawing.underlay["rings"]} >= {"Ziemeļi: 2", "Dienvidi: 2", "Elsewhere: 2"}
    for dot in drawing.dots.values():
        assert left < dot.x - dot.radius
        assert dot.x + dot.radius < right
        assert top < dot.y - dot.radius
        assert dot.y + dot.radius < bottom
    assert drawing.outside == 0
