"""Invite people and give them roles with an end; nobody takes their own last right to do so away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from directory.store import Connection
from directory.store.people import accounts
from directory.store.people.accounts import EVERYWHERE, Account, Role
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import Scope, rank

LASTS = timedelta(days=730)
GIVEN = ("contributor", "editor", "steward", "admin")


def owner(desk: Desk, *, name: str = "") -> Account:
    """The account of whoever started the app on this computer: an admin of everything, made at the first start.

    Only the start itself and the command line may ask for it, which already have the whole store in their hands.
    """

    def work(sitting: Sitting) -> Account:
        connection = sitting.connection
        for role in accounts.all_roles(connection):
            if rank(role) == "owner" and role.granted_by == "":
                found = accounts.by_id(connection, role.account)
                if found is not None and found.active:
                    return found
        made = accounts.add(connection, name)
        today = sitting.now.date()
        accounts.give(connection, [Role(made.id, "admin", EVERYWHERE, "", "", today.isoformat(), date.max.isoformat())])
        return made

    return desk.write("", work)


def rename(desk: Desk, actor: str, name: str) -> None:
    """Give one's own account a name for the history."""

    def work(sitting: Sitting) -> None:
        if not actor or not name.strip():
            raise RefusedError("Write a name.")
        accounts.update(sitting.connection, actor, name=name.strip())

    desk.write(actor, work)


def invite(desk: Desk, actor: str, *, name: str, email: str, roles: Sequence[tuple[str, str, str]]) -> Account:
    """Make an account that somebody can sign in to with this address, with roles; one that is there gets the roles.

    Parameters
    ----------
    roles
        Role, municipality (`EVERYWHERE` for all) and, for contributors, organisation.
    """

    def work(sitting: Sitting) -> Account:
        if "@" not in email or not roles:
            raise RefusedError("Give an e-mail address and a role.")
        account = accounts.by_email(sitting.connection, email) or accounts.add(sitting.connection, name, email)
        accounts.give(sitting.connection, [_role(sitting, account.id, *role) for role in roles])
        return account

    return desk.write(actor, work)


def give(desk: Desk, actor: str, account: str, role: str, municipality: str, organisation: str = "") -> None:
    """Give a role, or renew it for two years."""

    def work(sitting: Sitting) -> None:
        _existing(sitting.connection, account)
        accounts.give(sitting.connection, [_role(sitting, account, role, municipality, organisation)])

    desk.write(actor, work)


def take(desk: Desk, actor: str, account: str, role: str, municipality: str, organisation: str = "") -> None:
    """Take a role away at once; RefusedError when it is one's own last right to give roles."""

    def work(sitting: Sitting) -> None:
        gone = _role(sitting, account, role, municipality, organisation)
        left = [one for one in sitting.standing.roles if _name(one) != _name(gone)]
        if account == actor and role == "admin" and not any(one.role == "admin" for one in left):
            raise RefusedError("That is your own last right to give roles. Let somebody else take it.")
        accounts.take(sitting.connection, gone)

    desk.write(actor, work)


def deactivate(desk: Desk, actor: str, account: str) -> None:
    """Let an account do nothing any more; the history keeps its name."""

    def work(sitting: Sitting) -> None:
        found = _existing(sitting.connection, account)
        for role in accounts.roles_of(sitting.connection, found.id, sitting.now.date()):
            _require(sitting, role.role, role.municipality)
        if account == actor:
            raise RefusedError("That is your own last right to give roles. Let somebody else take it.")
        sitting.standing.require("grant")
        accounts.update(sitting.connection, account, active=False)

    desk.write(actor, work)


def _role(sitting: Sitting, account: str, role: str, municipality: str, organisation: str = "") -> Role:
    if role not in GIVEN or (role == "contributor") != bool(organisation):
        raise RefusedError("A role is one of: {roles}; a contributor also has an organisation.", roles=", ".join(GIVEN))
    if municipality != EVERYWHERE and municipality not in sitting.directory.municipality:
        raise RefusedError("There is no municipality {name}.", name=municipality)
    _require(sitting, role, municipality)
    today = sitting.now.date()
    until = (today + LASTS).isoformat()
    return Role(account, role, municipality, organisation, sitting.standing.account, today.isoformat(), until)


def _require(sitting: Sitting, role: str, municipality: str) -> None:
    """An admin of a municipality gives roles up to steward there; an admin of all gives every role."""
    if role == "admin" or municipality == EVERYWHERE:
        sitting.standing.require("settings")
    sitting.standing.require("grant", Scope(frozenset({municipality})))


def _existing(connection: Connection, account: str) -> Account:
    found = accounts.by_id(connection, account)
    if found is None:
        raise RefusedError("There is no such account.")
    return found


def _name(role: Role) -> tuple[str, str, str, str]:
    return role.account, role.role, role.municipality, role.organisation
