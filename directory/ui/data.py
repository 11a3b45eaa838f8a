"""What is computed once and shared between visitors."""

from __future__ import annotations

import os
from pathlib import Path

import networkx as nx
import streamlit as st

from directory.analysis.search import SearchIndex
from directory.graph import Network, Selection, build, join, project_events, select, simplify
from directory.load import Report, read_directory
from directory.records import Directory

SHIPPED = Path(__file__).parents[2] / "data"


def folder() -> Path:
    """The data set that the app shows: the shipped one, or the folder named in `KAIMINI_DATA`."""
    return Path(os.environ.get("KAIMINI_DATA") or SHIPPED)


@st.cache_resource(show_spinner=False)
def _loaded(path: Path) -> tuple[Directory, Report]:
    return read_directory(path)


def directory() -> Directory:
    """The directory."""
    return _loaded(folder())[0]


def report() -> Report:
    """What was wrong with the files when they were read."""
    return _loaded(folder())[1]


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
    return simplify(_selected(path, selection).ties)


def pairs(selection: Selection) -> nx.Graph[str]:
    """The simple graph of documented ties in a selection."""
    return _pairs(folder(), selection)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs={Selection: hash})
def _pairs_with_events(path: Path, selection: Selection) -> nx.Graph[str]:
    strength = _loaded(path)[0].terms["projections"]["same_event"].strength or 0.0
    chosen = _selected(path, selection)
    return join(_pairs(path, selection), project_events(chosen.events), strength=strength)


def pairs_with_events(selection: Selection) -> nx.Graph[str]:
    """The simple graph of documented ties and common events in a selection."""
    return _pairs_with_events(folder(), selection)
