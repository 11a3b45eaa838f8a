"""Show organisations: search, filters and the list; each row leads to the organisation's page."""

from __future__ import annotations

import streamlit as st

from directory.answers.organisations import organisation_cells, partners_name
from directory.files.tables import organisations_csv
from directory.palette import group_colours
from directory.ui.editing.links import list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import address, data, filters, navigation, visitor
from directory.ui.parts.table import Column, Row, table
from directory.ui.suggestions.links import suggest_new_link

t = data.speaker()
directory = t.directory

saved_notice(t)
st.title(t("Organisations"))
selection = filters.filters(t)
pairs, partners = data.memory().pairs(selection), data.memory().everybody(selection)
filters.count_line(t, len(pairs))
list_links(t, "organisations", (), organisation="")

found = data.memory().found(selection.text) if selection.text else t.by_name(pairs)
shown = [id for id in found if id in pairs]
if not shown:
    filters.nothing_found(t)
    suggest_new_link(t)
    st.stop()

colours, selected = group_colours(directory), address.first("organisation")
opened = table(
    t,
    [
        Column(t("Name")),
        Column(t("Legal form")),
        Column(t("Place")),
        Column(t("Themes")),
        Column(partners_name(t, selection), is_numeric=True),
    ],
    [
        Row(
            id,
            organisation_cells(t, partners, id),
            href=address.href("organisation", organisation=id),
            colour=colours[pairs.nodes[id]["group"]],
            is_selected=id == selected,
        )
        for id in shown[:1000]
    ],
    label=t("Organisations"),
    key="organisations",
)
if opened:
    navigation.go("organisation", organisation=opened)
if visitor.standing().may_somewhere("import"):
    navigation.page_link("import", t("Add from Excel"), icon=":material/upload_file:")
if visitor.standing().may_somewhere("merge"):
    navigation.page_link("duplicates", t("Possible duplicates"), icon=":material/content_copy:")
st.download_button(
    t("Download this list (CSV)"),
    organisations_csv(t, partners, shown, partners=partners_name(t, selection)),
    file_name="kaimini-organisations.csv",
    mime="text/csv",
    icon=":material/download:",
    on_click="ignore",
)
suggest_new_link(t)
