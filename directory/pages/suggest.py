"""Take a suggestion from anybody, or say what became of one."""

from __future__ import annotations

import streamlit as st

from directory.errors import MessageError
from directory.ui.frame import address, data, visitor
from directory.ui.frame.markdown import plain
from directory.ui.suggestions.asking import asking
from directory.ui.suggestions.outcome import outcome

t = data.speaker()
desk = visitor.desk()

st.title(t("Suggest"))
if desk is None:
    st.info(t("This directory is read from files and cannot be changed here."))
    st.stop()
try:
    if mine := address.first("mine"):
        outcome(t, desk, mine[:80])
    else:
        asking(t, desk)
except MessageError as error:
    st.warning(plain(error.message(t)))
