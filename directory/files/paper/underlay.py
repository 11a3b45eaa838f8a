"""What lies under the nodes of a drawing: outlines on the map, rings around groups, boxes, empty villages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from directory.files.paper.paper_strokes import INK, PAPER

OUTLINES = {"covered": (0.9, 1.8), "unit": (0.5, 0.8), "country": (0.25, 0.8)}
"""Opacity and width of a kind of outline."""

SOFT = 0.16
"""How strongly a covered municipality is filled."""

RESTING = 0.6
"""Strength of the ground when something is in focus."""

DASHED = (0, (4, 3))


def draw_scenery(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    """Draw everything that lies under the lines."""
    strength = RESTING if drawing.focus else 1.0
    for shape in drawing.ground:
        _draw_shape(axes, shape, sheet, strength)
    for ring in drawing.scenery.get("rings", ()):
        _draw_ring(axes, ring, sheet, strength)
    for box in drawing.scenery.get("boxes", ()):
        (left, top), (right, bottom) = sheet.at(box["corners"]) + np.array([[-12], [12]]) * sheet.scale
        edge = to_rgba(INK, 0.35 * strength)
        corner = Rectangle((left, top), right - left, bottom - top, fill=False, edgecolor=edge, linestyle=DASHED)
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
    opacity, width = OUTLINES[kind]
    fill = to_rgba(colour, SOFT * strength) if kind == "covered" else "none"
    style = {"linewidth": width, "linestyle": DASHED if kind == "unit" else "solid", "gid": "ground", "zorder": 0.5}
    path = Path.make_compound_path(*(Path(ring, closed=True) for ring in map(_closed, rings)))
    axes.add_patch(PathPatch(path, facecolor=fill, edgecolor=to_rgba(colour, opacity * strength), **style))


def _closed(ring: Array) -> Array:
    return np.vstack([ring, ring[:1]])


def _is_near(ring: Array, sheet: Sheet) -> bool:
    left, top, right, bottom = sheet.area
    low, high = ring.min(axis=0), ring.max(axis=0)
    return bool(low[0] < right and left < high[0] and low[1] < bottom and top < high[1])


def _draw_ring(axes: Axes, ring: Mapping[str, Any], sheet: Sheet, strength: float) -> None:
    (x, y), radius = sheet.at((ring["x"], ring["y"]))[0], ring["r"] * sheet.scale
    colour = ring["colour"] or INK
    fill, edge, width = (0.1, 0.8, 1.5) if ring["colour"] else (0.03, 0.35, 1.0)
    style: Mapping[str, Any] = {"linewidth": width, "linestyle": "solid" if ring["colour"] else (0, (4, 4))}
    colours: Sequence[Any] = to_rgba(colour, fill * strength), to_rgba(colour, edge * strength)
    axes.add_patch(Circle((x, y), radius, facecolor=colours[0], edgecolor=colours[1], gid="ring", zorder=0.5, **style))
