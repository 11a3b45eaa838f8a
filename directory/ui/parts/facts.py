"""Show tables of documented facts, each row with the link to its source."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from directory.answers.organisations import last_year
from directory.answers.ties import partner_of, tie_period
from directory.i18n import Texts
from directory.records import Participation, Tie
from directory.speaker import Speaker
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import link, plain
from directory.ui.parts.table import Column, Link, Row, table


def source_line(t: Texts, url: str | None) -> str:
    """Markdown that names the source of a fact, or says that there is none."""
    return link(t("source"), url) if url else t("no source given")


def tie_source_lines(t: Speaker, tie: Tie) -> str:
    """Markdown that names every source of a tie, a further one with what it says and when it was read."""
    lines = [source_line(t, tie.source_url)] if tie.source_url else []
    for number, source in enumerate(t.directory.further_sources.get(tie.id, ()), start=len(lines) + 1):
        read = t("read in {date}", date=t.date(source.checked)) if source.checked else ""
        said = " · ".join(part for part in (t.of(source, "says"), read) if part)
        name = link(t("source {n}", n=number), source.source_url)
        lines.append(f"{name}: {plain(said)}" if said else name)
    return "  \n".join(lines) or source_line(t, None)


def ties_table(t: Speaker, organisation: str, ties: Sequence[Tie], *, label: str, key: str) -> None:
    """The ties of an organisation: with whom, when, what, how much; a partner's name leads to its page."""
    last = data.memory().last_documented()
    rows = [
        Row(
            partner,
            (
                t.directory.organisation[partner].name,
                tie_period(t, tie),
                t.of(tie, "description"),
                None if tie.amount_eur is None else t.euro(tie.amount_eur),
                last_year(t, last.get(partner)),
                source_link(t, *t.directory.sources_of(tie)),
            ),
            href=address.href("organisation", organisation=partner),
        )
        for tie in ties
        for partner in (partner_of(tie, organisation),)
    ]
    columns = [
        Column(t("Partner")),
        Column(t("When")),
        Column(t("What they did")),
        Column(t("Amount"), True),
        Column(t("Partner known until")),
        Column(t("Source")),
    ]
    if opened := table(t, columns, rows, label=label, key=key, first=10):
        navigation.go("organisation", organisation=opened)


def events_table(t: Speaker, parts: Sequence[Participation], *, key: str) -> None:
    """The events that an organisation took part in, and as what."""
    rows = [
        Row(
            part.event,
            (
                t.event(event),
                t.period(event.start, event.end),
                t.term("roles", part.role),
                event.place,
                source_link(t, *filter(None, [part.source_url])),
            ),
        )
        for part in parts
        for event in (t.directory.event[part.event],)
    ]
    columns = [Column(t("Event")), Column(t("When")), Column(t("Part")), Column(t("Place")), Column(t("Source"))]
    table(t, columns, rows, label=t("Events"), key=key, first=10)


def people(t: Speaker, organisation: str) -> None:
    """The people in public roles that the organisation published."""
    for leader in t.directory.leaders:
        if leader.organisation == organisation:
            since = f" ({plain(t.date(leader.since))})" if leader.since else ""
            role = plain(t.of(leader, "role") or "")
            st.markdown(f"**{plain(leader.name)}** – {role}{since} · {source_line(t, leader.source_url)}")


def source_link(t: Texts, *urls: str) -> Link | None:
    """The cell of a table that leads to the pages of a fact; None when there is none."""
    return Link(t("source"), urls[0], urls[1:]) if urls else None
