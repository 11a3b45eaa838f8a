"""Show the history: the list of changes, one of them with the way to undo it, or all versions of a record."""

from __future__ import annotations

import streamlit as st

from directory.errors import MessageError
from directory.records import SEPARATOR
from directory.ui.frame import address, data, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.history.change_list import change_list
from directory.ui.history.one_change import one_change
from directory.ui.history.record_past import page_of_record

t = data.speaker()
desk = visitor.desk()
number, resource = (address.first(name) or "" for name in ("change", "resource"))
key = SEPARATOR.join(address.read("key"))

st.title(t("History of changes"))
if desk is None:
    st.info(t("A folder of files is shown here; it has no history."))
    st.stop()
if (number or resource) and visitor.standing().may_somewhere("editors_names"):
    navigation.page_link("history", t("All changes"), icon=":material/arrow_back:")
try:
    if number.isascii() and number.isdigit() and len(number) < 16:
        one_change(t, desk, int(number))
    elif resource:
        page_of_record(t, resource, key)
    else:
        change_list(t, desk)
except MessageError as error:
    st.info(plain(error.message(t)))
