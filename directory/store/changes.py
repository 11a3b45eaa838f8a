"""Save a change: revisions are added, never altered; numbers have no holes; all of it is kept or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.errors import Conflict, EditConflictError
from directory.store.database.tables import change, counter, head, is_newest, revision
from directory.store.edits import Address, Edit, Stamp, from_text, to_text

Item = TypeVar("Item")

PIECE = 500
"""Keys in one question to the database."""

ROOM = 1 << 24
"""Records in one change for which there are places; a place is the change's number times this, and a count."""


class Head(NamedTuple):
    """The newest version of a record."""

    version: int
    change: int
    position: int


def number(connection: Connection) -> int:
    """Number of the newest change; 0 for an empty store."""
    return int(connection.scalar(sa.select(counter.c.number)) or 0)


def take_number(connection: Connection) -> int:
    """The next number; other writers wait from now on until this transaction ends."""
    taken = sa.update(counter).where(counter.c.id == 1).values(number=counter.c.number + 1).returning(counter.c.number)
    return int(connection.execute(taken).scalar_one())


def save(connection: Connection, edits: Sequence[Edit], stamp: Stamp, *, now: datetime | None = None) -> int:
    """Save records as one change.

    Parameters
    ----------
    connection
        Of a transaction that writes. When this raises, nothing of the transaction may be kept.
    edits
        At least one, at most one for a record.
    now
        When; None asks the clock. It is shown, never compared.

    Returns
    -------
    number
        Of the change; of the earlier one when the token was saved before.

    Raises
    ------
    EditConflictError
        Of one or more records another version is the newest than the one expected.
    """
    taken = take_number(connection)
    if (before := saved_before(connection, stamp.token)) is not None:
        connection.execute(sa.update(counter).where(counter.c.id == 1).values(number=taken - 1))
        return before
    heads = heads_of(connection, [edit.address for edit in edits])
    if conflicts := tuple(_conflicts(connection, edits, heads)):
        raise EditConflictError(conflicts)
    at = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    connection.execute(
        sa.insert(change).values(
            number=taken,
            at=at,
            by=stamp.by,
            kind=stamp.kind,
            comment=stamp.comment,
            undoes=stamp.undoes,
            token=stamp.token,
        )
    )
    _write(connection, edits, heads, taken)
    return taken


def heads_of(connection: Connection, addresses: Iterable[Address]) -> dict[Address, Head]:
    """The newest versions of records; those that never were are not among them."""
    found: dict[Address, Head] = {}
    for resource, keys in _by_resource(addresses):
        rows = connection.execute(
            sa.select(head.c.key, head.c.version, head.c.change, head.c.position).where(
                head.c.resource == resource, head.c.key.in_(keys)
            )
        )
        found |= {Address(resource, row.key): Head(row.version, row.change, row.position) for row in rows}
    return found


def cells_at(connection: Connection, address: Address, version: int) -> dict[str, str] | None:
    """Cells of one version of a record; None when it is retired there, or there is no such version."""
    return from_text(
        connection.scalar(
            sa.select(revision.c.record).where(
                revision.c.resource == address.resource,
                revision.c.key == address.key,
                revision.c.version == version,
            )
        )
    )


def newest(connection: Connection, addresses: Iterable[Address]) -> dict[Address, dict[str, str] | None]:
    """Cells of the newest versions of records; None for retired ones, those that never were are not among them."""
    found: dict[Address, dict[str, str] | None] = {}
    for resource, keys in _by_resource(addresses):
        rows = connection.execute(
            sa.select(revision.c.key, revision.c.record)
            .join_from(head, revision, is_newest())
            .where(head.c.resource == resource, head.c.key.in_(keys))
        )
        found |= {Address(resource, row.key): from_text(row.record) for row in rows}
    return found


def pieces(items: Iterable[Item], size: int = PIECE) -> Iterator[list[Item]]:
    """The items, so many at a time."""
    left = iter(items)
    while piece := list(islice(left, size)):
        yield piece


def _by_resource(addresses: Iterable[Address]) -> Iterator[tuple[str, list[str]]]:
    keys: dict[str, dict[str, None]] = {}
    for resource, key in addresses:
        keys.setdefault(resource, {})[key] = None
    for resource, found in keys.items():
        for piece in pieces(found):
            yield resource, piece


def saved_before(connection: Connection, token: str | None) -> int | None:
    """Number of the change that was saved with this token; None when there is none."""
    if token is None:
        return None
    found: int | None = connection.scalar(sa.select(change.c.number).where(change.c.token == token))
    return found


def _conflicts(connection: Connection, edits: Iterable[Edit], heads: Mapping[Address, Head]) -> Iterator[Conflict]:
    for edit in edits:
        there = heads.get(edit.address)
        version = there.version if there else 0
        if edit.expected is None or edit.expected == version:
            continue
        made = connection.execute(
            sa.select(change.c.by, change.c.at, change.c.number).where(
                change.c.number == (there.change if there else 0)
            )
        ).one_or_none()
        yield Conflict(
            edit.resource,
            edit.key,
            edit.expected,
            version,
            made.by if made else "",
            made.at if made else "",
            made.number if made else 0,
            cells_at(connection, edit.address, edit.expected),
            cells_at(connection, edit.address, version),
            edit.cells,
        )


def _write(connection: Connection, edits: Sequence[Edit], heads: Mapping[Address, Head], taken: int) -> None:
    revisions, newest_ones = [], []
    for count, edit in enumerate(edits):
        there = heads.get(edit.address)
        which = {"resource": edit.resource, "key": edit.key, "version": there.version + 1 if there else 1}
        revisions.append({**which, "change": taken, "record": to_text(edit.cells), "note": to_text(edit.note)})
        newest_ones.append({**which, "change": taken, "position": there.position if there else taken * ROOM + count})
    for resource, keys in _by_resource(heads):
        connection.execute(sa.delete(head).where(head.c.resource == resource, head.c.key.in_(keys)))
    connection.execute(sa.insert(head), newest_ones)
    connection.execute(sa.insert(revision), revisions)


def hold(connection: Connection) -> None:
    """Let other writers wait from now on: what is read after this is what will be there when it is saved."""
    connection.execute(sa.update(counter).where(counter.c.id == 1).values(number=counter.c.number))
