"""Bring the tables of a store to the arrangement of this version, and refuse a store that a newer version wrote."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database import tables
from directory.store.database.engine import Store
from directory.store.database.errors import StoreError
from directory.store.database.failures import lacks_table

STEPS: Mapping[int, Callable[[Connection], None]] = {}
"""Number of an arrangement to what makes it of the one before. A new field of a record needs no step."""


def prepare(store: Store) -> None:
    """Make the tables of an empty store, or take the steps that an older one lacks; nothing when all is there.

    Raises
    ------
    StoreError
        A newer version wrote it.
    """
    found = _number(store)
    if found == tables.SCHEMA:
        return
    try:
        store.write(lambda connection: _bring_up(connection, found))
    except StoreError:
        if _number(store) != tables.SCHEMA:  # else another process was faster
            raise


def get_meta(connection: Connection, name: str) -> str | None:
    """What is noted about the store under a name."""
    found: str | None = connection.scalar(sa.select(tables.meta.c.value).where(tables.meta.c.name == name))
    return found


def set_meta(connection: Connection, name: str, value: str) -> None:
    """Note something about the store."""
    connection.execute(sa.delete(tables.meta).where(tables.meta.c.name == name))
    connection.execute(sa.insert(tables.meta).values(name=name, value=value))


def _number(store: Store) -> int:
    """The arrangement of a store; 0 when it is empty."""
    try:
        number = int(store.read(lambda connection: get_meta(connection, "schema")) or 0)
    except StoreError as error:
        if lacks_table(error.__cause__):
            return 0
        raise
    if number > tables.SCHEMA:
        raise StoreError(
            "This store was written by a newer version (arrangement {found}, this one knows {known}). Update Kaimiņi; "
            "nothing was changed.",
            found=number,
            known=tables.SCHEMA,
        )
    return number


def _bring_up(connection: Connection, number: int) -> None:
    if number == 0:
        tables.metadata.create_all(connection, checkfirst=False)
        connection.execute(sa.insert(tables.counter).values(id=1, number=0))
        set_meta(connection, "id", uuid.uuid4().hex)
    else:
        for step in range(number + 1, tables.SCHEMA + 1):
            STEPS[step](connection)
    set_meta(connection, "schema", str(tables.SCHEMA))
