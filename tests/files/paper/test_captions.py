from __future__ import annotations

import pytest

from directory.files.drawing import Drawing
from directory.files.extract import Extract
from directory.files.paper.captions import captions, diamonds
from directory.files.paper.page_layout import lay_out
from directory.pictures.network.arrangements import ARRANGEMENTS, MAP
from directory.records import Directory
from tests.hostile import extract_of


@pytest.fixture(scope="module", params=ARRANGEMENTS)
def shown(request: pytest.FixtureRequest, shipped: Directory) -> Extract:
    return extract_of(shipped, language="lv", arrange=request.param)


def test_no_caption_covers_another_one_and_all_lie_in_the_drawing(shown: Extract) -> None:
    sheet = lay_out(shown)
    left, top, right, bottom = sheet.area
    boxes = [caption.box for caption in captions(shown.drawing, sheet, taken=())]
    for k, box in enumerate(boxes):
        assert left <= box[0] < box[2] <= right
        assert top <= box[1] < box[3] <= bottom
        for other in boxes[:k]:
            assert box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3]


def test_villages_without_an_organisation_are_marked_and_slanted(shipped: Directory) -> None:
    shown = extract_of(shipped, language="lv", arrange=MAP)
    sheet = lay_out(shown)
    empty = [place[0] for place in shown.drawing.underlay["places"] if place[4] == 0]
    slanted = {c.text for c in captions(shown.drawing, sheet, taken=()) if c.style.slant == "oblique"}
    assert len(diamonds(shown.drawing, sheet)) == len(empty) > 20
    assert slanted
    assert slanted <= set(empty)


def test_what_is_taken_stays_free(shown: Extract) -> None:
    sheet = lay_out(shown)
    assert captions(shown.drawing, sheet, taken=[sheet.area]) == []


def test_nothing_under_the_nodes_needs_no_name(extract: Extract) -> None:
    assert captions(Drawing({}, (), ()), lay_out(extract), taken=()) == []
