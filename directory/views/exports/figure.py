"""The picture on paper: PNG and SVG with title, legend, date and sources, the same every time."""

from __future__ import annotations

import math
from io import BytesIO
from threading import Lock
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from directory.views.exports import ink
from directory.views.exports.extract import Extract, clean
from directory.views.exports.labels import place_labels
from directory.views.exports.sheet import (
    KEY_LINE,
    LABEL,
    LINE,
    MARGIN,
    ROOM,
    SMALL,
    TITLE,
    WIDTH,
    Sheet,
    key_width,
    lay_out,
)
from directory.views.legend import STYLES

PAPER, TEXT, FAINT = "#FFFFFF", "#26302F", "#5E6866"

DASHES: dict[str, Any] = {"cooperation": "solid", "both": "solid", "support": (0, (1, 2)), "same_event": (0, (5, 3))}
"""Families of ties, as in the picture on the page."""

OPACITY = {"both": 0.5, "same_event": 0.28}
"""Of lines, where it is not the usual 0.4."""

DPI = 160
_drawing = Lock()


def png(extract: Extract) -> bytes:
    """The picture for documents and slides, about 2,500 pixels wide."""
    return _saved(extract, format="png", dpi=DPI, metadata={"Software": None, "Title": clean(extract.title)})


def svg(extract: Extract) -> bytes:
    """The picture for print and for drawing programs; text is outlined, so it looks the same everywhere."""
    return _saved(extract, format="svg", metadata={"Date": None, "Creator": None, "Title": clean(extract.title)})


def _saved(extract: Extract, **options: Any) -> bytes:
    file = BytesIO()
    # Matplotlib's settings are everybody's, so one drawing is made at a time.
    with _drawing, matplotlib.rc_context({"svg.hashsalt": "kaimini", "svg.fonttype": "path"}):
        _figure(extract).savefig(file, **options)
    return file.getvalue()


def _figure(extract: Extract) -> Figure:
    sheet = lay_out(extract)
    figure = Figure(figsize=(WIDTH / 72, sheet.height / 72), facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    for family in DASHES:
        _draw_lines(axes, extract, sheet, family)
    _draw_circles(axes, extract, sheet)
    _draw_labels(axes, extract, sheet)
    _draw_words(axes, extract, sheet)
    _draw_legend(axes, sheet)
    axes.set(xlim=(0, WIDTH), ylim=(sheet.height, 0))
    return figure


def _draw_lines(axes: Axes, extract: Extract, sheet: Sheet, family: str) -> None:
    circle = dict(zip(sheet.ids, sheet.circles, strict=True))
    lines = sorted(
        (min(one, other), max(one, other), data["weight"])
        for one, other, data in extract.drawn.edges(data=True)
        if data["family"] == family
    )
    segments = [(circle[one][:2], circle[other][:2]) for one, other, _ in lines]
    widths = [max(0.5, (1 + 0.6 * math.log2(1 + weight)) * sheet.scale) for *_, weight in lines]
    style = {"colors": TEXT, "alpha": OPACITY.get(family, 0.4), "linestyles": [DASHES[family]]}
    axes.add_collection(LineCollection(segments, linewidths=widths, zorder=1, gid=family, **style))


def _draw_circles(axes: Axes, extract: Extract, sheet: Sheet) -> None:
    x, y, radius = sheet.circles.T
    colours = [extract.dots[id].colour for id in sheet.ids]
    axes.scatter(x, y, s=(2 * radius) ** 2, c=colours, edgecolors=PAPER, linewidths=0.5, zorder=2, gid="organisations")


def _draw_labels(axes: Axes, extract: Extract, sheet: Sheet) -> None:
    labels = place_labels(
        [ink.shortened(clean(extract.directory.organisation[id].name)) for id in sheet.ids],
        sheet.circles,
        extent=lambda text: (ink.width(text, LABEL), 1.15 * LABEL),
        area=(MARGIN / 2, sheet.top, WIDTH - MARGIN / 2, sheet.bottom),
    )
    for text, x, y in labels:
        written = _write(axes, x, y, text, size=LABEL, align="center")
        written.set_bbox({"facecolor": PAPER, "alpha": 0.7, "linewidth": 0, "pad": 0.6})


def _draw_words(axes: Axes, extract: Extract, sheet: Sheet) -> None:
    title = ink.wrapped(extract.title, TITLE, 0.9 * ROOM, lines=1)[0]
    sources = ink.wrapped(extract.sources, SMALL, ROOM, lines=1)[0]
    _write(axes, MARGIN, MARGIN + TITLE / 2, title, size=TITLE, weight="bold")
    for k, line in enumerate(sheet.filtered):
        _write(axes, MARGIN, MARGIN + TITLE + 16 + LINE * k, line, colour=FAINT)
    _write(axes, MARGIN, sheet.height - 0.7 * MARGIN, sources, colour=FAINT)


def _draw_legend(axes: Axes, sheet: Sheet) -> None:
    y = MARGIN + TITLE + 20 + LINE * len(sheet.filtered)
    for row in sheet.legend:
        x = MARGIN
        for key in row:
            if key.mark in STYLES:
                axes.plot([x, x + 22], [y, y], color=TEXT, alpha=0.7, linewidth=1.6, linestyle=DASHES[key.mark])
            else:
                axes.scatter([x + 11], [y], s=100, c=[key.mark], linewidths=0)
            _write(axes, x + 28, y, ink.drawable(clean(key.label)))
            x += key_width(key)
        y += KEY_LINE


def _write(
    axes: Axes,
    x: float,
    y: float,
    text: str,
    *,
    size: float = SMALL,
    weight: str = "normal",
    colour: str = TEXT,
    align: str = "left",
) -> Text:
    """Text as it is: dollar signs are no formulas."""
    return axes.text(
        x,
        y,
        text,
        fontproperties=ink.font(size, weight=weight),
        color=colour,
        ha=align,
        va="center",
        parse_math=False,
        zorder=3,
    )
