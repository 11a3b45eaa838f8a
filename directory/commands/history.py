"""Run `history`: who changed what, when and why; of everything, or of one record."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from directory.answers.change_words import kind_name
from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, add_json, command, print_json
from directory.i18n import Texts
from directory.records import SEPARATOR, TABLES
from directory.store import Address, Connection
from directory.store.history import Change, Version, changes, one_change, versions_in, versions_of
from directory.store.people.accounts import accounts

SHOWN = 20


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "history", run, help="list the changes, or what one of them did, or those of a record")
    parser.add_argument("number", nargs="?", type=int, help="show what this change did")
    parser.add_argument("--record", nargs=2, metavar=("TABLE", "KEY"), help="such as organisations maras-koris")
    parser.add_argument("--limit", type=int, default=SHOWN, help=f"at most so many changes ({SHOWN})")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print changes, the newest first, or versions, the oldest first."""

    def look(connection: Connection) -> tuple[list[Change], list[Version], dict[str, str]]:
        names = {account.id: account.name for account in accounts(connection)}
        if options.record:
            table, key = options.record
            versions = versions_of(connection, Address(table, SEPARATOR.join(key.split("+"))))
            return [one_change(connection, version.change) for version in versions], versions, names
        if options.number is not None:
            return [one_change(connection, options.number)], versions_in(connection, options.number), names
        return changes(connection, limit=options.limit), [], names

    with opened() as (desk, _):
        found, versions, names = desk.live.store.read(look)
    if options.json:
        print_json({"changes": [asdict(one) for one in found], "versions": [asdict(one) for one in versions]})
        return FINE
    for one in found:
        print(_line(t, one, names))
    for version in versions:
        if version.address.resource in TABLES:
            _print_version(t, version)
    return FINE


def _line(t: Texts, one: Change, names: dict[str, str]) -> str:
    kind = kind_name(t, one.kind) + (f" {one.undoes}" if one.undoes else "")
    records = t.plural("{n} record", "{n} records", one.records)
    parts = (kind, records, names.get(one.by, ""), one.comment)
    return f"{one.number:>6}  {one.at[:16].replace('T', ' ')}  " + " · ".join(part for part in parts if part)


def _print_version(t: Texts, version: Version) -> None:
    key = version.address.key.replace(SEPARATOR, "+")
    print(f"{'':>8}{version.address.resource} {key}  " + t("version {n}", n=version.version))
    before, after = version.before or {}, version.after or {}
    for name in version.fields:
        print(f"{'':>12}{name}: {before.get(name, '–')} → {after.get(name, '–')}")
