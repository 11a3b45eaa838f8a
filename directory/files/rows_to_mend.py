"""Write rows that could not be read as a workbook, each with what has to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

import xlsxwriter

from directory.files.extract import clean

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTH, WIDE = 24, 60
LONGEST = 32_767
"""Letters that a cell of a workbook can hold."""


def rows_to_mend(
    headings: Sequence[str], rows: Iterable[tuple[int, Sequence[str], str]], *, number: str, wrong: str
) -> bytes:
    """A workbook with the headings of the file, the number of each row in it, and what is wrong with the row.

    Every cell is a text: nothing in it becomes a formula, a link or a number.

    Parameters
    ----------
    rows
        Number of the row, its cells in the order of the headings, and what is wrong.
    number, wrong
        Headings of the two columns that are added.
    """
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, options) as book:
        sheet = book.add_worksheet()
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@", "text_wrap": True})
        for column, heading in enumerate((*headings, wrong, number)):
            sheet.write_string(0, column, clean(heading)[:LONGEST], bold)
        for line, (row, cells, said) in enumerate(rows, start=1):
            for column, cell in enumerate((*cells, said, str(row))):
                sheet.write_string(line, column, clean(cell)[:LONGEST], text)
        sheet.set_column(0, max(len(headings) - 1, 0), WIDTH)
        sheet.set_column(len(headings), len(headings), WIDE)
        sheet.freeze_panes(1, 0)
    return made.getvalue()
