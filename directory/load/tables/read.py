"""Read tables as people have them: text, workbooks, web pages saved as workbooks, pasted cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from directory.load.problems import Problem, Report, UnreadableProblemsError
from directory.load.tables.encoding import decode
from directory.load.tables.kinds import Kind, kind_of
from directory.load.tables.letters import clean
from directory.load.tables.lines import cut
from directory.load.tables.table import Table, make_table
from directory.load.tables.web_page import read_web_page
from directory.load.tables.workbook import read_workbook

REFUSED: dict[Kind, str] = {
    "json": "is_network",
    "xml": "is_network",
    "pdf": "is_document",
    "word": "is_document",
    "slides": "is_document",
    "picture": "is_picture",
    "archive": "is_archive",
    "database": "is_binary",
    "binary": "is_binary",
}
"""Kinds of files that hold no table, and the problem that says so."""


def read_table(path: Path, report: Report, *, known: Collection[str] = ()) -> Table:
    """The table of a file; of a workbook the sheet whose header has most known names.

    Parameters
    ----------
    known
        Names that its columns may have, in lower case.

    Raises
    ------
    OSError
        The file cannot be opened.
    UnreadableError
        It holds no table; the message says what it is, and what to do.
    """
    tables = list(read_tables(path.read_bytes(), path.name, report, known=known))
    return max(tables, key=lambda table: len(set(table.header) & set(known))) if tables else Table()


def read_tables(data: bytes, name: str, report: Report, *, known: Collection[str] = ()) -> Iterator[Table]:
    """The tables of a file: one of a text, one for each sheet of a workbook that holds anything.

    Parameters
    ----------
    name
        Name of the file, for the report.

    Raises
    ------
    UnreadableError
        As in `read_table`.
    """
    kind = kind_of(data)
    if kind in REFUSED:
        raise UnreadableProblemsError([Problem(REFUSED[kind], name)])
    if kind == "workbook":
        for sheet, lines in read_workbook(data, name):
            yield replace(make_table(lines, name, report, known=known), kind=kind, sheet=sheet)
    elif kind == "web_page":
        for lines in read_web_page(decode(data).text):
            yield replace(make_table(lines, name, report, known=known), kind=kind)
    else:
        yield _from_text(data, name, report, known)


def read_pasted(text: str, report: Report, *, name: str = "", known: Collection[str] = ()) -> Table:
    """The table that was copied from a spreadsheet, or typed, into a box of text."""
    lines, separator = cut(clean(text), name, report, known=known)
    return replace(make_table(lines, name, report, known=known, separator=separator.sign), separator=separator.sign)


def _from_text(data: bytes, name: str, report: Report, known: Collection[str]) -> Table:
    decoded = decode(data)
    if not decoded.is_certain:
        report.add(Problem("wrong_encoding", name))
    table = read_pasted(decoded.text, report, name=name, known=known)
    return replace(table, encoding=decoded.encoding)
