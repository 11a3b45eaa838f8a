"""Take back a change at any later time: records that nobody touched since, and the names of those that were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.records import Directory
from directory.store.changes import heads_of, pieces, save
from directory.store.database.errors import StoreError
from directory.store.database.tables import change, revision
from directory.store.edits import Address, Edit, Stamp, from_text
from directory.store.history import Change, Version, one_change, versions_in
from directory.store.references import cannot_stand

FINAL = frozenset({"erase"})
"""Kinds of changes that nothing brings back."""


@dataclass(frozen=True)
class Plan:
    """What taking back a change would do.

    Parameters
    ----------
    change
        The change.
    edits
        Records as they were before it.
    edited_since
        Records that stay because somebody changed them later.
    needed
        Records that stay because others need them, or because what they point to is gone, each with these.
    """

    change: Change
    edits: tuple[Edit, ...]
    edited_since: tuple[Address, ...]
    needed: tuple[tuple[Address, tuple[Address, ...]], ...]


def plan_undo(connection: Connection, number: int, directory: Directory) -> Plan:
    """What can be taken back of a change, and what has to stay.

    Parameters
    ----------
    directory
        As the transaction sees it.

    Raises
    ------
    StoreError
        There is no such change, it cannot be taken back, or nothing of it is left.
    """
    found = one_change(connection, number)
    if found.kind in FINAL:
        raise StoreError("Change {number} erased a person; that cannot be undone.", number=number)
    versions = versions_in(connection, number)
    heads = {address: head.version for address, head in heads_of(connection, [v.address for v in versions]).items()}
    later = [version.address for version in versions if heads[version.address] != version.version]
    shown = {**heads, **_shown(connection, later)}
    untouched = [version for version in versions if shown[version.address] == version.version]
    edited = tuple(version.address for version in versions if shown[version.address] != version.version)
    edits, needed = _standing(_edits(connection, untouched, heads), directory)
    if not edits:
        raise StoreError(
            "Nothing of change {number} can be undone: all of its records were changed again, or others need them.",
            number=number,
        )
    return Plan(found, tuple(edits), edited, tuple(needed.items()))


def undo(
    connection: Connection,
    plan: Plan,
    *,
    by: str,
    comment: str = "",
    token: str | None = None,
    now: datetime | None = None,
) -> int:
    """Save the plan as a change of its own, which can be undone as well; its number."""
    return save(connection, plan.edits, Stamp(by, "undo", comment, token, plan.change.number), now=now)


def _shown(connection: Connection, addresses: Sequence[Address]) -> dict[Address, int]:
    """Of each record the version that its newest one shows again, because all later ones were taken back."""
    found: dict[Address, dict[int, int]] = {}
    made: dict[Address, dict[int, int]] = {}
    keys: dict[str, list[str]] = {}
    for resource, key in addresses:
        keys.setdefault(resource, []).append(key)
    for resource, wanted in keys.items():
        for piece in pieces(wanted):
            rows = connection.execute(
                sa.select(revision.c.key, revision.c.version, revision.c.change, change.c.undoes)
                .join_from(revision, change, change.c.number == revision.c.change)
                .where(revision.c.resource == resource, revision.c.key.in_(piece))
                .order_by(revision.c.version)
            )
            for key, version, number, undoes in rows:
                shown = found.setdefault(Address(resource, key), {0: 0})
                versions = made.setdefault(Address(resource, key), {})
                versions[number] = version
                # an undo shows what was there before the version that it took back
                shown[version] = shown[versions[undoes] - 1] if undoes in versions else version
    return {address: shown[max(shown)] for address, shown in found.items()}


def _edits(connection: Connection, versions: Sequence[Version], heads: Mapping[Address, int]) -> list[Edit]:
    edits = []
    for version in versions:
        note = _note_before(connection, version) if version.before is None and version.version > 1 else None
        edits.append(Edit(*version.address, version.before, heads[version.address], note))
    return edits


def _note_before(connection: Connection, version: Version) -> dict[str, str] | None:
    return from_text(
        connection.scalar(
            sa.select(revision.c.note).where(
                revision.c.resource == version.address.resource,
                revision.c.key == version.address.key,
                revision.c.version == version.version - 1,
            )
        )
    )


def _standing(edits: list[Edit], directory: Directory) -> tuple[list[Edit], dict[Address, tuple[Address, ...]]]:
    """The edits that leave no reference to nothing, and the others; each that is left out can cost another one."""
    needed: dict[Address, tuple[Address, ...]] = {}
    while refused := cannot_stand(directory, edits):
        needed |= refused
        edits = [edit for edit in edits if edit.address not in refused]
    return edits, needed
