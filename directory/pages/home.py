"""Home: what this is, how much there is, who works with whom, and a door for each of the readers."""

from __future__ import annotations

import streamlit as st

from directory.graph import Selection
from directory.ui import address, data, language
from directory.ui.markdown import plain
from directory.ui.site import go, page_link
from directory.ui.table import Column, Row, table
from directory.views.home import bridge_rows, overview_picture, pair_sentences

t = language.current()
directory = data.directory()
network, pairs = data.network(Selection()), data.pairs(Selection())
names = t.all_of(municipality.short_name for municipality in directory.covered)

st.title(t("Who works with whom in {names}", names=names))
st.markdown(
    t(
        "Kaimiņi shows the organisations and communities of neighbouring municipalities and the cooperation between "
        "them that is documented on public pages. Find a partner, see which places are active, and where cooperation "
        "is missing."
    )
)
with st.container(horizontal=True):
    st.metric(t("Organisations"), t.number(len(directory.organisations)), border=True, width=165)
    st.metric(t("Documented ties"), t.number(len(directory.ties)), border=True, width=165)
    st.metric(t("Municipalities"), t.number(len(directory.covered)), border=True, width=165)
    if directory.years:
        first, last = directory.years
        st.metric(
            t("Years ({first}–{last})", first=first, last=last), t.number(last - first + 1), border=True, width=165
        )

picture, words = st.columns(2, gap="large", vertical_alignment="center")
sentences = pair_sentences(t, directory, network.ties)
with picture:
    st.image(overview_picture(t, directory, network.ties), alt=" ".join(sentences), width="stretch")
with words:
    st.subheader(t("Between the municipalities"))
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
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

st.subheader(t("Where to begin"))
doors = [
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
for column, (page, who, what, label) in zip(st.columns(3), doors, strict=True):
    with column.container(border=True, height="stretch"):
        st.markdown(f"**{who}**")
        st.markdown(what)
        page_link(page, label, icon=":material/arrow_forward:")
