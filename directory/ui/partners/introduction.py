"""Show the way to be introduced to an organisation: chains in words with their evidence, and a letter to send."""

from __future__ import annotations

import streamlit as st

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.first_contacts import first_contacts
from directory.analysis.partners.introductions import Chain, introductions
from directory.analysis.partners.missing_bridge import nearest_bridge
from directory.analysis.partners.profile import Profile
from directory.answers.partners.ages import ages_sentence
from directory.answers.partners.introductions import (
    bridge_sentence,
    chain_notes,
    chain_strength,
    chain_title,
    step_evidence,
    step_strength,
)
from directory.answers.partners.letters import addressee, letter
from directory.speaker import Speaker
from directory.ui.frame import address, data
from directory.ui.frame.markdown import plain
from directory.ui.parts.facts import source_line
from directory.ui.parts.organisation_links import chain_links, partner_links

EVIDENCE = 3
"""So many facts are shown for each step."""


def introduction(t: Speaker, facts: PartnerFacts, profile: Profile, target: str) -> None:
    """Show who can introduce somebody to an organisation, or the bridge that is missing."""
    graph = data.memory().acquaintances()
    near = first_contacts(facts, profile, graph)
    begin = [contact for contact in near if contact != target]
    asked = "funders" in address.read("also")
    chains = introductions(graph, begin, target, through_funders=asked)
    name = plain(t.directory.organisation[target].name)
    if chains and profile.position is not None and len(chains[0].steps) == 1:
        st.markdown("**" + t("You know {name} already", name=name) + "**")
    else:
        st.markdown("**" + t("Who can introduce you to {name}?", name=name) + "**")
    if profile.position is None and target in near:
        st.markdown(t("They are near you: you can also write to them yourselves."))
    if not chains:
        _no_chain(t, facts, begin, target)
        return
    if profile.position is None:
        st.caption(t("You have no documented ties yet, so each way begins at an organisation near you."))
    first, *others = chains
    _chain(t, profile, first)
    for chain in others:
        with st.expander(t("Another way: {names}", names=plain(chain_title(t, chain)))):
            _chain(t, profile, chain)


def could_introduce(t: Speaker, target: str) -> None:
    """Name those who work with an organisation, for a visitor of whom nobody knows where a chain could begin."""
    partner_links(t, target, t("They work with them already and could introduce you:"))


def _no_chain(t: Speaker, facts: PartnerFacts, begin: list[str], target: str) -> None:
    if not begin:
        st.info(t("Say in which village or town you are to see who could introduce you."))
    else:
        st.info(t("No chain of documented ties leads there."))
        if bridge := nearest_bridge(
            facts, data.memory().acquaintances(), begin, target, through_funders="funders" in address.read("also")
        ):
            st.markdown(plain(bridge_sentence(t, bridge)))
    could_introduce(t, target)


def _chain(t: Speaker, profile: Profile, chain: Chain) -> None:
    ties = {tie.id: tie for tie in t.directory.ties}
    chain_links(t.directory, chain.organisations)
    st.markdown(plain(chain_strength(t, chain, ties=ties)))
    for step in chain.steps:
        if len(chain.steps) > 1:
            names = " – ".join(t.directory.organisation[id].name for id in (step.source, step.target))
            st.markdown(plain(f"{names}: {step_strength(t, step, ties=ties)}"))
        facts = step_evidence(t, step, ties=ties)
        shown = facts[:EVIDENCE]
        st.markdown("\n".join(f"- {plain(fact.text)} · {source_line(t, fact.source_url)}" for fact in shown))
        if len(facts) > len(shown):
            st.caption(t.plural("and {n} more fact", "and {n} more facts", len(facts) - len(shown)))
    if chain.between:
        st.caption(plain(ages_sentence(t, data.memory().facts(), chain.between)))
    for note in chain_notes(t, chain):
        st.warning(plain(note))
    asker = None if profile.position is None else t.directory.organisation[chain.organisations[0]]
    st.caption(plain(t("A letter to send to {name}:", name=t.directory.organisation[addressee(chain, asker)].name)))
    text = letter(t, chain, asker=asker, themes=profile.themes, ties=ties)
    st.code(text, language=None, wrap_lines=True)
