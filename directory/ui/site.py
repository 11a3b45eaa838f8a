"""Show the page that the address names: Streamlit runs this script for every visit and every click."""

from __future__ import annotations

from directory.ui.frame import navigation

navigation.run()
