"""Network: who works with whom, drawn; a click on an organisation shows what it does with whom."""

from __future__ import annotations

import streamlit as st

from directory.ui import address, data, filters, language, site
from directory.ui.markdown import plain
from directory.ui.network import network
from directory.ui.table import Column, Row, table
from directory.views.organisations import by_name, organisation_cells

t = language.current()
directory = data.directory()

st.title(t("Network"))
selection = filters.filters(t, directory)
events = st.toggle(t("Also join those that took part in the same event"), key="events")
pairs = data.pairs_with_events(selection) if events else data.pairs(selection)
filters.count_line(t, directory, len(pairs))
if not pairs:
    filters.nothing_found(t)
    st.stop()

picture, beside = st.columns([3, 1], gap="medium")
with picture:
    chosen = network(t, directory, pairs, selected=address.first("organisation"), key="network", height=640)
address.write({"organisation": [chosen] if chosen else []})
