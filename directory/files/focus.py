"""What stays in a drawing when the rest fades: a tie, an organisation and those around it, two groups, a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from directory.files.drawing import Drawing, Focus, Line
from directory.pictures.network.arrangements import runs_in


def of_tie(drawing: Drawing, tie: tuple[str, str]) -> Focus | None:
    """The two ends of a tie and the line between them; None when one of them is not drawn."""
    if not drawing.dots.keys() >= {*tie}:
        return None
    return _of_lines(drawing, lambda line: {line.one, line.other} == {*tie}, tie)


def of_year(drawing: Drawing, year: int) -> Focus:
    """The lines whose ties are documented for a year."""
    return _of_lines(drawing, lambda line: runs_in(line.years, year), (), year=year)


def between(drawing: Drawing, one: Iterable[str], other: Iterable[str], *, year: int | None = None) -> Focus:
    """The lines that lead from one of two groups of nodes to the other, in one year or in any."""
    here, there = frozenset(one), frozenset(other)

    def leads(line: Line) -> bool:
        is_between = (line.one in here and line.other in there) or (line.one in there and line.other in here)
        return is_between and (year is None or runs_in(line.years, year))

    return _of_lines(drawing, leads, (), year=year)


def among(drawing: Drawing, ids: Iterable[str]) -> Focus:
    """These nodes, as far as they are drawn, and the lines between them."""
    nodes = frozenset(ids) & drawing.dots.keys()
    lines = frozenset(k for k, line in enumerate(drawing.lines) if line.one in nodes and line.other in nodes)
    return Focus(nodes, lines, ())


def around(drawing: Drawing, centre: str, *, depth: int, year: int | None = None) -> Focus | None:
    """A node with those that are reached in `depth` steps (1 or more), in one year or in any; None when not drawn."""
    if centre not in drawing.dots:
        return None
    nodes, lines = {centre}, set[int]()
    running = [(k, line) for k, line in enumerate(drawing.lines) if year is None or runs_in(line.years, year)]
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
