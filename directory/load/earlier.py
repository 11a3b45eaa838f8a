"""Read tables that were written for an earlier form of the data package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from directory.load.tables import Row, Table
from directory.records import Event, PageRead, Record, Tie, TieSource

RENAMED: Mapping[type[Record], Mapping[str, str]] = {Event: {"name_en": "name", "name": "name_lv"}}
"""Table to earlier name of a column and its name now; the first one of each tells the earlier form."""

ADDED_COLUMNS: Mapping[type[Record], frozenset[str]] = {Tie: frozenset({"known_in"})}
"""Columns that came later, each of which may be empty: a table without them is as good as before."""

ADDED_TABLES = frozenset({TieSource, PageRead})
"""Tables that came later: a folder without their files is as good as before."""


def was_added_later(model: type[Record], column: str | None = None) -> bool:
    """Whether files of an earlier form do not have this table, or this column of it."""
    return model in ADDED_TABLES if column is None else column in ADDED_COLUMNS.get(model, ())


def with_new_names(model: type[Record], table: Table) -> Table:
    """The table with the names that its columns have now; one that has them already stays as it is."""
    names = RENAMED.get(model, {})
    if next(iter(names), "") not in table.header:
        return table
    rows = tuple(
        Row(row.number, {names.get(name, name): text for name, text in row.cells.items()}) for row in table.rows
    )
    return replace(table, header=tuple(names.get(name, name) for name in table.header), rows=rows)
