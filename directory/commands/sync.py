"""Run `sync`: what the register of associations and foundations knows otherwise; with --save, take it over."""

from __future__ import annotations

import argparse
import sys

from directory.commands.desk import opened
from directory.commands.frame import FINE, PROBLEMS, Commands, add_json, command, print_json
from directory.i18n import Texts
from directory.load.registers.differences import Difference, find_differences
from directory.load.registers.enterprises import read_enterprises
from directory.load.registers.fetch import fetch
from directory.upkeep.bulk.sync import sync

SHOWN = 50
MEGABYTE = 1_000_000


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "sync", run, help="compare with the register of associations and foundations")
    parser.add_argument("--enterprises", required=True, metavar="FILE|URL", help="register.csv of its open data")
    parser.add_argument("--last-count", type=int, default=0, metavar="ROWS", help="rows of last time: under half stops")
    parser.add_argument("--save", action="store_true", help="take over what is sure, as one change")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the differences, and save what is sure when asked to."""
    data = fetch(options.enterprises, progress=_progress)
    register = read_enterprises(data, options.enterprises, last_count=options.last_count)
    with opened() as (desk, owner):
        differences = find_differences(desk.live.current().directory, register)
        if options.json:
            print_json([_as_json(difference) for difference in differences])
        else:
            _print(t, differences, len(register))
        if options.save and any(difference.cells for difference in differences):
            number = sync(desk, owner, differences, comment=options.enterprises)
            print(t("Saved as change {number}. `undo {number}` takes all of it back.", number=number), file=sys.stderr)
    return PROBLEMS if any(difference.sort == "unsure" for difference in differences) else FINE


def _progress(count: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{count // MEGABYTE} MB", end="", file=sys.stderr, flush=True)


def _as_json(difference: Difference) -> dict[str, object]:
    return {
        "organisation": difference.organisation,
        "sort": difference.sort,
        "cells": dict(difference.cells),
        "candidates": list(difference.candidates),
    }


def _print(t: Texts, differences: list[Difference], size: int) -> None:
    words = {
        "number_found": t("registration number found"),
        "renamed": t("renamed"),
        "closed": t("closed"),
        "reorganised": t("reorganised"),
        "reopened": t("goes on according to the register"),
        "unsure": t("may be one of several"),
        "not_in_register": t("not in the register"),
    }
    print(t("Associations and foundations in the register: {count}", count=t.number(size)))
    for sort, word in words.items():
        of_sort = [difference for difference in differences if difference.sort == sort]
        print(f"{t.number(len(of_sort)):>6}  {word}")
        for difference in of_sort[:SHOWN]:
            said = "; ".join(f"{name}: {text}" for name, text in difference.cells.items())
            print(f"        {difference.organisation}  {said or ', '.join(difference.candidates)}")
