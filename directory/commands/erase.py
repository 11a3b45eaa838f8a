"""Run `erase`: everything that is kept about a person, and erasing it to the last byte."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict

from directory.commands.desk import opened
from directory.commands.frame import FINE, PROBLEMS, Commands, add_json, command, print_json
from directory.i18n import Texts
from directory.store import Address
from directory.upkeep.people.person import erase, export


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "erase", run, help="show what is kept about a person; with --yes, erase it for good")
    parser.add_argument("key", help="id of the person in the table leaders")
    parser.add_argument("--yes", action="store_true", help="erase: this cannot be undone")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Show or erase; the exit code says whether something is left to do by hand."""
    with opened() as (desk, owner):
        if not options.yes:
            kept = export(desk, owner, options.key)
            if options.json:
                print_json(asdict(kept))
                return FINE
            print(t.plural("{n} version is kept.", "{n} versions are kept.", len(kept.versions)))
            print(t.plural("{n} suggestion is kept.", "{n} suggestions are kept.", len(kept.suggestions)))
            _print_mentions(t, kept.mentioned)
            print(t("To erase all of it for good, add --yes."))
            return FINE
        done = erase(desk, owner, options.key)
    print(t("Erased; this is change {number}. Backups made before still hold it until they go.", number=done.number))
    if not done.is_wiped:
        print(t("Somebody is reading the old pages of the file. Close the app and call this again."))
    _print_mentions(t, done.mentioned)
    return FINE if done.is_wiped and not done.mentioned else PROBLEMS


def _print_mentions(t: Texts, mentioned: Iterable[tuple[Address, str]]) -> None:
    for address, name in mentioned:
        print(t("The name stands in {record}, {field}.", record=f"{address.resource} {address.key}", field=name))
