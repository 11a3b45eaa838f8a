"""Make a table of the lines of a sheet: column names, rows that remember where they stood, and what was wrong."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from directory.load.problems import Problem, Report
from directory.load.tables.encoding import has_stray, mend
from directory.load.tables.header import find_header, headings_of
from directory.load.tables.lines import Line


@dataclass(frozen=True)
class Row:
    """Cells of one row by column name; `number` is the row as a spreadsheet shows it. Empty cells are left out."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """A table as it stands in a file.

    Parameters
    ----------
    header
        Names of its columns in lower case; empty when the file holds none.
    headings
        The same as they are written.
    rows
        Its rows; blank ones are left out.
    header_row
        The row of the column names, as a spreadsheet shows it.
    kind
        `text`, `workbook` or `web_page`.
    sheet
        Name of the sheet; empty for a text.
    encoding, separator
        How a text is written, and what separates its cells; empty for a workbook.
    """

    header: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    header_row: int = 1
    kind: str = "text"
    sheet: str = ""
    encoding: str = ""
    separator: str = ""


def make_table(
    lines: Sequence[Line], name: str, report: Report, *, known: Collection[str] = (), separator: str = ""
) -> Table:
    """The table that these lines hold.

    Of columns with the same name the first one counts, and the name is reported. A row with more cells than the header
    is left out; one with fewer is taken as empty at the end; bytes that were not UTF-8 spoil their cell only.

    Parameters
    ----------
    known
        Names that a header may have, in lower case; by them it is told from titles above it.
    """
    position = find_header(lines, known=known)
    if position is None:
        return Table()
    headings, begin = headings_of(lines, position, known=known)
    header = [mend(heading).lower() for heading in headings]
    number = lines[position].number
    for heading in dict.fromkeys(header):
        if heading and header.count(heading) > 1:
            report.add(Problem("repeated_column", name, number, found=heading))
    rows = [_row(line, header, separator, name, report) for line in lines[begin:]]
    kept = tuple(row for row in rows if row)
    return Table(tuple(header), tuple(headings), kept, number)


def _row(line: Line, header: list[str], separator: str, name: str, report: Report) -> Row | None:
    if line.is_blank:
        return None
    counts: dict[str, str | int] = {"count": len(line.cells), "expected": len(header), "delimiter": repr(separator)}
    if any(cell.strip() for cell in line.cells[len(header) :]):
        report.add(Problem("too_many_cells", name, line.number, values=counts))
        return None
    if len(line.cells) < len(header):
        report.add(Problem("too_few_cells", name, line.number, values=counts))
    cells: dict[str, str] = {}
    for column, cell in zip(header, line.cells, strict=False):
        text = cell.strip()
        if not text or column in cells:
            continue
        if not text.isascii() and has_stray(text):
            text = mend(text)
            report.add(Problem("stray_letters", name, line.number, column, text))
        cells[column] = text
    return Row(line.number, cells)
