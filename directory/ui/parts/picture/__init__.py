"""Show the network picture in a page: one canvas, painted by the scripts of `directory/pictures/painter`.

Several components stand in for one, because Streamlit sends a component as one message and keeps only unchanged ones
in the browser: the graph (changes with the data), colours and sizes, the ground under the map, and the picture (a few
words).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from directory.pictures.maps.outlines import Outlines
from directory.pictures.network.encodings import Paint
from directory.pictures.network.picture import Picture
from directory.pictures.painter import bundle, own

HERE = Path(__file__).parent

_part = st.components.v2.component("kaimini_graph", js=bundle(HERE / "graph.js"))
_picture = st.components.v2.component(
    "kaimini_picture",
    html=own("picture.html"),
    css=own("picture.css"),
    js=bundle(HERE / "picture.js"),
)


def network_picture(
    picture: Picture,
    *,
    selected: str | None,
    key: str,
    height: int,
    label: str,
    texts: Mapping[str, str],
    paint: Paint | None = None,
    ground: Outlines | None = None,
    view: Mapping[str, Any] | None = None,
    step_name: str | None = None,
    on_select: Callable[[], None] | None = None,
    on_tie: Callable[[], None] | None = None,
    on_year: Callable[[], None] | None = None,
    on_ring: Callable[[], None] | None = None,
) -> str | None:
    """Show a picture, and say which node is selected.

    Parameters
    ----------
    picture
        From `build_picture` or `arranged`. As long as its `rev` stays the same, nothing is rebuilt and the camera
        stays.
    selected
        The node to highlight with its partners, brought into view when it is outside; None for none. An id that
        is not in the picture counts as none.
    key
        Tells the pictures of one page apart.
    height
        In pixels; on a low screen the picture takes at most four fifths of it.
    label
        What the picture shows, for those who do not see it.
    texts
        From `picture_texts`.
    paint
        Other colours and sizes than the picture's own.
    ground
        Outlines for the arrangement on the map.
    view
        `arrange` (one of `ARRANGEMENTS`), `depth` (1 to 3), `tie` (two nodes), `between` (two groups), `among`
        (nodes) and `year`; each may be missing.
    step_name
        Under which name the address holds the selected node. A walk by arrow keys is then one step of the browser's
        history, however long it is; None when the address does not hold it.
    on_select, on_tie, on_year, on_ring
        Called before the page runs again when the reader has chosen a node, a line, a year, or the ring around a part
        of a group; `chosen`, `chosen_tie`, `chosen_year` and `chosen_ring` say which. Lines can be chosen only where
        `on_tie` is given, rings where `on_ring` is.

    Returns
    -------
    str or None
        The node that the reader has just chosen, None when the reader has just cleared the selection, and else
        `selected` as it came.
    """
    parts: dict[str, Any] = {"graph": picture, "paint": paint, "ground": ground}
    parts = {name: part for name, part in parts.items() if part is not None}
    with st.container(gap=None):
        for name, part in parts.items():
            _part(key=f"{key}-{name}", data={"key": key, "part": name, **vars(part)})
        result = _picture(
            key=key,
            data={
                "key": key,
                "revs": {name: part.rev for name, part in parts.items()},
                "selected": selected,
                "height": height,
                "label": label,
                "texts": dict(texts),
                "step_name": step_name,
                "has_ties": on_tie is not None,
                "has_rings": on_ring is not None,
                **(view or {}),
            },
            on_selected_change=on_select or (lambda: None),
            on_tie_change=on_tie or (lambda: None),
            on_year_change=on_year or (lambda: None),
            on_ring_change=on_ring or (lambda: None),
        )
    found = result.selected
    return selected if found is None else str(found) or None


def chosen(key: str) -> str | None:
    """The node that was just chosen in a picture, None when its selection was cleared; for `on_select`."""
    return str(st.session_state[key].get("selected") or "") or None


def chosen_tie(key: str) -> tuple[str, str] | None:
    """The two ends of the line that was just chosen in a picture; for `on_tie`."""
    found = st.session_state[key].get("tie")
    return (str(found[0]), str(found[1])) if found else None


def chosen_year(key: str) -> str:
    """The year that was just chosen in a picture, nothing for all years; for `on_year`."""
    return str(st.session_state[key].get("year") or "")


def chosen_ring(key: str) -> tuple[str, str | None] | None:
    """The group, and its part (None for all of it), whose ring was just chosen in a picture; for `on_ring`."""
    found = st.session_state[key].get("ring")
    return (str(found[0]), found[1] and str(found[1])) if found else None
