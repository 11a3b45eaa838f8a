"""Take it away: what is filtered as files, each made only when its button is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module

import networkx as nx
import streamlit as st

from directory.graph import Selection
from directory.i18n import Texts, texts
from directory.records import Directory, Period
from directory.ui import data
from directory.views.cooperation import SAME_EVENT, drawn
from directory.views.exports.extract import Dot, Extract
from directory.views.layout import positions, radius
from directory.views.legend import Key
from directory.views.names import group_name
from directory.views.palette import group_colours

Drawing = tuple[Mapping[str, Dot], Sequence[Key]]
"""How each organisation is drawn, and what colours and lines mean."""

FORMATS = {
    "png": ("figure", "png", "image/png"),
    "svg": ("figure", "svg", "image/svg+xml"),
    "html": ("html_file", "html", "text/html"),
    "xlsx": ("kumu", "kumu", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "gexf": ("graph_files", "gexf", "application/gexf+xml"),
    "graphml": ("graph_files", "graphml", "application/graphml+xml"),
    "geojson": ("geojson", "geojson", "application/geo+json"),
}
"""Ending of a file to the module that makes it, its function there, and what browsers call such a file."""


def downloads(
    t: Texts, directory: Directory, selection: Selection, *, drawing: Callable[[], Drawing] | None = None
) -> None:
    """Offer everything that is filtered as files.

    Parameters
    ----------
    drawing
        How the picture on the page is drawn; called only for a file that is wanted. None draws it by ties, coloured
        by municipality, sized by partners.
    """
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
                _maker(t, directory, selection, ending, drawing),
                file_name=f"kaimini-{date.today().isoformat()}.{ending}",
                mime=FORMATS[ending][2],
                on_click="ignore",
                type="tertiary",
                key=f"download_{ending}",
            )


def placed(selection: Selection) -> dict[str, tuple[float, float]]:
    """Where the picture by ties has each organisation: it does not move when the years do."""
    return _placed(str(data.folder()), replace(selection, years=Period(), undated=None))


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs={Selection: hash})
def _placed(folder: str, selection: Selection) -> dict[str, tuple[float, float]]:
    return positions(drawn(texts("lv"), data.directory(), data.pairs(selection)))


def _maker(
    t: Texts, directory: Directory, selection: Selection, ending: str, drawing: Callable[[], Drawing] | None
) -> Callable[[], bytes]:
    module, function, _ = FORMATS[ending]

    def make() -> bytes:
        dots, keys = drawing() if drawing else _plain_drawing(t, directory, selection)
        extract = Extract(t, directory, data.pairs(selection), dots, keys, selection, date.today())
        # Imported late: pages do not wait for matplotlib.
        content = getattr(import_module(f"directory.views.exports.{module}"), function)(extract)
        assert isinstance(content, bytes)
        return content

    return make


def _plain_drawing(t: Texts, directory: Directory, selection: Selection) -> Drawing:
    pairs, at, colours = data.pairs(selection), placed(selection), group_colours(directory)
    groups = {id: str(data["group"]) for id, data in pairs.nodes(data=True)}
    dots = {id: Dot(*at[id], radius(len(pairs[id])), colours[group]) for id, group in groups.items()}
    present = set(groups.values())
    keys = [Key(colour, group_name(t, directory, group)) for group, colour in colours.items() if group in present]
    return dots, [*keys, *line_keys(t, directory, pairs)]


def line_keys(t: Texts, directory: Directory, pairs: nx.Graph[str]) -> list[Key]:
    """What the lines between these pairs mean."""
    joined = [data["families"] for *_, data in pairs.edges(data=True)]
    families = {family for pair in joined for family in pair}
    keys = [Key(family, t.term(directory, "families", family)) for family in sorted(families)]
    if not all(joined):
        keys.append(Key(SAME_EVENT, t.term(directory, "projections", SAME_EVENT)))
    return keys
