"""CSV files as people save them: rows that remember where they stood, and what was wrong with the file."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from directory.load.problems import Problem, Report

DELIMITERS = ",;\t"
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
csv.field_size_limit(10_000_000)


@dataclass(frozen=True)
class Row:
    """Cells of one row by column name; `number` is the row as a spreadsheet shows it. Empty cells are left out."""

    number: int
    cells: dict[str, str]


def encoding_of(data: bytes) -> str:
    """How a text is written: what its byte-order mark says, else UTF-8."""
    return next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), "utf-8")


def decode(data: bytes, name: str, report: Report) -> str:
    """Text of a file: by its byte-order mark, else strict UTF-8, else Windows Baltic (which is reported)."""
    encoding = encoding_of(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        report.add(Problem("wrong_encoding", name))
        return data.decode("windows-1257" if encoding == "utf-8" else encoding, errors="replace")


def delimiter_of(header: str) -> str:
    """What separates the cells of this line: comma, semicolon or tab."""
    try:
        return csv.Sniffer().sniff(header, DELIMITERS).delimiter
    except csv.Error:
        return max(DELIMITERS, key=header.count)


def read_rows(path: Path, report: Report) -> tuple[list[str], list[Row]]:
    """Column names and rows of a CSV file; blank rows are passed over but counted.

    Column names are understood in capitals too; empty ones at the end, which spreadsheets leave behind, are left out.
    A row with broken quotes or too many cells is reported and left out, and reading goes on with the next line.
    """
    text = decode(path.read_bytes(), path.name, report)
    lines = list(io.StringIO(text, newline=""))
    delimiter = delimiter_of(lines[0]) if lines else ","
    records = _records(lines, delimiter, path.name, report)
    header = [name.strip().lower() for name in next(records, (1, []))[1]]
    while header and not header[-1]:
        header.pop()
    return header, [
        row for number, cells in records if (row := _row(number, cells, header, delimiter, path.name, report))
    ]


def _records(lines: list[str], delimiter: str, name: str, report: Report) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each record; after a broken one the reader starts afresh on the line after it."""
    position, number, width = 0, 0, None
    while position < len(lines):
        begin = position
        reader = csv.reader(iter(lines[begin:]), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                spans = begin + reader.line_num - position
                if width and spans > 1 and len(cells) != width and _is_whole(lines[position + 1], delimiter, width):
                    raise csv.Error("a quotation mark swallowed a whole row")
                number += 1
                position = begin + reader.line_num
                width = width or len(cells)
                yield number, cells
        except csv.Error:
            number += 1
            report.add(Problem("broken_quotes", name, number, found=lines[position].strip()))
            position += 1


def _is_whole(line: str, delimiter: str, width: int) -> bool:
    """Whether a line makes a row by itself, so that it cannot be the inside of a cell."""
    return line.count('"') % 2 == 0 and len(next(csv.reader([line], delimiter=delimiter))) == width


def _row(number: int, cells: list[str], header: list[str], delimiter: str, name: str, report: Report) -> Row | None:
    if not any(cell.strip() for cell in cells):
        return None
    counts: dict[str, str | int] = {
        "count": len(cells),
        "expected": len(header),
        "delimiter": repr(delimiter),
    }
    if any(cell.strip() for cell in cells[len(header) :]):
        report.add(Problem("too_many_cells", name, number, values=counts))
        return None
    if len(cells) < len(header):
        report.add(Problem("too_few_cells", name, number, values=counts))
    return Row(number, {column: text for column, cell in zip(header, cells, strict=False) if (text := cell.strip())})
