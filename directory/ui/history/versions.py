"""Show what a change made of a record: field by field, what was and what became."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from directory.answers.change_words import kind_name, retired_sentence
from directory.answers.record_words import cell_text, field_label, record_kind, record_name
from directory.i18n import Texts
from directory.records import TABLES
from directory.speaker import Speaker
from directory.store import Address
from directory.store.history import Version
from directory.ui.frame.markdown import link, plain
from directory.ui.parts.table import Column, Row, table
from directory.upkeep.look_back import Told

Cells = Mapping[str, str] | None


def when(t: Texts, at: str) -> str:
    """A moment of the store in the visitor's time of day."""
    moment = datetime.fromisoformat(at)
    try:
        return t.moment(moment.astimezone(ZoneInfo(st.context.timezone or "")))
    except (KeyError, ValueError, OSError):
        return t.moment(moment.astimezone())  # this computer's time: its names of zones are not everywhere


def who(t: Texts, told: Told) -> str:
    """Whose change it is; empty when it is nobody's, or not for this reader."""
    return told.who or (t("somebody whose name was erased") if told.change.by else "")


def why(told: Told) -> str:
    """In the words of whoever saved it; of a package there is only the name of its folder, which says nothing."""
    return "" if told.change.kind == "package" else told.change.comment


def head(t: Texts, told: Told) -> None:
    """When, what kind, who and why, in two lines."""
    change = told.change
    parts = [when(t, change.at), kind_name(t, change.kind), who(t, told)]
    if told.undone_by is not None:
        parts.append(t("undone by change {n}", n=told.undone_by))
    st.markdown(" · ".join(plain(part) for part in parts if part))
    if why(told):
        st.caption(plain(why(told)))


def name(t: Speaker, version: Version) -> str:
    """What the record was called at that time."""
    return record_name(t, *version.address, version.after or version.before)


def title(t: Speaker, address: Address, cells: Cells) -> str:
    """Kind and name of a record: "Organisation: Māras koris"."""
    return f"{record_kind(t, address.resource)}: {record_name(t, *address, cells)}"


def fields(t: Speaker, version: Version, *, key: str) -> None:
    """The fields that were altered; a sentence where the record came or went."""
    if version.after is None:
        st.markdown(plain(retired_sentence(t, version.note)))
        if source := (version.note or {}).get("source"):
            st.markdown(link(t("source"), source))
        return
    if version.before is None:
        st.markdown(t("Added.") if version.version == 1 else t("Back in the directory."))
    difference(t, version.address, version.before, version.after, key=key, heads=(t("Was"), t("Became")))


def difference(t: Speaker, address: Address, before: Cells, after: Cells, *, key: str, heads: tuple[str, str]) -> None:
    """A table of the fields in which two states of a record differ.

    Parameters
    ----------
    before, after
        Cells; None where there is no record.
    heads
        What the two columns are called.
    """
    states = [(name, cells or {}) for name, cells in zip(heads, (before, after), strict=True) if cells is not None]
    model = TABLES.get(address.resource)
    order = [*(model.model_fields if model else ()), *(field for _, cells in states for field in cells)]
    rows = []
    for field in dict.fromkeys(order):
        if field not in UNSAID and (before or {}).get(field) != (after or {}).get(field):
            said = (_said(t, address, field, cells) for _, cells in states)
            rows.append(Row(field, (field_label(t, address.resource, field), *said)))
    if rows:
        columns = [Column(t("Field")), *(Column(name) for name, _ in states)]
        table(t, columns, rows, label=title(t, address, after or before), key=key)


UNSAID = frozenset({"id", "by"})
"""Fields that tell a reader nothing: a key never changes, and an account's id is no name."""


def _said(t: Speaker, address: Address, field: str, cells: Mapping[str, str]) -> str:
    return cell_text(t, address.resource, field, cells[field]) if cells.get(field) else "–"
