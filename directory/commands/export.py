"""Run `export`: the store as the package of files that it came from."""

from __future__ import annotations

import argparse
from pathlib import Path

from directory.commands.desk import opened
from directory.commands.frame import FINE, Commands, command
from directory.i18n import Texts
from directory.store.export import export


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "export", run, help="write the store as CSV files; what nobody changed keeps its bytes")
    parser.add_argument("folder", type=Path, help="a new or empty one")
    parser.add_argument("--contacts", action="store_true", help="with people's e-mail addresses and telephone numbers")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the files and say where."""
    with opened() as (desk, _):
        written = export(desk.live.store, options.folder, contacts=options.contacts)
    for file in written:
        print(t("Written: {file}", file=file))
    return FINE
