"""Know what the package said last: what a store was filled with, and where somebody decided to keep their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.changes import pieces
from directory.store.database.tables import answered, change, head, is_newest, revision
from directory.store.edits import Address, Cells, from_text, to_text
from directory.store.fill import PACKAGE


def last_release(connection: Connection) -> dict[Address, dict[str, str] | None]:
    """Cells of every record as the package that was taken last had them; None for those that it left out."""
    rows = connection.execute(
        sa.select(revision.c.resource, revision.c.key, revision.c.record)
        .join_from(revision, change, change.c.number == revision.c.change)
        .where(change.c.kind == PACKAGE)
        .order_by(revision.c.version)
    )
    found = {Address(row.resource, row.key): from_text(row.record) for row in rows}
    kept = connection.execute(sa.select(answered))
    return found | {Address(row.resource, row.key): from_text(row.record) for row in kept}


def everything(connection: Connection) -> dict[Address, dict[str, str] | None]:
    """Cells of all records as they are now; None for retired ones."""
    rows = connection.execute(
        sa.select(head.c.resource, head.c.key, revision.c.record).join_from(head, revision, is_newest())
    )
    return {Address(row.resource, row.key): from_text(row.record) for row in rows}


def note_answers(connection: Connection, own: Mapping[Address, Cells | None], same: Iterable[Address]) -> None:
    """Remember what the package said where the store says something else, and forget it where they agree again."""
    for address in (*own, *same):
        which = sa.and_(answered.c.resource == address.resource, answered.c.key == address.key)
        connection.execute(sa.delete(answered).where(which))
    for piece in pieces(own.items()):
        rows = [{"resource": a.resource, "key": a.key, "record": to_text(cells)} for a, cells in piece]
        connection.execute(sa.insert(answered), rows)
