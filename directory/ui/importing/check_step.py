"""Show what a file would do, row by row, and ask about what a person has to decide; nothing is written."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from directory.answers.importing.names import field_names
from directory.answers.importing.row_words import counts, row_name
from directory.answers.record_words import cell_text
from directory.load.importing import Plan
from directory.speaker import Speaker
from directory.ui.importing.bad_rows import ask_bad_rows
from directory.ui.importing.draft import Draft, columns_of, plan_of
from directory.ui.importing.duplicates import ask_duplicates
from directory.ui.parts.table import Column, Row, table

SHOWN = 10


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show the counts, the questions, and the rows behind each count."""
    plan = plan_of(draft)
    st.markdown(f"**{summary(t, draft, plan)}**")
    draft = ask_duplicates(t, draft, plan)
    draft = ask_bad_rows(t, draft, plan)
    if draft.without:
        left = t.plural("{n} row is left out.", "{n} rows are left out.", len(draft.without))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(left)
            if st.button(t("Take them back in"), key="take_back", type="tertiary"):
                draft = replace(draft, without=frozenset())
    _new(t, draft, plan)
    _changes(t, plan)
    _same(t, plan)
    return draft, True


def said(t: Speaker, draft: Draft) -> str:
    """What would happen, in one line."""
    return summary(t, draft, plan_of(draft))


def summary(t: Speaker, draft: Draft, plan: Plan) -> str:
    """How many rows are new, will change, and so on."""
    n = counts(plan)
    return t(
        "New: {new}. Will change: {change}. Unchanged: {same}. Perhaps there already: {unsure}. "
        "Cannot be read: {problem}.",
        **n,
    )


def _new(t: Speaker, draft: Draft, plan: Plan) -> None:
    rows = plan.of("new")
    if not rows:
        return
    names = field_names(t, plan.resource)
    fields = [column.field for column in columns_of(draft) if column.field in names][:4]
    with st.expander(t.plural("{n} new row", "{n} new rows", len(rows)), expanded=len(rows) <= SHOWN):
        table(
            t,
            [Column(t("Row"), True), *(Column(names[field]) for field in fields if field)],
            [
                Row(
                    str(row.number),
                    (
                        row.number,
                        *(cell_text(t, plan.resource, field, row.cells.get(field, "")) for field in fields if field),
                    ),
                )
                for row in rows
            ],
            label=t("New"),
            key="import_new",
            first=SHOWN,
        )


def _changes(t: Speaker, plan: Plan) -> None:
    rows = plan.of("change")
    if not rows:
        return
    names = field_names(t, plan.resource)
    with st.expander(t.plural("{n} row will change", "{n} rows will change", len(rows)), expanded=len(rows) <= SHOWN):
        table(
            t,
            [Column(t("Row"), True), Column(t("Name")), Column(t("Field")), Column(t("Was")), Column(t("Will be"))],
            [
                Row(
                    f"{row.number}-{field}",
                    (
                        row.number,
                        row_name(t, plan, row),
                        names.get(field, field),
                        cell_text(t, plan.resource, field, old) or "–",
                        cell_text(t, plan.resource, field, new),
                    ),
                )
                for row in rows
                for field, (old, new) in row.changes.items()
            ],
            label=t("Will change"),
            key="import_changes",
            first=SHOWN,
        )


def _same(t: Speaker, plan: Plan) -> None:
    if rows := plan.of("same"):
        with st.expander(t.plural("{n} row stays as it is", "{n} rows stay as they are", len(rows))):
            table(
                t,
                [Column(t("Row"), True), Column(t("Name"))],
                [Row(str(row.number), (row.number, row_name(t, plan, row))) for row in rows],
                label=t("Unchanged"),
                key="import_same",
                first=SHOWN,
            )
