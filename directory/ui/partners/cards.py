"""Show candidates with their reasons, and the organisation that somebody asked for by name."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.finder import Candidate
from directory.analysis.partners.profile import Profile
from directory.answers.partners.ages import last_documented
from directory.answers.partners.reasons import reason_sentence
from directory.i18n import Texts
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.partners.introduction import introduction
from directory.ui.partners.shortlist import shortlist_button

FIRST = 5
"""So many cards are shown before more are asked for."""


def asked_card(t: Speaker, facts: PartnerFacts, profile: Profile, asked: str, candidates: Sequence[Candidate]) -> None:
    """Show the organisation that was asked for: why it fits, where it is among the candidates, and who introduces."""
    with st.container(border=True):
        ranked = {one.organisation: (number, one) for number, one in enumerate(candidates, 1)}
        if asked in ranked:
            _fits(t, *ranked[asked])
        else:
            st.markdown(f"**{plain(t.directory.organisation[asked].name)}**  \n{_form_and_place(t, asked)}")
        if ended := t.directory.organisation[asked].closed:
            st.warning(t("This organisation ended: {date}.", date=t.date(ended)))
        introduction(t, facts, profile, asked)
        with st.container(horizontal=True, vertical_alignment="center"):
            _links(t, asked)


def cards(
    t: Speaker,
    facts: PartnerFacts,
    profile: Profile,
    candidates: Sequence[Candidate],
    *,
    asked: str | None,
) -> None:
    """Show the first candidates, and all when more are asked for.

    Parameters
    ----------
    asked
        Who was asked for and has a card already. The address names the one whose introduction is open; where it
        names none and nobody was asked for, it is the first.
    """
    shown = candidates if address.first("more") == "yes" else candidates[:FIRST]
    ids = [candidate.organisation for candidate in shown]
    reached = address.first("reach")
    opened = reached if reached in ids else None if asked else ids[0]
    for number, candidate in enumerate(shown, 1):
        if candidate.organisation != asked:
            with st.container(border=True):
                _card(t, number, candidate)
                if candidate.organisation == opened:
                    introduction(t, facts, profile, candidate.organisation)
    if len(candidates) > len(shown):
        more = t("Show more") + f" ({t.number(len(candidates) - len(shown))})"
        st.button(more, key="more_partners", on_click=address.write, args=({"more": ["yes"]},))


def _card(t: Speaker, number: int, candidate: Candidate) -> None:
    _fits(t, number, candidate)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            t("How do I reach them?"),
            icon=":material/route:",
            key=f"reach_{candidate.organisation}",
            on_click=address.write,
            args=({"reach": [candidate.organisation]},),
        )
        _links(t, candidate.organisation)


def _fits(t: Speaker, number: int, candidate: Candidate) -> None:
    """Name, score and reasons."""
    id = candidate.organisation
    score = t("score {score}", score=t.number(candidate.score, decimals=1))
    name = f"**{number}\\. {plain(t.directory.organisation[id].name)}** · {plain(score)}"
    st.markdown(f"{name}  \n{_form_and_place(t, id)}")
    st.markdown(
        "\n".join(
            f"- {plain(reason_sentence(t, id, reason))} **+{plain(t.number(reason.share, decimals=1))}**"
            for reason in candidate.reasons
        )
    )


def _links(t: Texts, organisation: str) -> None:
    shortlist_button(t, organisation)
    navigation.page_link("organisation", t("Its page"), icon=":material/arrow_forward:", organisation=organisation)


def _form_and_place(t: Speaker, id: str) -> str:
    record = t.directory.organisation[id]
    form = t.term("legal_forms", record.legal_form)
    seen = last_documented(t, data.memory().facts(), id)
    return plain(" · ".join(filter(None, (form, t.place(record), seen))))
