"""Show beside the network the organisation, the tie or the two groups that are looked at."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import streamlit as st

from directory.analysis.network.outside import PARTS, members
from directory.answers.network.parts_of_groups import part_label
from directory.answers.ties import latest_first, tie_sentence
from directory.i18n import Texts
from directory.records import JOINT
from directory.speaker import Speaker
from directory.ui.frame import address, navigation
from directory.ui.frame.markdown import plain
from directory.ui.network.view import joint
from directory.ui.parts.facts import source_line, tie_source_lines
from directory.ui.parts.findings import choice
from directory.ui.parts.organisation_links import introduction_link
from directory.ui.parts.table import Column, Row, table


def panel(t: Speaker, pairs: nx.Graph[str], selected: str) -> None:
    """Say what the selected organisation is and with whom it works; a partner that is chosen is selected next."""
    organisation = t.directory.organisation[selected]
    st.subheader(plain(organisation.name[:200]), anchor=False)
    form = t.term("legal_forms", organisation.legal_form)
    st.caption(plain(" · ".join(part for part in (form, t.place(organisation)) if part)))
    st.markdown(plain(", ".join(t.themes(organisation))))
    navigation.page_link("organisation", t("Open its page"), icon=":material/arrow_forward:", organisation=selected)
    navigation.page_link(
        "partners", t("Find partners for it"), icon=":material/handshake:", organisation=selected, who="organisation"
    )
    introduction_link(t("How do I reach them?"), selected)
    if selected not in pairs or not pairs[selected]:
        st.markdown(t("No tie in this selection."))
        return
    choice("depth", ("1", "2", "3"), t("Steps around it"), str)
    rows = [
        Row(id, (t.directory.organisation[id].name, len(pairs[selected][id]["ties"])), href=_href(selected, id))
        for id in t.by_name([id for id in pairs[selected] if id in t.directory.organisation])
    ]
    columns = [Column(t("Partner")), Column(t("Ties"), True)]
    if found := table(t, columns, rows, label=t("Partners"), key="panel", first=10):
        address.write({"tie": [joint(selected, found)]})
        st.rerun()


def tie_panel(t: Speaker, pairs: nx.Graph[str], ends: tuple[str, str]) -> None:
    """The documented ties between two organisations: when, what, how much, and where it is written."""
    one, other = ends
    names = [plain(t.directory.organisation[end].name[:200]) for end in ends]
    st.subheader(" – ".join(names), anchor=False)
    edge = pairs.edges[one, other]
    ties = [tie for tie in t.directory.ties if tie.id in set(edge["ties"])]
    for tie in sorted(ties, key=latest_first):
        with st.container(border=True):
            st.markdown(f"{plain(tie_sentence(t, tie))}  \n{tie_source_lines(t, tie)}")
    for event in (t.directory.event[node.removeprefix("event:")] for node in edge.get("events", ())):
        name = t.event(event)
        when = t.period(event.start, event.end)
        took = t("Took part in the same event: {name}", name=", ".join(part for part in (name, when) if part))
        st.markdown(f"{plain(took)}  \n{source_line(t, event.source_url)}")
    with st.container(horizontal=True):
        for end, name in zip(ends, names, strict=True):
            st.button(
                name[:60],
                icon=":material/radio_button_checked:",
                key=f"end_{end}",
                help=t("Select this organisation"),
                on_click=address.write,
                args=({"organisation": [end], "tie": [], "between": []},),
            )
        _back(t, "tie")


def between_panel(t: Speaker, pairs: nx.Graph[str], groups: tuple[str, str]) -> None:
    """The pairs of organisations that tie two groups together, those with most ties first."""
    st.subheader(plain(" – ".join(t.group(group) for group in groups)), anchor=False)
    found = pairs_between(pairs, groups)
    st.caption(t.plural("{n} pair that works together", "{n} pairs that work together", len(found)))
    rows = [
        Row(
            joint(one, other),
            (
                " – ".join(t.directory.organisation[end].name for end in (one, other)),
                len(pairs.edges[one, other]["ties"]),
            ),
            href=_href(one, other),
        )
        for one, other in found
    ]
    columns = [Column(t("Who with whom")), Column(t("Ties"), True)]
    if chosen := table(t, columns, rows, label=t("Who with whom"), key="between", first=12):
        address.write({"tie": [chosen]})
        st.rerun()
    _back(t, "between")


def part_panel(t: Speaker, pairs: nx.Graph[str], chosen: tuple[str, str], *, everybody: nx.Graph[str]) -> None:
    """The organisations of a part of a group, and the other parts to choose from.

    Parameters
    ----------
    pairs
        What is filtered.
    everybody
        All with whom they could work.
    """
    group, part = chosen
    st.subheader(plain(t.group(group)), anchor=False)
    found = {name: members(everybody, group, name, among=pairs) for name in PARTS}
    _parts(t, group, part, {name: len(ids) for name, ids in found.items()})
    rows = [
        Row(id, (t.directory.organisation[id].name, len(everybody[id])), href=address.href("network", organisation=id))
        for id in t.by_name(found[part])
    ]
    label = part_label(t, group, part, len(rows))
    columns = [Column(t("Organisation")), Column(t("Partners"), True)]
    if picked := table(t, columns, rows, label=label, key="part", first=15):
        address.write({"organisation": [picked]})
        st.rerun()
    _back(t, "part")


def _parts(t: Texts, group: str, part: str, counts: Mapping[str, int]) -> None:
    key = "choice_part"
    address.show(key, part)
    st.radio(
        t("Part of the municipality"),
        PARTS,
        index=PARTS.index(part),
        key=key,
        format_func=lambda name: part_label(t, group, name, counts[name]),
        label_visibility="collapsed",
        on_change=lambda: address.write({"part": [JOINT.join((group, st.session_state[key]))]}),
    )


def pairs_between(pairs: nx.Graph[str], groups: tuple[str, str]) -> list[tuple[str, str]]:
    """The pairs with one end in each group, that of the first group first; those with most ties lead."""
    group = {node: data["group"] for node, data in pairs.nodes(data=True)}
    ends = [(a, b) if group[a] == groups[0] else (b, a) for a, b in pairs.edges if {group[a], group[b]} == set(groups)]
    return sorted(ends, key=lambda pair: (-len(pairs.edges[pair]["ties"]), -pairs.edges[pair]["weight"], pair))


def _back(t: Texts, name: str) -> None:
    """A button that takes what is looked at out of the address."""
    icon = ":material/close:"
    st.button(t("Back"), type="tertiary", icon=icon, key=f"end_{name}", on_click=address.write, args=({name: []},))


def _href(one: str, other: str) -> str:
    return address.href("network", tie=joint(one, other))
