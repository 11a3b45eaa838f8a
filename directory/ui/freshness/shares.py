"""Show for each municipality how many records were last read long ago or never, and which these are."""

from __future__ import annotations

from datetime import date

import streamlit as st

from directory.answers.findings import percent
from directory.records import to_cells
from directory.speaker import Speaker
from directory.ui.frame import address, navigation, visitor
from directory.ui.parts.findings import UNFOLDED, fold
from directory.ui.parts.table import Column, Row, table
from directory.upkeep.people.remind import freshness, is_old
from directory.upkeep.scopes import scope_of

NAME = "old"
"""Name in the address of the fold with the old records."""

MOST = 500
"""Old records that are listed, the oldest first."""


def shares(t: Speaker, today: date) -> None:
    """A row for each municipality: its organisations, and how many were read over a year ago or never."""
    st.subheader(t("How fresh is it?"))
    st.markdown(t("A record is old when its page was last read more than a year ago, or nobody noted when."))
    rows = []
    for one in freshness(t.directory, today):
        if one.organisations:
            name = t.directory.municipality[one.municipality].name if one.municipality else t("Elsewhere")
            share = (one.old + one.never) / one.organisations
            said = percent(t, share)
            rows.append(Row(one.municipality or "", (name, one.organisations, one.old, one.never, said)))
    heads = (t("Read over a year ago"), t("Nobody noted when"), t("Share of old records"))
    columns = [
        Column(t("Municipality")),
        Column(t("Organisations"), True),
        *(Column(head, True) for head in heads),
    ]
    table(t, columns, rows, label=t("How fresh is it?"), key="freshness")


def old_records(t: Speaker, today: date) -> None:
    """The old records that the visitor may edit, the oldest first; nothing for who may edit none."""
    standing = visitor.standing()
    if visitor.desk() is None or not standing.may_somewhere("edit"):
        return
    with fold(NAME, t("Old records that you can check"), icon=":material/update:"):
        if NAME not in address.read(UNFOLDED):
            return
        found = [
            one
            for one in t.directory.organisations
            if one.closed is None
            and is_old(one, today)
            and standing.may("edit", scope_of(t.directory, "organisations", to_cells(one)).scope)
        ]
        if not found:
            st.success(t("None: all were read within a year."))
            return
        found.sort(key=lambda one: (one.checked.last if one.checked else date.min, t.sort_key(one.name)))
        if len(found) > MOST:
            st.caption(t("The first {n} of them:", n=t.number(MOST)))
        rows = [
            Row(
                one.id,
                (one.name, t.place(one), t.date(one.checked) if one.checked else t("nobody noted when")),
                href=address.href("organisation", organisation=one.id),
            )
            for one in found[:MOST]
        ]
        columns = [Column(t("Name")), Column(t("Place")), Column(t("Source last read"))]
        if opened := table(t, columns, rows, label=t("Old records that you can check"), key="old_records"):
            navigation.go("organisation", organisation=opened)
