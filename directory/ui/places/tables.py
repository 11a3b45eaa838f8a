"""Show tables of the pages of places; each row leads to a page of ours or to the page it was read on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from directory.analysis.places.calendar import Gathering
from directory.answers.places.calendar import event_cells
from directory.answers.places.ideas import idea_cells
from directory.answers.places.leaders import leader_rows
from directory.answers.places.support import support_rows
from directory.i18n import Texts
from directory.palette import group_colours
from directory.records import Idea, Leader, Tie
from directory.speaker import Speaker
from directory.ui.frame import address, navigation
from directory.ui.parts.table import Column, Link, Row, table

MOST = 1000
"""More rows than this are not sent to the browser."""


def source(t: Texts, url: str | None) -> Link | str:
    """A cell that leads to the page a fact was read on."""
    return Link(t("source"), url) if url else t("no source given")


def long_table(
    t: Texts, columns: Sequence[Column], rows: Sequence[Row], *, label: str, key: str, first: int
) -> str | None:
    """A table of at most `MOST` rows, which says so where it leaves out any; the id of the row just followed."""
    if len(rows) > MOST:
        st.caption(t("The table shows the first {n} of {total}.", n=t.number(MOST), total=t.number(len(rows))))
    return table(t, columns, rows[:MOST], label=label, key=key, first=first)


def organisations_table(t: Speaker, ids: Iterable[str], *, label: str, key: str) -> None:
    """Organisations with legal form and themes; a name leads to its page."""
    rows = [
        Row(
            id,
            (
                one.name,
                t.term("legal_forms", one.legal_form),
                ", ".join(t.term("themes", theme) for theme in one.themes),
                one.place,
                source(t, one.source_url),
            ),
            href=address.href("organisation", organisation=id),
        )
        for id in t.by_name(ids)
        for one in (t.directory.organisation[id],)
    ]
    columns = [Column(t("Name")), Column(t("Legal form")), Column(t("Themes")), Column(t("Place")), Column(t("Source"))]
    if opened := long_table(t, columns, rows, label=label, key=key, first=10):
        navigation.go("organisation", organisation=opened)


def support_table(t: Speaker, ties: Iterable[Tie], *, label: str, key: str) -> None:
    """Support, each gift with its source; a recipient leads to its page."""
    recipient = {tie.id: tie.target for tie in ties}
    rows = [
        Row(row.id, (*row[1:-1], source(t, row.url)), href=address.href("organisation", organisation=recipient[row.id]))
        for row in support_rows(t, ties)
    ]
    columns = [
        Column(t("Recipient")),
        Column(t("Year")),
        Column(t("From whom")),
        Column(t("What")),
        Column(t("Amount"), True),
        Column(t("Source")),
    ]
    if opened := long_table(t, columns, rows, label=label, key=key, first=10):
        navigation.go("organisation", organisation=recipient[opened])


def ideas_table(t: Speaker, ideas: Sequence[Idea], *, key: str, first: int = 15) -> None:
    """Ideas, each with its source; an idea leads to those who could carry it."""
    rows = [
        Row(
            idea.id,
            (*idea_cells(t, idea), source(t, idea.source_url)),
            href=address.href("ideas", idea=idea.id),
        )
        for idea in ideas
    ]
    columns = [
        Column(t("Idea")),
        Column(t("Place")),
        Column(t("Theme")),
        Column(t("Who would have to act")),
        Column(t("Forum")),
        Column(t("Status")),
        Column(t("Source")),
    ]
    if opened := long_table(t, columns, rows, label=t("Ideas"), key=key, first=first):
        navigation.go("ideas", idea=opened)


def leaders_table(t: Speaker, leaders: Iterable[Leader], *, key: str) -> None:
    """People in public roles, each with the page that says so; an organisation leads to its page."""
    shown = leader_rows(t, leaders)
    rows = [
        Row(
            row.id,
            (
                row.name,
                row.role,
                t.directory.organisation[row.organisation].name if row.organisation else None,
                row.place,
                row.themes,
                row.since,
                source(t, row.url),
            ),
            href=address.href("organisation", organisation=row.organisation) if row.organisation else None,
        )
        for row in shown
    ]
    columns = [
        Column(t("Person")),
        Column(t("Public role")),
        Column(t("Organisation")),
        Column(t("Place")),
        Column(t("Themes")),
        Column(t("Since or said in")),
        Column(t("Source")),
    ]
    organisation = {row.id: row.organisation for row in shown if row.organisation}
    if opened := long_table(t, columns, rows, label=t("People in public roles"), key=key, first=10):
        navigation.go("organisation", organisation=organisation[opened])


def events_table(t: Speaker, events: Iterable[Gathering], *, key: str, first: int = 10) -> None:
    """Events with those who made them, each with its source."""
    colours = group_colours(t.directory)
    rows = [
        Row(
            one.event.id,
            (*event_cells(t, one), source(t, one.event.source_url)),
            href=address.href("calendar", event=one.event.id),
            colour=colours.get(one.event.municipality or ""),
        )
        for one in events
    ]
    columns = [
        Column(t("Event")),
        Column(t("When")),
        Column(t("Place")),
        Column(t("Made by")),
        Column(t("Organisations"), True),
        Column(t("Source")),
    ]
    if opened := long_table(t, columns, rows, label=t("Events"), key=key, first=first):
        navigation.go("calendar", event=opened)
