"""Remember files that were imported: which they were, what their columns and values were taken for, and what became."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store.database.tables import change, import_job

SAVED = "saved"
LOOKED_AT = 300
"""So many of the newest imports are asked what a heading or a value means."""


@dataclass(frozen=True)
class Job:
    """A file that was imported.

    Parameters
    ----------
    file_sha256, file_name
        Which file.
    kind
        What it lists, such as `organisations`.
    columns
        Heading to the field that it was taken for; empty where it was left out.
    answers
        Field and value, with a line break between them, to what a person said it means.
    """

    file_sha256: str
    file_name: str
    kind: str
    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Earlier:
    """An import that was saved before.

    Parameters
    ----------
    change
        Its number.
    at
        When, in UTC.
    by
        Id of the account.
    undone
        Whether it was taken back.
    """

    change: int
    at: str
    by: str
    undone: bool


def note(connection: Connection, job: Job, *, account: str, number: int, at: str) -> None:
    """Remember a file that was saved as a change; one that is remembered for the same change stays one."""
    there = sa.select(import_job.c.id).where(import_job.c.change == number)
    if connection.scalar(there) is not None:
        return
    mapping = json.dumps({"columns": dict(job.columns), "answers": dict(job.answers)}, ensure_ascii=False)
    connection.execute(
        sa.insert(import_job).values(
            id=uuid.uuid4().hex,
            account=account,
            file_sha256=job.file_sha256,
            file_name=job.file_name,
            resource=job.kind,
            mapping=mapping,
            rows="",
            state=SAVED,
            at=at,
            change=number,
        )
    )


def earlier(connection: Connection, file_sha256: str) -> list[Earlier]:
    """The imports of the very same file, the newest first."""
    rows = connection.execute(
        sa.select(change.c.number, change.c.at, change.c.by)
        .join_from(import_job, change, change.c.number == import_job.c.change)
        .where(import_job.c.file_sha256 == file_sha256, import_job.c.state == SAVED)
        .order_by(change.c.number.desc())
    ).all()
    return [Earlier(row.number, row.at, row.by, is_undone(connection, row.number)) for row in rows]


def is_undone(connection: Connection, number: int) -> bool:
    """Whether a change was taken back, and the taking back was not."""
    undos = connection.scalars(sa.select(change.c.number).where(change.c.undoes == number)).all()
    return any(not is_undone(connection, one) for one in undos)


def columns_of(connection: Connection, kind: str, headings: Iterable[str]) -> dict[str, str]:
    """What the columns of the newest import with the same headings were taken for; empty when there is none."""
    wanted = set(headings)
    for mapping in _mappings(connection, kind):
        columns: dict[str, str] = mapping.get("columns", {})
        if columns and set(columns) == wanted:
            return columns
    return {}


def answers_of(connection: Connection, kind: str) -> dict[str, str]:
    """What values were said to mean in earlier imports; what was said last counts."""
    found: dict[str, str] = {}
    for mapping in _mappings(connection, kind):
        for value, meant in mapping.get("answers", {}).items():
            found.setdefault(value, meant)
    return found


def _mappings(connection: Connection, kind: str) -> list[dict[str, dict[str, str]]]:
    texts = connection.scalars(
        sa.select(import_job.c.mapping)
        .where(import_job.c.resource == kind, import_job.c.state == SAVED)
        .order_by(import_job.c.change.desc())
        .limit(LOOKED_AT)
    )
    return [json.loads(text) for text in texts]


def forget_words(connection: Connection, words: Iterable[str]) -> None:
    """Empty what is remembered of files that mention one of the words: their names, columns and values."""
    told = {word.casefold() for word in words if word}
    rows = connection.execute(sa.select(import_job.c.id, import_job.c.file_name, import_job.c.mapping)).all()
    for row in rows:
        if any(word in f"{row.file_name}\n{row.mapping}".casefold() for word in told):
            emptied = sa.update(import_job).where(import_job.c.id == row.id)
            connection.execute(emptied.values(file_name="", mapping="{}", rows=""))
