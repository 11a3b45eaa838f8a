"""Keep what visitors suggest until somebody decides: beside the records, never among them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import suggestion
from directory.store.edits import from_text, to_text

OPEN, ACCEPTED, DECLINED = "open", "accepted", "declined"


@dataclass(frozen=True)
class Suggestion:
    """What somebody thinks a record should be.

    Parameters
    ----------
    id
        Ours.
    resource, key
        Which record; the key of a new one is the one proposed.
    kind
        correction, new, tie or ours ("this is us").
    version_seen
        The version that was looked at; 0 for a new record.
    proposal
        Cells as they should be; empty when it is said in words only.
    comment
        In the words of whoever suggests.
    by_account, by_name, by_email
        Who suggests; the account is empty for a visitor.
    confirmed
        Whether the address of a visitor was confirmed.
    at
        When, in UTC.
    state, reason, decided_by, change
        What became of it, why, who decided, and the change that took it.
    """

    id: str
    resource: str
    key: str
    kind: str
    version_seen: int
    proposal: dict[str, str]
    comment: str
    by_account: str
    by_name: str
    by_email: str
    confirmed: bool
    at: str
    state: str = OPEN
    reason: str = ""
    decided_by: str = ""
    change: int | None = None


def add(connection: Connection, new: Suggestion) -> None:
    """Keep a suggestion."""
    values = {field.name: getattr(new, field.name) for field in dataclasses.fields(new)}
    connection.execute(sa.insert(suggestion).values(**values | {"proposal": to_text(new.proposal)}))


def get(connection: Connection, wanted: str) -> Suggestion | None:
    """A suggestion by its id."""
    found = _all(connection, suggestion.c.id == wanted)
    return found[0] if found else None


def waiting(connection: Connection) -> list[Suggestion]:
    """Confirmed suggestions that nobody has decided, the oldest first."""
    return _all(connection, sa.and_(suggestion.c.state == OPEN, suggestion.c.confirmed == sa.true()))


def of_account(connection: Connection, account: str) -> list[Suggestion]:
    """Suggestions of an account, the oldest first."""
    return _all(connection, suggestion.c.by_account == account)


def of_email(connection: Connection, email: str) -> list[Suggestion]:
    """Suggestions from an address, the oldest first."""
    return _all(connection, suggestion.c.by_email == email)


def count_since(connection: Connection, email: str, moment: str) -> int:
    """How many suggestions came from an address since a moment."""
    counted = sa.select(sa.func.count()).where(suggestion.c.by_email == email, suggestion.c.at >= moment)
    return int(connection.scalar(counted) or 0)


def count_waiting(connection: Connection) -> int:
    """How many nobody has decided, confirmed or not."""
    return int(connection.scalar(sa.select(sa.func.count()).where(suggestion.c.state == OPEN)) or 0)


def update(connection: Connection, wanted: str, **values: str | int | bool) -> None:
    """Note what became of a suggestion."""
    connection.execute(sa.update(suggestion).where(suggestion.c.id == wanted).values(**values))


def forget_sender(connection: Connection, email: str) -> int:
    """Take name and address off the suggestions from an address; how many there were."""
    blank = {"by_name": "", "by_email": "", "comment": ""}
    return connection.execute(sa.update(suggestion).where(suggestion.c.by_email == email).values(**blank)).rowcount


def _all(connection: Connection, condition: sa.ColumnElement[bool]) -> list[Suggestion]:
    rows = connection.execute(sa.select(suggestion).where(condition).order_by(suggestion.c.at, suggestion.c.id))
    return [Suggestion(**{**row._mapping, "proposal": from_text(row.proposal) or {}}) for row in rows]
