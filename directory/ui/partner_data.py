"""What the partner pages compute once and share between visitors."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import streamlit as st

from directory.analysis.documented import documented
from directory.analysis.introductions import acquaintances
from directory.analysis.known import Known
from directory.graph import Selection
from directory.ui import data


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
