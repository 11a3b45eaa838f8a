"""Partners: whom to work with next, why, who can introduce you; a shortlist, and a consortium for a call."""

from __future__ import annotations

import streamlit as st

from directory.analysis.partners import find_partners
from directory.ui import data, language, partner_data
from directory.ui.consortium import consortium_section
from directory.ui.findings import choice
from directory.ui.markdown import plain
from directory.ui.partner_cards import cards
from directory.ui.partner_form import profile_form, wishes_form
from directory.ui.partner_method import method
from directory.ui.shortlist import shortlist_section
from directory.views.downloads import to_csv
from directory.views.partner_notices import nobody, notices
from directory.views.partners import candidates_table

FIRST, MORE = 5, 15

t = language.current()
directory = data.directory()

st.title(t("Partners"))
sections = {"finder": t("Find a partner"), "shortlist": t("Shortlist"), "consortium": t("Consortium")}
section = choice("view", list(sections), t("What to look at"), sections.__getitem__, hidden=True)
if section == "shortlist":
    shortlist_section(t, directory)
    st.stop()
if section == "consortium":
    consortium_section(t, directory)
    st.stop()

known = partner_data.known()
form, answer = st.columns([2, 3], gap="large")
with form:
    profile = profile_form(t, directory, known)
    wishes = wishes_form(t)
with answer:
    for notice in notices(t, profile, wishes):
        st.info(plain(notice))
    if profile.says_nothing:
        st.stop()
    candidates = find_partners(known, profile, wishes, limit=MORE)
    if not candidates:
        st.warning(plain(nobody(t, known, profile, wishes)))
        st.stop()
    shown = candidates if st.session_state.get("more_partners") else candidates[:FIRST]
    cards(t, directory, known, profile, shown)
    if len(candidates) > FIRST:
        st.toggle(t("Show more"), key="more_partners")
    st.download_button(
        t("Download this list (CSV)"),
        to_csv(*candidates_table(t, directory, candidates)),
        file_name="kaimini-partners.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
method(t)
