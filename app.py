"""Kaimiņi: the app that Streamlit serves; `directory/ui/site.py` shows its pages, `web` guards and adds answers."""

from __future__ import annotations

import streamlit as st

from directory.web.headers import middleware
from directory.web.routes import routes

app = st.App("directory/ui/site.py", routes=routes(), middleware=middleware())
