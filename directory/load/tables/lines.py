"""Cut text into rows of cells; a broken quotation mark costs its row and no other."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from directory.load.problems import Problem, Report
from directory.load.tables.separators import Separator, find_separator

csv.field_size_limit(100_000_000)


@dataclass(frozen=True)
class Line:
    """A row of a sheet: its number as a spreadsheet shows it, and the texts of its cells, empty ones too."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def cut(text: str, name: str, report: Report, *, known: Collection[str] = ()) -> tuple[list[Line], Separator]:
    """Cut a text into rows.

    The time is linear in the length of the text: a row with a broken quotation mark is given up at the next mark that
    cannot belong to it, and reading goes on with the line after its first.

    Parameters
    ----------
    name
        Name of the file, for the report.
    known
        Names that a header may have; see `find_separator`.
    """
    lines = list(io.StringIO(text, newline=""))
    separator = find_separator(lines, known=known)
    return list(_rows(lines, separator, name, report)), separator


def _rows(lines: list[str], separator: Separator, name: str, report: Report) -> Iterator[Line]:
    position = number = 1 if separator.has_hint else 0
    sign, width = separator.sign, separator.width
    while position < len(lines):
        begin = position
        reader = csv.reader(_from(lines, begin), delimiter=sign, strict=True)
        try:
            for cells in reader:
                spans = begin + reader.line_num - position
                if spans > 1 and len(cells) != width and _is_whole(lines[position + 1], sign, width):
                    raise csv.Error("a quotation mark swallowed a whole row")
                number += 1
                position = begin + reader.line_num
                yield Line(number, tuple(cells))
        except csv.Error:
            number += 1
            report.add(Problem("broken_quotes", name, number, found=lines[position].strip()))
            position += 1


def _from(lines: list[str], begin: int) -> Iterator[str]:
    for position in range(begin, len(lines)):
        yield lines[position]


def _is_whole(line: str, sign: str, width: int) -> bool:
    """Whether a line makes a row by itself, so that it cannot be the inside of a cell."""
    return line.count('"') % 2 == 0 and len(next(csv.reader([line], delimiter=sign))) == width
