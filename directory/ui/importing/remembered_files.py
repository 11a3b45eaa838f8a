"""Notice a file that was imported before, and recall what its columns and values were taken for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import streamlit as st

from directory.load.importing.questions import Answers
from directory.records import PartialDate
from directory.speaker import Speaker
from directory.store.imports import Job, answers_of, columns_of, earlier
from directory.ui.frame import visitor
from directory.ui.importing.draft import Draft

JOINT = "\n"
"""Between field and value of an answer, as the store keeps them."""


def earlier_imports(t: Speaker, draft: Draft) -> None:
    """Say that the very same file was imported before, and whether that was taken back."""
    if (desk := visitor.desk()) is None:
        return
    for one in desk.live.store.read(lambda connection: earlier(connection, draft.sha256))[:1]:
        day = t.date(PartialDate.parse(datetime.fromisoformat(one.at).date().isoformat()))
        if one.undone:
            st.info(t("This very file was imported on {day} (change {n}) and taken back later.", day=day, n=one.change))
        else:
            st.warning(
                t(
                    "This very file was imported already, on {day} (change {n}). Going on does no harm: what is there "
                    "already is not added again.",
                    day=day,
                    n=one.change,
                )
            )


def recalled_columns(draft: Draft) -> dict[str, str | None]:
    """What the columns of a file with the same headings were taken for the last time."""
    if (desk := visitor.desk()) is None:
        return {}
    headings = [heading for heading in draft.read.header if heading]
    found = desk.live.store.read(lambda connection: columns_of(connection, draft.kind, headings))
    return {heading: field or None for heading, field in found.items()}


def recalled_answers(draft: Draft) -> Answers:
    """What values were said to mean in earlier imports."""
    if (desk := visitor.desk()) is None:
        return {}
    found = desk.live.store.read(lambda connection: answers_of(connection, draft.kind))
    pairs = (key.split(JOINT, 1) for key in found)
    return {(field, value): found[JOINT.join((field, value))] for field, value in pairs}


def job_of(draft: Draft, fields: Mapping[str, str | None]) -> Job:
    """What is remembered of an import; answers about values that stand nowhere are left to their own file."""
    answers = {JOINT.join(key): meant for key, meant in draft.answers.items() if key[1]}
    return Job(draft.sha256, draft.file, draft.kind, {name: field or "" for name, field in fields.items()}, answers)
