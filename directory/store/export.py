"""Write a store back as the package that it came from: what nobody changed comes out byte for byte as it went in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.load.descriptor import NAME, write_descriptor
from directory.records import TABLES
from directory.store.current import read_all
from directory.store.database.engine import Store
from directory.store.database.errors import StoreError
from directory.store.database.tables import head, is_newest, revision
from directory.store.edits import from_text
from directory.store.fill import FILES, TEXT

CONTACTS = {"leaders": ("email", "phone")}
"""Columns that stay empty unless they are asked for: people agreed to be shown here, not to be handed on."""


def export(store: Store, folder: Path, *, contacts: bool = False) -> list[Path]:
    """Write all tables, the descriptor and the boundaries.

    Parameters
    ----------
    folder
        Made when it is not there.
    contacts
        Whether people's e-mail addresses and telephone numbers come along.

    Returns
    -------
    files
        What was written.

    Raises
    ------
    StoreError
        The folder holds other files, or cannot be written.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise StoreError("The folder {folder} is not empty. Choose a new one; nothing was written.", folder=folder)
    try:
        return store.read(lambda connection: list(_write(connection, folder, contacts=contacts)))
    except OSError as error:
        raise StoreError("{file} cannot be written: {detail}.", file=folder, detail=error.strerror or error) from error


def _write(connection: Connection, folder: Path, *, contacts: bool) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, cells in _records(connection, FILES):
        yield _put(_inside(folder, name), cells[TEXT])
    for table in TABLES:
        yield _put(
            folder / f"{table}.csv", _as_csv(connection, table, hidden=() if contacts else CONTACTS.get(table, ()))
        )
    if (folder / NAME).is_file():
        _bring_up_descriptor(connection, folder)


def _inside(folder: Path, name: str) -> Path:
    """A file of the package; names that lead out of the folder are refused."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise StoreError("{file} cannot be written: {detail}.", file=name, detail="..")
    return path


def _put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def _as_csv(connection: Connection, table: str, *, hidden: tuple[str, ...]) -> str:
    text = io.StringIO(newline="")
    columns = list(TABLES[table].model_fields)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for _, cells in _records(connection, table):
        writer.writerow(["" if name in hidden else cells.get(name, "") for name in columns])
    return text.getvalue()


def _bring_up_descriptor(connection: Connection, folder: Path) -> None:
    """Write the schemas anew only when they differ, so that an unchanged file keeps its bytes."""
    before = (folder / NAME).read_bytes()
    write_descriptor(folder, read_all(connection).directory)
    if json.loads(before) == json.loads((folder / NAME).read_bytes()):
        (folder / NAME).write_bytes(before)


def _records(connection: Connection, resource: str) -> Iterator[tuple[str, dict[str, str]]]:
    rows = connection.execute(
        sa.select(head.c.key, revision.c.record)
        .join_from(head, revision, is_newest())
        .where(head.c.resource == resource)
        .order_by(head.c.position)
    )
    for key, text in rows:
        if (cells := from_text(text)) is not None:
            yield key, cells
