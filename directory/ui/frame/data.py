"""What is computed once and shared between visitors."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import networkx as nx
import streamlit as st

from directory.analysis.search import SearchIndex
from directory.errors import UnknownIdError
from directory.graph import Network, Selection, build, join, of_ties, project_events, select, simplify
from directory.load import Report, read_directory
from directory.palette import group_colours
from directory.pictures.layout.positions import positions
from directory.pictures.maps.boundaries import Boundaries, Box, around, read_boundaries
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import Picture, build_picture
from directory.records import Directory
from directory.speaker import Speaker
from directory.ui.frame import language

SHIPPED = Path(__file__).parents[3] / "data"


def folder() -> Path:
    """The data set that the app shows: the shipped one, or the folder named in `KAIMINI_DATA`."""
    return Path(os.environ.get("KAIMINI_DATA") or SHIPPED)


@st.cache_resource(show_spinner=False)
def _loaded(path: Path) -> tuple[Directory, Report]:
    return read_directory(path)


def directory() -> Directory:
    """The directory."""
    return _loaded(folder())[0]


def speaker() -> Speaker:
    """What is said about the directory in the visitor's language."""
    return Speaker(directory(), language.current().language)


def report() -> Report:
    """What was wrong with the files when they were read."""
    return _loaded(folder())[1]


@st.cache_resource(show_spinner=False)
def _boundaries(path: Path) -> Boundaries:
    return read_boundaries(path / "boundaries")


def boundaries() -> Boundaries:
    """The outlines that maps are drawn on."""
    return _boundaries(folder() if (folder() / "boundaries").is_dir() else SHIPPED)


def box(municipalities: Collection[str]) -> Box:
    """What a map of these municipalities has to show; all known points where nobody drew their outlines."""
    try:
        return boundaries().box(municipalities)
    except UnknownIdError:
        return around(directory())


def covered_box() -> Box:
    """What a map of all covered municipalities has to show."""
    return box([municipality.id for municipality in directory().covered])


@st.cache_resource(show_spinner=False)
def _whole(path: Path) -> Network:
    return build(_loaded(path)[0])


@st.cache_resource(show_spinner=False)
def _index(path: Path) -> SearchIndex:
    return SearchIndex(_loaded(path)[0])


def index() -> SearchIndex:
    """The search over all organisations."""
    return _index(folder())


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _selected(path: Path, selection: Selection) -> Network:
    return select(_whole(path), selection, find=lambda text: [hit.id for hit in _index(path).find(text, limit=200)])


def network(selection: Selection) -> Network:
    """The part of the network that a selection keeps."""
    return _selected(folder(), selection)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _pairs(path: Path, selection: Selection) -> nx.Graph[str]:
    chosen = _selected(path, selection)
    documented = simplify(chosen.ties)
    if not selection.events:
        return documented
    strength = _loaded(path)[0].terms["projections"]["same_event"].strength or 0.0
    return join(documented, project_events(chosen.events), strength=strength)


def pairs(selection: Selection) -> nx.Graph[str]:
    """The simple graph of a selection: documented ties, and common events when the selection asks for them."""
    return _pairs(folder(), selection)


def everybody(selection: Selection) -> nx.Graph[str]:
    """All organisations with the ties that a selection asks for: who has a partner has one, filtered away or not."""
    return pairs(of_ties(selection))


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={Selection: hash})
def _picture(path: Path, selection: Selection, language: str) -> Picture:
    graph = drawn(Speaker(_loaded(path)[0], language), _pairs(path, selection))
    return build_picture(graph, positions(graph), colours=group_colours(_loaded(path)[0]))


def picture(selection: Selection, language: str) -> Picture:
    """The network picture of a selection, with its texts in a language."""
    return _picture(folder(), selection, language)
