"""Keep what somebody who is signed in has typed and not saved; only they themselves get it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC

from directory.store import Address, Connection
from directory.store.people import drafts
from directory.store.people.drafts import Draft
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.rights import Standing


def keep_draft(desk: Desk, actor: str, resource: str, key: str, *, version: int, cells: Mapping[str, str]) -> None:
    """Keep what was typed into the form of a record, instead of what was kept before.

    Parameters
    ----------
    key, version
        The record that is open; an empty key and 0 for a new one.

    Raises
    ------
    NotAllowedError
        Who asks may change nothing at all.
    """

    def work(sitting: Sitting) -> None:
        sitting.standing.require_somewhere("edit")
        at = sitting.now.astimezone(UTC).isoformat(timespec="seconds")
        drafts.keep(sitting.connection, actor, Address(resource, key), version, cells, at=at)

    desk.write(actor, work)


def draft_of(desk: Desk, actor: str, resource: str, key: str) -> Draft | None:
    """What was typed and not saved; None when there is nothing, or nobody is signed in."""

    def look(connection: Connection, standing: Standing) -> Draft | None:
        return drafts.get(connection, standing.account, Address(resource, key)) if standing.account else None

    return desk.read(actor, look)


def drop_draft(desk: Desk, actor: str, resource: str, key: str) -> None:
    """Forget what was typed."""
    desk.write(actor, lambda sitting: drafts.drop(sitting.connection, actor, Address(resource, key)))
