"""Show organisations that a visitor collects while browsing; the list is in the address, so a link shares it."""

from __future__ import annotations

import streamlit as st

from directory.analysis.partners.shortlist import Shortlist, describe_shortlist
from directory.analysis.places.spots import links_between, places_of, without_point
from directory.answers.organisations import last_year, organisation_cells
from directory.answers.partners.shortlist import acquaintance_sentences, coverage_rows, summary_sentence
from directory.files.tables import organisations_csv
from directory.graph import Selection
from directory.i18n import Texts
from directory.pictures.maps.organisations_map import by_organisations
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts.map import place_map
from directory.ui.parts.table import Column, Row, table

MOST = 50
"""More do not fit into a link that everybody can send."""


def shortlist_button(t: Texts, organisation: str) -> None:
    """A button that puts an organisation on the shortlist, or takes it off."""
    listed = address.read("shortlist")
    if organisation in listed:
        rest = [id for id in listed if id != organisation]
        label, icon, then = t("Take off the shortlist"), ":material/bookmark_remove:", rest
    else:
        label, icon, then = t("To the shortlist"), ":material/bookmark_add:", [*listed, organisation][-MOST:]
    st.button(label, icon=icon, key=f"shortlist_{organisation}", on_click=address.write, args=({"shortlist": then},))


def shortlist_section(t: Speaker) -> None:
    """Show the shortlist: who is on it, whether they know each other, what they cover, where they are."""
    found = describe_shortlist(t.directory, data.memory().pairs(Selection()), address.read("shortlist")[:MOST])
    if found.unknown:
        names = ", ".join(t.quoted(id) for id in found.unknown)
        st.warning(
            plain(
                t(
                    "The link names organisations that are not in the directory: {names}. They were left out.",
                    names=names,
                )
            )
        )
    if not found.organisations:
        st.info(t("Nothing is collected yet. Put organisations on the shortlist in the finder."))
        return
    st.markdown(t("The address of this page holds the list: send it as a link to share it."))
    _members(t, found)
    st.markdown(f"**{plain(summary_sentence(t, found))}**")
    if sentences := acquaintance_sentences(t, found):
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
    rows = coverage_rows(t, found)
    st.subheader(t("Themes that they cover together"))
    columns = [Column(t("Theme")), Column(t("Organisations"), True), Column(t("Names"))]
    table(t, columns, [Row(row[0], row) for row in rows], label=t("Themes that they cover together"), key="coverage")
    _map(t, found)


def _members(t: Speaker, found: Shortlist) -> None:
    pairs = data.memory().pairs(Selection())
    heads = [t("Name"), t("Legal form"), t("Place"), t("Themes"), t("Partners"), t("Last documented")]
    last = data.memory().last_documented()
    rows = [
        Row(
            id,
            (*organisation_cells(t, pairs, id), last_year(t, last.get(id))),
            href=address.href("organisation", organisation=id),
        )
        for id in found.organisations
    ]
    columns = [Column(head, head == t("Partners")) for head in heads]
    if opened := table(t, columns, rows, label=t("Shortlist"), key="shortlist"):
        navigation.go("organisation", organisation=opened)
    with st.container(horizontal=True):
        st.download_button(
            t("Download this list (CSV)"),
            organisations_csv(t, pairs, found.organisations),
            file_name="kaimini-shortlist.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        st.button(t("Empty the shortlist"), icon=":material/delete:", on_click=address.write, args=({"shortlist": []},))


def _map(t: Speaker, found: Shortlist) -> None:
    ties = data.memory().network(Selection()).ties.subgraph(found.organisations)
    spots = places_of(t.directory, ties)
    if not spots:
        st.info(t("The place of none of them is known, so there is no map."))
        return
    st.subheader(t("Where they are"))
    place_map(
        t,
        spots,
        links_between(spots, ties),
        size=by_organisations,
        with_streets=False,
        selected=(),
        on_click=lambda: None,
    )
    missing = [id for ids in without_point(t.directory, ties).values() for id in ids]
    if missing:
        names = t.all_of(t.directory.organisation[id].name for id in missing)
        st.caption(plain(t("Not on the map, as their point is not known: {names}", names=names)))
