"""Show what the page of ideas shows: its filters, one idea with those who could carry it, and ideas that are alike."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.analysis.places.ideas import Wanted, homes_of
from directory.answers.places.ideas import forum_name, group_title, idea_cells, idea_place, idea_text, reasons
from directory.i18n import Texts
from directory.records import Idea
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.parts import findings
from directory.ui.parts.facts import source_line
from directory.ui.parts.table import Column, Row, table
from directory.ui.places import choice, tables


def filters(t: Speaker) -> Wanted:
    """Let the reader choose ideas; everything chosen is in the address."""
    present = t.directory.ideas
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = _search(t)
        homes = choice.municipalities(t)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        theme = _pick(t, "about", "idea_themes", t("Theme"), {idea.theme for idea in present})
        actor = _pick(t, "actor", "actors", t("Who would have to act"), {idea.actor for idea in present})
        status = _pick(t, "status", "idea_statuses", t("Status"), {idea.status for idea in present})
        forum = _forum(t)
        where = _where(t)
    everywhere = len(homes) == len(t.directory.covered)
    return Wanted(
        text=text,
        themes=_only(theme),
        municipalities=frozenset() if everywhere else frozenset(home.id for home in homes),
        places=_only(where),
        actors=_only(actor),
        events=frozenset([""]) if forum == "none" else _only(forum),
        statuses=_only(status),
    )


def one_idea(t: Speaker, idea: Idea) -> None:
    """An idea, where it is from, who could carry it and why, and what is alike."""
    with st.container(border=True, key="idea"):
        st.subheader(plain(idea_text(t, idea)), anchor=False)
        cells = idea_cells(t, idea)[1:]
        st.markdown(" · ".join([*map(plain, dict.fromkeys(cells)), source_line(t, idea.source_url)]))
        _carriers(t, idea)
        group = next((group for group in data.memory().similar_ideas() if idea in group), ())
        if others := [other for other in group if other.id != idea.id]:
            st.markdown("**" + t("Similar ideas") + "**")
            tables.ideas_table(t, others, key="similar")
        st.button(t("Close"), icon=":material/close:", on_click=address.write, args=({"idea": []},))


def _carriers(t: Speaker, idea: Idea) -> None:
    found = data.memory().carriers().find(idea)
    st.markdown("**" + t("Who could carry it") + "**")
    if not found:
        st.caption(t("No known organisation of this theme is near."))
        return
    rows = [
        Row(
            one.organisation,
            (t.directory.organisation[one.organisation].name, "; ".join(reasons(t, idea, one))),
            href=address.href("organisation", organisation=one.organisation),
        )
        for one in found
    ]
    columns = [Column(t("Organisation")), Column(t("Why"))]
    if opened := table(t, columns, rows, label=t("Who could carry it"), key="carriers"):
        navigation.go("organisation", organisation=opened)
    st.caption(
        t(
            "Found by theme, words, nearness and documented activity; nobody was asked. Organisations that "
            "ended are left out."
        )
    )


def alike(t: Speaker, shown: Sequence[Idea]) -> None:
    """Groups of similar ideas from several municipalities, those with an idea that is shown."""
    ids = {idea.id for idea in shown}
    groups = [
        group
        for group in data.memory().similar_ideas()
        if len(homes_of(group)) > 1 and ids & {idea.id for idea in group}
    ]
    st.subheader(t("Neighbours want the same") + f" ({t.number(len(groups))})", anchor=False)
    st.caption(
        t(
            "Similar ideas from several municipalities, grouped by their words. Nothing was merged: each keeps "
            "its own source."
        )
    )
    if not groups:
        st.caption(t("None among the ideas chosen."))
    for group in groups:
        with st.container(border=True):
            st.markdown("**" + plain(group_title(t, group)) + "**")
            for idea in group:
                said = f"{plain(idea_place(t, idea))}: {plain(idea_text(t, idea))}"
                forum = plain(forum_name(t, idea))
                st.markdown(f"- {said} ({forum}) · {source_line(t, idea.source_url)}")


def _search(t: Texts) -> str:
    key, text = "idea_text", (address.first("words") or "")[:200]
    address.show(key, text)
    st.text_input(
        t("Search"),
        type="search",
        live=True,
        value=text,
        key=key,
        placeholder=t("Words of the idea"),
        on_change=lambda: address.write({"words": [st.session_state[key]] if st.session_state[key] else []}),
        width=260,
    )
    return text


def _pick(t: Speaker, name: str, vocabulary: str, label: str, present: set[str]) -> str | None:
    codes = [code for code in t.directory.terms.get(vocabulary, {}) if code in present]
    return findings.pick(name, codes, label, lambda code: t.term(vocabulary, code), placeholder=t("All"))


def _forum(t: Speaker) -> str | None:
    first = {idea.event: idea for idea in t.directory.ideas if idea.event}
    names = {event: forum_name(t, idea) for event, idea in first.items()}
    options = sorted(names, key=lambda event: t.sort_key(names[event]))
    if any(idea.event is None for idea in t.directory.ideas):
        options.append("none")
    return findings.pick(
        "forum", options, t("Forum"), lambda id: names.get(id) or t("forum not said"), placeholder=t("All")
    )


def _where(t: Speaker) -> str | None:
    codes = {idea.place_code for idea in t.directory.ideas if idea.place_code}
    options = sorted(codes, key=lambda code: t.sort_key(t.directory.place[code].name))
    return findings.pick("where", options, t("Place"), lambda code: t.directory.place[code].name, placeholder=t("All"))


def _only(code: str | None) -> frozenset[str]:
    return frozenset() if code is None else frozenset([code])
