"""Network: who works with whom, drawn; a click on an organisation shows what it does with whom."""

from __future__ import annotations

import streamlit as st

from directory.ui import address, data, filters, language
from directory.ui.network import network, panel
from directory.ui.table import Column, Row, table
from directory.views.organisations import most_partners

t = language.current()
directory = data.directory()

st.title(t("Network"))
selection = filters.filters(t, directory)
pairs = data.pairs(selection)
filters.count_line(t, directory, len(pairs))
if not pairs:
    filters.nothing_found(t)
    st.stop()

selected = address.first("organisation")
drawing, beside = st.columns([3, 1], gap="medium")
with drawing:
    chosen = network(t, directory, selection, selected=selected, key="network", height=680)
with beside:
    if chosen and chosen in pairs:
        chosen = panel(t, directory, pairs, chosen) or chosen
    else:
        st.subheader(t("Most partners"))
        columns = [Column(t("Organisation")), Column(t("Partners"), True)]
        rows = [
            Row(id, (directory.organisation[id].name, n), href=address.href("network", organisation=id))
            for id, n in most_partners(pairs)
        ]
        chosen = table(t, columns, rows, label=t("Most partners"), key="most", first=15) or chosen
if chosen != selected:
    address.write({"organisation": [chosen] if chosen else []})
    st.rerun()
