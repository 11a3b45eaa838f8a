"""Review suggestions: what waits by municipality, and one of them beside the record as it is now."""

from __future__ import annotations

import streamlit as st

from directory.errors import MessageError
from directory.ui.frame import address, data, navigation, visitor
from directory.ui.frame.markdown import plain
from directory.ui.freshness.unanswered import unanswered_list
from directory.ui.suggestions.deciding import DONE, deciding
from directory.ui.suggestions.queue import waiting_list
from directory.upkeep.people.review import queue

t = data.speaker()
desk = visitor.desk()
wanted = address.first("suggestion") or ""

st.title(t("Review of suggestions"))
if desk is None:
    st.info(t("This directory is read from files and cannot be changed here."))
    st.stop()
try:
    visitor.standing().require_somewhere("review")
    waiting = queue(desk, visitor.account())
except MessageError as error:
    st.info(plain(error.message(t)))
    st.stop()
done = st.session_state.pop(DONE, None)
if done is not None:
    st.success(t("Saved as change {number}.", number=done) if done else t("Decided; the sender can read your answer."))
one = next((one for one in waiting if one.suggestion.id == wanted), None)
if one:
    navigation.page_link("review", t("All that wait"), icon=":material/arrow_back:")
    deciding(t, desk, one)
else:
    if wanted:
        st.info(t("This suggestion was decided, or is for somebody else."))
    waiting_list(t, waiting)
    unanswered_list(t, desk)
