"""Ask what values mean that the directory does not know: once for each value, not for each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from directory.answers.importing.names import field_names, value_names
from directory.load.importing.questions import EMPTY, Question, find_questions
from directory.speaker import Speaker
from directory.ui.frame import data
from directory.ui.frame.markdown import plain
from directory.ui.importing.draft import Draft, columns_of, plan_of

MOST = 60
"""Questions on one page; the rest come after them."""


def questions(draft: Draft) -> list[Question]:
    """The values that were not explained yet, and those that were explained in this draft."""
    return find_questions(plan_of(draft), data.memory().directory)


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show each value with the rows that have it and what it may mean."""
    asked: list[Question] = st.session_state.setdefault(f"questions_{draft.token}_{draft.sheet}_{draft.kind}", [])
    now = questions(draft)
    keys = {question.key for question in now}
    seen = [question for question in asked if question.key in keys or question.key in draft.answers]
    asked[:] = [*seen, *(question for question in now if question.key not in {one.key for one in seen})]
    if not asked:
        st.success(t("All values were understood."))
        return draft, True
    st.markdown(t("These values are not known here. What you say is remembered for the next file."))
    names = field_names(t, draft.resource)
    headings = {column.field: column.heading for column in columns_of(draft) if column.field}
    answers = dict(draft.answers)
    for number, question in enumerate(asked[:MOST]):
        label = headings.get(question.field) or names.get(question.field, question.field)
        said = _ask_value(t, draft, question, label, key=f"value_{draft.sheet}_{draft.kind}_{number}")
        if said:
            answers[question.key] = said
        else:
            answers.pop(question.key, None)
    left = sum(question.key not in answers for question in asked)
    if left:
        st.caption(
            t.plural(
                "{n} value is not explained; its rows can be mended in the next step.",
                "{n} values are not explained; their rows can be mended in the next step.",
                left,
            )
        )
    return replace(draft, answers=answers), True


def said(t: Speaker, draft: Draft) -> str:
    """The answer in one line."""
    left = len(questions(draft))
    if left:
        return t.plural("{n} value is not explained", "{n} values are not explained", left)
    return t("all understood")


def _ask_value(t: Speaker, draft: Draft, question: Question, label: str, *, key: str) -> str | None:
    names: Mapping[str, str] = value_names(t, draft.resource, question.field)
    options = [*names, *([EMPTY] if question.value else [])]
    asked = draft.answers.get(question.key, question.proposed)
    rows = t.plural("{n} row", "{n} rows", question.rows)
    if question.value:
        title = t("{field}: “{value}” ({rows})", field=label, value=question.value[:60], rows=rows)
    else:
        title = t("{field} where nothing is said ({rows})", field=label, rows=rows)
    return st.selectbox(
        plain(title),
        options,
        index=options.index(asked) if asked in options else None,
        key=key,
        format_func=lambda code: names.get(code, t("Means nothing: leave it empty")),
        placeholder=t("Choose what it means"),
    )
