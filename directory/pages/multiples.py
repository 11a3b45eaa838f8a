"""Show the same network for each municipality or each theme, to compare at a glance."""

from __future__ import annotations

import streamlit as st

from directory.palette import group_colours
from directory.pictures.maps.base_map import DARK, LIGHT
from directory.pictures.network.multiples import CROWD, EACH, Multiples, part_sentence, parts
from directory.pictures.network.scopes import placed
from directory.ui.frame import address, data, filters, navigation
from directory.ui.frame.markdown import plain

t = data.speaker()
directory = t.directory

st.title(t("A picture for each municipality or theme"))
selection = filters.filters(t)
pairs = data.memory().pairs(selection)
filters.count_line(t, len(pairs))
if not pairs:
    filters.nothing_found(t)
    st.stop()

labels = {"municipality": t("For each municipality"), "theme": t("For each theme")}
chosen = address.first("each")
each = chosen if chosen in EACH else EACH[0]
st.session_state["each"] = each
st.segmented_control(
    t("A picture for each"),
    EACH,
    format_func=labels.__getitem__,
    default=each,
    key="each",
    required=True,
    label_visibility="collapsed",
    on_change=lambda: address.write({"each": [st.session_state["each"]]}),
)
st.caption(
    t(
        "Everybody stays in the same place. In colour: the organisations in question; dark lines join two of them, "
        "faint lines lead to others."
    )
)
if len(pairs) > CROWD:
    st.caption(t("All others are left out here: they are too many to be told apart."))
multiples = Multiples(pairs, placed(data.memory(), selection), group_colours(directory))
ink = DARK.text if st.context.theme.type == "dark" else LIGHT.text
with st.container(horizontal=True):
    for part in parts(t, pairs, each):
        with st.container(border=True, width=362, gap="small"):
            sentence = part_sentence(t, part)
            navigation.page_link("network", plain(part.name), **{each: part.code})
            st.image(multiples.svg(part, ink=ink), alt=f"{part.name}: {sentence}", width="stretch")
            st.caption(plain(sentence))
