"""What the network picture leaves out, and what it shows in words: below the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import networkx as nx
import streamlit as st

from directory.graph import ELSEWHERE, Network
from directory.i18n import Texts
from directory.records import Directory, Period
from directory.ui import address, data, pictures
from directory.ui.network_panel import pairs_between
from directory.ui.pictures import Look
from directory.ui.table import Column, Row, table
from directory.ui.view import JOINT, View
from directory.views.arrangements import MAP, MUNICIPALITY, empty_villages, runs_in
from directory.views.by_municipality import ALONE, INSIDE, OUTSIDE, part_of
from directory.views.collapse import SHOWN
from directory.views.names import group_name
from directory.views.organisations import by_name

LARGE = 1500
"""In a picture with more nodes than this, most names are not seen at first."""


def undated(t: Texts, look: Look) -> None:
    """Say how many ties have no date, and whether they are shown."""
    every = data.network(replace(look.selection, years=Period(), undated=None))
    n = _without_date(every)
    if not n:
        return
    ties = t.plural("{n} tie has no date", "{n} ties have no date", n)
    chosen = look.selection
    hidden = chosen.undated is False or (chosen.undated is None and bool(chosen.years or look.compared))
    if hidden:
        st.caption(t("{ties}; the picture leaves them out.", ties=ties))
    elif chosen.years or look.compared:
        st.caption(t("{ties}; they are shown in every year.", ties=ties))
    else:
        st.caption(t("{ties}; they are shown.", ties=ties))


def one_year(t: Texts, look: Look, view: View) -> None:
    """Say how many pairs are documented for the year that stands out."""
    if view.year is None or look.compared:
        return
    spans = pictures.picture(look, t.language).more["spans"]
    n = sum(runs_in(years, view.year) for years in spans)
    st.caption(
        t.plural(
            "{year}: {n} pair has documented ties; the rest is faded.",
            "{year}: {n} pairs have documented ties; the rest is faded.",
            n,
            year=view.year,
        )
    )


def left_out(t: Texts, directory: Directory, look: Look, view: View) -> None:
    """Say what is not in the picture, or not in sight."""
    collapsed = pictures.collapsed(look)
    if collapsed.hidden:
        hidden = t.number(sum(collapsed.hidden.values()))
        st.caption(
            t(
                "So many organisations would be a blot: {n} of them are shown as circles of their municipalities. "
                "A click on a circle opens it and shows the {most} with most partners.",
                n=hidden,
                most=t.number(SHOWN),
            )
        )
        if collapsed.faint:
            st.caption(t("{n} thin lines between municipalities are left out.", n=t.number(collapsed.faint)))
        if look.opened:
            st.button(t("Close all municipalities"), on_click=address.write, args=({"open": []},), key="close_all")
    elif len(collapsed.pairs) > LARGE:
        st.caption(t("Only the names of those with most partners fit; zoom in to read the others."))
    if view.arrange == MAP and not collapsed.hidden and (far := _far(directory, collapsed.pairs)):
        st.caption(
            t.plural(
                "{n} organisation is at home farther away: zoom out to see it.",
                "{n} organisations are at home farther away: zoom out to see them.",
                far,
            )
        )


def in_words(t: Texts, directory: Directory, pairs: nx.Graph[str], look: Look, view: View) -> None:
    """What the arrangement shows, as tables: empty villages, ties between groups, who works with whom."""
    if view.arrange == MAP:
        _villages(
            t, directory, empty_villages(directory, data.pairs(look.selection), among=look.selection.municipalities)
        )
    if view.arrange == MUNICIPALITY:
        _parts(t, directory, pairs)
    _groups(t, directory, pairs)


def _without_date(network: Network) -> int:
    return sum(not (data["start"] or data["end"]) for *_, data in network.ties.edges(data=True))


def _far(directory: Directory, pairs: nx.Graph[str]) -> int:
    """How many of these organisations have a point outside the part of the map that is shown first."""
    west, south, east, north = data.covered_box()
    known = [directory.organisation[id] for id in pairs if id in directory.organisation]
    return sum(
        not (west <= record.lon <= east and south <= record.lat <= north)
        for record in known
        if record.lat is not None and record.lon is not None
    )


def _villages(t: Texts, directory: Directory, codes: Sequence[str]) -> None:
    empty = [directory.place[code] for code in codes]
    label = t.plural(
        "{n} village or town without an organisation", "{n} villages and towns without an organisation", len(empty)
    )
    if not empty:
        return
    with st.expander(label):
        st.caption(t("None of the organisations in this selection is known to be at home there."))
        for municipality in directory.covered:
            own = sorted((place.name for place in empty if place.municipality == municipality.id), key=t.sort_key)
            if own:
                st.markdown(f"**{municipality.short_name}** ({t.number(len(own))}): {', '.join(own)}")


def _groups(t: Texts, directory: Directory, pairs: nx.Graph[str]) -> None:
    """How many pairs tie each two groups together; one that is chosen is shown in the picture."""
    groups = [*(municipality.id for municipality in directory.covered), ELSEWHERE]
    counted = [(one, other, len(pairs_between(pairs, (one, other)))) for one, other in combinations(groups, 2)]
    rows = [
        Row(
            JOINT.join((one, other)),
            (" – ".join(group_name(t, directory, group) for group in (one, other)), n),
            href=address.href("network", between=JOINT.join((one, other))),
        )
        for one, other, n in counted
        if n
    ]
    if not rows:
        return
    st.subheader(t("Ties between municipalities"), anchor=False)
    columns = [Column(t("Between")), Column(t("Pairs that work together"), True)]
    if chosen := table(t, columns, rows, label=t("Ties between municipalities"), key="groups"):
        address.write({"between": [chosen], "tie": [], "organisation": []})
        st.rerun()


def _name(directory: Directory, id: str) -> str:
    return directory.organisation[id].name


def _parts(t: Texts, directory: Directory, pairs: nx.Graph[str]) -> None:
    """Who works only at home, and who with nobody, in each municipality."""
    for municipality in directory.covered:
        members = [id for id, data in pairs.nodes(data=True) if data["group"] == municipality.id]
        parts = {id: part_of(pairs, id) for id in members if id in directory.organisation}
        names = {INSIDE: t("Only with partners inside"), ALONE: t("No partner documented")}
        outside = sum(part != OUTSIDE for part in parts.values())
        if not outside:
            continue
        label = t("{group}: who works with nobody outside ({n})", group=municipality.short_name, n=t.number(outside))
        with st.expander(label):
            rows = [
                Row(id, (_name(directory, id), names[parts[id]]), href=address.href("network", organisation=id))
                for id in by_name(t, directory, parts)
                if parts[id] != OUTSIDE
            ]
            columns = [Column(t("Organisation")), Column(t("Partners"))]
            if chosen := table(t, columns, rows, label=label, key=f"inside_{municipality.id}", first=15):
                address.write({"organisation": [chosen], "tie": [], "between": []})
                st.rerun()
