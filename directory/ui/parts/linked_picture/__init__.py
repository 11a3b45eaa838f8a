"""Show a picture whose parts are links that stay inside the app."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from directory.pictures.painter import bundle

HERE = Path(__file__).parent

_component = st.components.v2.component(
    "kaimini_linked_picture",
    html='<div class="picture"></div>',
    css=(HERE / "linked_picture.css").read_text(encoding="utf-8"),
    js=bundle(HERE / "linked_picture.js"),
)


def linked_picture(svg: str, *, key: str) -> str | None:
    """Show a picture.

    Parameters
    ----------
    svg
        Its links have a `data-opens`; all texts in it are escaped.
    key
        Name of this picture on the page.

    Returns
    -------
    name
        `data-opens` of the link that was just followed, None when none was.
    """
    opened: str | None = _component(key=key, data={"svg": svg}, on_opened_change=lambda: None).opened
    return opened
