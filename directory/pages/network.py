"""Network: the same organisations by ties, on the map and by municipality; a click shows what is behind it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from directory.pictures.network.collapse import LIMIT
from directory.ui.frame import address, data, filters, language, site
from directory.ui.network import controls as controls
from directory.ui.network import notes, pictures
from directory.ui.network import panel as panels
from directory.ui.network import view as views
from directory.ui.network.downloads import downloads
from directory.ui.network.extract import extract_of
from directory.ui.network.network import explore
from directory.ui.network.overview import overview

t = language.current()
directory = data.directory()

st.title(t("Network"))
selection = filters.filters(t, directory)
view = views.current(directory)
shown = data.pairs(selection)
filters.count_line(t, directory, len(shown))
if not shown:
    filters.nothing_found(t)
    st.stop()

selected = address.first("organisation")
opened = views.opened(directory, view, selected) if len(shown) > LIMIT else frozenset()
look = pictures.Look(selection, view.compared, opened)
pairs = pictures.collapsed(look).pairs
facts = pictures.pairs(look)  # behind municipalities, too
with st.container(horizontal=True, vertical_alignment="center"):
    controls.arrangement(t)
    controls.encodings(t)
    with st.popover(t("Compare"), icon=":material/compare_arrows:"):
        controls.comparison(t, directory, view)
        site.page_link("multiples", t("A picture for each municipality or theme"), icon=":material/grid_view:")
    as_seen = partial(extract_of, t, directory, look, view, selected=selected)
    downloads(t, directory, selection, extract=as_seen)
left, right = st.columns([3, 1], gap="medium")
with left:
    explore(t, directory, look, view, selected=selected, key="network", height=680)
    notes.beyond(t, look)
    notes.chosen_ties(t, look, view)
    notes.one_year(t, look, view)
    notes.undated(t, look, view)
    notes.left_out(t, directory, look, view)
with right:
    controls.search(t, directory, pairs)
    if tie := views.among(facts, view.tie):
        panels.tie_panel(t, directory, facts, tie)
    elif selected and selected in directory.organisation:
        panels.panel(t, directory, facts, selected)
    elif view.part:
        panels.part_panel(t, directory, facts, view.part, everybody=pictures.everybody(look))
    elif view.between:
        panels.between_panel(t, directory, facts, view.between)
    else:
        overview(t, directory, look, view.arrange)
