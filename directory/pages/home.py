"""Show the first page: what this is, how much there is, who works with whom, and where each reader begins."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.places.without_organisation import without_organisation
from directory.answers.network.between_municipalities import bridge_rows, known_elsewhere, pair_sentences
from directory.graph import ELSEWHERE, Selection
from directory.pictures.network.arrangements import MUNICIPALITY
from directory.pictures.network.home import overview_picture
from directory.records import JOINT
from directory.ui.frame import address, data, visitor
from directory.ui.frame.markdown import plain
from directory.ui.frame.navigation import go, page_link, path
from directory.ui.network.view import joint
from directory.ui.parts.linked_picture import linked_picture
from directory.ui.parts.table import Column, Row, table
from directory.ui.places.municipality_sections import SILENT

t = data.speaker()
directory = t.directory
network, pairs = data.memory().network(Selection()), data.memory().pairs(Selection())
names = t.where(municipality.short_name for municipality in directory.covered)
homes = [municipality.id for municipality in directory.covered]


def counted(label: str, page: str, *, icon: str | None = None, **own: Sequence[str]) -> None:
    """A link to what a statement of this page was counted from, whatever is filtered elsewhere."""
    st.page_link(path(page), label=f":primary[{plain(label)}]", icon=icon, query_params=address.only(**own))


def between(one: str, other: str) -> dict[str, list[str]]:
    """Where the ties between two municipalities are shown."""
    return {"arrange": [MUNICIPALITY], "between": [joint(one, other)]}


def follow(name: str) -> None:
    """Leave for the ties between two municipalities, or for the organisations of one."""
    one, _, other = name.partition(JOINT)
    page, own = ("network", between(one, other)) if other else ("organisations", {"municipality": [one]})
    st.switch_page(path(page), query_params=address.only(**own))


st.title(t("Who works with whom in {names}", names=names))
st.markdown(
    t(
        "Kaimiņi shows the organisations and communities of neighbouring municipalities and the cooperation between "
        "them that is documented on public pages. Find a partner, see which places are active, and where cooperation "
        "is missing."
    )
)
if wanted := st.text_input(t("Search"), type="search", placeholder=t("Name, place or theme"), key="home_search"):
    go("organisations", q=wanted)

st.subheader(t("Where to begin"))
starts = [
    (
        "gaps",
        t("I work for a partnership"),
        t("See where cooperation is missing and who holds it together."),
        t("To the gaps"),
    ),
    (
        "places",
        t("I work for a municipality"),
        t("See which places are active and which ideas wait."),
        t("To the places"),
    ),
    (
        "partners",
        t("I lead a community"),
        t("Find a partner near you, and who can introduce you."),
        t("To the partners"),
    ),
]
for column, (page, who, what, label) in zip(st.columns(3), starts, strict=True):
    with column.container(border=True, height="stretch"):
        st.markdown(f"**{who}**")
        st.markdown(what)
        page_link(page, label, icon=":material/arrow_forward:")
        if page == "partners" and visitor.standing().may_somewhere("import"):
            page_link("import", t("Add from Excel"), icon=":material/upload_file:")
        if page == "places":
            silent = t.plural(
                "{n} village or town without an organisation",
                "{n} villages and towns without an organisation",
                without_organisation(data.memory().activities(), homes).n,
            )
            counted(silent, page, icon=":material/arrow_forward:", view=[SILENT])

with st.container(horizontal=True, key="numbers"):
    total, beyond = len(directory.organisations), known_elsewhere(network.ties)
    counted(t.plural("{n} organisation", "{n} organisations", total), "organisations", icon=":material/groups:")
    if 0 < beyond < total:
        counted(
            t("{n} of them in {names}", n=t.number(total - beyond), names=names), "organisations", municipality=homes
        )
        counted(t("{n} elsewhere", n=t.number(beyond)), "organisations", municipality=[ELSEWHERE])
    ties = t.plural("{n} documented tie", "{n} documented ties", len(directory.ties))
    counted(ties, "network", icon=":material/hub:")
    if directory.years:
        first, last = directory.years
        counted(t("Years {first}–{last}", first=first, last=last), "changes", icon=":material/history:")

picture, words = st.columns([2, 3], gap="large")
with picture:
    drawn = overview_picture(
        t,
        network.ties,
        inside=lambda id: address.whole("organisations", municipality=[id]),
        between=lambda one, other: address.whole("network", **between(one, other)),
    )
    if followed := linked_picture(drawn, key="overview"):
        follow(followed)
with words:
    st.subheader(t("Between the municipalities"))
    followed = table(
        t,
        [Column(t("Municipalities")), Column(t("Ties"), True), Column(t("Most of them with"))],
        [
            Row(
                f"{pair.one}{JOINT}{pair.other}",
                (pair.pair, pair.ties, pair.most),
                href=address.whole("network", **between(pair.one, pair.other)),
            )
            for pair in pair_sentences(t, network.ties)
        ],
        label=t("Between the municipalities"),
        key="between",
    )
    if followed:
        follow(followed)
    st.subheader(t("Who joins them"))
    st.markdown(t("Organisations that have partners in each of the municipalities, and how many:"))
    opened = table(
        t,
        [Column(t("Organisation")), *(Column(municipality.short_name, True) for municipality in directory.covered)],
        [
            Row(id, (directory.organisation[id].name, *counts), href=address.href("organisation", organisation=id))
            for id, counts in bridge_rows(directory, pairs, most=5)
        ],
        label=t("Who joins them"),
        key="bridges",
    )
    if opened:
        go("organisation", organisation=opened)
