"""Keep the accounts of people who may write, and their roles: where, until when, given by whom."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import account, role

EVERYWHERE = ""
"""Instead of a municipality: all of them."""


@dataclass(frozen=True)
class Account:
    """Somebody who may sign in.

    Parameters
    ----------
    id
        Ours; changes are signed with it.
    name, email
        For the history and for letters; empty when they were erased.
    issuer, subject
        What the provider of the sign-in calls itself and them; empty until the first sign-in.
    active
        Whether the account may do anything.
    """

    id: str
    name: str
    email: str
    issuer: str
    subject: str
    active: bool


@dataclass(frozen=True)
class Role:
    """What somebody is, and where.

    Parameters
    ----------
    account
        Whose.
    role
        contributor, editor, steward or admin.
    municipality
        Where; `EVERYWHERE` for all.
    organisation
        Of a contributor: the organisation that confirmed them; else empty.
    granted_by
        Account that gave it.
    at, until
        When it was given, and the last day of it, as `2026-11-28`.
    """

    account: str
    role: str
    municipality: str
    organisation: str
    granted_by: str
    at: str
    until: str


def accounts(connection: Connection) -> list[Account]:
    """All accounts, by name."""
    return [Account(*row) for row in connection.execute(sa.select(account).order_by(account.c.name, account.c.id))]


def by_id(connection: Connection, wanted: str) -> Account | None:
    """An account; None when there is none."""
    return _one(connection, account.c.id == wanted)


def by_subject(connection: Connection, issuer: str, subject: str) -> Account | None:
    """The account of somebody who signed in before."""
    return _one(connection, sa.and_(account.c.issuer == issuer, account.c.subject == subject)) if subject else None


def by_email(connection: Connection, email: str) -> Account | None:
    """The account that an address was invited by; ask only for an address that the provider has verified."""
    return _one(connection, account.c.email == email.strip().casefold()) if email.strip() else None


def add(connection: Connection, name: str, email: str = "") -> Account:
    """A new account without roles."""
    made = Account(uuid.uuid4().hex, name.strip(), email.strip().casefold(), "", "", True)
    connection.execute(sa.insert(account).values(**vars(made)))
    return made


def update(connection: Connection, wanted: str, **values: str | bool) -> None:
    """Change something about an account."""
    connection.execute(sa.update(account).where(account.c.id == wanted).values(**values))


def roles_of(connection: Connection, wanted: str, today: date) -> list[Role]:
    """The roles that an account has on a day; none when it is not active or not there."""
    found = by_id(connection, wanted)
    if found is None or not found.active:
        return []
    rows = connection.execute(
        sa.select(role).where(role.c.account == wanted, role.c.until >= today.isoformat()).order_by(role.c.role)
    )
    return [Role(*row) for row in rows]


def all_roles(connection: Connection) -> list[Role]:
    """Every role, also those that have ended."""
    return [Role(*row) for row in connection.execute(sa.select(role).order_by(role.c.account, role.c.role))]


def give(connection: Connection, roles: Iterable[Role]) -> None:
    """Give roles; one that is there already gets the new end."""
    for one in roles:
        take(connection, one)
        connection.execute(sa.insert(role).values(**vars(one)))


def take(connection: Connection, one: Role) -> None:
    """Take a role away."""
    connection.execute(
        sa.delete(role).where(
            role.c.account == one.account,
            role.c.role == one.role,
            role.c.municipality == one.municipality,
            role.c.organisation == one.organisation,
        )
    )


def _one(connection: Connection, condition: sa.ColumnElement[bool]) -> Account | None:
    row = connection.execute(sa.select(account).where(condition).order_by(account.c.id).limit(1)).one_or_none()
    return None if row is None else Account(*row)
