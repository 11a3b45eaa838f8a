"""Look back with rights: the changes, what each of them did, the past of a record; names for those who may see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.records import Directory
from directory.store import Address, Connection
from directory.store.history import Change, Version, changes, one_change, undone_by, versions_in, versions_of
from directory.store.people.accounts import EVERYWHERE, accounts, all_roles
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import Standing
from directory.upkeep.scopes import scope_of

SAMPLE = 200
"""Records of a change that are looked at to decide who may see its editor's name: an import can have thousands."""

PEOPLE = frozenset({"leaders", "judgements"})
"""Tables whose past is shown only to those who keep them: it holds names that somebody may have asked to take away."""

CONTACTS = frozenset({"email", "phone"})
"""Fields of people that are shown with a right of their own."""


@dataclass(frozen=True)
class Told:
    """A change as one reader may see it.

    Parameters
    ----------
    change
        The change; `by` and `comment` are empty where the reader may not see them.
    who
        Name of the account; empty when there is none, it was erased, or the reader may not see it.
    undone_by
        The change that took it back, None when it stands.
    records
        What it did to the first of its records.
    """

    change: Change
    who: str
    undone_by: int | None
    records: tuple[Version, ...]


@dataclass(frozen=True)
class Past:
    """All versions of a record, the newest first, each with the change that made it."""

    versions: tuple[tuple[Told, Version], ...]


def list_changes(
    desk: Desk,
    actor: str,
    *,
    limit: int,
    before: int | None = None,
    by: str = "",
    kind: str = "",
    record: Address | None = None,
) -> list[Told]:
    """The newest changes, for those who may see names of editors anywhere; see `store.history.changes`."""

    def look(connection: Connection, standing: Standing) -> list[Told]:
        standing.require_somewhere("editors_names")
        found = changes(connection, limit=limit, before=before, by=by, kind=kind, record=record)
        return _told(connection, desk.live.at(connection).directory, standing, found)

    return desk.read(actor, look)


def open_change(desk: Desk, actor: str, number: int, *, limit: int) -> Told:
    """One change with at most so many of its records; StoreError when there is none."""

    def look(connection: Connection, standing: Standing) -> Told:
        standing.require_somewhere("editors_names")
        directory, found = desk.live.at(connection).directory, one_change(connection, number)
        (told,) = _told(connection, directory, standing, [found], records=max(limit, SAMPLE))
        return replace(told, records=told.records[:limit])

    return desk.read(actor, look)


def past_of(desk: Desk, actor: str, resource: str, key: str) -> Past:
    """The past of a record; everybody may see what was published, nobody's name without the right.

    Raises
    ------
    RefusedError
        It is a person's, or was taken away at somebody's request, and the reader does not keep such records.
    """
    address = Address(resource, key)

    def look(connection: Connection, standing: Standing) -> Past:
        directory, versions = desk.live.at(connection).directory, versions_of(connection, address)
        is_asked_away = bool(versions) and (versions[-1].note or {}).get("reason") == "removal_asked"
        if (resource in PEOPLE or is_asked_away) and not _may(standing, "editors_names", directory, versions):
            raise RefusedError("The history of this record is shown to those who keep it. Sign in first.")
        made = [one_change(connection, version.change) for version in versions]
        told = _told(connection, directory, standing, made, about=versions)
        shown = [_without_contacts(standing, directory, version) for version in versions]
        return Past(tuple(zip(told, shown, strict=True))[::-1])

    return desk.read(actor, look)


def editors(desk: Desk, actor: str) -> dict[str, str]:
    """Accounts whose changes the reader can ask for, with their names: one's own, and those at work where one is."""

    def look(connection: Connection, standing: Standing) -> dict[str, str]:
        homes = {role.municipality for role in standing.roles if role.role != "contributor"}
        near = {standing.account}
        for role in all_roles(connection):
            if EVERYWHERE in homes or role.municipality in homes:
                near.add(role.account)
        return {one.id: one.name for one in accounts(connection) if one.id in near}

    return desk.read(actor, look)


def _told(
    connection: Connection,
    directory: Directory,
    standing: Standing,
    found: Sequence[Change],
    *,
    records: int = SAMPLE,
    about: Sequence[Version] | None = None,
) -> list[Told]:
    """The changes as the reader may see them; `about` are the versions to decide by, one for each change."""
    names = {account.id: account.name for account in accounts(connection)}
    undone = undone_by(connection, [one.number for one in found])
    told = []
    for count, one in enumerate(found):
        versions = versions_in(connection, one.number, limit=records) if about is None else [about[count]]
        is_own = bool(one.by) and one.by == standing.account
        if is_own or _may(standing, "editors_names", directory, versions):
            seen, who = one, names.get(one.by, "")
        else:
            seen, who = replace(one, by="", comment=""), ""
        shown = tuple(_without_contacts(standing, directory, version) for version in versions)
        told.append(Told(seen, who, undone.get(one.number), shown if about is None else ()))
    return told


def _may(standing: Standing, right: str, directory: Directory, versions: Iterable[Version]) -> bool:
    """Whether the reader has this right for any of the records."""
    for version in versions:
        needed = scope_of(directory, version.address.resource, version.after or version.before or {})
        if standing.may(needed.right or right, needed.scope):
            return True
    return False


def _without_contacts(standing: Standing, directory: Directory, version: Version) -> Version:
    if version.address.resource not in PEOPLE or _may(standing, "contacts", directory, [version]):
        return version
    return replace(version, before=_public(version.before), after=_public(version.after))


def _public(cells: Mapping[str, str] | None) -> dict[str, str] | None:
    return None if cells is None else {name: text for name, text in cells.items() if name not in CONTACTS}
