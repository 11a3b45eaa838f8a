"""What stays in a drawing when the rest fades: a tie, an organisation and those around it, ties of two groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from directory.views.exports.drawing import Drawing, Focus, Line


def of_tie(drawing: Drawing, tie: tuple[str, str]) -> Focus | None:
    """The two ends of a tie and the line between them; None when one of them is not drawn."""
    if not drawing.dots.keys() >= {*tie}:
        return None
    return _of_lines(drawing, lambda line: {line.one, line.other} == {*tie}, tie)


def between(drawing: Drawing, one: Iterable[str], other: Iterable[str]) -> Focus:
    """The lines that lead from one of two groups of nodes to the other."""
    here, there = frozenset(one), frozenset(other)

    def leads(line: Line) -> bool:
        return (line.one in here and line.other in there) or (line.one in there and line.other in here)

    return _of_lines(drawing, leads, ())


def around(drawing: Drawing, centre: str, *, depth: int) -> Focus | None:
    """A node with those that are reached in `depth` steps (1 or more); None when it is not drawn."""
    if centre not in drawing.dots:
        return None
    nodes, lines = {centre}, set[int]()
    for _ in range(depth):
        found = {k for k, line in enumerate(drawing.lines) if line.one in nodes or line.other in nodes}
        nodes = nodes.union(*(drawing.lines[k][:2] for k in found))
        lines |= found
    return Focus(frozenset(nodes), frozenset(lines), (centre,))


def _of_lines(drawing: Drawing, is_in: Callable[[Line], bool], ends: tuple[str, ...]) -> Focus:
    lines = frozenset(k for k, line in enumerate(drawing.lines) if is_in(line))
    nodes = frozenset(ends).union(*(drawing.lines[k][:2] for k in lines))
    return Focus(nodes, lines, ends)
