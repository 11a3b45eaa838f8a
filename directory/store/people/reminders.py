"""Keep which organisation was asked when whether its record is still right, and what it answered."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import reminder

NONE, RIGHT, CHANGED = "", "right", "changed"
"""Answers: none so far, all still right, something changed."""


def sent(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Organisation to the days on which it was asked, each with its answer, the oldest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in connection.execute(sa.select(reminder).order_by(reminder.c.organisation, reminder.c.sent)):
        found.setdefault(row.organisation, []).append((row.sent, row.answer))
    return found


def note_sent(connection: Connection, organisation: str, day: str) -> None:
    """Note that an organisation is asked on a day."""
    known = sa.and_(reminder.c.organisation == organisation, reminder.c.sent == day)
    connection.execute(sa.delete(reminder).where(known))
    connection.execute(sa.insert(reminder).values(organisation=organisation, sent=day, answer=NONE))


def note_answer(connection: Connection, organisation: str, day: str, answer: str) -> None:
    """Note what an organisation answered to the letter of a day."""
    known = sa.and_(reminder.c.organisation == organisation, reminder.c.sent == day)
    connection.execute(sa.update(reminder).where(known).values(answer=answer))
