"""Show the links that lead a reader who may not edit to a suggestion."""

from __future__ import annotations

import streamlit as st

from directory.records import Record
from directory.speaker import Speaker
from directory.ui.editing.links import may_write
from directory.ui.frame import address, navigation, visitor

ICON = ":material/rate_review:"


def suggest_link(t: Speaker, resource: str, record: Record) -> None:
    """A link to suggest something about a record, for whoever may not edit it; nothing where a folder is shown."""
    if visitor.desk() is not None and not may_write(t, resource, record):
        params = {**address.link(resource=resource), "key": list(record.identity)}
        st.page_link(navigation.path("suggest"), label=t("Suggest a correction"), icon=ICON, query_params=params)


def suggest_new_link(t: Speaker) -> None:
    """A link to suggest an organisation that is missing, for whoever may not add one."""
    if visitor.desk() is not None and not visitor.standing().may_somewhere("edit"):
        navigation.page_link("suggest", t("Suggest an organisation that is missing"), icon=ICON)
