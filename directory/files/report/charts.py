"""Draw the pictures of findings for a document with matplotlib, without a browser."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from directory.answers.findings import Bars, Leaf, Squares, Tree

INK, GREY, BAR, FEWER = "#26302F", "#8A8F98", "#1C8099", "#CC79A7"
TONES = {"plain": BAR, "past": GREY, "fewer": FEWER, "no_data": "none"}
WIDTH = 6.3
"""Of a picture, in inches: the text's width on A4."""


def png(picture: Bars | Squares | Tree, *, dpi: int = 160) -> bytes:
    """A finding's picture as PNG; the same for the same finding.

    Parameters
    ----------
    dpi
        Dots to the inch; the picture is about 6.3 inches wide.
    """
    if isinstance(picture, Bars):
        figure = _bars(picture)
    elif isinstance(picture, Squares):
        figure = _squares(picture)
    else:
        figure = _tree(picture)
    data = BytesIO()
    figure.savefig(data, format="png", dpi=dpi, bbox_inches="tight", metadata={"Software": None})
    return data.getvalue()


def _axes(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(WIDTH, height))
    axes = figure.add_subplot()
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, colors=INK, labelsize=8.5)
    return figure, axes


def _bars(picture: Bars) -> Figure:
    figure, axes = _axes(0.5 + 0.28 * max(len(picture.bars), 1))
    rows = range(len(picture.bars))
    values = [bar.value for bar in picture.bars]
    axes.barh(rows, values, height=0.55, color=[TONES[bar.tone] for bar in picture.bars])
    marks = [bar.mark for bar in picture.bars if bar.mark is not None]
    span = max([1.0, *values, *marks])
    for row, bar in enumerate(picture.bars):
        axes.text(bar.value + span * 0.012, row, f"{bar.value:g}", va="center", fontsize=8.5, color=INK)
        if bar.mark is not None:
            axes.vlines(bar.mark, row - 0.38, row + 0.38, color=GREY, linewidth=2.5)
    axes.set_yticks(rows, [_short(bar.label) for bar in picture.bars])
    axes.set_xticks([])
    axes.set_xlim(0, span * 1.12)
    axes.invert_yaxis()
    if picture.mark:
        axes.set_xlabel(f"▬ {picture.value}    | {picture.mark}", fontsize=8.5, color=GREY)
    return figure


def _squares(picture: Squares) -> Figure:
    rows = list(dict.fromkeys(square.row for square in picture.squares))
    columns = list(dict.fromkeys(square.column for square in picture.squares))
    figure, axes = _axes(0.9 + 0.24 * len(rows))
    most = max([1.0, *(square.value for square in picture.squares)])
    for square in picture.squares:
        x, y = columns.index(square.column), rows.index(square.row)
        alpha = 0.35 if square.tone == "fewer" else 0.12 + 0.5 * (square.value / most) ** 0.5
        if square.tone != "no_data":
            axes.add_patch(_square(x, y, TONES[square.tone], alpha))
        axes.text(x, y, square.text, ha="center", va="center", fontsize=8, color=INK)
    axes.set_xlim(-0.5, max(len(columns), 1) - 0.5)
    axes.set_ylim(max(len(rows), 1) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), [_short(row) for row in rows])
    upright = len(columns) > 6
    axes.set_xticks(range(len(columns)), [_short(column, 22) for column in columns], rotation=90 if upright else 0)
    axes.xaxis.tick_top()
    return figure


def _square(x: float, y: float, colour: str, alpha: float) -> Rectangle:
    return Rectangle((x - 0.47, y - 0.45), 0.94, 0.9, facecolor=colour, alpha=alpha, edgecolor="none")


def _tree(picture: Tree) -> Figure:
    figure, axes = _axes(0.5 + 0.24 * (len(picture.leaves) + 2 + bool(picture.more)))
    axes.plot([0, 0], [0, 1], color=GREY, linewidth=5, zorder=1)
    axes.scatter([0, 0], [0, 1], s=[190, 130], color=[GREY, picture.colour], zorder=3)
    axes.text(0.5, 0, picture.rest, va="center", fontsize=9, color=INK)
    axes.text(0.5, 1, picture.middle, va="center", fontsize=9, fontweight="bold", color=INK)
    _leaves(axes, picture.leaves)
    rows = len(picture.leaves) + 2
    if picture.more:
        axes.text(1.4, rows, picture.more, va="center", fontsize=9, color=GREY)
    axes.set(xlim=(-0.4, 14), ylim=(rows + 0.6, -0.6), xticks=[], yticks=[])
    return figure


def _leaves(axes: Axes, leaves: Sequence[Leaf]) -> None:
    last = {0: 1}
    for row, leaf in enumerate(leaves, 2):
        x = 0.6 * leaf.level
        axes.plot([x - 0.6, x - 0.6, x], [last[leaf.level - 1], row, row], color=GREY, linewidth=1, zorder=1)
        axes.scatter([x], [row], s=42, color=leaf.colour, zorder=3)
        axes.text(x + 0.3, row, f"{_short(leaf.label, 46)} · {leaf.place}", va="center", fontsize=9, color=INK)
        last[leaf.level] = row


def _short(text: str, letters: int = 34) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1]}…"
