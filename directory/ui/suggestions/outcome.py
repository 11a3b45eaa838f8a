"""Tell whoever sent a suggestion what became of it."""

from __future__ import annotations

import streamlit as st

from directory.answers.record_words import record_name
from directory.speaker import Speaker
from directory.store.people.suggestions import ACCEPTED, DECLINED
from directory.ui.frame import navigation
from directory.ui.frame.markdown import plain
from directory.ui.suggestions.matters import kind_title
from directory.ui.suggestions.sending import SENT
from directory.upkeep.desk import Desk
from directory.upkeep.people.suggest import answer_to


def outcome(t: Speaker, desk: Desk, wanted: str) -> None:
    """Whether it waits, was accepted or declined, and why."""
    found = answer_to(desk, wanted)
    if found is None:
        st.info(t("There is no such suggestion."))
        return
    name = record_name(t, found.resource, found.key, found.proposal)
    st.subheader(plain(f"{kind_title(t, found.kind)}: {name}"), anchor=False)
    if st.session_state.get(SENT) == wanted:
        st.success(
            t("Thank you. Your suggestion waits for somebody who reviews it; nothing in the directory has changed yet.")
        )
        st.markdown(t("No letter is sent from here. Keep the address of this page: it will say what became of it."))
    elif found.state == ACCEPTED:
        st.success(t("It was accepted. Thank you."))
    elif found.state == DECLINED:
        st.warning(t("It was declined."))
    else:
        st.info(t("It waits for review."))
    if found.reason:
        st.markdown(plain(t("The answer: {reason}", reason=found.reason)))
    if found.resource == "organisations" and found.key in t.directory.organisation:
        navigation.page_link("organisation", t("To its page"), icon=":material/arrow_forward:", organisation=found.key)
    navigation.page_link("suggest", t("Suggest something else"), icon=":material/add_comment:")
