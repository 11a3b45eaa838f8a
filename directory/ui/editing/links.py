"""Show the links that lead from a record to what can be done with it: to edit it, or to say that it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from directory.answers.record_words import record_name
from directory.i18n import Texts
from directory.records import SEPARATOR, Organisation, PartialDate, Record, Tie, key_of, to_cells
from directory.speaker import LONGEST, Speaker
from directory.ui.editing.form import CLOSE
from directory.ui.frame import address, navigation, visitor
from directory.upkeep.rights import Standing
from directory.upkeep.scopes import scope_of

LABELS: Mapping[str, Callable[[Texts], tuple[str, str]]] = {
    "organisations": lambda t: (t("Add an organisation"), t("Edit an organisation")),
    "ties": lambda t: (t("Add a tie"), t("Edit a tie")),
    "tie_sources": lambda t: (t("Add a source of a tie"), t("Edit a source of a tie")),
    "leaders": lambda t: (t("Add a person"), t("Edit a person")),
    "events": lambda t: (t("Add an event"), t("Edit an event")),
    "participations": lambda t: (t("Add who took part"), t("Edit who took part")),
    "ideas": lambda t: (t("Add an idea"), t("Edit an idea")),
    "programmes": lambda t: (t("Add a programme"), t("Edit a programme")),
    "pages_read": lambda t: (t("Note a page that was read"), t("Edit a page that was read")),
}
"""Table to what adds a record to its list, and what edits one of it."""


def edit_links(t: Speaker, resource: str, record: Record) -> None:
    """Links for whoever looks at a record: those who may write edit it here.

    They stand in the container that is open, in a row with what else leads away from the record.
    """
    if not may_write(t, resource, record):
        return
    record_link(t("Edit"), ":material/edit:", resource, key_of(record))
    if isinstance(record, Organisation) and not record.closed:
        record_link(t("Has ended"), ":material/event_busy:", resource, key_of(record), task=CLOSE)


def may_write(t: Speaker, resource: str, record: Record) -> bool:
    """Whether the visitor may change a record as it is now."""
    return visitor.desk() is not None and _may(t, visitor.standing(), resource, record)


def list_links(t: Speaker, resource: str, records: Iterable[Record], **given: str) -> None:
    """Beside a list, for those who may: a link that adds a record, and a place to choose one of the list to edit.

    Parameters
    ----------
    given
        What is known of a new record here, such as `organisation`; an empty text takes what the address says away.
    """
    desk, standing = visitor.desk(), visitor.standing()
    if desk is None or not standing.may_somewhere("edit"):
        return
    add, edit = LABELS[resource](t)
    own = [record for record in records if _may(t, standing, resource, record)]
    names = {key_of(record): record_title(t, resource, record) for record in own}
    with st.container(horizontal=True, vertical_alignment="center"):
        record_link(add, ":material/add:", resource, "", **given)
        if names:
            with st.popover(edit, icon=":material/edit:"):
                _choice(t, edit, resource, names)


def _choice(t: Speaker, label: str, resource: str, names: Mapping[str, str]) -> None:
    picked = st.selectbox(
        label,
        sorted(names, key=lambda key: t.sort_key(names[key])),
        index=None,
        format_func=names.__getitem__,
        placeholder=t("Choose, or type a part of it"),
        key=f"choose_{resource}",
    )
    if picked:
        record_link(t("Edit"), ":material/edit:", resource, picked)


def record_title(t: Speaker, resource: str, record: Record) -> str:
    """The name of a record with its year, so that those of one list are told apart."""
    name = record_name(t, resource, key_of(record), to_cells(record))
    start: PartialDate | None = getattr(record, "start", None)
    kind = t.term("tie_kinds", record.kind) if isinstance(record, Tie) else ""
    return " · ".join(part for part in (name[:LONGEST], kind, str(start.year) if start else "") if part)


def record_link(label: str, icon: str, resource: str, key: str, *, page: str = "edit", **own: str) -> None:
    """A link to the form of a record, or with an empty key of a new one; or to another page about a record."""
    params = {**address.link(resource=resource, **own), "key": key.split(SEPARATOR) if key else []}
    st.page_link(
        navigation.path(page),
        label=label,
        icon=icon,
        query_params={name: values for name, values in params.items() if any(values)},
    )


def _may(t: Speaker, standing: Standing, resource: str, record: Record) -> bool:
    needed = scope_of(t.directory, resource, to_cells(record))
    return standing.may(needed.right or "edit", needed.scope)
