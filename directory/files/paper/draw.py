"""Write the drawing itself on paper: lines, circles and names, over what lies under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex, to_rgb, to_rgba
from matplotlib.patheffects import withStroke

from directory.files.drawing import Drawing
from directory.files.extract import clean
from directory.files.paper import fonts
from directory.files.paper.captions import Caption, Style, captions
from directory.files.paper.labels import Label, label_first, place_labels
from directory.files.paper.page_layout import LABEL, Sheet
from directory.files.paper.underlay import draw_diamonds, draw_underlay
from directory.pictures.network.looks import HAIR, HALO, INK, PAPER, RAISED, VEIL, stroke_on_paper

FADED = 1 - VEIL
"""How strong things are outside of the focus."""

AROUND_NAMES = withStroke(linewidth=HALO.paper, foreground=PAPER, alpha=0.85)


def draw_picture(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    """Draw everything that is to be seen in the area of the drawing."""
    draw_underlay(axes, drawing, sheet)
    for family in dict.fromkeys(line.family for line in drawing.lines):
        _draw_lines(axes, drawing, sheet, family)
    _draw_circles(axes, drawing, sheet)
    draw_diamonds(axes, drawing, sheet)
    _draw_names(axes, drawing, sheet)


def dashes(family: str, scale: float) -> Any:
    """The dashes of a line for matplotlib, in points; `scale` are points for a unit of the picture."""
    lengths = [length * max(scale, 0.6) for length in stroke_on_paper(family).dashes]
    return (0, lengths) if lengths else "solid"


def _draw_lines(axes: Axes, drawing: Drawing, sheet: Sheet, family: str) -> None:
    at = {id: circle[:2] for id, circle in zip(sheet.ids, sheet.circles, strict=True)}
    own = [(k, line) for k, line in enumerate(drawing.lines) if line.family == family]
    focus, look = drawing.focus, stroke_on_paper(family)
    colour = look.colour or INK
    # In focus last, over the faded ones.
    own.sort(key=lambda item: focus is not None and item[0] in focus.lines)
    colours = [
        to_rgba(colour, line.opacity)
        if focus is None
        else to_rgba(colour, min(1.0, look.opacity * RAISED) if k in focus.lines else line.opacity * FADED)
        for k, line in own
    ]
    segments = [(at[line.one], at[line.other]) for _, line in own]
    widths = [max(HAIR.paper, line.width * sheet.scale) for _, line in own]
    style: dict[str, Any] = {"linestyles": [dashes(family, sheet.scale)], "gid": family, "zorder": 1}
    axes.add_collection(LineCollection(segments, colors=colours, linewidths=widths, **style), autolim=False)


def _draw_circles(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    x, y, radius = sheet.circles.T
    focus = drawing.focus
    colours = [
        drawing.dots[id].colour if focus is None or id in focus.nodes else _faded(drawing.dots[id].colour)
        for id in sheet.ids
    ]
    axes.scatter(x, y, s=(2 * radius) ** 2, c=colours, edgecolors=PAPER, linewidths=0.5, zorder=2, gid="nodes")
    ends = [k for k, id in enumerate(sheet.ids) if focus and id in focus.ends]
    if ends:
        around = (2 * (radius[ends] + 2.5)) ** 2
        axes.scatter(x[ends], y[ends], s=around, facecolors="none", edgecolors=INK, linewidths=1.6, zorder=2.2)


def _faded(colour: str) -> str:
    """The colour on paper, hardly there, that lets no line shine through."""
    red, green, blue = (FADED * part + 1 - FADED for part in to_rgb(colour))
    return to_hex((red, green, blue))


def _draw_names(axes: Axes, drawing: Drawing, sheet: Sheet) -> None:
    names = [fonts.shortened(clean(drawing.dots[id].label)) for id in sheet.ids]
    index = {id: k for k, id in enumerate(sheet.ids)}
    focus = drawing.focus
    ends = [index[id] for id in focus.ends] if focus else []
    bold = Style(LABEL + 1, "bold", alpha=1.0)
    first = [
        label
        for k in ends
        if (label := label_first(names[k], sheet.circles[k], extent=lambda text: _extent(text, bold), area=sheet.area))
    ]
    taken = [label.box for label in first]
    under = captions(drawing, sheet, taken=taken)
    shown = [k for k, id in enumerate(sheet.ids) if focus is None or id in focus.nodes]
    rest = place_labels(
        [names[k] for k in shown],
        sheet.circles[shown],
        extent=lambda text: _extent(text, Style()),
        area=sheet.area,
        taken=[*taken, *(caption.box for caption in under)],
        among=[own for own, k in enumerate(shown) if k not in ends],
    )
    own = [*_styled(first, bold), *_styled(rest, Style(alpha=1.0))]
    for caption in [*under, *own]:
        _write(axes, caption)


def _extent(text: str, style: Style) -> tuple[float, float]:
    return fonts.width(text, style.size, weight=style.weight), 1.15 * style.size


def _styled(labels: Sequence[Label], style: Style) -> list[Caption]:
    return [Caption(label.text, style, label.box) for label in labels]


def _write(axes: Axes, caption: Caption) -> None:
    """Text as it is: dollar signs are no formulas."""
    text, style, (left, top, right, bottom) = caption
    properties = fonts.font(style.size, weight=style.weight, slant=style.slant)
    place: dict[str, Any] = {"ha": "center", "va": "center", "parse_math": False, "zorder": 3}
    written = axes.text((left + right) / 2, (top + bottom) / 2, text, fontproperties=properties, color=INK, **place)
    written.set(alpha=style.alpha, path_effects=[AROUND_NAMES])
