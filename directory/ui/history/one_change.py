"""Show one change with its records."""

from __future__ import annotations

import streamlit as st

from directory.answers.record_words import record_kind
from directory.speaker import Speaker
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.history import undoing, versions
from directory.ui.parts.table import Column, Row, table
from directory.upkeep.desk import Desk
from directory.upkeep.look_back import Told, open_change

UNFOLDED = 10
"""With so many records or fewer each is shown field by field; else they are listed, and each has its history."""

MOST = 500
"""Records of one change that are listed."""


def one_change(t: Speaker, desk: Desk, number: int) -> None:
    """A change with its records, and the way to take it back.

    Raises
    ------
    MessageError
        There is no such change, or the reader may not see it.
    """
    told = open_change(desk, visitor.account(), number, limit=MOST)
    st.subheader(t("Change {n}", n=number), anchor=False)
    versions.head(t, told)
    if told.change.undoes is not None:
        label = t("It undid change {n}", n=told.change.undoes)
        navigation.page_link("history", label, icon=":material/undo:", change=str(told.change.undoes))
    undoing.undoing(t, desk, told)
    st.markdown(t.plural("{n} record", "{n} records", told.change.records))
    if told.change.records <= UNFOLDED:
        for count, version in enumerate(told.records):
            with st.container(border=True):
                st.markdown(f"**{plain(versions.title(t, version.address, version.after or version.before))}**")
                versions.fields(t, version, key=f"record_{count}")
                own = {"resource": version.address.resource, "key": version.address.key}
                navigation.page_link("history", t("History of this record"), icon=":material/history:", **own)
    else:
        _list(t, told)


def _list(t: Speaker, told: Told) -> None:
    if told.change.records > MOST:
        st.caption(t("The first {n} of them:", n=t.number(MOST)))
    rows = [
        Row(
            str(count),
            (
                versions.name(t, version),
                record_kind(t, version.address.resource),
                _what(t, version.before, version.after),
            ),
            href=address.href("history", resource=version.address.resource, key=version.address.key),
        )
        for count, version in enumerate(told.records)
    ]
    columns = [Column(t("Record")), Column(t("Kind")), Column(t("What happened"))]
    if opened := table(t, columns, rows, label=t("Records of this change"), key="records"):
        resource, key = told.records[int(opened)].address
        navigation.go("history", resource=resource, key=key)


def _what(t: Speaker, before: object, after: object) -> str:
    if after is None:
        return t("retired")
    return t("added") if before is None else t("changed")
