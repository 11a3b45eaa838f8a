"""Write into the empty cells of a CSV file; everything else in it stays as it stands."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from directory.errors import DirectoryError
from directory.load.problems import Report
from directory.load.tables import read_table
from directory.load.tables.encoding import decode


class UnsafeToWriteError(DirectoryError, ValueError):
    """A file cannot be written back without losing something of it."""


def fill_cells(path: Path, changes: Mapping[str, Mapping[str, str]], *, key: str = "id") -> int:
    """Fill empty cells of a table.

    The delimiter, the byte-order mark and the ends of lines stay as they are; a column that the table lacks is added
    at the end. The file is replaced in one step, so that it is never half-written.

    Parameters
    ----------
    changes
        Value of the key column to column to text. A cell that holds something already is left alone.

    Returns
    -------
    filled
        Number of cells that were filled; with none of them the file is not touched.

    Raises
    ------
    UnsafeToWriteError
        The file has quotes, cells or an encoding that cannot be read for sure.
    """
    report = Report()
    table = read_table(path, report, known=(key, *(name for cells in changes.values() for name in cells)))
    header = list(table.header)
    if report.problems or table.kind != "text" or table.header_row != 1 or key not in header:
        reason = report.problems[0].message() if report.problems else f"{path.name}: its column names are not as needed"
        raise UnsafeToWriteError(f"{reason} Nothing was written.")
    text = decode(path.read_bytes()).text
    delimiter = table.separator
    _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = [*header, *dict.fromkeys(name for cells in changes.values() for name in cells if name not in header)]
    filled = sum(_fill(row, columns, changes, key) for row in rows)
    if filled:
        ends = "\r\n" if "\r\n" in text else "\n"
        _replace(path, _as_csv([columns, *rows], delimiter, ends).encode(table.encoding))
    return filled


def _fill(row: list[str], columns: list[str], changes: Mapping[str, Mapping[str, str]], key: str) -> int:
    """Fill the cells of one row in place and return how many; a blank row stays blank."""
    if not row:
        return 0
    row.extend([""] * (len(columns) - len(row)))
    wanted = changes.get(row[columns.index(key)].strip(), {})
    empty = {name: text for name, text in wanted.items() if text and not row[columns.index(name)].strip()}
    for name, text in empty.items():
        row[columns.index(name)] = text
    return len(empty)


def _as_csv(rows: list[list[str]], delimiter: str, ends: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=ends).writerows(rows)
    return text.getvalue()


def _replace(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        file.write(data)
    os.chmod(file.name, path.stat().st_mode)
    os.replace(file.name, path)
