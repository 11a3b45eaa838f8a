"""Run `undo`: take back a change, whenever it was made."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, command
from directory.i18n import Texts
from directory.records import SEPARATOR
from directory.store import Address
from directory.upkeep.undo import undo


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "undo", run, help="take back a change by its number; an undo can be taken back too")
    parser.add_argument("number", type=int, help="as `history` lists it")
    parser.add_argument("--comment", default="", help="why")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Take it back, and name what had to stay."""
    with opened() as (desk, owner):
        number, plan = undo(desk, owner, options.number, comment=options.comment)
    print(t("Change {number} is undone; this is change {new}.", number=options.number, new=number))
    if plan.edited_since:
        print(t("Kept, because changed since: {records}", records=_names(plan.edited_since)))
    if plan.needed:
        print(t("Kept, because others need it: {records}", records=_names(address for address, _ in plan.needed)))
    return FINE


def _names(addresses: Iterable[Address]) -> str:
    return ", ".join(f"{address.resource} {address.key.replace(SEPARATOR, '+')}" for address in addresses)
