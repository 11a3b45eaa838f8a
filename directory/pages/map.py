"""Show map: which places are active, and which work together; a click shows who."""

from __future__ import annotations

import streamlit as st

from directory.analysis.places.spots import links_between, places_of, spot_of, without_point
from directory.pictures.maps.organisations_map import by_organisations, by_ties
from directory.ui.frame import address, data, filters
from directory.ui.network.downloads import downloads
from directory.ui.parts.map import clicked, place_map
from directory.ui.places.spots import place_panel, places_table, unplaced

t = data.speaker()
directory = t.directory

st.title(t("Map"))
selection = filters.filters(t)
network = data.memory().network(selection)
spots = places_of(directory, network.ties)
links = links_between(spots, network.ties)
filters.count_line(t, len(network.ties))
if not spots:
    filters.nothing_found(t)
    st.stop()


def follow_click() -> None:
    """Put what was clicked into the address; a click on the ground clears it."""
    place = clicked()
    address.write({"place": [place]} if place else {"place": [], "organisation": []})


by_id = {spot.id: spot for spot in spots}
selected = [by_id[id] for id in address.read("place") if id in by_id] or spot_of(spots, address.first("organisation"))
drawing, beside = st.columns([3, 1], gap="medium")
with drawing:
    with st.container(horizontal=True):
        sizes = {"organisations": t("Size: organisations"), "ties": t("Size: ties")}
        size = st.segmented_control(
            t("Size of the circles"),
            list(sizes),
            format_func=sizes.__getitem__,
            default="organisations",
            required=True,
            label_visibility="collapsed",
        )
        with_streets = st.toggle(
            t("Street map"), help=t("Your browser then asks the server of OpenStreetMap for pictures.")
        )
    place_map(
        t,
        spots,
        links,
        size=by_ties if size == "ties" else by_organisations,
        with_streets=with_streets,
        selected=selected,
        on_click=follow_click,
    )
with beside:
    downloads(t, selection)
    place_panel(t, network.ties, selected, links, by_id)
places_table(t, spots, links)
unplaced(t, without_point(directory, network.ties))
