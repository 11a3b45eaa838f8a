"""Read what people decided about organisations that may be one, and where one went that was joined with another."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.records import Judgement
from directory.store.database.tables import head, is_newest, revision
from directory.store.edits import from_text

JUDGEMENTS = "judgements"
STEPS = 20
"""So many times one record can have been joined with the next."""


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The newest judgement of each pair."""
    rows = connection.scalars(
        sa.select(revision.c.record)
        .join_from(head, revision, is_newest())
        .where(head.c.resource == JUDGEMENTS, revision.c.record.is_not(None))
        .order_by(head.c.position)
    )
    found = (from_text(text) for text in rows)
    return tuple(Judgement.model_validate(cells) for cells in found if cells)


def joined_with(connection: Connection, key: str) -> str:
    """Id of the organisation that one was joined with, and so on to the last; empty when it was not."""
    last = ""
    for _ in range(STEPS):
        note = from_text(
            connection.scalar(
                sa.select(revision.c.note)
                .join_from(head, revision, is_newest())
                .where(head.c.resource == "organisations", head.c.key == (last or key), revision.c.record.is_(None))
            )
        )
        if not note or "merged_into" not in note:
            return last
        last = note["merged_into"]
    return last
