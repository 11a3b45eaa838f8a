"""Run `restore`: bring a backup back in place of what is there now."""

from __future__ import annotations

import argparse
from pathlib import Path

from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, command
from directory.i18n import Texts
from directory.store.backup import restore


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "restore", run, help="put a backup in place of the store; make a backup of that first")
    parser.add_argument("file", type=Path, help="as `backup` wrote it")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Check the backup, put it in place, and say what it holds."""
    with opened() as (desk, _):
        number, erased = restore(desk.live.store, options.file)
    print(t("Restored up to change {number}.", number=number))
    if erased:
        print(t.plural("{n} erased person was erased again.", "{n} erased people were erased again.", erased))
    return FINE
