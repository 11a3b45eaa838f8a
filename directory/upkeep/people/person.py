"""Hand a person everything that is kept about them, and erase it to the last byte."""

from __future__ import annotations

from dataclasses import dataclass

from directory.records import TABLES, Leader
from directory.store import Address, Connection, Edit
from directory.store.history import Version, versions_of
from directory.store.people import accounts, suggestions
from directory.store.people.erase import erase as erase_record
from directory.store.people.erase import mentions, wipe
from directory.store.people.suggestions import Suggestion
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import Standing
from directory.upkeep.scopes import scope_of

TABLE = "leaders"
assert TABLES[TABLE] is Leader


@dataclass(frozen=True)
class Kept:
    """Everything that is kept about a person.

    Parameters
    ----------
    versions
        Every version of their record.
    suggestions
        What came from their address.
    mentioned
        Other records in whose texts the name stands, with the field: to be looked at by a person.
    """

    versions: tuple[Version, ...]
    suggestions: tuple[Suggestion, ...]
    mentioned: tuple[tuple[Address, str], ...]


@dataclass(frozen=True)
class Erased:
    """What was erased.

    Parameters
    ----------
    number
        Of the change that says so, without a name.
    mentioned
        Records in whose texts the name still stands: to be edited by a person.
    is_wiped
        Whether the files are clean already; False while somebody still reads old pages, then `wipe` again.
    """

    number: int
    mentioned: tuple[tuple[Address, str], ...]
    is_wiped: bool


def export(desk: Desk, actor: str, key: str) -> Kept:
    """Everything about a person by the key of their record; RefusedError when there is none."""

    def look(connection: Connection, standing: Standing) -> Kept:
        versions = versions_of(connection, Address(TABLE, key))
        last = _last(versions, key)
        directory = desk.live.at(connection).directory
        standing.require("person", scope_of(directory, TABLE, last).scope)
        sent = suggestions.of_email(connection, email) if (email := last.get("email", "").casefold()) else []
        return Kept(tuple(versions), tuple(sent), _mentioned(connection, key, last))

    return desk.read(actor, look)


def erase(desk: Desk, actor: str, key: str) -> Erased:
    """Erase a person: every version of their record, their suggestions, the log and freed pages of the store.

    Backups made before still hold them until they are thrown away; restoring one erases them again.

    Raises
    ------
    RefusedError
        There is no such person.
    """

    def work(sitting: Sitting) -> tuple[int, tuple[tuple[Address, str], ...]]:
        address = Address(TABLE, key)
        last = _last(versions_of(sitting.connection, address), key)
        sitting.require("person", [Edit(*address, last)])
        mentioned = _mentioned(sitting.connection, key, last)
        by, now = sitting.standing.account, sitting.now
        return erase_record(sitting.connection, address, by=by, now=now), mentioned

    number, mentioned = desk.write(actor, work)
    desk.live.current()
    return Erased(number, mentioned, wipe(desk.live.store))


def erase_account(desk: Desk, actor: str, account: str) -> bool:
    """Take name and address off an account and its suggestions; the history stays, without a name.

    Returns
    -------
    is_wiped
        As of `Erased`.
    """

    def work(sitting: Sitting) -> None:
        if account != actor:
            sitting.standing.require("settings")
        found = accounts.by_id(sitting.connection, account)
        if found is None:
            raise RefusedError("There is no such account.")
        if found.email:
            suggestions.forget_sender(sitting.connection, found.email)
        blank = dict.fromkeys(("name", "email", "issuer", "subject"), "")
        accounts.update(sitting.connection, account, **blank, active=False)

    desk.write(actor, work)
    return wipe(desk.live.store)


def _last(versions: list[Version], key: str) -> dict[str, str]:
    known = [version.after for version in versions if version.after is not None]
    if not known:
        raise RefusedError("There is no person {key}.", key=key)
    return known[-1]


def _mentioned(connection: Connection, key: str, last: dict[str, str]) -> tuple[tuple[Address, str], ...]:
    found = mentions(connection, [last.get("name", "")])
    return tuple((address, name) for address, name in found if address != Address(TABLE, key))
