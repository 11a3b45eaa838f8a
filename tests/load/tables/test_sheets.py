"""Sheets that do not begin in row 1, merged cells, two header rows, workbooks, files that are no table."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from directory.load import Report
from directory.load.problems import UnreadableProblemsError
from directory.load.sentences import OF_FILES
from directory.load.tables import Table, read_pasted, read_tables

KNOWN = ("nosaukums", "e-pasts", "tālrunis", "adrese", "novads", "gads")


def made(fill: Callable[[xlsxwriter.Workbook, xlsxwriter.worksheet.Worksheet], None]) -> list[Table]:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        fill(book, book.add_worksheet("Biedrības"))
    report = Report()
    tables = list(read_tables(data.getvalue(), "list.xlsx", report, known=KNOWN))
    assert not report.problems
    return tables


def test_a_title_and_merged_cells_over_two_header_rows() -> None:
    def fill(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.merge_range(0, 0, 0, 3, "Mūsu foruma dalībnieki 2024")
        sheet.merge_range(2, 0, 3, 0, "Nosaukums")
        sheet.merge_range(2, 1, 2, 2, "Kontakti")
        sheet.write_row(3, 1, ["E-pasts", "Tālrunis"])
        sheet.merge_range(2, 3, 3, 3, "Novads")
        sheet.write_row(4, 0, ["Koris", "k@x.example", 26000000, None])
        sheet.write_row(5, 0, ["Klubs", "", "", ""])
        sheet.merge_range(4, 3, 5, 3, "Olaine")

    [table] = made(fill)
    assert table.headings == ("Nosaukums", "E-pasts", "Tālrunis", "Novads")
    assert (table.sheet, table.header_row) == ("Biedrības", 4)
    koris = {"nosaukums": "Koris", "e-pasts": "k@x.example", "tālrunis": "26000000", "novads": "Olaine"}
    assert [(row.number, row.cells) for row in table.rows] == [
        (5, koris),
        (6, {"nosaukums": "Klubs", "novads": "Olaine"}),
    ]


def test_two_header_rows_without_merged_cells() -> None:
    table = read_pasted(
        "Nosaukums\tKontakti\t\tNovads\n\te-pasts\ttālrunis\t\nKoris\ta@x.lv\t2\tOlaine\n", Report(), known=KNOWN
    )
    assert table.headings == ("Nosaukums", "e-pasts", "tālrunis", "Novads")
    assert len(table.rows) == 1


def test_cells_keep_what_they_mean() -> None:
    """By hand: a number without .0, a date as ISO, text with its zeros, an error as nothing, the value of a formula."""
    day = datetime.datetime(2021, 7, 8)

    def fill(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
        sheet.write_row(0, 0, ["Nosaukums", "Gads", "Adrese", "Novads", "E-pasts"])
        sheet.write_row(1, 0, ["Koris", 40008123456, "0807600"])
        sheet.write_datetime(1, 3, day, book.add_format({"num_format": "dd.mm.yyyy"}))
        sheet.write_formula(1, 4, "=1/2", None, 0.5)
        sheet.write_row(2, 0, ["Klubs", 2003, " x "])
        sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
        hidden = book.add_worksheet("Slēpta")
        hidden.write_row(0, 0, ["Nosaukums", "Gads"])
        hidden.hide()

    [table] = made(fill)
    assert [row.cells for row in table.rows] == [
        {"nosaukums": "Koris", "gads": "40008123456", "adrese": "0807600", "novads": "2021-07-08", "e-pasts": "0.5"},
        {"nosaukums": "Klubs", "gads": "2003", "adrese": "x"},
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"nodes": []}', "is_network"),
        (b"<?xml version='1.0'?><gexf/>", "is_network"),
        (b"%PDF-1.4", "is_document"),
        (b"{\\rtf1 text", "is_document"),
        (b"\xff\xd8\xff\xe0 JFIF", "is_picture"),
        (b"PK\x03\x04", "is_archive"),
        (b"\x1f\x8b\x08", "is_archive"),
        (b"SQLite format 3\0", "is_binary"),
        (bytes(range(1, 9)) * 20, "is_binary"),
    ],
)
def test_what_is_no_table_is_called_what_it_is(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableProblemsError) as refused:
        list(read_tables(data, "file.csv", Report()))
    assert [problem.code for problem in refused.value.problems] == [code]
    assert OF_FILES[code] in refused.value.message(str)


def test_half_a_workbook_is_broken() -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, "Nosaukums")
    whole = data.getvalue()
    with pytest.raises(UnreadableProblemsError) as refused:
        list(read_tables(whole[: len(whole) // 2], "list.xlsx", Report()))
    assert refused.value.problems[0].code in {"broken_workbook", "is_archive"}


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_given_workbook_is_read(ending: str) -> None:
    path = Path(__file__).parents[3] / "../shared/cases/35-workbook-or-json-given/edges.xlsx"
    if not path.is_file() or ending == "ods":
        pytest.skip("the given cases lie elsewhere")
    [table] = read_tables(path.read_bytes(), path.name, Report())
    assert table.rows
