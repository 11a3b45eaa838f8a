"""Ask for the file: a workbook, a text, or cells copied from a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.errors import UnreadableError
from directory.load import Report
from directory.load.importing.headers import known_headings
from directory.load.importing.subjects import guess
from directory.load.tables import Table, read_pasted, read_tables
from directory.speaker import Speaker
from directory.ui.frame.markdown import plain
from directory.ui.importing.draft import Draft, fingerprint
from directory.ui.importing.remembered_files import earlier_imports

MEGABYTES = 20
ROWS = 20_000
"""More is no list that a person checks row by row; the command line takes it."""

TYPES = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"]


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show the two ways in, and what was found in the file."""
    st.markdown(
        t(
            "A list from Excel, LibreOffice or Google Sheets, as it is: titles above it, merged cells and Latvian "
            "decimal commas are understood. Nothing is saved before the last step."
        )
    )
    given = st.file_uploader(
        t("Excel or another table (XLSX, XLS, ODS, CSV, TSV, TXT; up to {n} MB)", n=MEGABYTES),
        type=None,
        key="import_file",
    )
    with st.expander(t("Or paste cells copied from a spreadsheet"), expanded=draft.file == pasted_name(t)):
        text = st.text_area(t("Copied cells, with the row of headings"), key="import_text", height=160)
    if given is not None:
        draft = _read(t, draft, given.name, given.getvalue())
    elif text.strip():
        draft = _read(t, draft, pasted_name(t), text.encode(), pasted=text)
    for problem in draft.problems:
        st.warning(plain(problem.message(t)))
    if draft.tables:
        st.success(plain(said(t, draft)))
        earlier_imports(t, draft)
    return draft, bool(draft.tables)


def said(t: Speaker, draft: Draft) -> str:
    """The file in one line."""
    table = draft.read
    parts = [t("“{text}”", text=draft.file)]
    if len(draft.tables) > 1:
        parts.append(t.plural("{n} sheet", "{n} sheets", len(draft.tables)))
    if table.sheet:
        parts.append(t("sheet “{name}”", name=table.sheet))
    parts.append(t.plural("{n} row", "{n} rows", len(table.rows)))
    if table.header_row > 1:
        parts.append(t("headings in row {n}", n=table.header_row))
    return ", ".join(parts)


def pasted_name(t: Speaker) -> str:
    """What a pasted text is called."""
    return t("Copied cells")


def _read(t: Speaker, draft: Draft, name: str, content: bytes, *, pasted: str | None = None) -> Draft:
    """The draft of a file; the same file leaves everything as it was said."""
    sha256 = fingerprint(content)
    if sha256 == draft.sha256:
        return draft
    if len(content) > MEGABYTES * 1_000_000:
        st.error(t("The file has more than {n} MB. Delete sheets and pictures that are not needed.", n=MEGABYTES))
        return Draft(token=draft.token)
    report, known = Report(), known_headings()
    try:
        if pasted is None:
            tables = list(read_tables(content, name, report, known=known))
        else:
            tables = [read_pasted(pasted, report, name=name, known=known)]
    except UnreadableError as error:
        st.error(plain(error.message(t)))
        return Draft(token=draft.token)
    tables = [table for table in tables if table.rows]
    if not tables:
        st.error(t("There is no row with data below a row of headings in this file."))
        return Draft(token=draft.token)
    if (most := max(len(table.rows) for table in tables)) > ROWS:
        st.error(
            t("A sheet has {n} rows; at most {most} can be looked through.", n=t.number(most), most=t.number(ROWS))
        )
        return Draft(token=draft.token)
    sheet = max(range(len(tables)), key=lambda k: _worth(tables[k], known))
    read = Draft(file=name, sha256=sha256, tables=tuple(tables), problems=tuple(report), sheet=sheet)
    return replace(read, kind=guess(tables[sheet], file=name), source=draft.source)


def _worth(table: Table, known: frozenset[str]) -> tuple[int, int]:
    return len(set(table.header) & known), len(table.rows)
