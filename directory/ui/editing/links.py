"""Show the links that lead from a record to what can be done with it: to edit it, or to say that it ended."""

from __future__ import annotations

import streamlit as st

from directory.records import Organisation, Record, to_cells
from directory.speaker import Speaker
from directory.ui.editing.form import CLOSE
from directory.ui.frame import address, navigation, visitor
from directory.upkeep.scopes import scope_of


def edit_links(t: Speaker, resource: str, record: Record) -> None:
    """Links for whoever looks at a record: those who may write edit it here.

    They stand in the container that is open, in a row with what else leads away from the record.
    """
    if not may_write(t, resource, record):
        return
    _link(t("Edit"), ":material/edit:", resource, *record.identity)
    if isinstance(record, Organisation) and not record.closed:
        _link(t("Has ended"), ":material/event_busy:", resource, *record.identity, task=CLOSE)


def may_write(t: Speaker, resource: str, record: Record) -> bool:
    """Whether the visitor may change a record as it is now."""
    if visitor.desk() is None:
        return False
    needed = scope_of(t.directory, resource, to_cells(record))
    return visitor.standing().may(needed.right or "edit", needed.scope)


def add_link(label: str, resource: str, **given: str) -> None:
    """A link to the form of a new record, for those who may write something.

    Parameters
    ----------
    given
        What is known of it here, such as `organisation`.
    """
    if visitor.desk() is not None and visitor.standing().may_somewhere("edit"):
        _link(label, ":material/add:", resource, **given)


def _link(label: str, icon: str, resource: str, *key: str, **own: str) -> None:
    params = {**address.link(resource=resource, **own), "key": list(key)}
    st.page_link(
        navigation.path("edit"),
        label=label,
        icon=icon,
        query_params={name: values for name, values in params.items() if values},
    )
