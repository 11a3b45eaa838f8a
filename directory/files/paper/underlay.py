"""Hold what lies under the nodes of a drawing: outlines on the map, rings around groups, boxes, empty villages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path

from directory.files.drawing import Drawing
from directory.files.paper.captions import DIAMOND, diamonds
from directory.files.paper.labels import Array
from directory.files.paper.page_layout import Sheet
from directory.pictures.network.looks import (
    BESIDE_FOCUS,
    BOX_MARGIN,
    BOXES,
    FILLS,
    INK,
    OUTLINES,
    PAPER,
    RINGS,
    Outline,
)


def draw_underlay(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    """Draw everything that lies under the lines."""
    strength = BESIDE_FOCUS.paper if drawing.focus else 1.0
    for shape in drawing.ground:
        _draw_shape(axes, shape, sheet, strength)
    for ring in drawing.underlay.get("rings", ()):
        _draw_ring(axes, ring, sheet, strength)
    for box in drawing.underlay.get("boxes", ()):
        (left, top), (right, bottom) = sheet.at(box["corners"]) + np.array([[-BOX_MARGIN], [BOX_MARGIN]]) * sheet.scale
        edge = to_rgba(INK, BOXES.opacity * strength)
        corner = Rectangle((left, top), right - left, bottom - top, fill=False, edgecolor=edge, **_line(BOXES))
        axes.add_patch(corner)


def draw_diamonds(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    """Mark the villages without an organisation."""
    if points := diamonds(drawing, sheet):
        axes.scatter(*np.array(points).T, gid="empty", zorder=2.5, **diamond_style())


def diamond_style() -> dict[str, Any]:
    """How an empty village is marked, in the drawing and in its legend."""
    return {"s": (1.5 * DIAMOND) ** 2, "marker": "D", "facecolors": PAPER, "edgecolors": INK, "linewidths": 1.1}


def _draw_shape(axes: Axes, shape: Mapping[str, Any], sheet: Sheet, strength: float) -> None:
    rings = [ring for ring in (sheet.at(flat) for flat in shape["rings"]) if _is_near(ring, sheet)]
    if not rings:
        return
    colour, kind = shape["colour"] or INK, shape["kind"]
    look = OUTLINES[kind]
    fill = to_rgba(colour, FILLS["light"] * strength) if kind == "covered" else "none"
    style = {**_line(look), "gid": "ground", "zorder": 0.5}
    path = Path.make_compound_path(*(Path(ring, closed=True) for ring in map(_closed, rings)))
    axes.add_patch(PathPatch(path, facecolor=fill, edgecolor=to_rgba(colour, look.opacity * strength), **style))


def _closed(ring: Array) -> Array:
    return np.vstack([ring, ring[:1]])


def _is_near(ring: Array, sheet: Sheet) -> bool:
    left, top, right, bottom = sheet.area
    low, high = ring.min(axis=0), ring.max(axis=0)
    return bool(low[0] < right and left < high[0] and low[1] < bottom and top < high[1])


def _draw_ring(axes: Axes, ring: Mapping[str, Any], sheet: Sheet, strength: float) -> None:
    (x, y), radius = sheet.at((ring["x"], ring["y"]))[0], ring["r"] * sheet.scale
    colour = ring["colour"] or INK
    look = RINGS["group" if ring["colour"] else "part"]
    fill, edge = to_rgba(colour, look.fill * strength), to_rgba(colour, look.opacity * strength)
    axes.add_patch(Circle((x, y), radius, facecolor=fill, edgecolor=edge, gid="ring", zorder=0.5, **_line(look)))


def _line(look: Outline) -> dict[str, Any]:
    """Width and dashes for matplotlib."""
    return {"linewidth": look.width, "linestyle": (0, look.dashes) if look.dashes else "solid"}
