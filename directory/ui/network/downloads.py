"""Take it away: what is filtered as files, each made only when its button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module

import streamlit as st

from directory.files.extract import Extract
from directory.graph import Selection
from directory.pictures.network.scopes import Scope
from directory.speaker import Speaker
from directory.ui.network.extract import ON_MAP, extract_of

FORMATS = {
    "png": ("paper.figure", "png", "image/png"),
    "svg": ("paper.figure", "svg", "image/svg+xml"),
    "html": ("html_file", "html", "text/html"),
    "xlsx": ("kumu", "kumu", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "gexf": ("graph_files", "gexf", "application/gexf+xml"),
    "graphml": ("graph_files", "graphml", "application/graphml+xml"),
    "geojson": ("geojson", "geojson", "application/geo+json"),
}
"""Ending of a file to the module that makes it, its function there, and what browsers call such a file."""


def downloads(t: Speaker, selection: Selection, *, extract: Callable[[], Extract] | None = None) -> None:
    """Offer everything that is filtered as files.

    Parameters
    ----------
    extract
        What is taken away as the page shows it; called only for a file that is wanted. None takes the selection as it
        lies on the map, coloured by municipality, sized by partners.
    """
    taken = extract or partial(extract_of, t, Scope(selection), ON_MAP)
    labels = {
        "png": t("Picture (PNG)"),
        "svg": t("Picture for print (SVG)"),
        "html": t("Page that works without internet (HTML)"),
        "xlsx": t("Spreadsheet for Kumu (XLSX)"),
        "gexf": t("Network for Gephi (GEXF)"),
        "graphml": t("Network for other programs (GraphML)"),
        "geojson": t("Map (GeoJSON)"),
    }
    with st.popover(t("Take it away"), icon=":material/download:"):
        st.caption(t("Files with exactly what is filtered, made when you press."))
        for ending, label in labels.items():
            st.download_button(
                label,
                _maker(taken, ending),
                file_name=f"kaimini-{date.today().isoformat()}.{ending}",
                mime=FORMATS[ending][2],
                on_click="ignore",
                type="tertiary",
                key=f"download_{ending}",
            )


def _maker(extract: Callable[[], Extract], ending: str) -> Callable[[], bytes]:
    module, function, _ = FORMATS[ending]

    def make() -> bytes:
        # Imported late: pages do not wait for matplotlib.
        content = getattr(import_module(f"directory.files.{module}"), function)(extract())
        assert isinstance(content, bytes)
        return content

    return make
