"""Run `describe`: bring the descriptor of the data package up to date with the models."""

from __future__ import annotations

import argparse

from directory.commands.frame import DATA, FINE, Commands, add_folder, command
from directory.i18n import Texts
from directory.load import read_directory
from directory.load.descriptor import NAME, write_descriptor
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    add_folder(command(commands, "describe", run, help="bring the data package's descriptor up to date"))


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the descriptor."""
    folder = options.folder or DATA
    directory, _ = read_directory(folder)
    t = Speaker(directory, t.language)
    write_descriptor(folder, directory)
    print(t("Written: {file}", file=folder / NAME))
    return FINE
