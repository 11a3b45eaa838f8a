"""Tell what a table lists: organisations, who came to an event, ties, events, leaders or ideas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.folding import fold
from directory.load.importing.headers import LIKELY, Column, assign
from directory.load.tables import Table

PARTICIPANTS = "participants"

RESOURCES: Mapping[str, str] = {
    "organisations": "organisations",
    PARTICIPANTS: "organisations",
    "ties": "ties",
    "events": "events",
    "leaders": "leaders",
    "ideas": "ideas",
}
"""What a table can list to the table of the directory that its rows are of."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    "organisations": ("name",),
    PARTICIPANTS: ("name",),
    "ties": ("source", "target"),
    "events": ("name_lv",),
    "leaders": ("name", "role_lv"),
    "ideas": ("idea_lv",),
}
"""Fields without which a row can be nothing of the kind, beside those that are asked for when they are missing."""

PEOPLE_CAME = ("dalibniek", "registracij", "apmekletaj", "forum", "participants", "attend")
"""Beginnings of words in the name of a list of participants."""


def guess(table: Table, *, file: str = "") -> str:
    """What a table most likely lists, a key of `RESOURCES`.

    The kind whose needed columns are there and whose columns are surest; of organisations with people beside them, in
    a file or sheet that is called so, it is who came to an event.
    """
    found = {kind: assign(table, resource) for kind, resource in RESOURCES.items() if kind != PARTICIPANTS}
    best = max(found, key=lambda kind: (not missing(found[kind], kind), _sureness(found[kind])))
    if best in {"organisations", "leaders"} and _is_of_people(table, found["organisations"], file):
        return PARTICIPANTS
    return best


def missing(columns: Sequence[Column], kind: str) -> list[str]:
    """Fields that every row needs and no column is taken for."""
    taken = {column.field for column in columns}
    return [field for field in NEEDED[kind] if field not in taken]


def _sureness(columns: Sequence[Column]) -> float:
    return sum(column.score for column in columns if column.field and column.score >= LIKELY)


def _is_of_people(table: Table, columns: Sequence[Column], file: str) -> bool:
    named = f" {fold(file)} {fold(table.sheet)}"
    people = [column for column in columns if column.personal and column.personal != "email"]
    return not missing(columns, PARTICIPANTS) and bool(people) and any(f" {word}" in named for word in PEOPLE_CAME)
