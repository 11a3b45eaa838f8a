"""Read the sheets of a workbook (XLSX, XLSM, XLSB, XLS, ODS) as texts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from directory.load.problems import Problem, UnreadableProblemsError
from directory.load.tables.letters import clean
from directory.load.tables.lines import Line

MOST_CELLS = 20_000_000


def read_workbook(data: bytes, name: str) -> Iterator[tuple[str, list[Line]]]:
    """The sheets that hold anything, by name and in their order; hidden ones are passed over.

    Whole numbers lose their `.0`, dates become `2021-07-08`, errors of formulas are empty, a formula is its value.
    A cell that is merged with those below it stands in each of them.

    Raises
    ------
    UnreadableError
        It is locked with a password, broken or far too large; the message says which.
    """
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        for described in book.sheets_metadata:
            if described.typ == calamine.SheetTypeEnum.WorkSheet and (
                described.visible == calamine.SheetVisibleEnum.Visible
            ):
                sheet = book.get_sheet_by_name(described.name)
                if sheet.height * sheet.width > MOST_CELLS:
                    raise UnreadableProblemsError([Problem("too_large_sheet", name, found=described.name)])
                if lines := _lines(sheet):
                    yield described.name, lines
    except calamine.PasswordError as error:
        raise UnreadableProblemsError([Problem("locked_workbook", name)]) from error
    except calamine.CalamineError as error:
        raise UnreadableProblemsError([Problem("broken_workbook", name)]) from error


def _lines(sheet: calamine.CalamineSheet) -> list[Line]:
    if sheet.start is None:
        return []
    top, left = sheet.start
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    for (first, column), (last, _) in sheet.merged_cell_ranges or ():
        place = column - left
        for row in range(first + 1, last + 1):
            if first - top >= 0 and row - top < len(rows) and 0 <= place < len(rows[row - top]):
                rows[row - top][place] = rows[first - top][place]
    return [Line(top + k, tuple(row)) for k, row in enumerate(rows, start=1)]


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else clean(str(cell))
