"""Show what is said about places beside and below the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import streamlit as st

from directory.analysis.places.spots import Link, Spot, neighbours
from directory.answers.places.spots import municipality_name, place_rows
from directory.answers.ties import tie_sentence
from directory.i18n import Texts
from directory.pictures.maps.organisations_map import MOST_LINES
from directory.records import Directory
from directory.speaker import Speaker
from directory.ui.frame import address, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts.table import Column, Row, table


def place_panel(
    t: Speaker,
    ties: nx.MultiDiGraph[str],
    selected: Sequence[Spot],
    links: Sequence[Link],
    spots: Mapping[str, Spot],
) -> None:
    """Who is at home in the place that is selected and with which places it works, or what joins the two that are."""
    if not selected:
        st.caption(t("Click a place to see who is there and with which places it works."))
    elif len(selected) == 1:
        _organisations(t, selected[0])
        _neighbours(t, selected[0], links, spots)
    else:
        _ties(t, ties, *selected[:2])


def _organisations(t: Speaker, spot: Spot) -> None:
    st.subheader(plain(spot.name), anchor=False)
    st.caption(plain(municipality_name(t.directory, spot)))
    rows = [
        Row(
            id,
            (t.directory.organisation[id].name,),
            href=address.href("organisation", organisation=id),
            is_selected=id == address.first("organisation"),
        )
        for id in t.by_name(spot.organisations)
    ]
    label = t.plural("{n} organisation", "{n} organisations", len(rows))
    if opened := table(t, [Column(label)], rows, label=label, key="place", first=10):
        navigation.go("organisation", organisation=opened)


def _neighbours(t: Texts, spot: Spot, links: Sequence[Link], spots: Mapping[str, Spot]) -> None:
    own = neighbours(links).get(spot.id, ())
    rows = [
        Row(other, (spots[other].name, len(link.ties)), href=address.href("map", place=other))
        for link in own
        for other in (link.across(spot.id),)
    ]
    columns = [Column(t("Works with")), Column(t("Ties"), True)]
    if rows and (chosen := table(t, columns, rows, label=t("Works with"), key="neighbours", first=8)):
        address.write({"place": [spot.id, chosen]})
        st.rerun()


def _ties(t: Speaker, ties: nx.MultiDiGraph[str], one: Spot, other: Spot) -> None:
    st.subheader(plain(f"{one.name} – {other.name}"), anchor=False)
    records = {tie.id: tie for tie in t.directory.ties}
    ends = (set(one.organisations), set(other.organisations))
    rows = [
        Row(
            source,
            (f"{_name(t.directory, source)} – {_name(t.directory, target)}", tie_sentence(t, records[tie])),
        )
        for source, target, tie in ties.edges(keys=True)
        if (source in ends[0] and target in ends[1]) or (source in ends[1] and target in ends[0])
    ]
    columns = [Column(t("Who")), Column(t("What they did"))]
    table(t, columns, rows, label=t("Ties between the two places"), key="between", first=10)


def places_table(t: Speaker, spots: Sequence[Spot], links: Sequence[Link]) -> None:
    """The map as a table; a place leads to itself on the map."""
    st.subheader(t("Places"))
    if len(links) > MOST_LINES:
        drawn = t.number(MOST_LINES)
        st.caption(t("Of {n} lines the map draws the {drawn} with most ties.", n=t.number(len(links)), drawn=drawn))
    rows = [Row(row.id, row[1:], href=address.href("map", place=row.id)) for row in place_rows(t, spots, links)]
    columns = [
        Column(t("Place")),
        Column(t("Municipality")),
        Column(t("Organisations"), True),
        Column(t("Ties"), True),
        Column(t("Works most with")),
    ]
    if chosen := table(t, columns, rows, label=t("Places"), key="places"):
        address.write({"place": [chosen]})
        st.rerun()


def unplaced(t: Speaker, groups: Mapping[str, Sequence[str]]) -> None:
    """The organisations that are not on the map because nobody published where they are."""
    n = sum(map(len, groups.values()))
    if not n:
        return
    label = t.plural("{n} organisation is not on the map", "{n} organisations are not on the map", n)
    with st.expander(label):
        st.markdown(t("Nobody published in which village or town they are, or it lies abroad."))
        rows = [
            Row(
                id,
                (_name(t.directory, id), t.group(group)),
                href=address.href("organisation", organisation=id),
            )
            for group, ids in groups.items()
            for id in t.by_name(ids)
        ]
        columns = [Column(t("Name")), Column(t("Municipality"))]
        if opened := table(t, columns, rows, label=label, key="unplaced", first=15):
            navigation.go("organisation", organisation=opened)


def _name(directory: Directory, id: str) -> str:
    return directory.organisation[id].name
