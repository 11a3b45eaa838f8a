"""Show the map of activity in a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from directory.analysis.places.activity import Activity
from directory.analysis.places.activity_index import Score
from directory.analysis.places.silence import Silence
from directory.palette import group_colours
from directory.pictures.maps.activity_map import PLACES, activity_map_sentence, build_activity_map
from directory.pictures.maps.base_map import DARK, LIGHT, outline_map
from directory.pictures.maps.boundaries import boundaries, box
from directory.pictures.maps.camera import first_view
from directory.speaker import Speaker
from directory.ui.frame import data

HEIGHT = 520
WIDE, NARROW = 560, 350
KEY = "activity_map"


def activity_map(
    t: Speaker,
    known: Mapping[str, Activity],
    ranked: Sequence[Score],
    quiet: Sequence[Silence],
    homes: Sequence[str],
    *,
    with_rates: bool,
) -> str | None:
    """Draw the places of some municipalities; return the code of the place that was just clicked."""
    outlines, colours = boundaries(data.memory()), group_colours(t.directory)
    outlined = {feature["properties"]["id"] for feature in outlines.municipalities}
    shown = [home for home in homes if home in outlined]
    if not shown:
        return None
    ground = DARK if st.context.theme.type == "dark" else LIGHT
    if with_rates:
        ground = replace(ground, fill=0.0)  # so that only the rates colour areas
    width = NARROW if "Mobi" in (st.context.headers.get("User-Agent") or "") else WIDE
    deck = build_activity_map(
        t,
        known,
        ranked,
        quiet,
        base=outline_map(outlines, ground, colours={home: colours[home] for home in shown}),
        view=first_view(box(data.memory(), shown), width=width, height=HEIGHT),
        with_rates=with_rates,
    )
    sentence = activity_map_sentence(t, known, ranked, quiet)
    state = st.pydeck_chart(
        deck, on_select="rerun", selection_mode="single-object", key=KEY, height=HEIGHT, alt=sentence
    )
    picked = state["selection"]["objects"].get(PLACES, ())
    return next((str(one["id"]) for one in picked), None)
