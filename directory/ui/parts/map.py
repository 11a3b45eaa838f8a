"""Show the map in a page: its ground and first view, and what a visitor clicked on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from directory.analysis.places.spots import Link, Spot
from directory.answers.places.spots import map_sentence
from directory.palette import group_colours
from directory.pictures.maps.base_map import DARK, LIGHT, BaseMap, MapColours, outline_map, street_map
from directory.pictures.maps.boundaries import boundaries, box, covered_box
from directory.pictures.maps.camera import first_view
from directory.pictures.maps.organisations_map import build_map, picked_id
from directory.pictures.maps.small_map import build_small_map
from directory.records import Directory, Organisation
from directory.speaker import Speaker
from directory.ui.frame import data

HEIGHT, SMALL_HEIGHT = 620, 260
WIDE, NARROW, SMALL = 760, 350, 320
"""Widths in pixels that the first view is planned for; the server does not know the true one."""

KEY = "map"


def place_map(
    t: Speaker,
    spots: Sequence[Spot],
    links: Sequence[Link],
    *,
    size: Callable[[Spot], int],
    with_streets: bool,
    selected: Sequence[Spot],
    on_click: Callable[[], None],
) -> None:
    """Draw the places and what joins them; a click calls `on_click`, which asks `clicked` what was meant."""
    covered = [municipality.id for municipality in t.directory.covered]
    width = NARROW if "Mobi" in (st.context.headers.get("User-Agent") or "") else WIDE
    deck = build_map(
        t,
        spots,
        links,
        base=_base(t.directory, covered, street_map if with_streets else outline_map),
        view=first_view(covered_box(data.memory()), width=width, height=HEIGHT),
        size=size,
        selected=selected[0].id if len(selected) == 1 else None,
    )
    sentence = map_sentence(t, spots, links)
    st.pydeck_chart(deck, on_select=on_click, selection_mode="single-object", key=KEY, height=HEIGHT, alt=sentence)


def clicked() -> str | None:
    """Id of the spot that a visitor clicked on, None for the ground."""
    return picked_id(st.session_state[KEY]["selection"]["objects"])


def small_map(
    directory: Directory, organisation: Organisation, partners: Sequence[Organisation], *, label: str
) -> None:
    """Show where an organisation is at home; nothing when nobody knows."""
    covered = {municipality.id for municipality in directory.covered}
    home = organisation.municipality if organisation.municipality in covered else None
    shown = [home] if home else sorted(covered)
    view = first_view(box(data.memory(), shown), width=SMALL, height=SMALL_HEIGHT)
    deck = build_small_map(directory, organisation, partners, base=_base(directory, shown, outline_map), view=view)
    if deck:
        st.pydeck_chart(deck, key="small_map", height=SMALL_HEIGHT, alt=label)


def _base(directory: Directory, municipalities: Sequence[str], ground: Callable[..., BaseMap]) -> BaseMap:
    colours = group_colours(directory)
    return ground(boundaries(data.memory()), _theme(), colours={id: colours[id] for id in municipalities})


def _theme() -> MapColours:
    return DARK if st.context.theme.type == "dark" else LIGHT
