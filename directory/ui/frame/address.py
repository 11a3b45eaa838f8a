"""Keep every view in the address bar: what a link says is what a visitor sees.

Every link inside the app is made here, so that the language and the selection go along from page to page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

Params = dict[str, list[str]]
OWN = frozenset(
    {"event", "place", "view", "by", "level", "pair", "stops", "off", "one", "other", "idea", "each"}
    | {"candidate", "reach", "more", "unfold", "locked", "removed", "around"}
    | {"resource", "key", "task", "saved"}
    | {"change", "until", "what", "person", "record", "matter", "mine", "suggestion"}
)
"""Names that belong to one page; everything else in the address goes along to other pages."""


def read(name: str) -> list[str]:
    """The values that the address gives for a name; empty when it has none."""
    return list(st.query_params.get_all(name))


def first(name: str) -> str | None:
    """The first value that the address gives for a name, None when it has none."""
    return next(iter(read(name)), None)


def year(name: str) -> int | None:
    """The year that the address gives for a name, None when it has none or anything else."""
    text = first(name) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 and text > "0999" else None


def show(key: str, value: object) -> None:
    """Let the widget of this key, not yet drawn, show what the address says.

    The widget gets the same value as its default, too: a browser that draws it later, such as when a popover is opened,
    looks at the default alone.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def write(params: Mapping[str, Sequence[str]]) -> None:
    """Put these values into the address; a name without values is taken out of it."""
    for name, values in params.items():
        if values and list(values) != read(name):
            st.query_params[name] = list(values)
        elif not values and name in st.query_params:
            del st.query_params[name]


def link(**own: str) -> Params:
    """Parameters for a link to any page: what goes along, and what belongs to that page alone."""
    kept = {name: read(name) for name in st.query_params if name not in OWN}
    return kept | {name: [value] for name, value in own.items()}


def only(**own: Sequence[str]) -> Params:
    """Parameters for a link that takes nothing along but the language: it leads to exactly what it says."""
    return {name: list(values) for name, values in {"lang": read("lang"), **own}.items() if values}


def whole(page: str, **own: Sequence[str]) -> str:
    """The address of a link to a page with nothing but these parameters and the language."""
    return f"{page}?{urlencode(only(**own), doseq=True)}"


def href(page: str, **own: str) -> str:
    """The address of a link to a page, for components that draw their own links."""
    return f"{page}?{urlencode(link(**own), doseq=True)}"
