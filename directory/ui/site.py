"""Show the page that the address names: Streamlit runs this script for every visit and every click."""

from __future__ import annotations

from directory.ui.frame import navigation
from directory.ui.frame.menu import menu
from directory.ui.frame.news import news

navigation.run(in_bar=menu, at_edge=news)
