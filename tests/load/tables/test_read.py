"""Files as people save them: encodings, delimiters, ends of lines, quotes; rows keep the number a spreadsheet shows."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.load import Report
from directory.load.problems import UnreadableProblemsError
from directory.load.tables import Row, read_table
from directory.load.tables.letters import clean

TABLE = [
    ["id", "name", "note"],
    ["a", "Mārupe, Babīte", ""],
    ["b", "Ķekava\nBaldone", 'the "old" town'],
    ["c", "", "x"],
]
ROWS = [
    Row(2, {"id": "a", "name": "Mārupe, Babīte"}),
    Row(3, {"id": "b", "name": "Ķekava\nBaldone", "note": 'the "old" town'}),
    Row(4, {"id": "c", "note": "x"}),
]

Problems = list[tuple[str, int | None, str | None]]


def written(table: Sequence[Sequence[str]], *, delimiter: str = ",", ends: str = "\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=ends, quoting=csv.QUOTE_ALL).writerows(table)
    return text.getvalue()


def read(data: str | bytes) -> tuple[list[str], list[Row], Problems]:
    """Column names, rows and problems of a file with these contents."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        table = read_table(path, report, known=("id", "name", "note"))
    assert all(problem.file == "table.csv" for problem in report)
    return list(table.header), list(table.rows), [(problem.code, problem.row, problem.found) for problem in report]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_understood_however_it_was_saved(encoding: str, delimiter: str, ends: str) -> None:
    data = written(TABLE, delimiter=delimiter, ends=ends).encode(encoding)
    assert read(data) == (TABLE[0], ROWS, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_has_either_order_of_bytes(encoding: str) -> None:
    """Excel's "Unicode text": tabs, and a byte-order mark first."""
    assert read(("\ufeff" + written(TABLE, delimiter="\t", ends="\r\n")).encode(encoding)) == (TABLE[0], ROWS, [])


def test_windows_baltic_is_read_and_reported() -> None:
    """What Excel in Latvian saves as plain CSV: semicolons and windows-1257."""
    data = written(TABLE, delimiter=";", ends="\r\n").encode("windows-1257")
    assert read(data) == (TABLE[0], ROWS, [("wrong_encoding", None, None)])


def test_a_mark_that_promises_too_much_costs_a_cell() -> None:
    """Windows letters after a UTF-8 mark are read as such, and said."""
    data = b"\xef\xbb\xbfid,name\na,K\xe2\xe2\nb,x\n"
    rows = [Row(2, {"id": "a", "name": "Kāā"}), Row(3, {"id": "b", "name": "x"})]
    assert read(data) == (["id", "name"], rows, [("stray_letters", 2, "Kāā")])


def test_half_a_letter_is_reported() -> None:
    """The file ends within a letter: it is lost, and that is never silent."""
    header, [row], problems = read("id,name\na,Kā".encode("utf-16")[:-1])
    assert (header, row.cells["id"], problems) == (["id", "name"], "a", [("wrong_encoding", None, None)])
    assert "\ufffd" in row.cells["name"]


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x1e", "\x85"])
def test_only_line_feeds_and_carriage_returns_end_a_row(character: str) -> None:
    text = f"id,name\na,first{character}second\nb,third\n"
    assert read(text) == (
        ["id", "name"],
        [Row(2, {"id": "a", "name": clean(f"first{character}second")}), Row(3, {"id": "b", "name": "third"})],
        [],
    )


def test_blank_rows_are_passed_over_and_counted() -> None:
    text = "id,name\n\na,x\n,\n  ,\t\n\n\nb,y\n\n"
    assert read(text) == (["id", "name"], [Row(3, {"id": "a", "name": "x"}), Row(8, {"id": "b", "name": "y"})], [])


def test_a_cell_with_line_breaks_is_one_row() -> None:
    """As in a spreadsheet: the row after a cell of four lines is the next one."""
    text = 'id,name\na,"one\ntwo\r\nthree\n\nfive"\nb,y\n'
    assert [(row.number, row.cells["id"]) for row in read(text)[1]] == [(2, "a"), (3, "b")]


@pytest.mark.parametrize("header", ["ID,Name", " id , name ", '"id","NAME"', "Id;Name", "id,name,,,", "\ufeffid,name"])
def test_column_names_are_understood_in_capitals_with_blanks_and_with_empty_ones_after_them(header: str) -> None:
    delimiter = ";" if ";" in header else ","
    tail = ",,," if header.endswith(",") else ""
    assert read(f"{header}\na{delimiter}x{tail}\n") == (["id", "name"], [Row(2, {"id": "a", "name": "x"})], [])


def test_cells_are_stripped_of_blanks_at_their_ends() -> None:
    assert read("id,name\n a ,\u00a0x y\u00a0\t\n")[1] == [Row(2, {"id": "a", "name": "x y"})]


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", ",,,\n,,\n"])
def test_a_file_without_column_names_has_no_rows_with_cells(text: str) -> None:
    header, rows, _ = read(text)
    assert header == []
    assert all(not row.cells for row in rows)


def test_a_lone_header_is_a_table_without_rows() -> None:
    assert read("id,name") == (["id", "name"], [], [])


def test_empty_columns_at_the_end_are_nothing() -> None:
    """Excel writes them when something once stood there."""
    text = 'id,name,,\na,"x\ny",,\nb,z,,\n,,,\n'
    assert read(text) == (["id", "name"], [Row(2, {"id": "a", "name": "x\ny"}), Row(3, {"id": "b", "name": "z"})], [])


def test_too_many_cells_cost_the_row_and_too_few_nothing() -> None:
    text = "id,name,note\na,b,c,d\ne,f\ng\nh,i,j,,\n"
    rows = [Row(3, {"id": "e", "name": "f"}), Row(4, {"id": "g"}), Row(5, {"id": "h", "name": "i", "note": "j"})]
    problems = [("too_many_cells", 2, None), ("too_few_cells", 3, None), ("too_few_cells", 4, None)]
    assert read(text) == (["id", "name", "note"], rows, problems)


def test_a_row_of_several_lines_with_too_many_or_too_few_cells_is_still_one_row() -> None:
    text = 'id,name,note\na,"x\ny",c,d\nb,"x\ny"\nc,z,z\n'
    rows = [Row(3, {"id": "b", "name": "x\ny"}), Row(4, {"id": "c", "name": "z", "note": "z"})]
    problems = [("too_many_cells", 2, None), ("too_few_cells", 3, None)]
    assert read(text) == (["id", "name", "note"], rows, problems)


def test_quotes_in_the_middle_of_a_cell_are_part_of_it() -> None:
    """As people type names, and as spreadsheets read them."""
    text = 'id,name\na,Biedrība "Mārupe" un 5" pīpe\nb,x\n'
    assert read(text)[1:] == (
        [Row(2, {"id": "a", "name": 'Biedrība "Mārupe" un 5" pīpe'}), Row(3, {"id": "b", "name": "x"})],
        [],
    )


def test_a_long_cell_is_a_cell() -> None:
    text = f'id,name\na,{"Ļ" * 10_000}\nb,"{"ā, " * 100_000}"\n'
    assert [len(row.cells["name"]) for row in read(text)[1]] == [10_000, 299_999]


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        ('"a,x', "not closed"),
        ('b,"x', "not closed in the last cell"),
        ('"a" b,x', "closed too early"),
        ('"a"",x', "closed with two"),
        ('b,"x" y', "closed too early in the last cell"),
    ],
)
@pytest.mark.parametrize("after", ["", "c,z\n", 'c,"z, z"\n', '"c","z"\n', 'c,"z\nz"\n', 'c,""\n', "c,z\n" * 50])
def test_a_broken_quote_costs_its_row_and_no_other(broken: str, what: str, after: str) -> None:
    text = f'id,name\n"o","p\nq"\n\n{broken}\n{after}'
    sound = read("id,name\n" + after)[1]
    rows = [Row(2, {"id": "o", "name": "p\nq"}), *(Row(row.number + 3, row.cells) for row in sound)]
    assert read(text) == (["id", "name"], rows, [("broken_quotes", 4, broken)]), what


def test_an_open_quote_that_a_later_row_happens_to_close_costs_its_row_and_no_other() -> None:
    """The quotation mark before the comma closes the first cell, so that the csv module sees one row of three cells."""
    text = 'id,name\na,"x\nb,", y"\nc,z\n'
    rows = [Row(3, {"id": "b", "name": ", y"}), Row(4, {"id": "c", "name": "z"})]
    assert read(text) == (["id", "name"], rows, [("broken_quotes", 2, 'a,"x')])


def test_every_broken_quote_is_named() -> None:
    text = "id,name\n" + "".join(f'a{k},"x\nb{k},y\n' for k in range(200))
    _, rows, problems = read(text)
    assert [row.cells["id"] for row in rows] == [f"b{k}" for k in range(200)]
    assert problems == [("broken_quotes", 2 + 2 * k, f'a{k},"x') for k in range(200)]


# a file with many control signs is some program's and refused as such
CELLS = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=12)
    .map(clean)
    .map(str.strip)
)


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_was_written_is_read_back(
    rows: list[tuple[str, str, str]], delimiter: str, ends: str, encoding: str
) -> None:
    names = ("id", "name", "note")
    data = written([names, *rows], delimiter=delimiter, ends=ends).encode(encoding)
    kept = [
        Row(number, {name: cell for name, cell in zip(names, row, strict=True) if cell})
        for number, row in enumerate(rows, start=2)
        if any(row)
    ]
    assert read(data) == (list(names), kept, [])


@given(st.binary(max_size=200) | st.text('",;\t\r\n\0aā\ufeff', max_size=60).map(str.encode))
def test_any_bytes_are_rows_and_problems(data: bytes) -> None:
    """Whatever stands in a file, reading it ends, and no row is both kept and reported as not read."""
    try:
        _, rows, problems = read(data)
    except UnreadableProblemsError:
        return  # it is said to be no table
    numbers = [row.number for row in rows]
    assert numbers == sorted(set(numbers))
    assert not set(numbers) & {row for code, row, _ in problems if code in {"broken_quotes", "too_many_cells"}}
