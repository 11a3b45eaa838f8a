"""Make the drawing for files from the very picture that a page shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from directory.files.drawing import Dot, Drawing, Key, Line, Shown
from directory.graph import ELSEWHERE
from directory.pictures.maps.outlines import Outlines
from directory.pictures.network.arrangements import MAP, MUNICIPALITY
from directory.pictures.network.encodings import Paint
from directory.pictures.network.looks import STRENGTHS, STROKES, stroke_on_paper
from directory.pictures.network.picture import Picture


def from_picture(picture: Picture, paint: Paint, keys: Sequence[Key], *, arrange: str, ground: Outlines) -> Drawing:
    """What a page shows of a picture.

    Parameters
    ----------
    paint
        Colours and sizes of its nodes.
    keys
        What colours and lines mean.
    arrange
        One of `ARRANGEMENTS`. One that the picture does not have is drawn with its own positions.
    ground
        Drawn on the map alone.
    """
    underlay = picture.more.get("underlay", {}).get(arrange, {})
    grow = underlay.get("grow", 1.0)
    shapes = ground.shapes if arrange == MAP else ()
    dots = dict(_dots(picture, paint, arrange, grow))
    lines, shown = [*_lines(picture, arrange, grow)], Shown(picture, paint, ground, arrange)
    return Drawing(dots, lines, keys, shapes, underlay, shown=shown)


def _dots(picture: Picture, paint: Paint, arrange: str, grow: float) -> Iterator[tuple[str, Dot]]:
    nodes = picture.nodes
    xs, ys = picture.more.get("moves", {}).get(arrange, (nodes["x"], nodes["y"]))
    named = zip(nodes["id"], nodes["label"], nodes["title"], nodes["group"], strict=True)
    looks = zip(xs, ys, paint.size, paint.colour, strict=True)
    for (id, *words), (x, y, size, colour) in zip(named, looks, strict=True):
        yield id, Dot(x, y, size * grow, paint.colours[colour], *words)


def _lines(picture: Picture, arrange: str, grow: float) -> Iterator[Line]:
    """The lines, those above all others last."""
    ids, edges = picture.nodes["id"], picture.edges
    order = {family: k for k, family in enumerate(STROKES)}
    columns = [edges[name] for name in ("from", "to", "family", "width", "title")]
    parked = frozenset(picture.more.get("parked", ()))
    spans = picture.more.get("spans") or [()] * len(edges["from"])
    lines = []
    for one, other, family, width, title, years in zip(*columns, spans, strict=True):
        look = stroke_on_paper(family)
        opacity = min(1.0, look.opacity * _strength(picture, arrange, parked, one, other))
        lines.append(Line(ids[one], ids[other], family, width * look.thickness * grow, round(opacity, 3), title, years))
    yield from sorted(lines, key=lambda line: (order.get(line.family, 0), line.opacity))


def _strength(picture: Picture, arrange: str, parked: Collection[int], one: int, other: int) -> float:
    """How strong a line is, so that those that matter in an arrangement stand out."""
    strengths = STRENGTHS.get(arrange, {})
    if arrange == MAP:
        return strengths["parked" if one in parked or other in parked else "placed"]
    if arrange == MUNICIPALITY:
        groups = {picture.nodes["group"][end] for end in (one, other)}
        return strengths["within" if len(groups) == 1 else "away" if ELSEWHERE in groups else "across"]
    return 1.0
