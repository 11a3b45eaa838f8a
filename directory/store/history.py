"""Tell what happened: the list of changes, what each of them did, and the versions of one record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.changes import pieces
from directory.store.database.errors import StoreError
from directory.store.database.tables import change, revision
from directory.store.edits import Address, from_text

_COLUMNS = (change.c.number, change.c.at, change.c.by, change.c.kind, change.c.comment, change.c.undoes)


@dataclass(frozen=True)
class Change:
    """A change, without its records.

    Parameters
    ----------
    number
        They are ordered by it, never by `at`: clocks go back.
    at
        When, in UTC.
    by
        Id of the account; empty when it was the program itself, or nobody was signed in.
    kind, comment
        What it was, and why in the words of whoever saved it.
    undoes
        Number of the change that it takes back.
    records
        How many it touched.
    """

    number: int
    at: str
    by: str
    kind: str
    comment: str
    undoes: int | None
    records: int


@dataclass(frozen=True)
class Version:
    """A record as one change left it.

    Parameters
    ----------
    address, version
        Which; versions of a record are counted from 1.
    change
        Number of the change.
    before, after
        Cells before and after; None where it is not there, retired or erased.
    note
        Why and since when it was retired.
    """

    address: Address
    version: int
    change: int
    before: dict[str, str] | None
    after: dict[str, str] | None
    note: dict[str, str] | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields that the change altered."""
        before, after = self.before or {}, self.after or {}
        return tuple(name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name))


def changes(
    connection: Connection,
    *,
    limit: int = 50,
    before: int | None = None,
    by: str = "",
    kind: str = "",
    record: Address | None = None,
) -> list[Change]:
    """The newest changes, the newest first.

    Parameters
    ----------
    before
        Only those with a lower number: the next page.
    by
        Only those of one account.
    kind
        Only those of one kind.
    record
        Only those that touched this record.
    """
    asked = sa.select(*_COLUMNS).order_by(change.c.number.desc()).limit(limit)
    if before is not None:
        asked = asked.where(change.c.number < before)
    if by:
        asked = asked.where(change.c.by == by)
    if kind:
        asked = asked.where(change.c.kind == kind)
    if record is not None:
        of_record = sa.and_(revision.c.resource == record.resource, revision.c.key == record.key)
        asked = asked.join(revision, revision.c.change == change.c.number).where(of_record)
    return _changes(connection, asked)


def undone_by(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """Change to the change that took it back, of those that are taken back now.

    An undo that was itself taken back does not count.
    """
    found = _undoers(connection, numbers)
    if not found:
        return {}
    again = undone_by(connection, [undoer for undoers in found.values() for undoer in undoers])
    counted = {number: [undoer for undoer in undoers if undoer not in again] for number, undoers in found.items()}
    return {number: max(undoers) for number, undoers in counted.items() if undoers}


def one_change(connection: Connection, wanted: int) -> Change:
    """A change by its number; StoreError when there is none."""
    found = _changes(connection, sa.select(*_COLUMNS).where(change.c.number == wanted))
    if not found:
        raise StoreError("There is no change {number}. The list of changes has the numbers.", number=wanted)
    return found[0]


def versions_in(connection: Connection, wanted: int, *, limit: int | None = None) -> list[Version]:
    """What a change did to each record that it touched, or to so many of them."""
    earlier = revision.alias("earlier")
    rows = connection.execute(
        sa.select(revision, earlier.c.record.label("before"))
        .outerjoin_from(
            revision,
            earlier,
            sa.and_(
                earlier.c.resource == revision.c.resource,
                earlier.c.key == revision.c.key,
                earlier.c.version == revision.c.version - 1,
            ),
        )
        .where(revision.c.change == wanted)
        .order_by(revision.c.resource, revision.c.key)
        .limit(limit)
    )
    return [
        Version(
            Address(row.resource, row.key),
            row.version,
            row.change,
            from_text(row.before),
            from_text(row.record),
            from_text(row.note),
        )
        for row in rows
    ]


def versions_of(connection: Connection, address: Address) -> list[Version]:
    """All versions of a record, the first one first; empty when it never was."""
    rows = connection.execute(
        sa.select(revision)
        .where(revision.c.resource == address.resource, revision.c.key == address.key)
        .order_by(revision.c.version)
    )
    found: list[Version] = []
    before = None
    for row in rows:
        after = from_text(row.record)
        found.append(Version(address, row.version, row.change, before, after, from_text(row.note)))
        before = after
    return found


def last_known(versions: Iterable[Version]) -> dict[str, str] | None:
    """The cells that a record had last: those before it was retired; None when it never was or was erased."""
    known = [version.after for version in versions if version.after is not None]
    return known[-1] if known else None


def _undoers(connection: Connection, numbers: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for piece in pieces(numbers):
        for number, undoes in connection.execute(
            sa.select(change.c.number, change.c.undoes).where(change.c.undoes.in_(piece))
        ):
            found.setdefault(undoes, []).append(number)
    return found


def _changes(connection: Connection, asked: sa.Select[Any]) -> list[Change]:
    rows = connection.execute(asked).all()
    counted = sa.select(revision.c.change, sa.func.count()).group_by(revision.c.change)
    counts: dict[int, int] = {}
    for piece in pieces(row.number for row in rows):
        counts |= {row[0]: row[1] for row in connection.execute(counted.where(revision.c.change.in_(piece)))}
    return [Change(**row._mapping, records=counts.get(row.number, 0)) for row in rows]
