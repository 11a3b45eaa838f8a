"""Run `backup`: one file that holds the whole store, written while others work."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, command
from directory.i18n import Texts
from directory.store.backup import KEEP, backup


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "backup", run, help="write the whole store into one file")
    parser.add_argument("folder", type=Path, help="where the backups are kept")
    parser.add_argument("--keep", type=_positive, default=KEEP, help=f"how many stay there ({KEEP}); the oldest go")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write it and say where."""
    with opened() as (desk, _):
        file = backup(desk.live.store, options.folder, now=datetime.now(UTC), keep=options.keep)
    print(t("Written: {file}", file=file))
    return FINE


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("1 or more")
    return number
