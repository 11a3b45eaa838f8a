"""Let a person mend the rows that cannot be read: in place, or in a workbook that is taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from directory.answers.importing.names import field_names, value_names
from directory.answers.importing.row_words import row_name, row_sentences
from directory.files.rows_to_mend import MIME, rows_to_mend
from directory.load.importing import Column, Plan, PlannedRow
from directory.load.importing.plan import WARNINGS
from directory.load.importing.questions import choices
from directory.records import TABLES
from directory.speaker import Speaker
from directory.ui.frame.markdown import plain
from directory.ui.importing.draft import KEY, Draft, columns_of

MOST = 20
"""Rows that are mended on one page; the next ones come as these are mended."""


def ask_bad_rows(t: Speaker, draft: Draft, plan: Plan) -> Draft:
    """The draft with what was corrected or left out."""
    rows = plan.of("problem")
    if not rows:
        return draft
    columns = columns_of(draft)
    st.markdown("#### " + t("Cannot be read"))
    st.markdown(t("Correct what is wrong here, leave a row out, or take the rows away as a workbook."))
    st.download_button(
        t("Rows to mend (Excel)"),
        to_mend(t, draft, plan, rows),
        file_name="kaimini-jalabo.xlsx",
        mime=MIME,
        icon=":material/download:",
        on_click="ignore",
    )
    for row in rows[:MOST]:
        draft = _ask(t, draft, plan, row, columns)
    if len(rows) > MOST:
        st.caption(t.plural("{n} more row is below these.", "{n} more rows come after these.", len(rows) - MOST))
    return draft


def to_mend(t: Speaker, draft: Draft, plan: Plan, rows: Sequence[PlannedRow]) -> bytes:
    """A workbook of these rows as the file has them, with what is wrong with each."""
    columns = columns_of(draft)
    read = {row.number: row.cells for row in draft.read.rows}
    return rows_to_mend(
        [column.heading for column in columns],
        [
            (row.number, [read[row.number].get(column.name, "") for column in columns], said)
            for row in rows
            for said in (" ".join(row_sentences(t, plan, row, columns)),)
        ],
        number=t("Row"),
        wrong=t("To be mended"),
    )


def _ask(t: Speaker, draft: Draft, plan: Plan, row: PlannedRow, columns: Sequence[Column]) -> Draft:
    labels = {**field_names(t, plan.resource), **{column.field: column.heading for column in columns if column.field}}
    with st.container(border=True, key=f"{KEY}_bad_{row.number}"):
        name = row_name(t, plan, row)
        title = t("Row {n}: {name}", n=row.number, name=name) if name else t("Row {n}", n=row.number)
        st.markdown(f"**{plain(title)}**")
        for sentence in row_sentences(t, plan, row, columns):
            st.markdown(plain(sentence))
        corrected: dict[str, str] = {}
        for field in _wrong(row, labels):
            corrected[field] = _corrected(t, draft, plan, row, field, labels)
        if st.checkbox(t("Leave this row out"), key=f"without_{draft.sheet}_{row.number}"):
            return replace(draft, without=draft.without | {row.number})
    cells = {field: text for field, text in corrected.items() if text != row.cells.get(field, "")}
    if not cells:
        return draft
    return replace(draft, mended={**draft.mended, row.number: {**draft.mended.get(row.number, {}), **cells}})


def _wrong(row: PlannedRow, labels: Mapping[str, str]) -> list[str]:
    """The fields that a person can correct."""
    wrong = [problem.field or "" for problem in row.problems if problem.code not in WARNINGS]
    return [field for field in dict.fromkeys(wrong) if field in labels and field != "id"]


def _corrected(t: Speaker, draft: Draft, plan: Plan, row: PlannedRow, field: str, labels: Mapping[str, str]) -> str:
    """What a field should say."""
    text, key = row.cells.get(field, ""), f"mend_{draft.sheet}_{row.number}_{field}"
    if field == "themes":
        return _themes(t, text, labels[field], key)
    if choices(TABLES[plan.resource], field, t.directory) is None:
        return st.text_input(labels[field], value=text, key=key)
    names = value_names(t, plan.resource, field)
    chosen: str | None = st.selectbox(
        labels[field],
        [*names],
        index=[*names].index(text) if text in names else None,
        key=key,
        format_func=lambda code: names.get(code, code),
        placeholder=t("Choose"),
    )
    return chosen or text


def _themes(t: Speaker, text: str, label: str, key: str) -> str:
    """Several themes, those that are known chosen; the text stays as it is until something is chosen or taken away."""
    names = value_names(t, "organisations", "themes")
    known = [part for part in text.split(";") if part in names]
    chosen = st.multiselect(
        label, [*names], default=known, key=key, format_func=names.__getitem__, placeholder=t("Choose")
    )
    if chosen != known or st.checkbox(t("Leave the others empty"), key=f"{key}_only"):
        return ";".join(chosen)
    return text
