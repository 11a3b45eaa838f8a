"""Run `account`: who may write, and where."""

from __future__ import annotations

import argparse

from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, add_json, command, print_json
from directory.i18n import Texts
from directory.store import Connection
from directory.store.people.accounts import EVERYWHERE, Account, Role, accounts, all_roles
from directory.upkeep.desk import Desk
from directory.upkeep.people.grant import GIVEN, deactivate, give, invite, take

DEEDS = ("list", "invite", "give", "take", "close")


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "account", run, help="list accounts, invite people, give and take roles")
    parser.add_argument("deed", choices=DEEDS, nargs="?", default="list", help="what to do (list)")
    parser.add_argument("account", nargs="?", default="", help="e-mail address, or the id that the list shows")
    parser.add_argument("--name", default="", help="of somebody who is invited")
    parser.add_argument("--role", choices=GIVEN, default="editor", help="(editor)")
    parser.add_argument("--municipality", default=EVERYWHERE, help="where; else everywhere")
    parser.add_argument("--organisation", default="", help="of a contributor")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Do it, and list the accounts as they are then."""
    role = (options.role, options.municipality, options.organisation)
    with opened() as (desk, owner):
        if options.deed == "invite":
            invite(desk, owner, name=options.name or options.account, email=options.account, roles=[role])
        elif options.deed != "list":
            key = _id(desk, options.account)
            if options.deed == "close":
                deactivate(desk, owner, key)
            else:
                {"give": give, "take": take}[options.deed](desk, owner, key, *role)
        found, roles = desk.live.store.read(_listed)
    if options.json:
        print_json([vars(one) | {"roles": [vars(role) for role in roles if role.account == one.id]} for one in found])
        return FINE
    for one in found:
        print(f"{one.id}  {one.name or '–'}  {one.email or '–'}" + ("" if one.active else "  " + t("closed")))
        for held in (held for held in roles if held.account == one.id):
            where = held.organisation or held.municipality or t("everywhere")
            print(f"{'':>8}{held.role}, {where}, " + t("until {date}", date=held.until))
    return FINE


def _id(desk: Desk, wanted: str) -> str:
    """The id of an account that is named by its address or its id."""
    found, _ = desk.live.store.read(_listed)
    return next((one.id for one in found if wanted.casefold() in {one.email, one.id}), wanted)


def _listed(connection: Connection) -> tuple[list[Account], list[Role]]:
    return accounts(connection), all_roles(connection)
