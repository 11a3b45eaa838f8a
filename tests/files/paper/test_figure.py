from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO

import networkx as nx
import numpy as np
import pytest
from matplotlib.image import imread

from directory.files.drawing import Drawing, Wanted
from directory.files.extract import Extract
from directory.files.focus import focused
from directory.files.paper.figure import png, svg
from directory.files.paper.page_layout import MARGIN, WIDTH, lay_out
from directory.palette import rgb
from directory.pictures.network.arrangements import ARRANGEMENTS, MAP, MUNICIPALITY
from directory.pictures.network.looks import STROKES
from directory.records import Directory, Period
from tests.hostile import extract_of, hostile

SVG = "{http://www.w3.org/2000/svg}"


def test_png_is_of_the_size_that_was_laid_out(extract: Extract) -> None:
    """160 dots for 72 points."""
    content = png(extract)
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert width == int(WIDTH / 72 * 160)
    assert height == int(lay_out(extract).height / 72 * 160)


def test_an_organisation_is_where_the_picture_has_it_in_its_colour(extract: Extract) -> None:
    pixels = imread(BytesIO(png(extract)))
    sheet = lay_out(extract)
    for id, (x, y, _) in zip(sheet.ids, sheet.circles, strict=True):
        found = pixels[round(y / 72 * 160), round(x / 72 * 160), :3] * 255
        assert np.abs(found - rgb(extract.drawing.dots[id].colour)[:3]).max() < 3, id


def test_circles_keep_their_arrangement_and_stay_on_the_page(everything: Extract) -> None:
    """One scale for both axes: distances in the picture and on the page are proportional."""
    sheet = lay_out(everything)
    dots = np.array([everything.drawing.dots[id][:2] for id in sheet.ids])
    moved = sheet.circles[:, :2] - sheet.circles[0, :2]
    np.testing.assert_allclose(moved, (dots - dots[0]) * sheet.scale, atol=1e-6)
    x, y, radius = sheet.circles.T
    assert (x - radius).min() >= MARGIN - 1
    assert (x + radius).max() <= WIDTH - MARGIN + 1
    assert (y - radius).min() >= sheet.top - 1
    assert (y + radius).max() <= sheet.bottom + 1


def test_svg_has_a_circle_for_each_organisation_and_needs_nothing_else(everything: Extract) -> None:
    content = svg(everything)
    root = ET.fromstring(content)
    drawn = {group.get("id"): len(list(group.iter(f"{SVG}path"))) for group in root.iter(f"{SVG}g")}
    assert drawn["nodes"] == len(everything.pairs)
    assert sum(drawn.get(family, 0) for family in STROKES) == everything.pairs.number_of_edges()
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert all(link.startswith("#") for link in links)
    assert not list(root.iter(f"{SVG}text")), "text would need a font that the reader may not have"


@pytest.mark.parametrize(("arrange", "under"), [(MAP, "ground"), (MUNICIPALITY, "ring")])
def test_what_lies_under_the_organisations_is_drawn(tiny: Directory, arrange: str, under: str) -> None:
    shown = extract_of(tiny, arrange=arrange)
    root = ET.fromstring(svg(shown))
    groups = [group.get("id") for group in root.iter(f"{SVG}g")]
    assert groups.count(under) == len(shown.drawing.ground) + len(shown.drawing.underlay.get("rings", ())) > 0


def test_the_ground_has_its_colour(tiny: Directory) -> None:
    """In the middle of the triangle: blue on white, 16 parts of 100."""
    shown = extract_of(tiny, arrange=MAP)
    sheet = lay_out(shown)
    pixels = imread(BytesIO(png(replace(shown, drawing=replace(shown.drawing, dots={}, lines=())))))
    ((x, y),) = sheet.at((1000 / 3, -1000 / 3))
    found = pixels[round(y / 72 * 160), round(x / 72 * 160), :3] * 255
    expected = 0.16 * np.array(rgb("#0072B2")[:3]) + 0.84 * 255
    assert np.abs(found - expected).max() < 3


def test_new_pairs_have_their_colour(tiny: Directory) -> None:
    content = svg(extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))).decode().lower()
    assert str(STROKES["new"].colour).lower() in content
    assert str(STROKES["ended"].colour).lower() not in content


def test_what_is_not_in_focus_fades(extract: Extract) -> None:
    """The hermit has no partner: in focus everybody else keeps 15 parts of 100 of their colour on white."""
    drawing = focused(extract.drawing, Wanted(selected="hermit"))
    shown = replace(extract, drawing=drawing)
    pixels, sheet = imread(BytesIO(png(shown))), lay_out(shown)
    for id, (x, y, _) in zip(sheet.ids, sheet.circles, strict=True):
        found = pixels[round(y / 72 * 160), round(x / 72 * 160), :3] * 255
        share = 1.0 if id == "hermit" else 0.15
        colour = share * np.array(rgb(drawing.dots[id].colour)[:3]) + (1 - share) * 255
        assert np.abs(found - colour).max() < 3, id


@pytest.mark.parametrize("arrange", ARRANGEMENTS)
def test_names_of_places_and_groups_are_only_odd(tiny: Directory, arrange: str) -> None:
    content = svg(extract_of(hostile(tiny), arrange=arrange))
    root = ET.fromstring(content)
    assert not [element for element in root.iter() if element.tag in {f"{SVG}script", f"{SVG}image", f"{SVG}a"}]
    assert svg(extract_of(hostile(tiny), arrange=arrange)) == content


def test_equal_content_gives_equal_files(extract: Extract) -> None:
    assert png(extract) == png(extract)
    assert svg(extract) == svg(extract)


def test_hostile_texts_are_only_odd(attacked: Extract) -> None:
    root = ET.fromstring(svg(attacked))
    assert not list(root.iter(f"{SVG}script"))
    assert png(attacked).startswith(b"\x89PNG")


def test_a_picture_of_nobody_is_still_a_page(extract: Extract) -> None:
    nobody: nx.Graph[str] = nx.Graph()
    ET.fromstring(svg(replace(extract, pairs=nobody, drawing=Drawing({}, (), ()))))
