"""Show the network by ties, on the map and by municipality; a click shows what is behind it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from directory.answers.ties import ties_of
from directory.pictures.network import scopes
from directory.pictures.network.collapse import LIMIT
from directory.ui.editing.links import list_links
from directory.ui.frame import address, data, filters, navigation
from directory.ui.network import controls as controls
from directory.ui.network import notes
from directory.ui.network import panel as panels
from directory.ui.network import view as views
from directory.ui.network.downloads import downloads
from directory.ui.network.extract import extract_of
from directory.ui.network.network import explore
from directory.ui.network.overview import overview

t = data.speaker()
directory = t.directory

st.title(t("Network"))
selection = filters.filters(t)
view = views.current(directory)
shown = data.memory().pairs(selection)
filters.count_line(t, len(shown))
if not shown:
    filters.nothing_found(t)
    st.stop()

selected = address.first("organisation")
opened = views.opened(directory, view, selected) if len(shown) > LIMIT else frozenset()
scope = scopes.Scope(selection, view.compared, opened)
pairs = scopes.collapsed(data.memory(), scope).pairs
facts = scopes.pairs(data.memory(), scope)  # behind municipalities, too
with st.container(horizontal=True, vertical_alignment="center"):
    controls.arrangement(t)
    controls.encodings(t)
    with st.popover(t("Compare"), icon=":material/compare_arrows:"):
        controls.comparison(t, view)
        navigation.page_link("multiples", t("A picture for each municipality or theme"), icon=":material/grid_view:")
    as_seen = partial(extract_of, t, scope, view, selected=selected)
    downloads(t, selection, extract=as_seen)
left, right = st.columns([3, 1], gap="medium")
with left:
    explore(t, scope, view, selected=selected, key="network", height=680)
    notes.beyond(t, scope)
    notes.chosen_ties(t, scope, view)
    notes.one_year(t, scope, view)
    notes.undated(t, scope, view)
    notes.left_out(t, scope, view)
with right:
    controls.search(t, pairs)
    if tie := views.among(facts, view.tie):
        panels.tie_panel(t, facts, tie)
        own = [one for one in ties_of(directory, tie[0]) if tie[1] in {one.source, one.target}]
        list_links(t, "ties", own, organisation=tie[0])
    elif selected and selected in directory.organisation:
        panels.panel(t, facts, selected)
    elif view.part:
        panels.part_panel(t, facts, view.part, everybody=scopes.everybody(data.memory(), scope))
    elif view.between:
        panels.between_panel(t, facts, view.between)
    else:
        overview(t, scope, view.arrange)
