"""Show the list of changes, the newest first, with what narrows it down."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from directory.answers.change_words import KINDS, kind_name
from directory.speaker import Speaker
from directory.store import Address
from directory.ui.frame import address, navigation, visitor
from directory.ui.history import versions
from directory.ui.parts.findings import pick
from directory.ui.parts.table import Column, Row, table
from directory.upkeep.desk import Desk
from directory.upkeep.look_back import Told, editors, list_changes

PAGE = 25


def change_list(t: Speaker, desk: Desk) -> None:
    """The changes that the address asks for, a page at a time. NotAllowedError for who may not see them."""
    who = visitor.account()
    names = editors(desk, who)
    list_changes(desk, who, limit=1)  # whoever may not look is told before anything is offered
    kind, person, organisation = _narrowing(t, names)
    found = list_changes(
        desk,
        who,
        limit=PAGE + 1,
        before=_until(),
        kind=kind,
        by=person,
        record=Address("organisations", organisation) if organisation else None,
    )
    if not found:
        st.info(t("No change is like that."))
    if opened := _table(t, found[:PAGE]):
        navigation.go("history", change=opened)
    with st.container(horizontal=True):
        if _until() is not None:
            _button(t("The newest ones"), "newest", [])
        if len(found) > PAGE:
            _button(t("Earlier ones"), "earlier", [str(found[PAGE - 1].change.number)])


def _narrowing(t: Speaker, names: Mapping[str, str]) -> tuple[str, str, str]:
    """Kind, account and organisation that the changes are narrowed down to; empty where they are not."""
    with st.container(horizontal=True):
        kind = pick("what", KINDS, t("Kind of change"), lambda one: kind_name(t, one), placeholder=t("All"))
        person = pick(
            "person",
            sorted(names, key=lambda one: t.sort_key(names[one])),
            t("Changed by"),
            lambda one: names[one] or t("without a name"),
            placeholder=t("Everybody"),
        )
        records = t.names_to_pick(t.by_name(t.directory.organisation))
        record = pick("record", list(records), t("Organisation"), lambda one: records[one], placeholder=t("All"))
    return kind or "", person or "", record or ""


def _table(t: Speaker, found: list[Told]) -> str | None:
    rows = [
        Row(
            str(told.change.number),
            (
                versions.when(t, told.change.at),
                kind_name(t, told.change.kind) + (f" {told.change.undoes}" if told.change.undoes else ""),
                _records(t, told),
                versions.who(t, told),
                versions.why(told),
                t("undone by change {n}", n=told.undone_by) if told.undone_by else "",
                told.change.number,
            ),
            href=address.href("history", change=str(told.change.number)),
        )
        for told in found
    ]
    heads = (t("When"), t("Kind"), t("Records"), t("Changed by"), t("Why"), t("State"))
    columns = [*(Column(head) for head in heads), Column(t("No."), True)]
    return table(t, columns, rows, label=t("Changes, the newest first"), key="changes", first=PAGE)


def _records(t: Speaker, told: Told) -> str:
    """The records of a change: one by name, an organisation if there is any, and how many more."""
    count = told.change.records
    if told.change.kind == "package" or not told.records:
        return t.plural("{n} record", "{n} records", count)
    first = next((one for one in told.records if one.address.resource == "organisations"), told.records[0])
    more = t("and {n} more", n=t.number(count - 1)) if count > 1 else ""
    return f"{versions.name(t, first)} {more}".strip()


def _until() -> int | None:
    text = address.first("until") or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _button(label: str, key: str, until: list[str]) -> None:
    st.button(label, key=f"changes_{key}", on_click=address.write, args=({"until": until},))
