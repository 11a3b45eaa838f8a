"""Show beside the network what its arrangement answers, as tables to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import streamlit as st

from directory.analysis.network.outside import HOME, members
from directory.analysis.places.without_organisation import empty_villages, without_place
from directory.answers.organisations import most_partners
from directory.answers.places.without_organisation import unplaced_sentence
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.pictures.network import scopes
from directory.pictures.network.arrangements import MAP, MUNICIPALITY, TIES
from directory.pictures.network.scopes import Scope
from directory.records import JOINT
from directory.speaker import Speaker
from directory.ui.frame import address, data
from directory.ui.frame.markdown import link
from directory.ui.network.panel import pairs_between
from directory.ui.parts.table import Column, Row, table

MOST = 500
"""Rows of a table that could have very many."""


def overview(t: Speaker, scope: Scope, arrange: str) -> None:
    """What this arrangement shows best comes first."""
    sections: Mapping[str, Sequence[Callable[[Speaker, Scope], None]]] = {
        TIES: (_between, _most),
        MAP: (_villages, _most),
        MUNICIPALITY: (_between, _at_home, _most),
    }
    for section in sections[arrange]:
        section(t, scope)


def _most(t: Speaker, scope: Scope) -> None:
    """Who has most partners; who is chosen is selected."""
    rows = [
        Row(id, (t.directory.organisation[id].name, n), href=address.href("network", organisation=id))
        for id, n in most_partners(scopes.pairs(data.memory(), scope))[:MOST]
        if n
    ]
    columns = [Column(t("Organisation")), Column(t("Partners here"), True)]
    _choose(t, t("Most partners"), columns, rows, "organisation", key="most", first=12)


def _between(t: Speaker, scope: Scope) -> None:
    """How many pairs tie each two groups together; two that are chosen are shown in the picture."""
    groups = [*(municipality.id for municipality in t.directory.covered), ELSEWHERE]
    pairs = scopes.pairs(data.memory(), scope)
    joined = {ends: pairs_between(pairs, ends) for ends in combinations(groups, 2)}
    rows = [
        Row(
            JOINT.join(ends),
            (
                " – ".join(t.group(group) for group in ends),
                len(found),
                sum(len(pairs.edges[pair]["ties"]) for pair in found),
            ),
            href=address.href("network", between=JOINT.join(ends)),
        )
        for ends, found in joined.items()
        if found
    ]
    columns = [Column(t("Between")), Column(t("Pairs"), True), Column(t("Ties"), True)]
    _choose(t, t("Ties between municipalities"), columns, rows, "between", key="groups", first=12)


def _at_home(t: Speaker, scope: Scope) -> None:
    """How many in each municipality have no tie that leads outside; those of one that is chosen are shown."""
    everybody, shown = scopes.everybody(data.memory(), scope), scopes.pairs(data.memory(), scope)
    counted = [(home, len(members(everybody, home.id, HOME, among=shown))) for home in t.directory.covered]
    rows = [
        Row(
            f"{home.id}{JOINT}{HOME}",
            (home.short_name, n),
            href=address.href("network", part=f"{home.id}{JOINT}{HOME}"),
        )
        for home, n in counted
        if n
    ]
    columns = [Column(t("Municipality")), Column(t("Organisations"), True)]
    _choose(t, t("Who has no ties outside"), columns, rows, "part", key="homes", first=12)


def _villages(t: Speaker, scope: Scope) -> None:
    """Which villages have none of these organisations."""
    shown = scopes.pairs(data.memory(), scope)
    codes = empty_villages(t.directory, shown, among=scope.selection.municipalities)
    if not codes:
        return
    n = len(codes)
    st.subheader(
        t.plural("{n} village or town without an organisation", "{n} villages and towns without an organisation", n),
        anchor=False,
    )
    for municipality in t.directory.covered:
        own = [place for place in map(t.directory.place.__getitem__, codes) if place.municipality == municipality.id]
        if own:
            own.sort(key=lambda place: t.sort_key(place.name))
            names = ", ".join(link(place.name, address.href("place", place=place.code)) for place in own)
            st.markdown(f"**{municipality.short_name}** ({t.number(len(own))}): {names}")
    st.caption(t("None of the organisations in this selection is known to be at home there."))
    if unplaced := without_place(t.directory, shown, among=scope.selection.municipalities):
        st.caption(unplaced_sentence(t, len(unplaced)))


def _choose(
    t: Texts, label: str, columns: Sequence[Column], rows: Sequence[Row], name: str, *, key: str, first: int
) -> None:
    """A table of which a row that is chosen goes into the address under this name."""
    if not rows:
        return
    st.subheader(label, anchor=False)
    if chosen := table(t, columns, rows, label=label, key=key, first=first):
        address.write({name: [chosen]})
        st.rerun()
