"""Ask what a list is of, which sheet is meant, and what page stands behind it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.answers.importing.names import kind_names
from directory.load.importing.subjects import PARTICIPANTS, guess
from directory.speaker import Speaker
from directory.ui.importing.draft import Draft
from directory.ui.importing.event_form import ask_event, event_name, is_told
from directory.ui.importing.remembered_files import recalled_answers, recalled_columns


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show the sheets and the kinds, the guessed ones chosen."""
    if len(draft.tables) > 1:
        sheets = range(len(draft.tables))
        sheet = st.selectbox(
            t("Sheet"), sheets, index=draft.sheet, key="import_sheet", format_func=lambda k: sheet_name(t, draft, k)
        )
        if sheet != draft.sheet:
            draft = _of_sheet(draft, sheet)
    names = kind_names(t)
    kind = st.radio(
        t("What does each row tell of?"),
        [*names],
        index=[*names].index(draft.kind),
        key=f"import_kind_{draft.sheet}",
        format_func=names.__getitem__,
    )
    if kind != draft.kind:
        draft = _of_kind(draft, kind)
    if not draft.chosen:
        draft = replace(draft, chosen=recalled_columns(draft))
    if not draft.answers:
        draft = replace(draft, answers=recalled_answers(draft))
    if draft.kind == PARTICIPANTS:
        draft = replace(draft, event=ask_event(t, draft.event))
    source = st.text_input(
        t("Address of the page where this can be read, if there is one"),
        value=draft.source,
        key="import_source",
        placeholder="https://",
    ).strip()
    is_address = source.startswith(("https://", "http://")) and " " not in source
    if source and not is_address:
        st.warning(t("A web address begins with https://. Leave it empty if there is none."))
    draft = replace(draft, source=source)
    return draft, (is_address or not source) and (draft.kind != PARTICIPANTS or is_told(draft.event))


def said(t: Speaker, draft: Draft) -> str:
    """The answer in one line."""
    name = kind_names(t)[draft.kind]
    return f"{name} – {event_name(t, draft.event)}" if draft.kind == PARTICIPANTS else name


def sheet_name(t: Speaker, draft: Draft, sheet: int) -> str:
    """A sheet with the number of its rows."""
    table = draft.tables[sheet]
    name = table.sheet or t("Table {n}", n=sheet + 1)
    rows = t.plural("{n} row", "{n} rows", len(table.rows))
    return f"{name} ({rows})"


def _of_sheet(draft: Draft, sheet: int) -> Draft:
    """The draft of another sheet: what was said about the rows of the first is forgotten."""
    other = Draft(draft.step, draft.file, draft.sha256, draft.tables, draft.problems, sheet, token=draft.token)
    return replace(other, kind=guess(other.read, file=draft.file), source=draft.source)


def _of_kind(draft: Draft, kind: str) -> Draft:
    return replace(_of_sheet(draft, draft.sheet), kind=kind, event=draft.event)
