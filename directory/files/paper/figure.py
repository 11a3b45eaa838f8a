"""Write the picture on paper: PNG and SVG with title, legend, date and sources, the same every time."""

from __future__ import annotations

from io import BytesIO
from threading import Lock
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from directory.files.extract import Extract, clean
from directory.files.paper import fonts
from directory.files.paper.draw import dashes, draw_picture
from directory.files.paper.labels import Box
from directory.files.paper.page_layout import (
    KEY_LINE,
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
from directory.files.paper.underlay import diamond_style
from directory.pictures.network.looks import EMPTY_VILLAGE, FAINT, INK, PAPER, stroke_on_paper

DPI = 160
SETTINGS: Any = {"svg.hashsalt": "kaimini", "svg.fonttype": "path", "lines.scale_dashes": False}
"""Names of parts that stay the same, letters as outlines, dashes in points."""

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
    with _drawing, matplotlib.rc_context(SETTINGS):
        _figure(extract).savefig(file, **options)
    return file.getvalue()


def _figure(extract: Extract) -> Figure:
    sheet = lay_out(extract)
    figure = Figure(figsize=(WIDTH / 72, sheet.height / 72), facecolor=PAPER)
    left, top, right, bottom = sheet.area
    whole = _axes(figure, sheet, (0, 0, WIDTH, sheet.height))
    draw_picture(_axes(figure, sheet, (left, top, right, bottom)), extract.drawing, sheet)
    _draw_words(whole, extract, sheet)
    _draw_legend(whole, sheet)
    return figure


def _axes(figure: Figure, sheet: Sheet, box: Box) -> Axes:
    """A part of the page, counted in points from its upper left corner; what would leave it is cut off."""
    left, top, right, bottom = box
    share = (left / WIDTH, 1 - bottom / sheet.height, (right - left) / WIDTH, (bottom - top) / sheet.height)
    axes = figure.add_axes(share)
    axes.set_axis_off()
    axes.set(xlim=(left, right), ylim=(bottom, top), autoscale_on=False)
    return axes


def _draw_words(axes: Axes, extract: Extract, sheet: Sheet) -> None:
    title = fonts.wrapped(extract.title, TITLE, 0.9 * ROOM, lines=1)[0]
    sources = fonts.wrapped(extract.sources, SMALL, ROOM, lines=1)[0]
    _write(axes, MARGIN, MARGIN + TITLE / 2, title, size=TITLE, weight="bold")
    for k, line in enumerate(sheet.words):
        _write(axes, MARGIN, MARGIN + TITLE + 16 + LINE * k, line, colour=FAINT)
    _write(axes, MARGIN, sheet.height - 0.7 * MARGIN, sources, colour=FAINT)


def _draw_legend(axes: Axes, sheet: Sheet) -> None:
    y = MARGIN + TITLE + 20 + LINE * len(sheet.words)
    for row in sheet.legend:
        x = MARGIN
        for key in row:
            _draw_mark(axes, key.mark, x, y)
            _write(axes, x + 28, y, fonts.drawable(clean(key.label)))
            x += key_width(key)
        y += KEY_LINE


def _draw_mark(axes: Axes, mark: str, x: float, y: float) -> None:
    if mark.startswith("#"):
        axes.scatter([x + 11], [y], s=100, c=[mark], linewidths=0)
    elif mark == EMPTY_VILLAGE:
        axes.scatter([x + 11], [y], **diamond_style())
    else:
        look = stroke_on_paper(mark)
        style = {"linewidth": 2 * look.thickness, "linestyle": dashes(mark, 1.0)}
        axes.plot([x, x + 22], [y, y], color=look.colour, alpha=max(0.6, look.opacity), **style)


def _write(
    axes: Axes,
    x: float,
    y: float,
    text: str,
    *,
    size: float = SMALL,
    weight: str = "normal",
    colour: str = INK,
    align: str = "left",
) -> Text:
    """Text as it is: dollar signs are no formulas."""
    return axes.text(
        x,
        y,
        text,
        fontproperties=fonts.font(size, weight=weight),
        color=colour,
        ha=align,
        va="center",
        parse_math=False,
        zorder=3,
    )
