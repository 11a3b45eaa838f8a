"""Show what a reader chooses on the pages of places: municipalities and weights, both in the address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from directory.analysis.places.activity_index import WEIGHTS
from directory.answers.places.activity import index_method, part_name
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Municipality, Period
from directory.speaker import Speaker
from directory.ui.frame import address

MOST = 5.0


def municipalities(t: Speaker) -> tuple[Municipality, ...]:
    """Let the reader choose covered municipalities; all of them where none is chosen."""
    known = {one.id: one for one in t.directory.covered}
    asked = address.read("municipality")
    key, value = "homes", [id for id in known if id in asked]
    address.show(key, value)
    st.pills(
        t("Municipality"),
        list(known),
        selection_mode="multi",
        default=value,
        key=key,
        format_func=lambda id: known[id].short_name,
        on_change=lambda: address.write({"municipality": st.session_state[key]}),
    )
    if strange := [id[:80] for id in asked if id not in known and id != ELSEWHERE]:
        names = ", ".join(map(repr, strange))
        st.warning(t("The link names a municipality that this directory does not cover: {names}.", names=names))
    return tuple(known[id] for id in value) or t.directory.covered


def weights(t: Texts, years: Period) -> Mapping[str, float]:
    """Show the parts of the index, let the reader move their weights, and return these."""
    chosen = _read()
    with st.expander(t("How is the index computed? Move the weights"), icon=":material/tune:"):
        columns = st.columns(2)
        for k, part in enumerate(WEIGHTS):
            key = f"weight_{part}"
            address.show(key, chosen[part])
            columns[k % 2].slider(
                part_name(t, part, years), 0.0, MOST, chosen[part], step=0.5, format="%g", key=key, on_change=_write
            )
        if chosen != WEIGHTS:
            st.button(t("Back to the first weights"), on_click=address.write, args=({"weights": []},))
        for paragraph in index_method(t, years):
            st.markdown(paragraph)
    return chosen


def _read() -> dict[str, float]:
    """The weights in the address; the first ones where it has none, or none that can be read."""
    texts = (address.first("weights") or "").split("-")
    try:
        values = [float(text) for text in texts if len(text) < 5]
    except ValueError:
        return dict(WEIGHTS)
    fits = len(values) == len(WEIGHTS) == len(texts) and all(0 <= value <= MOST for value in values)
    return dict(zip(WEIGHTS, values, strict=True)) if fits else dict(WEIGHTS)


def _write() -> None:
    values = {part: float(st.session_state[f"weight_{part}"]) for part in WEIGHTS}
    address.write({"weights": [] if values == WEIGHTS else ["-".join(f"{value:g}" for value in values.values())]})
