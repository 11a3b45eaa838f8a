"""The network picture in a page: vis-network as pyvis ships it, with labels, selection and keyboard of our own.

Three components stand in for one, because Streamlit sends a component as one message and keeps only unchanged ones
in the browser: the library (always the same), the graph (changes with the data), and the picture (a few words).
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources

import streamlit as st

from directory.views.network import Picture

TEXTS = ("zoom_in", "zoom_out", "fit", "keys", "wheel")
"""What `texts` must hold: labels of three buttons, how to use the keyboard, how to zoom with the wheel."""


def _own(name: str) -> str:
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The library as pyvis ships it, as a module that says when it is there."""
    script = resources.files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js")
    code = script.read_text(encoding="utf-8").split("//# sourceMappingURL")[0]
    return f'{code}\nglobalThis.dispatchEvent(new Event("kaimini-part"));\nexport default () => {{}};\n'


_library = st.components.v2.component("kaimini_vis_network", js=_vis_network())
_graph = st.components.v2.component("kaimini_graph", js=_own("graph.js"))
_picture = st.components.v2.component(
    "kaimini_picture",
    html=_own("picture.html"),
    css=_own("picture.css"),
    js=_own("vis.js") + _own("drawing.js") + _own("picture.js"),
)


def network_picture(
    picture: Picture,
    *,
    selected: str | None,
    key: str,
    height: int,
    label: str,
    texts: Mapping[str, str],
) -> str | None:
    """Show a picture, and say which node is selected.

    Parameters
    ----------
    picture
        From `build_picture`. As long as its `rev` stays the same, nothing is rebuilt and the camera stays.
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
        The texts named in `TEXTS`, in the reader's language.

    Returns
    -------
    str or None
        The node that the reader has just chosen, None when the reader has just cleared the selection, and else
        `selected` as it came.
    """
    with st.container(gap=None):
        _library(key=f"{key}-library")
        _graph(key=f"{key}-graph", data={"key": key, **vars(picture)})
        result = _picture(
            key=key,
            data={
                "key": key,
                "rev": picture.rev,
                "selected": selected,
                "height": height,
                "label": label,
                "texts": {name: texts[name] for name in TEXTS},
            },
            on_selected_change=lambda: None,
        )
    chosen = result.selected
    return selected if chosen is None else str(chosen) or None
