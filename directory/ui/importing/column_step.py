"""Ask what each column of a file is: its heading, three of its values, and the field that it is taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from directory.answers.importing.names import field_names
from directory.i18n import Texts
from directory.load.importing import Column
from directory.load.importing.headers import SURE
from directory.load.importing.rows import JOINED
from directory.load.importing.subjects import missing
from directory.speaker import Speaker
from directory.ui.frame.markdown import plain
from directory.ui.importing.draft import Draft, columns_of

OUT = ""


def ask(t: Speaker, draft: Draft) -> tuple[Draft, bool]:
    """Show every column with what it is taken for; plain boxes, which work on a phone and for a screen reader."""
    names = field_names(t, draft.resource)
    columns = columns_of(draft)
    st.markdown(t("Three values of each column are shown. Choose what it is, or leave the column out."))
    said: dict[str, str | None] = {}
    for position, column in enumerate(columns):
        said[column.name] = _ask_column(t, column, names, key=f"column_{draft.sheet}_{draft.kind}_{position}")
    guessed = {column.name: column.field for column in columns}
    if said != guessed:
        draft = replace(draft, chosen={**draft.chosen, **{n: f for n, f in said.items() if f != guessed[n]}})
    return draft, _is_enough(t, draft, said, names)


def said(t: Speaker, draft: Draft) -> str:
    """The answer in one line."""
    columns = columns_of(draft)
    taken = sum(column.field is not None for column in columns)
    return t("{taken} of {all} are taken", taken=taken, all=len(columns))


def _ask_column(t: Texts, column: Column, names: Mapping[str, str], *, key: str) -> str | None:
    options = [OUT, *names]
    with st.container(border=True):
        what, choice = st.columns([3, 2], vertical_alignment="center")
        with what:
            values = " · ".join(value if len(value) <= 40 else f"{value[:39]}…" for value in column.values)
            st.markdown("  \n".join((f"**{plain(column.heading)}**", plain(values or t("(empty)")))))
        with choice:
            index = options.index(column.field or OUT) if column.field in names else 0
            chosen = st.selectbox(
                plain(t("“{heading}” is:", heading=column.heading)),
                options,
                index=index,
                key=key,
                format_func=lambda field: names.get(field, t("Leave out")),
                label_visibility="collapsed",
            )
            if note := _note(t, column, chosen):
                st.caption(note)
    return chosen or None


def _note(t: Texts, column: Column, chosen: str | None) -> str:
    if column.personal and not chosen:
        return t("About persons: left out unless you choose otherwise")
    if chosen and chosen == column.field and column.score < SURE:
        return t("Guessed: please look")
    return ""


def _is_enough(t: Texts, draft: Draft, said: Mapping[str, str | None], names: Mapping[str, str]) -> bool:
    counts = Counter(field for field in said.values() if field)
    joined = {*JOINED, "name"} if draft.kind == "leaders" else {*JOINED}
    twice = [names[field] for field, count in counts.items() if count > 1 and field not in joined]
    if twice:
        st.warning(plain(t("Two columns cannot be the same: {names}. Leave one of them out.", names=t.all_of(twice))))
    taken = [Column(name, name, field, 100.0, ()) for name, field in said.items()]
    lacking = [names[field] for field in missing(taken, draft.kind)]
    if lacking:
        st.warning(plain(t("Say which column is: {names}.", names=t.all_of(lacking))))
    return not twice and not lacking
