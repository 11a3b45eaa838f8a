"""Find the row of column names, whatever stands above it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from statistics import median

from directory.load.tables.lines import Line

BESIDE = re.compile(r"\([^)]*\)|[*:.]")
LOOKED_AT = 20
"""Rows among which the header is looked for."""


def find_header(lines: Sequence[Line], *, known: Collection[str]) -> int | None:
    """Position of the header among the lines; None when all of them are blank.

    The row that holds most known names, when that is more than one or the only one; else the first row that is not
    blank and not a title, which fills far fewer cells than the rows after it.
    """
    filled = [k for k, line in enumerate(lines) if not line.is_blank]
    if not filled:
        return None
    first = filled[0]
    near = [k for k in filled if k < first + LOOKED_AT]
    best = max(near, key=lambda k: (count_known(lines[k], known), -k))
    if count_known(lines[best], known) > count_known(lines[first], known):
        return best
    if count_known(lines[first], known):
        return first
    usual = median(_filled(lines[k]) for k in filled[:200])
    return next((k for k in near if 2 * _filled(lines[k]) > usual), first)


def headings_of(lines: Sequence[Line], header: int, *, known: Collection[str]) -> tuple[list[str], int]:
    """Names of the columns, and the position of the first row below them.

    A name that is missing is taken from the row above, as in merged cells; a second row that holds nothing but known
    names is part of the header, and its names win.
    """
    cells = [cell.strip() for cell in lines[header].cells]
    begin = header + 1
    if begin < len(lines) and _is_header_too(lines[header], lines[begin], known):
        below = [cell.strip() for cell in lines[begin].cells]
        width = max(len(cells), len(below))
        cells = [lower or upper for lower, upper in zip(_padded(below, width), _padded(cells, width), strict=True)]
        begin += 1
    elif header and not lines[header - 1].is_blank and _filled(lines[header - 1]) > 1:
        above = [cell.strip() for cell in lines[header - 1].cells]
        width = max(len(cells), len(above))
        cells = [name or upper for name, upper in zip(_padded(cells, width), _padded(above, width), strict=True)]
    while cells and not cells[-1]:
        cells.pop()
    return cells, begin


def count_known(line: Line, known: Collection[str]) -> int:
    """How many different cells of a line are known names, whatever is said beside them: "Name*", "Form (as in ...)"."""
    cells = {cell.strip().casefold() for cell in line.cells}
    bare = {" ".join(BESIDE.sub(" ", cell).split()) for cell in cells}
    return len({cell for cell in cells | bare if cell} & set(known))


def _is_header_too(header: Line, line: Line, known: Collection[str]) -> bool:
    """Whether a line below holds only known names and names a column that the header leaves open."""
    own = [cell.strip().casefold() for cell in line.cells]
    if not any(own) or not all(cell in known for cell in own if cell):
        return False
    above = _padded([cell.strip().casefold() for cell in header.cells], len(own))
    return any(cell and not upper for cell, upper in zip(own, above, strict=False)) and len(set(own) - {""}) > 1


def _filled(line: Line) -> int:
    return sum(1 for cell in line.cells if cell.strip())


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))
