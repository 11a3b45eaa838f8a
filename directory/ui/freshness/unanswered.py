"""List the organisations that left two letters without an answer: somebody has to look, nothing closes by itself."""

from __future__ import annotations

import streamlit as st

from directory.speaker import Speaker
from directory.ui.frame import address, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.parts.table import Column, Row, table
from directory.upkeep.desk import Desk
from directory.upkeep.people.remind import unanswered
from directory.upkeep.rights import Scope


def unanswered_list(t: Speaker, desk: Desk) -> None:
    """A table for each municipality whose suggestions the visitor may review; nothing where all have answered."""
    standing, who = visitor.standing(), visitor.account()
    silent = {
        home.id: unanswered(desk, who, home.id)
        for home in t.directory.covered
        if standing.may("review", Scope(frozenset({home.id})))
    }
    if not any(silent.values()):
        return
    st.subheader(t("No answer to two letters"), anchor=False)
    st.markdown(t("Have a look whether they go on. Nothing is closed before somebody says so."))
    for home, keys in silent.items():
        if keys:
            name = t.directory.municipality[home].name
            st.markdown(f"**{plain(name)}**")
            rows = [_row(t, key) for key in t.by_name(keys)]
            columns = [Column(t("Name")), Column(t("E-mail")), Column(t("Source last read"))]
            if opened := table(t, columns, rows, label=name, key=f"silent_{home}"):
                navigation.go("organisation", organisation=opened)


def _row(t: Speaker, key: str) -> Row:
    one = t.directory.organisation[key]
    read = t.date(one.checked) if one.checked else t("nobody noted when")
    return Row(key, (one.name, one.email, read), href=address.href("organisation", organisation=key))
