"""Show the sections of the page about gaps."""

from __future__ import annotations

from itertools import combinations_with_replacement

import streamlit as st

from directory.analysis.gaps.group_gaps import BY
from directory.answers.gaps import gap_findings
from directory.answers.gaps.asked.pairs import HOME
from directory.answers.gaps.fragility import spots_picture
from directory.answers.gaps.missing import between_name
from directory.graph import Selection
from directory.speaker import Speaker
from directory.ui.frame import data
from directory.ui.parts import findings


def summary(t: Speaker, selection: Selection) -> None:
    """The three findings that a board should know."""
    for finding in gap_findings.main_findings(t, data.memory(), selection):
        findings.card(t, finding)


def between_groups(t: Speaker, selection: Selection) -> None:
    """Found and expected for every two groups, and of which too little is known."""
    titles = {"municipality": t("Municipalities"), "theme": t("Themes"), "legal_form": t("Legal forms")}
    by = findings.choice("by", list(BY), t("Compare"), titles.__getitem__)
    findings.card(t, gap_findings.between_groups(t, data.memory(), selection, by=by))
    if by == HOME:
        for finding in gap_findings.other_municipalities(t, data.memory(), selection):
            findings.card(t, finding)
    if unknown := gap_findings.unknown_groups(t, data.memory(), selection, by=by):
        with st.container(border=True):
            st.subheader(
                t.plural(
                    "No data: of {n} pair of groups too little is known.",
                    "No data: of {n} pairs of groups too little is known.",
                    len(unknown),
                ),
                anchor=False,
            )
            st.markdown(t("These are not gaps. The reasons stand in the table; more sources would help."))
            with findings.fold("unknown", t("The table ({n})", n=t.number(len(unknown)))):
                heads = (t("Between"), t("Pairs found"), t("Pairs expected"), t("Why nothing can be said"))
                findings.lines(t, heads, unknown, label=t("No data"), key="unknown")


def themes_and_places(t: Speaker, selection: Selection) -> None:
    """Who is active where."""
    titles = {"parishes": t("Towns and parishes"), "municipalities": t("Municipalities")}
    level = findings.choice("level", list(titles), t("Places"), titles.__getitem__)
    findings.card(t, gap_findings.active_where(t, data.memory(), selection, level=level))
    findings.card(t, gap_findings.rates(t, data.memory(), selection, level=level))


def organisations(t: Speaker, selection: Selection) -> None:
    """Who stands alone, and what falls apart when somebody stops."""
    memory = data.memory()
    spots = memory.spots(selection)
    with st.container(border=True):
        st.subheader(t("What falls apart when an organisation stops?"), anchor=False)
        st.markdown(
            t("So many others would lose all documented contact with the rest. Choose one to see who they are.")
        )
        if spots:
            findings.picture(t, spots_picture(t, spots), key="spots")
        ids = [spot.organisation for spot in spots] or t.by_name(memory.pairs(selection))
        asked = findings.pick(
            "stops",
            ids,
            t("Organisation"),
            t.names_to_pick(ids).__getitem__,
            placeholder=t("Choose an organisation"),
        )
    findings.card(t, gap_findings.stops(t, memory, selection, asked or ids[0]))
    findings.card(t, gap_findings.when_connectors_stop(t, memory, selection))
    findings.card(t, gap_findings.without_partner(t, memory, selection))
    findings.card(t, gap_findings.only_at_home(t, memory, selection))


def natural_partners(t: Speaker, selection: Selection) -> None:
    """Pairs that would be natural partners and have no tie in any year."""
    home = data.memory().groups(selection, "municipality")
    present = [one.id for one in t.directory.covered if any(one.id in own for own in home.values())]
    between = {f"{one}..{other}": (one, other) for one, other in combinations_with_replacement(present, 2)}
    names = {"all": t("All"), **{key: between_name(t, pair) for key, pair in between.items()}}
    chosen = between.get(findings.choice("pair", list(names), t("Between"), names.__getitem__))
    findings.card(t, gap_findings.natural_partners(t, data.memory(), selection, between=chosen), opened=True)


def what_if(t: Speaker, selection: Selection) -> None:
    """Switch an organisation off, or add a tie; nothing is saved."""
    ids = t.by_name(data.memory().network(selection).ties)
    name = t.names_to_pick(ids).__getitem__
    placeholder = t("Choose an organisation")
    st.markdown(
        t(
            "Try out what would change. Nothing is saved, and nobody else sees it; the address of this page is a "
            "link to it."
        )
    )
    with st.container(horizontal=True):
        off = findings.pick("off", ids, t("This organisation stops"), name, placeholder=placeholder)
        one = findings.pick("one", ids, t("This organisation …"), name, placeholder=placeholder)
        other = findings.pick("other", ids, t("… begins to work with this one"), name, placeholder=placeholder)
    if off:
        findings.card(t, gap_findings.if_it_stopped(t, data.memory(), selection, off), opened=True)
    if one and other and one != other:
        findings.card(t, gap_findings.if_joined(t, data.memory(), selection, one, other), opened=True)
    elif one and one == other:
        st.info(t("Choose two different organisations."))
