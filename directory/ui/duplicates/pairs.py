"""Show the pairs that may be one organisation, most alike first, and ask about each."""

from __future__ import annotations

import uuid
from typing import Literal

import streamlit as st

from directory.answers.importing.duplicate_words import reasons_against, reasons_for
from directory.errors import MessageError
from directory.load.matching import Match, find_pairs
from directory.memory import Memory
from directory.records import Directory, Judgement, to_cells
from directory.remembered import remembered
from directory.speaker import Speaker
from directory.store.judgements import judgements
from directory.ui.duplicates.joining import ask_how
from directory.ui.frame import address, data, visitor
from directory.ui.frame.markdown import link, plain
from directory.ui.parts.side_by_side import side_by_side
from directory.upkeep.desk import Desk
from directory.upkeep.records.judge import judge

SHOWN = 10
"""Pairs on one page; the next ones come as these are judged."""


def pairs(t: Speaker, desk: Desk) -> None:
    """The pairs that nobody has judged yet."""
    known = desk.live.store.read(judgements)
    left = open_pairs(t.directory, all_pairs(data.memory()), known)
    if not left:
        st.success(t("No two organisations look like one."))
        return
    st.markdown(
        t.plural(
            "{n} pair looks like one organisation. What you decide is remembered.",
            "{n} pairs look like one organisation. What you decide is remembered.",
            len(left),
        )
    )
    for match in left[:SHOWN]:
        _pair(t, desk, match)


@remembered()
def all_pairs(memory: Memory) -> tuple[Match, ...]:
    """The pairs of one revision, most alike first."""
    return tuple(find_pairs(memory.directory))


def open_pairs(directory: Directory, found: tuple[Match, ...], known: tuple[Judgement, ...]) -> list[Match]:
    """The pairs that are still to be judged: those that nobody judged, then those that somebody was unsure about.

    A judgement counts until one of the two names changes.
    """
    still = {one.pair: one.decision for one in known if _names(directory, one) == tuple(one.names)}
    asked = [match for match in found if still.get(frozenset((match.id, match.other))) != "different"]
    return sorted(asked, key=lambda match: frozenset((match.id, match.other)) in still)


def _names(directory: Directory, judgement: Judgement) -> tuple[str, ...]:
    records = (directory.organisation.get(id) for id in (judgement.one, judgement.other))
    return tuple(record.name.replace(";", ",") for record in records if record)


def _pair(t: Speaker, desk: Desk, match: Match) -> None:
    one, other = t.directory.organisation[match.id], t.directory.organisation[match.other]
    key = f"{match.id}~{match.other}"
    with st.container(border=True, key=f"pair_{key}"):
        st.markdown(f"#### {plain(one.name)} – {plain(other.name)}")
        side_by_side(t, to_cells(one), to_cells(other), heads=(one.name, other.name), key=f"sides_{key}")
        speaks = t("Speaks for it: {reasons}.", reasons=t.all_of(reasons_for(t, match)))
        if against := reasons_against(t, match):
            speaks += " " + t("Against it: {reasons}.", reasons=t.all_of(against))
        links = " · ".join(
            link(record.name, address.href("organisation", organisation=record.id)) for record in (one, other)
        )
        st.caption(f"{plain(speaks)} {links}")
        with st.container(horizontal=True):
            if st.button(t("They are one…"), key=f"same_{key}", icon=":material/merge:"):
                st.session_state["joining"] = key
            if st.button(t("They are two"), key=f"different_{key}"):
                _judge(t, desk, match, "different")
            if st.button(t("I do not know"), key=f"unsure_{key}", type="tertiary"):
                _judge(t, desk, match, "unsure")
        if st.session_state.get("joining") == key:
            ask_how(t, desk, one, other)


def _judge(t: Speaker, desk: Desk, match: Match, decision: Literal["different", "unsure"]) -> None:
    codes = [reason.code for reason in match.reasons]
    try:
        made = judge(desk, visitor.account(), match.id, match.other, decision, reasons=codes, token=uuid.uuid4().hex)
    except MessageError as error:
        st.error(plain(error.message(t)))
        return
    address.write({"saved": [str(made)]})
    st.rerun()
