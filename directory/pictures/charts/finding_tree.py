"""Draw who hangs on whom as an SVG that needs no browser and fits a phone."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from directory.answers.findings import Leaf, Tree

WIDTH, ROW, LEFT, INDENT = 460, 24, 30, 26
LINE, INK, FAINT, PAPER = "#8A8F98", "#26302F", "#6A7078", "#FDFBF7"
FONT = "Segoe UI, Roboto, Noto Sans, DejaVu Sans, sans-serif"
LONGEST = 46
"""Letters of a name that fit."""


def tree_svg(tree: Tree) -> str:
    """An SVG picture as text, on a ground of its own; all texts in it are escaped."""
    rows = len(tree.leaves) + 2 + bool(tree.more)
    height = ROW * rows + 20
    svg = ET.Element("svg", viewBox=f"0 0 {WIDTH} {height}", role="img")
    svg.set("aria-label", tree.alt)
    svg.set("xmlns", "http://www.w3.org/2000/svg")
    ET.SubElement(svg, "rect", width=str(WIDTH), height=str(height), rx="8", fill=PAPER)
    middle = ROW * 1.5 + 12
    _line(svg, LEFT, 16, LEFT, middle, width=7)
    _leaves(svg, tree.leaves, middle)
    _dot(svg, LEFT, 16, 13, LINE)
    _text(svg, LEFT + 24, 16, tree.rest)
    _dot(svg, LEFT, middle, 10, tree.colour)
    _text(svg, LEFT + 24, middle, tree.middle, weight="700")
    if tree.more:
        _text(svg, LEFT + INDENT + 14, height - ROW / 2, tree.more)
    return ET.tostring(svg, encoding="unicode")


def _leaves(svg: ET.Element, leaves: tuple[Leaf, ...], top: float) -> None:
    """One under the other; a line goes down from whom each hangs on, and over to it."""
    last = {0: top}
    placed = []
    for k, leaf in enumerate(leaves):
        x, y = LEFT + INDENT * leaf.level, top + ROW * (k + 1)
        parent = LEFT + INDENT * (leaf.level - 1)
        _line(svg, parent, last[leaf.level - 1], parent, y)
        _line(svg, parent, y, x, y)
        last[leaf.level] = y
        placed.append((x, y, leaf))
    for x, y, leaf in placed:
        _dot(svg, x, y, 6, leaf.colour)
        _text(svg, x + 14, y, leaf.label, after=f" · {leaf.place}")


def _line(svg: ET.Element, x1: float, y1: float, x2: float, y2: float, *, width: float = 1.5) -> None:
    ends = {"x1": f"{x1:.0f}", "y1": f"{y1:.0f}", "x2": f"{x2:.0f}", "y2": f"{y2:.0f}"}
    ET.SubElement(svg, "line", ends, stroke=LINE, **{"stroke-width": f"{width:g}"})


def _dot(svg: ET.Element, x: float, y: float, radius: float, colour: str) -> None:
    ET.SubElement(svg, "circle", cx=f"{x:.0f}", cy=f"{y:.0f}", r=f"{radius:.0f}", fill=colour)


def _text(svg: ET.Element, x: float, y: float, text: str, *, weight: str = "400", after: str = "") -> None:
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    style = {"font-family": FONT, "dominant-baseline": "central", "font-size": "13.5", "font-weight": weight}
    label = ET.SubElement(svg, "text", style, x=f"{x:.0f}", y=f"{y:.0f}", fill=INK)
    label.text = short
    if after:
        ET.SubElement(label, "tspan", fill=FAINT).text = after
