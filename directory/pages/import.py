"""Take over a list that somebody has: six steps on one page, and nothing is saved before the last."""

from __future__ import annotations

import streamlit as st

from directory.ui.frame import data
from directory.ui.importing.wizard import wizard

t = data.speaker()

st.title(t("Add from Excel"))
wizard(t)
