"""Show the section of the page about gaps that holds every measure, with what it means."""

from __future__ import annotations

import streamlit as st

from directory.analysis.network.homophily import ei_by_group, mixing_matrix
from directory.analysis.network.measures import Measures
from directory.answers.network.measures import COLUMNS, shown
from directory.answers.network.readings import network_readings, organisation_readings
from directory.graph import Selection
from directory.i18n import Texts
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import link, plain
from directory.ui.parts.table import Column, Link, Row, table


def numbers(t: Speaker, selection: Selection) -> None:
    """The measures of the network and of its organisations."""
    found = data.memory().measures(selection)
    if found.network.betweenness_sources is not None:
        n = t.number(found.network.betweenness_sources)
        st.caption(t("The network is large: shortest paths were counted from {n} organisations, drawn at random.", n=n))
    with st.container(border=True):
        st.subheader(t("The network in numbers"), anchor=False)
        _network(t, found)
    with st.container(border=True):
        st.subheader(t("The municipalities in numbers"), anchor=False)
        _groups(t, selection)
    with st.container(border=True):
        st.subheader(t("The organisations in numbers"), anchor=False)
        _organisations(t, found)


def _network(t: Texts, found: Measures) -> None:
    rows = [
        Row(
            field,
            (
                reading.name,
                shown(t, getattr(found.network, field)),
                reading.definition,
                f"{reading.high} {reading.low}",
                Link(t("source"), reading.reference) if reading.reference else None,
            ),
        )
        for field, reading in network_readings(t).items()
    ]
    columns = [Column(t("Measure")), Column(t("Value")), Column(t("What is counted")), Column(t("How to read it"))]
    columns.append(Column(t("Source")))
    table(t, columns, rows, label=t("The network in numbers"), key="network_numbers", first=len(rows))


def _groups(t: Speaker, selection: Selection) -> None:
    pairs = data.memory().pairs(selection)
    groups = {node: str(values["group"]) for node, values in pairs.nodes(data=True)}
    mixing, outward = mixing_matrix(pairs, groups), ei_by_group(pairs, groups)
    names = [t.group(group) for group in mixing.groups]
    rows = [
        Row(group, (name, *counts, _cell(t, outward[group])))
        for group, name, counts in zip(mixing.groups, names, mixing.counts, strict=True)
    ]
    columns = [Column(t("Pairs of partners")), *(Column(name, True) for name in names), Column(t("E-I index"), True)]
    table(t, columns, rows, label=t("The municipalities in numbers"), key="group_numbers")
    st.caption(t("E-I index: −1 when all partners are in the own municipality, 1 when all are outside."))


def _organisations(t: Speaker, found: Measures) -> None:
    readings = organisation_readings(t)
    nodes = sorted(found.nodes, key=lambda node: (-node.degree, -node.betweenness, node.id))
    rows = [
        Row(
            node.id,
            (t.directory.organisation[node.id].name, *(_cell(t, getattr(node, field)) for field in COLUMNS)),
            href=address.href("organisation", organisation=node.id),
        )
        for node in nodes
    ]
    columns = [Column(t("Organisation")), *(Column(readings[field].name, True) for field in COLUMNS)]
    opened = table(t, columns, rows, label=t("The organisations in numbers"), key="organisation_numbers", first=15)
    if opened:
        navigation.go("organisation", organisation=opened)
    with st.expander(t("What do these columns mean?"), type="compact"):
        for reading in readings.values():
            words = plain(f"{reading.definition} {reading.high} {reading.low}")
            source = link(t("source"), reading.reference) if reading.reference else ""
            st.markdown(f"**{plain(reading.name)}.** {words} {source}")


def _cell(t: Texts, value: float | None) -> str | float | None:
    """A number that can be sorted; a word for yes and no; nothing where it is undefined."""
    if value is None or value != value:
        return None
    return shown(t, value) if isinstance(value, bool) else round(value, 3)
