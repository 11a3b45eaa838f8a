"""Write names of what lies under the nodes, and where they stand: rings around groups, boxes, places on the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from directory.files.drawing import Drawing
from directory.files.extract import clean
from directory.files.paper import fonts
from directory.files.paper.labels import Box, is_free
from directory.files.paper.page_layout import LABEL, Sheet
from directory.pictures.network import looks

DIAMOND = looks.DIAMOND.paper

BESIDE = 9.0
"""From a box to its name."""

Spot = tuple[float, float, float]
"""x, y, and how much of the name is to the left of x: 0 none, 0.5 half, 1 all of it."""


class Style(NamedTuple):
    """How a name is written."""

    size: float = LABEL
    weight: str = "normal"
    slant: fonts.Slant = "normal"
    alpha: float = 0.95


class Caption(NamedTuple):
    """A name, how it is written, and the box that it fills."""

    text: str
    style: Style
    box: Box


def captions(drawing: Drawing, sheet: Sheet, *, taken: Sequence[Box]) -> list[Caption]:
    """The names that have room, the most important first.

    None of them overlaps another or what is taken; all lie in the area of the drawing.
    """
    full = [*taken, *(box for box in map(_around, diamonds(drawing, sheet)) if is_free(box, taken))]
    named = []
    for text, style, spots in _wishes(drawing, sheet):
        boxes = (_box(text, style, spot, sheet.area) for spot in spots)
        if box := next((box for box in boxes if box and is_free(box, full)), None):
            full.append(box)
            named.append(Caption(text, style, box))
    return named


def diamonds(drawing: Drawing, sheet: Sheet) -> list[tuple[float, float]]:
    """Where the marks of villages without an organisation are; beside somebody in focus they would only distract."""
    if drawing.focus:
        return []
    empty = [(x, y) for _, x, y, _, count in drawing.underlay.get("places", ()) if count == 0]
    return [(float(x), float(y)) for x, y in sheet.at(empty)]


def _wishes(drawing: Drawing, sheet: Sheet) -> Iterator[tuple[str, Style, list[Spot]]]:
    """Each name with the spots where it may stand, the best one first."""
    rings, boxes, places = (drawing.underlay.get(name, ()) for name in ("rings", "boxes", "places"))
    for ring in sorted(rings, key=lambda ring: ring["colour"] is None):
        if ring["colour"] or ring["r"] * sheet.scale >= looks.LEAST_RING:
            yield _drawable(ring["label"]), *_ring(ring, sheet)
    for box in boxes:
        x, y = sheet.at(box["corners"][:2])[0] - looks.BOX_MARGIN * sheet.scale
        yield _drawable(box["label"]), Style(weight="bold"), [(float(x), float(y) - BESIDE, 0.0)]
    for place in places:
        if not (drawing.focus and place[4] == 0):
            yield _drawable(place[0]), *_place(place, sheet)


def _ring(ring: dict[str, Any], sheet: Sheet) -> tuple[Style, list[Spot]]:
    """Above the ring of a group and below a ring inside it, or the other way round."""
    style = Style(LABEL + 2.5, "bold") if ring["colour"] else Style(alpha=0.8)
    x, y = map(float, sheet.at((ring["x"], ring["y"]))[0])
    away = ring["r"] * sheet.scale + style.size
    spots = [(x, y - away, 0.5), (x, y + away, 0.5)]
    return style, spots if ring["colour"] else spots[::-1]


def _place(place: Sequence[Any], sheet: Sheet) -> tuple[Style, list[Spot]]:
    """Upright where organisations are, slanted beside an empty diamond, faint where nobody looks."""
    _, x, y, radius, count = place
    size = LABEL + sum(count > least for least in looks.PLACE_SIZES)
    style = Style(size, "bold") if count > 0 else Style(slant="oblique") if count == 0 else Style(alpha=0.6)
    x, y = map(float, sheet.at((x, y))[0])
    away = radius * sheet.scale + size / 2 + (DIAMOND + 2 if count == 0 else 3)
    spots = [(x, y + away, 0.5), (x, y - away, 0.5)]
    beside = [(x + DIAMOND + 3, y, 0.0), (x - DIAMOND - 3, y, 1.0)] if count == 0 else []
    return style, [*spots, *beside]


def _box(text: str, style: Style, spot: Spot, area: Box) -> Box | None:
    """The box that a name fills, moved sideways into the area; None when its spot is outside."""
    x, y, left = spot
    width, high = fonts.width(text, style.size, weight=style.weight) + 3, 0.6 * style.size
    if not (area[0] <= x <= area[2] and area[1] <= y - high and y + high <= area[3]):
        return None
    begin = max(area[0], min(area[2] - width, x - left * width))
    return begin, y - high, begin + width, y + high


def _around(point: tuple[float, float]) -> Box:
    x, y = point
    return x - DIAMOND, y - DIAMOND, x + DIAMOND, y + DIAMOND


def _drawable(text: str) -> str:
    return fonts.shortened(clean(text), longest=60)
