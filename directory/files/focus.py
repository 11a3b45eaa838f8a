"""Find what stays in a drawing when the rest fades.

`directory/pictures/painter/explore/focus.js` says the same on the page; `tests/javascript/focus_cases.json` holds both
to it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from directory.files.drawing import Drawing, Focus, Line, Wanted
from directory.pictures.network.arrangements import runs_in
from directory.pictures.network.looks import EMPTY_VILLAGE


def focused(drawing: Drawing, wanted: Wanted) -> Drawing:
    """The drawing with what is wanted in focus; beside somebody in focus empty villages are not marked."""
    if (found := focus_of(drawing, wanted)) is None:
        return drawing
    keys = [key for key in drawing.keys if key.mark != EMPTY_VILLAGE]
    return replace(drawing, focus=found, wanted=wanted, keys=keys)


def focus_of(drawing: Drawing, wanted: Wanted) -> Focus | None:
    """What is in focus: the first that is drawn of a tie, an organisation, a part, two groups, a year; else None.

    A tie stays whatever its years; with a part its lines of all years stay.
    """
    if wanted.tie and drawing.dots.keys() >= {*wanted.tie}:
        return _of_lines(drawing, lambda line: {line.one, line.other} == {*(wanted.tie or ())}, wanted.tie)
    if wanted.selected in drawing.dots:
        return _around(drawing, str(wanted.selected), wanted.depth, wanted.year)
    if wanted.among is not None:
        return replace(_among(drawing, wanted.among), words=wanted.words)
    if wanted.between:
        found = _of_lines(drawing, _leads(drawing, wanted.between, wanted.year), (), year=wanted.year)
        return replace(found, words=wanted.words)
    if wanted.year is not None:
        return _of_lines(drawing, lambda line: _is_in(line, wanted.year), (), year=wanted.year)
    return None


def _is_in(line: Line, year: int | None) -> bool:
    """Whether a line's ties are documented for a year, or any is wanted."""
    return year is None or runs_in(line.years, year)


def _leads(drawing: Drawing, groups: Sequence[str], year: int | None) -> Callable[[Line], bool]:
    """Whether a line leads from one of two groups to the other."""

    def leads(line: Line) -> bool:
        ends = [drawing.dots[line.one].group, drawing.dots[line.other].group]
        return ends in ([*groups], [*groups][::-1]) and _is_in(line, year)

    return leads


def _among(drawing: Drawing, ids: Collection[str]) -> Focus:
    """These nodes, as far as they are drawn, and the lines between them."""
    nodes = frozenset(ids) & drawing.dots.keys()
    lines = frozenset(k for k, line in enumerate(drawing.lines) if line.one in nodes and line.other in nodes)
    return Focus(nodes, lines, ())


def _around(drawing: Drawing, centre: str, depth: int, year: int | None) -> Focus:
    """A node with those that are reached in `depth` steps (1 or more)."""
    nodes, lines = {centre}, set[int]()
    running = [(k, line) for k, line in enumerate(drawing.lines) if _is_in(line, year)]
    for _ in range(depth):
        found = {k for k, line in running if line.one in nodes or line.other in nodes}
        nodes = nodes.union(*(drawing.lines[k][:2] for k in found))
        lines |= found
    return Focus(frozenset(nodes), frozenset(lines), (centre,), year)


def _of_lines(
    drawing: Drawing, is_in: Callable[[Line], bool], ends: tuple[str, ...], *, year: int | None = None
) -> Focus:
    lines = frozenset(k for k, line in enumerate(drawing.lines) if is_in(line))
    nodes = frozenset(ends).union(*(drawing.lines[k][:2] for k in lines))
    return Focus(nodes, lines, ends, year)
