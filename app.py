"""Kaimiņi: the app that Streamlit serves; `directory/ui/site.py` shows its pages, `web` guards its answers."""

from __future__ import annotations

import streamlit as st

from directory.web.headers import middleware

app = st.App("directory/ui/site.py", middleware=middleware())
