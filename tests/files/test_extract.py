from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from directory.files.drawing import Wanted
from directory.files.extract import LARGEST, Extract, clean
from directory.files.focus import focused
from directory.graph import Selection
from directory.records import Directory, Period
from tests.hostile import extract_of


def test_a_file_says_how_much_it_holds_and_from_where(extract: Extract) -> None:
    """Six organisations with their pages; of those of ties only the further source of one is another one."""
    pages = {tie.source_url for tie in extract.t.directory.ties} | {
        o.source_url for o in extract.t.directory.organisations
    }
    pages |= {source.source_url for source in extract.t.directory.tie_sources}
    assert extract.title == "Who works with whom: 6 of 6 organisations"
    assert extract.sources == f"Kaimiņi, 23 November 2026. Facts from {len(pages)} published pages."


def test_a_file_says_what_was_filtered(tiny: Directory) -> None:
    selection = Selection(
        municipalities=frozenset({"south", "north"}),
        themes=frozenset({"sports"}),
        years=Period(2020, None),
        with_ties=True,
        around="club",
        depth=2,
    )
    assert extract_of(tiny, selection).filtered == (
        "Municipality: Dienvidi, Ziemeļi · Theme: Sports · Years of the ties: 2020–… · Only organisations with ties · "
        'Within 2 steps of Klubs "Lejas" sportam'
    )
    assert extract_of(tiny).filtered == "Nothing is filtered."


def test_documented_ties_stand_with_their_pair(extract: Extract) -> None:
    """The club and the choir also met at an event; the band and the club met only there."""
    found = {(one, other): [tie.id for tie in ties] for one, other, ties in extract.documented()}
    assert found[("band", "choir")] == ["t1", "t2"]
    assert found[("band", "club")] == []
    assert sum(map(len, found.values())) == 6


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_can_stand_in_xml(text: str) -> None:
    element = ET.Element("a", b=clean(text))
    element.text = clean(text)
    ET.fromstring(ET.tostring(element))
    assert clean(clean(text)) == clean(text)


def test_an_endless_text_is_cut() -> None:
    assert len(clean("x" * 100_000)) == LARGEST


def test_two_periods_are_named_and_take_the_place_of_the_years(tiny: Directory) -> None:
    chosen = Selection(municipalities=frozenset({"south"}), years=Period(1999, 2000), with_ties=True)
    compared = extract_of(tiny, chosen, compared=(Period(2019, 2020), Period(2021, None)))
    assert compared.filtered == (
        "Ties: 2019–2020 compared with 2021–… · Municipality: Dienvidi · No ties without a date · "
        "Only organisations with ties"
    )


def test_who_is_at_home_beyond_the_edge_of_the_map_is_counted(shipped: Directory) -> None:
    shown = extract_of(shipped, arrange="map")
    left, top, right, bottom = shown.drawing.underlay["frame"]
    far = [dot for dot in shown.drawing.dots.values() if not (left <= dot.x <= right and top <= dot.y <= bottom)]
    assert len(far) > 1
    assert shown.notes == f"{len(far)} organisations are at home farther away, beyond the edge of this map."


def test_who_is_highlighted_is_named(extract: Extract) -> None:
    drawing = focused(extract.drawing, Wanted(tie=("choir", "band")))
    assert replace(extract, drawing=drawing).notes == "Highlighted: Kalnu koris and Pūtēju orķestris."
