"""Run `release`: what a new release of the package would change in the store, and taking it."""

from __future__ import annotations

import argparse

from directory.commands.desk import opened
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, command
from directory.i18n import Texts
from directory.upkeep.backups import back_up, folder_of
from directory.upkeep.bulk.release import OURS, THEIRS, plan, take


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "release", run, help="compare a release of the package with the store; take it")
    add_folder(parser)
    parser.add_argument("--take", action="store_true", help="save it; without this only the plan is shown")
    parser.add_argument("--both", choices=(OURS, THEIRS), help="what to keep where both sides changed the same")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the plan, and take it when that is asked for; the exit code says whether something is left to choose."""
    with opened() as (desk, owner):
        found = plan(desk, options.folder)
        for name, edits in ((t("added"), found.new), (t("changed"), found.changed), (t("left out"), found.gone)):
            for edit in edits:
                print(f"{name}: {edit.resource} {edit.key}")
        for asked in found.asked:
            fields = ", ".join(asked.fields) or "–"
            print(t("changed on both sides") + f": {asked.address.resource} {asked.address.key} ({fields})")
        if not found:
            print(t("There is nothing new."))
            return FINE
        if not options.take or (found.asked and not options.both):
            return PROBLEMS
        if folder := folder_of(desk):
            back_up(desk, folder)
        choices = {asked.address: options.both for asked in found.asked}
        number, left_out = take(desk, owner, options.folder, found, choices=choices)
    if number is not None:
        print(t("Saved as change {number}.", number=number))
    for address in left_out:
        print(t("Left out, because what it needs is gone here: {record}", record=f"{address.resource} {address.key}"))
    return FINE
