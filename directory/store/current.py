"""Read the Directory as it stands: all of it without checking again, then only what changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.records import TABLES, Directory, Record, from_cells
from directory.store.changes import number
from directory.store.database.schema import get_meta
from directory.store.database.tables import head, is_newest, revision
from directory.store.edits import ERASED, Address, from_text


@dataclass(frozen=True)
class Delta:
    """A record that is new, other or gone.

    Parameters
    ----------
    address
        Which record.
    record
        As it is now; None when it is retired.
    position
        Its place: records of a table are ordered by it.
    version
        Its newest version.
    """

    address: Address
    record: Record | None
    position: int
    version: int


@dataclass(frozen=True)
class Reading:
    """All tables at one moment.

    Parameters
    ----------
    number
        Of the newest change that is in it.
    directory
        The records.
    places
        Of each table the places of its records, in their order.
    """

    number: int
    directory: Directory
    places: dict[str, list[int]]


def read_all(connection: Connection) -> Reading:
    """Everything that is not retired, in the order of the files that it came from."""
    tables: dict[str, Any] = {}
    places: dict[str, list[int]] = {}
    for table in TABLES:
        places[table], tables[table] = _table(connection, table)
    newest = number(connection)
    return Reading(newest, Directory(**tables, revision=fingerprint(connection, newest)), places)


def since(connection: Connection, seen: int) -> Iterator[Delta]:
    """The records that changed after a change, as they are now, in the order of the changes."""
    rows = connection.execute(
        sa.select(head.c.resource, head.c.key, head.c.position, head.c.version, revision.c.record)
        .join_from(head, revision, is_newest())
        .where(head.c.change > seen)
        .order_by(head.c.change, head.c.position)
    )
    for resource, key, position, version, text in rows:
        if model := TABLES.get(resource):
            cells = from_text(text)
            yield Delta(Address(resource, key), None if cells is None else from_cells(model, cells), position, version)


def fingerprint(connection: Connection, newest: int) -> str:
    """What tells this state from every other state of every store."""
    return f"{get_meta(connection, 'id')}-{newest}"


def _table(connection: Connection, table: str) -> tuple[list[int], tuple[Record, ...]]:
    model, load = TABLES[table], json.loads
    rows = connection.execute(
        sa.select(head.c.position, revision.c.record)
        .join_from(head, revision, is_newest())
        .where(head.c.resource == table, revision.c.record.is_not(None))
        .order_by(head.c.position)
    )
    places: list[int] = []
    records: list[Record] = []
    for position, text in rows:
        cells = load(text)
        if ERASED not in cells:
            places.append(position)
            records.append(from_cells(model, cells))
    return places, tuple(records)
