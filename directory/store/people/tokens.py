"""Give out secrets that are good once and for a while, and keep only their hashes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import token


def issue(
    connection: Connection, purpose: str, subject: str, *, now: datetime, lasts: timedelta, data: str = ""
) -> str:
    """A new secret for a purpose, to be sent to somebody.

    Parameters
    ----------
    subject
        What it is for, such as the id of a suggestion.
    data
        What whoever brings it back should get.
    """
    secret = secrets.token_urlsafe(24)
    connection.execute(
        sa.insert(token).values(
            hash=hashed(secret),
            purpose=purpose,
            subject=subject,
            data=data,
            expires=(now + lasts).isoformat(timespec="seconds"),
            tries=0,
        )
    )
    return secret


def look_up(connection: Connection, purpose: str, secret: str, *, now: datetime) -> tuple[str, str] | None:
    """Subject and data of a secret that is still good, without using it up: a mail scanner follows links too."""
    row = connection.execute(
        sa.select(token.c.subject, token.c.data).where(
            token.c.hash == hashed(secret),
            token.c.purpose == purpose,
            token.c.expires >= now.isoformat(timespec="seconds"),
        )
    ).one_or_none()
    return None if row is None else (row.subject, row.data)


def use(connection: Connection, purpose: str, secret: str, *, now: datetime) -> tuple[str, str] | None:
    """Subject and data of a secret that is still good, which is used up by that."""
    found = look_up(connection, purpose, secret, now=now)
    if found is not None:
        connection.execute(sa.delete(token).where(token.c.hash == hashed(secret)))
    return found


def clear(connection: Connection, *, now: datetime) -> None:
    """Forget secrets that are no good any more."""
    connection.execute(sa.delete(token).where(token.c.expires < now.isoformat(timespec="seconds")))


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
