"""Show organisations that may be one, for whoever may judge them and join them."""

from __future__ import annotations

import streamlit as st

from directory.ui.duplicates.pairs import pairs
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import data, navigation, visitor

t = data.speaker()
desk = visitor.desk()

saved_notice(t)
st.title(t("Possible duplicates"))
if desk is None or not visitor.standing().may_somewhere("merge"):
    st.info(t("Only stewards and administrators judge here whether two organisations are one."))
    navigation.page_link("organisations", t("To the organisations"), icon=":material/arrow_forward:")
else:
    pairs(t, desk)
