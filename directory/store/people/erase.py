"""Erase a record to the last byte: the one place where the past is rewritten."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.changes import pieces, save
from directory.store.database.engine import Store
from directory.store.database.tables import (
    answered,
    change,
    draft,
    erased,
    head,
    import_job,
    is_newest,
    revision,
    suggestion,
)
from directory.store.edits import ERASED, Address, Edit, Stamp, from_text
from directory.store.imports import forget_words
from directory.store.people.suggestions import forget_sender

REWRITTEN = (revision, head, change, suggestion, draft, import_job, answered)
"""Tables that may hold something of a person."""

TELLING = ("name", "email", "phone")
"""Fields that say who somebody is."""

TRIES, WAIT_S = 20, 0.1


def erase(connection: Connection, address: Address, *, by: str, now: datetime) -> int:
    """Empty every revision of a record, and give it a key that says nothing; the change's number.

    A hash of the old key is kept, so that no backup, import or release brings the record back. Suggestions about it go,
    those from its e-mail address lose their sender, and comments of its changes that name the person become empty.
    """
    number = save(connection, [Edit(*address, None)], Stamp(by, "erase"), now=now)
    _empty(connection, address, now.date().isoformat())
    connection.execute(sa.delete(erased).where(_marked(address)))
    mark = {"resource": address.resource, "key_hash": hash_of(address), "at": now.date().isoformat()}
    connection.execute(sa.insert(erased).values(**mark))
    return number


def hash_of(address: Address) -> str:
    """What is kept of the key of an erased record."""
    return hashlib.sha256("\x1f".join(address).encode()).hexdigest()


def is_erased(connection: Connection) -> set[tuple[str, str]]:
    """Resource and hash of the key of everything that was erased."""
    return {(row.resource, row.key_hash) for row in connection.execute(sa.select(erased))}


def erase_again(connection: Connection, marks: set[tuple[str, str, str]]) -> int:
    """Erase in a restored backup what was erased after it was made; how many records that concerned.

    Parameters
    ----------
    marks
        Resource, hash of the key, and day of each erasure.
    """
    wanted = {(resource, key_hash): day for resource, key_hash, day in marks}
    found = 0
    for row in connection.execute(sa.select(head.c.resource, head.c.key)).all():
        address = Address(row.resource, row.key)
        if day := wanted.get((address.resource, hash_of(address))):
            _empty(connection, address, day)
            found += 1
    known = is_erased(connection)
    for (resource, key_hash), day in wanted.items():
        if (resource, key_hash) not in known:
            connection.execute(sa.insert(erased).values(resource=resource, key_hash=key_hash, at=day))
    return found


def marks(connection: Connection) -> set[tuple[str, str, str]]:
    """Resource, hash of the key, and day of each erasure."""
    return {(row.resource, row.key_hash, row.at) for row in connection.execute(sa.select(erased))}


def wipe(store: Store) -> bool:
    """Bring what was overwritten out of the files: of the log of an SQLite store, of the pages of a server's tables.

    Returns
    -------
    done
        Whether nothing is left; False while somebody still reads the old pages, then it is to be done again, and for
        a database that cleans up by itself when it likes.
    """
    if store.file is None:
        try:
            with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                for table in REWRITTEN:
                    connection.exec_driver_sql(f"VACUUM FULL {table.name}")
        except sa.exc.DBAPIError:
            return False
        return True
    return truncate_log(store)


def truncate_log(store: Store) -> bool:
    """Write the log of an SQLite store into its file and empty it; False while somebody still reads from the log."""
    store.engine.dispose()
    raw = store.engine.raw_connection()
    try:
        for _ in range(TRIES):
            (is_busy, *_) = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not is_busy:
                return True
            time.sleep(WAIT_S)
        return False
    finally:
        raw.close()


def mentions(connection: Connection, words: list[str]) -> Iterator[tuple[Address, str]]:
    """Newest records in whose texts a name stands, with the field: for a person to look at."""
    folded = [word.casefold() for word in words if word]
    rows = connection.execute(
        sa.select(head.c.resource, head.c.key, revision.c.record)
        .join_from(head, revision, is_newest())
        .where(revision.c.record.is_not(None), head.c.resource != "files")
    )
    for resource, key, text in rows:
        if any(word in text.casefold() for word in folded):
            for name, cell in (from_text(text) or {}).items():
                if any(word in cell.casefold() for word in folded):
                    yield Address(resource, key), name


def _empty(connection: Connection, address: Address, day: str) -> None:
    """Write over every revision, and over whatever else was kept about the record."""
    touched = sa.and_(revision.c.resource == address.resource, revision.c.key == address.key)
    rows = connection.execute(sa.select(revision.c.change, revision.c.record).where(touched)).all()
    cells = [from_text(row.record) or {} for row in rows]
    _forget_words(
        connection, address, [row.change for row in rows], {one.get(name, "") for one in cells for name in TELLING}
    )
    for email in {one.get("email", "").casefold() for one in cells} - {""}:
        forget_sender(connection, email)
    new_key = f"erased-{hash_of(address)[:12]}"
    mark = json.dumps({ERASED: day})
    connection.execute(sa.update(revision).where(touched).values(record=mark, note=None, key=new_key))
    for table in (answered, draft, suggestion):
        about = sa.and_(table.c.resource == address.resource, table.c.key == address.key)
        connection.execute(sa.delete(table).where(about))
    which = sa.and_(head.c.resource == address.resource, head.c.key == address.key)
    connection.execute(sa.update(head).where(which).values(key=new_key))
    forget_words(connection, {one.get(name, "") for one in cells for name in TELLING})


def _forget_words(connection: Connection, address: Address, numbers: list[int], words: set[str]) -> None:
    """Empty the comments of changes that say who it was."""
    told = {word.casefold() for word in (*words, address.key) if word}
    for piece in pieces(numbers):
        comments = sa.select(change.c.number, change.c.comment).where(change.c.number.in_(piece))
        for row in connection.execute(comments).all():
            if any(word in row.comment.casefold() for word in told):
                connection.execute(sa.update(change).where(change.c.number == row.number).values(comment=""))


def _marked(address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(erased.c.resource == address.resource, erased.c.key_hash == hash_of(address))
