"""People of the tiny directory: an account for each role, in the north."""

from __future__ import annotations

from datetime import UTC, datetime

from directory.store import Connection, Live
from directory.store.people import accounts
from directory.store.people.accounts import EVERYWHERE, Role
from directory.upkeep.desk import Desk

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


def people(live: Live) -> tuple[Desk, dict[str, str]]:
    """A desk on a fixed day, and the ids of contributor, editor, steward, admin, owner, and an editor of the south."""

    def make(connection: Connection) -> dict[str, str]:
        made = {}
        for name, role, where, organisation in (
            ("contributor", "contributor", "north", "choir"),
            ("editor", "editor", "north", ""),
            ("southerner", "editor", "south", ""),
            ("steward", "steward", "north", ""),
            ("admin", "admin", "north", ""),
            ("owner", "admin", EVERYWHERE, ""),
        ):
            account = accounts.add(connection, name, f"{name}@example.org")
            accounts.give(connection, [Role(account.id, role, where, organisation, "", "2026-01-01", "2027-12-31")])
            made[name] = account.id
        return made

    return Desk(live, clock=lambda: NOW), live.store.write(make)
