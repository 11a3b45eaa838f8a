"""Draw the covered municipalities and the ties within each and between them, each a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin, sqrt
from typing import TypeVar
from xml.etree import ElementTree as ET

WIDTH, HEIGHT = 460, 392
LARGEST_CIRCLE, THICKEST_LINE = 92, 30
LINE, PAPER, INK = "#8A8F98", "#FFFFFF", "#26302F"
"""Legible on light and dark ground alike."""

Value = TypeVar("Value")

FONT = "Segoe UI, Roboto, Noto Sans, DejaVu Sans, sans-serif"


@dataclass(frozen=True)
class Way:
    """Where a part of the picture leads to: a name for it, the address, and what is to be seen there."""

    id: str
    href: str
    says: str


@dataclass(frozen=True)
class Circle:
    """A municipality: its name, its colour, what is said inside, how much area it gets, and where it leads to."""

    id: str
    name: str
    colour: str
    caption: str
    size: float
    leads: Way | None = None


def overview(
    circles: Sequence[Circle],
    lines: Mapping[tuple[str, str], int],
    *,
    labels: Mapping[tuple[str, str], str],
    title: str,
    leads: Mapping[tuple[str, str], Way] | None = None,
) -> str:
    """An SVG picture as text; all texts in it are escaped.

    Parameters
    ----------
    circles
        In the order in which they go round, clockwise from the upper left; area is in proportion to `size`, but
        for the smallest, which have room for their names.
    lines
        Pair of circles to a number that the width of the line is in proportion to; a pair may stand in either order.
    labels
        Pair of circles, in either order too, to what stands between them.
    title
        What the picture says, for a screen reader.
    leads
        Pair of circles, in either order, to where its line and label lead.
    """
    ways = leads or {}
    role = "group" if ways or any(circle.leads for circle in circles) else "img"  # an image would hide its links
    svg = ET.Element("svg", viewBox=f"0 0 {WIDTH} {HEIGHT}", role=role, width="100%", style=f"max-width:{WIDTH}px")
    svg.set("aria-label", title)
    svg.set("xmlns", "http://www.w3.org/2000/svg")
    places = _places(circles) if circles else {}
    largest = max((circle.size for circle in circles), default=0) or 1
    radii = {circle.id: LARGEST_CIRCLE * sqrt(max(circle.size / largest, 0.2)) for circle in circles}
    most = max(lines.values(), default=0) or 1
    for one, other in combinations(places, 2):
        if (width := _either(lines, one, other) or 0) > 0:
            link = _led(svg, _either(ways, one, other), tabindex="-1")  # the label is the same link
            _line(link, places[one], places[other], THICKEST_LINE * width / most)
    for circle in circles:
        _circle(_led(svg, circle.leads), circle, places[circle.id], radii[circle.id])
    for one, other in combinations(places, 2):
        if label := _either(labels, one, other):
            _label(_led(svg, _either(ways, one, other)), _between(places, radii, one, other), label)
    return ET.tostring(svg, encoding="unicode")


def _either(values: Mapping[tuple[str, str], Value], one: str, other: str) -> Value | None:
    return values.get((one, other), values.get((other, one)))


def _led(svg: ET.Element, way: Way | None, **attributes: str) -> ET.Element:
    """Where a part goes into that leads somewhere: a link with its tooltip; the picture itself when it does not."""
    if way is None:
        return svg
    link = ET.SubElement(svg, "a", {"href": way.href, "data-opens": way.id, "aria-label": way.says}, **attributes)
    ET.SubElement(link, "title").text = way.says
    return link


def _places(circles: Sequence[Circle]) -> dict[str, tuple[float, float]]:
    """Middles of the circles: corners of a regular polygon, stretched to fill the picture."""
    angles = [(2 * k / len(circles) - 5 / 6) * pi for k in range(len(circles))]
    xs = _stretched([cos(angle) for angle in angles], WIDTH)
    ys = _stretched([sin(angle) for angle in angles], HEIGHT)
    return {circle.id: (x, y) for circle, x, y in zip(circles, xs, ys, strict=True)}


def _stretched(values: Sequence[float], length: float) -> list[float]:
    low, high = min(values), max(values)
    margin = LARGEST_CIRCLE + 4
    if high - low < 1e-9:
        return [length / 2 for _ in values]
    return [margin + (value - low) / (high - low) * (length - 2 * margin) for value in values]


def _between(
    places: Mapping[str, tuple[float, float]], radii: Mapping[str, float], one: str, other: str
) -> tuple[float, float]:
    """The middle of the part of a line that no circle covers."""
    (x1, y1), (x2, y2) = places[one], places[other]
    length = hypot(x2 - x1, y2 - y1)
    share = (radii[one] + (length - radii[one] - radii[other]) / 2) / length
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)


def _line(svg: ET.Element, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    coordinates = {name: f"{value:.0f}" for name, value in ends.items()}
    ET.SubElement(svg, "line", coordinates, stroke=LINE, opacity="0.55", **{"stroke-width": f"{max(width, 2):.1f}"})


def _circle(svg: ET.Element, circle: Circle, place: tuple[float, float], radius: float) -> None:
    x, y = place
    ET.SubElement(svg, "circle", cx=f"{x:.0f}", cy=f"{y:.0f}", r=f"{radius:.0f}", fill=circle.colour)
    lines = circle.caption.split("\n")
    _text(svg, x, y - 11 * len(lines) + 4, circle.name, 21, PAPER, "700")
    for k, line in enumerate(lines):
        _text(svg, x, y - 11 * len(lines) + 25 + 17 * k, line, 14, PAPER, "500")


def _label(svg: ET.Element, place: tuple[float, float], text: str) -> None:
    width = 22 + 10 * len(text)
    box = {
        "x": f"{place[0] - width / 2:.0f}",
        "y": f"{place[1] - 15:.0f}",
        "width": f"{width}",
        "height": "30",
        "rx": "15",
    }
    ET.SubElement(svg, "rect", box, fill=PAPER, stroke=LINE)
    _text(svg, *place, text, 17, INK, "700")


def _text(svg: ET.Element, x: float, y: float, text: str, size: float, colour: str, weight: str) -> None:
    style = {
        "font-family": FONT,
        "text-anchor": "middle",
        "dominant-baseline": "central",
        "font-size": f"{size}",
        "font-weight": weight,
    }
    ET.SubElement(svg, "text", style, x=f"{x:.0f}", y=f"{y:.0f}", fill=colour).text = text
