from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO

import networkx as nx
import numpy as np
from matplotlib.image import imread

from directory.views.exports.extract import Extract
from directory.views.exports.figure import DASHES, png, svg
from directory.views.exports.sheet import MARGIN, WIDTH, lay_out
from directory.views.palette import rgb

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
        assert np.abs(found - rgb(extract.dots[id].colour)[:3]).max() < 3, id


def test_circles_keep_their_arrangement_and_stay_on_the_page(everything: Extract) -> None:
    """One scale for both axes: distances in the picture and on the page are proportional."""
    sheet = lay_out(everything)
    dots = np.array([everything.dots[id][:2] for id in sheet.ids])
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
    assert drawn["organisations"] == len(everything.pairs)
    assert sum(drawn[family] for family in DASHES) == everything.pairs.number_of_edges()
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert all(link.startswith("#") for link in links)
    assert not list(root.iter(f"{SVG}text")), "text would need a font that the reader may not have"


def test_equal_content_gives_equal_files(extract: Extract) -> None:
    assert png(extract) == png(extract)
    assert svg(extract) == svg(extract)


def test_hostile_texts_are_only_odd(attacked: Extract) -> None:
    root = ET.fromstring(svg(attacked))
    assert not list(root.iter(f"{SVG}script"))
    assert png(attacked).startswith(b"\x89PNG")


def test_a_picture_of_nobody_is_still_a_page(extract: Extract) -> None:
    nobody: nx.Graph[str] = nx.Graph()
    ET.fromstring(svg(replace(extract, pairs=nobody, dots={}, keys=())))
