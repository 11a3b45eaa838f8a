"""Candidates with their reasons, and the way to be introduced to one of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.doors import doors
from directory.analysis.introductions import Chain, introductions
from directory.analysis.known import Known
from directory.analysis.missing_bridge import nearest_bridge
from directory.analysis.partners import Candidate
from directory.analysis.profile import Profile
from directory.i18n import Texts
from directory.records import Directory
from directory.ui import address, partner_data, site
from directory.ui.facts import source_line
from directory.ui.markdown import plain
from directory.ui.shortlist import shortlist_button
from directory.views.names import place_name
from directory.views.partners import reason_sentence
from directory.views.paths import bridge_sentence, chain_notes, chain_title, message, step_evidence


def cards(t: Texts, directory: Directory, known: Known, profile: Profile, candidates: Sequence[Candidate]) -> None:
    """Show every candidate; the address names the one whose introduction is open, else it is the first."""
    asked = address.first("candidate")
    ids = [candidate.organisation for candidate in candidates]
    opened = asked if asked is not None and asked in known.index else ids[0]
    if opened not in ids and opened != _own_id(known, profile):
        with st.container(border=True):
            introduction(t, directory, known, profile, opened)
    for number, candidate in enumerate(candidates, 1):
        with st.container(border=True):
            _card(t, directory, number, candidate)
            if candidate.organisation == opened:
                introduction(t, directory, known, profile, opened)


def introduction(t: Texts, directory: Directory, known: Known, profile: Profile, target: str) -> None:
    """Show who can introduce somebody to an organisation, or the bridge that is missing."""
    graph = partner_data.graph()
    begin = [door for door in doors(known, profile, graph) if door != target]
    chains = introductions(graph, begin, target)
    name = plain(directory.organisation[target].name)
    st.markdown("**" + t("Who can introduce you to {name}?", name=name) + "**")
    if not chains:
        st.info(
            t("No chain of documented ties leads there.")
            if begin
            else t("Say where you are to see who could introduce you.")
        )
        if bridge := nearest_bridge(known, graph, begin, target):
            st.markdown(plain(bridge_sentence(t, directory, bridge)))
        return
    if profile.position is None:
        st.caption(t("You have no documented ties yet, so each way begins at an organisation near you."))
    for number, chain in enumerate(chains):
        with st.expander(plain(chain_title(t, directory, chain)), expanded=number == 0):
            _chain(t, directory, profile, chain)


def _own_id(known: Known, profile: Profile) -> str | None:
    return None if profile.position is None else known.ids[profile.position]


def _card(t: Texts, directory: Directory, number: int, candidate: Candidate) -> None:
    id = candidate.organisation
    record = directory.organisation[id]
    form, place = t.term(directory, "legal_forms", record.legal_form), place_name(directory, record)
    score = t("score {score}", score=t.number(candidate.score, decimals=1))
    st.markdown(
        f"**{number}\\. {plain(record.name)}** · {plain(score)}  \n" + plain(" · ".join(filter(None, (form, place))))
    )
    st.markdown(
        "\n".join(
            f"- {plain(reason_sentence(t, directory, id, reason))} **+{plain(t.number(reason.share, decimals=1))}**"
            for reason in candidate.reasons
        )
    )
    with st.container(horizontal=True):
        st.button(
            t("How do I reach them?"),
            icon=":material/route:",
            key=f"reach_{id}",
            on_click=address.write,
            args=({"candidate": [id]},),
        )
        shortlist_button(t, id)
        site.page_link("organisation", t("Its page"), icon=":material/arrow_forward:", organisation=id)


def _chain(t: Texts, directory: Directory, profile: Profile, chain: Chain) -> None:
    ties = {tie.id: tie for tie in directory.ties}
    for step in chain.steps:
        names = " – ".join(plain(directory.organisation[id].name) for id in (step.source, step.target))
        facts = step_evidence(t, directory, step, ties=ties)
        lines = [f"- {plain(fact.text)} · {source_line(t, fact.source_url)}" for fact in facts[:3]]
        st.markdown(f"{names}\n" + "\n".join(lines))
        if len(facts) > len(lines):
            st.caption(t.plural("and {n} more fact", "and {n} more facts", len(facts) - len(lines)))
    for note in chain_notes(t, directory, chain):
        st.warning(plain(note))
    asker = None if profile.position is None else directory.organisation[chain.organisations[0]].name
    st.caption(t("A message to send:"))
    st.code(message(t, directory, chain, asker=asker, ties=ties), language=None, wrap_lines=True)
