"""What the partner pages compute once and share between visitors."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import networkx as nx
import streamlit as st

from directory.analysis.partners.documented import documented
from directory.analysis.partners.facts import Known
from directory.analysis.partners.introductions import acquaintances
from directory.graph import Selection
from directory.speaker import Speaker
from directory.ui.frame import data


@st.cache_resource(show_spinner=False)
def _known(path: Path) -> Known:
    return documented(data.directory())


def known() -> Known:
    """All that the finder looks at."""
    return _known(data.folder())


@st.cache_resource(show_spinner=False)
def _acquaintances(path: Path) -> nx.Graph[str]:
    return acquaintances(data.directory(), data.pairs(Selection(events=True)))


def graph() -> nx.Graph[str]:
    """Who knows whom."""
    return _acquaintances(data.folder())


@st.cache_resource(show_spinner=False, max_entries=4)
def _names(path: Path, language: str) -> dict[str, str]:
    whole = data.directory()
    t = Speaker(whole, language)
    return t.names_to_pick(t.by_name(whole.organisation))


def names(language: str) -> Mapping[str, str]:
    """All organisations by name in alphabetical order: id to what stands in a list to pick from."""
    return _names(data.folder(), language)
