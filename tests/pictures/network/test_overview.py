"""The picture on the first page: areas and widths in proportion, every text escaped, nothing outside the frame."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.pictures.network.overview import HEIGHT, WIDTH, Circle, overview

SVG = "{http://www.w3.org/2000/svg}"


def circle(id: str, size: float, caption: str = "") -> Circle:
    return Circle(id=id, name=id.upper(), colour="#123456", caption=caption, size=size)


def drawn(
    circles: list[Circle],
    lines: dict[tuple[str, str], int] | None = None,
    labels: dict[tuple[str, str], str] | None = None,
    title: str = "title",
) -> ET.Element:
    return ET.fromstring(overview(circles, lines or {}, labels=labels or {}, title=title))


def numbers(picture: ET.Element, kind: str, attribute: str) -> list[float]:
    return [float(element.attrib[attribute]) for element in picture.iter(SVG + kind)]


def said(picture: ET.Element) -> list[str]:
    return [element.text or "" for element in picture.iter(SVG + "text")]


def test_areas_are_in_proportion_to_sizes() -> None:
    """Worked by hand: with a quarter of the area the radius is half of 92."""
    assert numbers(drawn([circle("a", 100), circle("b", 25), circle("c", 100)]), "circle", "r") == [92, 46, 92]


def test_a_small_one_can_still_be_read() -> None:
    """No circle gets less than a fifth of the largest area, so that its name fits: 92 times the root of 0.2 is 41."""
    assert numbers(drawn([circle("a", 100), circle("b", 0)]), "circle", "r") == [92, 41]


def test_widths_are_in_proportion_to_lines_in_whatever_order_the_pair_stands() -> None:
    """Worked by hand: the most is 30 wide, a third of it 10, and what is not there is not drawn."""
    circles = [circle("a", 1), circle("b", 1), circle("c", 1)]
    picture = drawn(circles, {("b", "a"): 30, ("a", "c"): 10, ("b", "c"): 0})
    assert numbers(picture, "line", "stroke-width") == [30, 10]


def test_labels_stand_on_their_lines() -> None:
    """Two circles of equal size: the label is halfway between them."""
    picture = drawn([circle("a", 1), circle("b", 1)], {("a", "b"): 7}, {("a", "b"): "7 ties"})
    assert said(picture) == ["A", "", "B", "", "7 ties"]
    label = list(picture.iter(SVG + "text"))[-1]
    assert (float(label.attrib["x"]), float(label.attrib["y"])) == (WIDTH / 2, HEIGHT / 2)


@pytest.mark.parametrize("pair", [("a", "b"), ("b", "a")])
def test_a_label_needs_no_line(pair: tuple[str, str]) -> None:
    """That there is no tie can be written between two circles that nothing joins."""
    assert "0" in said(drawn([circle("a", 1), circle("b", 1)], {}, {pair: "0"}))


def test_a_caption_has_a_line_of_text_for_each_of_its_lines() -> None:
    assert said(drawn([circle("a", 1, "212 organisations\n98 ties")])) == ["A", "212 organisations", "98 ties"]


def test_all_texts_are_escaped() -> None:
    nasty = '</text><script>alert("1")</script>&amp;'
    sizes = [Circle("a", nasty, "#123456", nasty, 1), circle("b", 1)]
    text = overview(sizes, {("a", "b"): 1}, labels={("a", "b"): nasty}, title=nasty)
    assert "<script" not in text
    picture = ET.fromstring(text)
    assert said(picture).count(nasty) == 3
    assert picture.attrib["aria-label"] == nasty


def test_a_screen_reader_hears_the_title() -> None:
    picture = drawn([circle("a", 1)], title="Mārupe – Olaine: 3 ties.")
    assert picture.attrib["role"] == "img"
    assert picture.attrib["aria-label"] == "Mārupe – Olaine: 3 ties."


@pytest.mark.parametrize("circles", [[], [circle("a", 0)], [circle("a", 0), circle("b", 0)]])
def test_nothing_to_show_is_a_picture_too(circles: list[Circle]) -> None:
    assert len(numbers(drawn(circles), "circle", "r")) == len(circles)


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=6), st.data())
def test_everything_is_inside_the_frame(sizes: list[float], data: st.DataObject) -> None:
    circles = [circle(f"c{k}", size) for k, size in enumerate(sizes)]
    pairs = [(one.id, other.id) for one in circles for other in circles if one.id < other.id]
    lines = {pair: data.draw(st.integers(0, 50)) for pair in pairs}
    picture = drawn(circles, lines, {pair: str(n) for pair, n in lines.items()})
    xs, ys, radii = (numbers(picture, "circle", name) for name in ("cx", "cy", "r"))
    for x, y, radius in zip(xs, ys, radii, strict=True):
        assert radius <= x <= WIDTH - radius
        assert radius <= y <= HEIGHT - radius
    widths = numbers(picture, "line", "stroke-width")
    assert len(widths) == sum(1 for n in lines.values() if n)
    assert all(2 <= width <= 30 for width in widths)
