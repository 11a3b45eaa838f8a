"""Keep what somebody has typed and not saved, so that it survives a change of page."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import draft
from directory.store.edits import Address, Cells, from_text, to_text


class Draft(NamedTuple):
    """What was typed, and the version that was open then."""

    version: int
    cells: dict[str, str]


def keep(connection: Connection, account: str, address: Address, version: int, cells: Cells, *, at: str) -> None:
    """Keep what was typed, instead of what was kept before."""
    drop(connection, account, address)
    values = {"account": account, "resource": address.resource, "key": address.key, "version": version, "at": at}
    connection.execute(sa.insert(draft).values(**values, cells=to_text(cells)))


def get(connection: Connection, account: str, address: Address) -> Draft | None:
    """What was typed and not saved; None when there is nothing."""
    row = connection.execute(sa.select(draft.c.version, draft.c.cells).where(_of(account, address))).one_or_none()
    return None if row is None else Draft(row.version, from_text(row.cells) or {})


def drop(connection: Connection, account: str, address: Address) -> None:
    """Forget what was typed."""
    connection.execute(sa.delete(draft).where(_of(account, address)))


def _of(account: str, address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(draft.c.account == account, draft.c.resource == address.resource, draft.c.key == address.key)
