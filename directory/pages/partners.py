"""Show whom to work with next, why, who can introduce you; a shortlist, and a consortium for a call."""

from __future__ import annotations

import streamlit as st

from directory.analysis.partners.finder import find_partners
from directory.answers.partners.notices import nobody, notices, to_get_to_know
from directory.answers.partners.reasons import candidates_table
from directory.files.tables import to_csv
from directory.ui.frame import data
from directory.ui.frame.markdown import plain
from directory.ui.partners.cards import asked_card, cards
from directory.ui.partners.consortium import consortium_section
from directory.ui.partners.form import candidate_form, profile_form, wishes_form
from directory.ui.partners.introduction import could_introduce
from directory.ui.partners.method import method
from directory.ui.partners.shortlist import shortlist_section
from directory.ui.parts.findings import choice

MORE = 15
"""So many candidates at most."""

t = data.speaker()
directory = t.directory

st.title(t("Partners"))
sections = {"finder": t("Find a partner"), "shortlist": t("Shortlist"), "consortium": t("Consortium")}
section = choice("view", list(sections), t("What to look at"), sections.__getitem__, hidden=True)
if section == "shortlist":
    shortlist_section(t)
    st.stop()
if section == "consortium":
    consortium_section(t)
    st.stop()

facts = data.memory().facts()
about = st.container()
form, answer = st.columns([2, 3], gap="large")
with form:
    asked = candidate_form(t, facts)
    profile = profile_form(t, facts)
if asked and profile.position == facts.index[asked]:
    about.info(t("These are the same organisation twice. Choose two."))
    asked = None
unsaid = to_get_to_know(t, directory.organisation[asked].name, profile) if asked else None
# On a phone, the introduction that was asked for comes before what matters for finding others.
lower, others = st.columns([2, 3], gap="large") if asked and not unsaid else (form, answer)
with lower:
    wishes = wishes_form(t)
candidates = [] if profile.says_nothing else find_partners(facts, profile, wishes, limit=MORE)
with answer:
    if asked and unsaid:
        about.info(plain(unsaid), icon=":material/route:")
        could_introduce(t, asked)
    elif asked:
        asked_card(t, facts, profile, asked, candidates)
with others:
    if asked and not profile.says_nothing:
        st.subheader(t("Others who fit"), anchor=False)
    for notice in [] if unsaid and profile.says_nothing else notices(t, profile, wishes):
        st.info(plain(notice))
    if profile.says_nothing:
        st.stop()
    if not candidates:
        st.warning(plain(nobody(t, facts, profile, wishes)))
        st.stop()
    cards(t, facts, profile, candidates, asked=asked)
    st.download_button(
        t("Download this list (CSV)"),
        to_csv(*candidates_table(t, candidates)),
        file_name="kaimini-partners.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
method(t)
