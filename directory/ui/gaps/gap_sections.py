"""The sections of the page about gaps."""

from __future__ import annotations

from itertools import combinations_with_replacement

import streamlit as st

from directory.analysis.gaps.coverage import coverage, municipality_areas, parish_areas
from directory.analysis.gaps.fragility import single_partner, what_falls_apart
from directory.analysis.gaps.group_gaps import BY, largest_gap
from directory.analysis.gaps.what_if import add_tie, effect, switch_off
from directory.analysis.network.outside import ALONE, INSIDE, part_of
from directory.answers.findings import Finding
from directory.answers.gaps.between_groups import gap_finding, unknown_lines
from directory.answers.gaps.connectors import bridging_finding, single_partner_finding
from directory.answers.gaps.coverage import coverage_finding, rates_finding
from directory.answers.gaps.fragility import spots_picture, standing_alone, stops_finding
from directory.answers.gaps.missing import between_name, missing_finding
from directory.answers.gaps.what_if import effect_finding, switched_off, tied
from directory.graph import Selection, of_ties
from directory.speaker import Speaker
from directory.ui.frame import data
from directory.ui.gaps import gap_data
from directory.ui.parts import findings


def summary(t: Speaker, selection: Selection) -> None:
    """The three findings that a board should know."""
    everybody, reached = data.everybody(selection), gap_data.reached(selection)
    hanging = single_partner(everybody, among=gap_data.groups(selection, "municipality"))
    homes = gap_data.groups(of_ties(selection), "municipality")
    around = {id: own for id, own in homes.items() if id in reached}
    findings.card(t, bridging_finding(t, reached, around))
    findings.card(t, _between(t, selection, "municipality"))
    findings.card(t, single_partner_finding(t, everybody, hanging))


def _between(t: Speaker, selection: Selection, by: str) -> Finding:
    """Found and expected between the groups, the largest gap in the sentence."""
    gaps, compared = gap_data.gaps(selection, by), gap_data.anywhere(selection, by)
    groups = gap_data.groups(compared, by)
    return gap_finding(t, data.pairs(compared), groups, gaps, by=by, shown=largest_gap(gaps))


def between_groups(t: Speaker, selection: Selection) -> None:
    """Found and expected for every two groups, and of which too little is known."""
    titles = {"municipality": t("Municipalities"), "theme": t("Themes"), "legal_form": t("Legal forms")}
    by = findings.choice("by", list(BY), t("Compare"), titles.__getitem__)
    findings.card(t, _between(t, selection, by))
    if unknown := unknown_lines(t, gap_data.gaps(selection, by), by=by):
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
    organisations = list(data.pairs(selection))
    areas = (parish_areas if level == "parishes" else municipality_areas)(t.directory, organisations)
    if selection.municipalities:
        areas = tuple(area for area in areas if area.municipality in selection.municipalities)
    themes = [code for code in t.directory.terms["themes"] if not selection.themes or code in selection.themes]
    cells = coverage(t.directory, areas, organisations, themes)
    findings.card(t, coverage_finding(t, cells))
    findings.card(t, rates_finding(t, cells))


def organisations(t: Speaker, selection: Selection) -> None:
    """Who stands alone, and what falls apart when somebody stops."""
    everybody, home = data.everybody(selection), gap_data.groups(selection, "municipality")
    spots = gap_data.spots(selection)
    with st.container(border=True):
        st.subheader(t("What falls apart when an organisation stops?"), anchor=False)
        st.markdown(
            t("So many others would lose all documented contact with the rest. Choose one to see who they are.")
        )
        if spots:
            findings.picture(t, spots_picture(t, spots), key="spots")
        ids = [spot.organisation for spot in spots] or t.by_name(data.pairs(selection))
        asked = findings.pick(
            "stops",
            ids,
            t("Organisation"),
            t.names_to_pick(ids).__getitem__,
            placeholder=t("Choose an organisation"),
        )
    findings.card(t, stops_finding(t, everybody, what_falls_apart(everybody, asked or ids[0])))
    alone, inside = (t.by_name([id for id in home if part_of(everybody, id) == part]) for part in (ALONE, INSIDE))
    findings.card(
        t,
        standing_alone(
            t,
            alone,
            key="alone",
            sentence=t.plural(
                "{n} organisation has no documented partner.",
                "{n} organisations have no documented partner.",
                len(alone),
            ),
            reading=t("They are known, but nobody has written with whom they work. Ask them first."),
        ),
    )
    findings.card(
        t,
        standing_alone(
            t,
            inside,
            key="inside",
            sentence=t.plural(
                "{n} organisation has partners in its own municipality only.",
                "{n} organisations have partners in their own municipality only.",
                len(inside),
            ),
            reading=t(
                "No partner outside their own municipality is documented. With those who have no documented partner "
                "at all: {n}.",
                n=t.number(len(alone) + len(inside)),
            ),
        ),
    )


def natural_partners(t: Speaker, selection: Selection) -> None:
    """Pairs that would be natural partners and have no tie in any year."""
    home = gap_data.groups(selection, "municipality")
    present = [one.id for one in t.directory.covered if any(one.id in own for own in home.values())]
    between = {f"{one}..{other}": (one, other) for one, other in combinations_with_replacement(present, 2)}
    names = {"all": t("All"), **{key: between_name(t, pair) for key, pair in between.items()}}
    chosen = between.get(findings.choice("pair", list(names), t("Between"), names.__getitem__))
    found = gap_data.missing(selection, chosen)
    finding = missing_finding(t, found, pair=between_name(t, chosen))
    findings.card(t, finding, opened=True)


def what_if(t: Speaker, selection: Selection) -> None:
    """Switch an organisation off, or add a tie; nothing is saved."""
    ties, groups = data.network(selection).ties, gap_data.groups(selection, "municipality")
    ids = t.by_name(ties)
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
        after = effect(ties, switch_off(ties, off), groups)
        findings.card(t, effect_finding(t, after, key="off", sentence=switched_off(t, off)), opened=True)
    if one and other and one != other:
        after = effect(ties, add_tie(ties, one, other), groups)
        findings.card(t, effect_finding(t, after, key="more", sentence=tied(t, one, other)), opened=True)
    elif one and one == other:
        st.info(t("Choose two different organisations."))
