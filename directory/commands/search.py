"""Run `search`: the organisations that a text means, best first."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "search", run, help="find organisations by name, place or theme, also misspelt")
    parser.add_argument("text")
    parser.add_argument("-n", type=int, default=10, help="how many at most (10)")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print what was found."""
    memory = open_memory(options)
    t = memory.speaker(t.language)
    hits = memory.index().find(options.text, limit=max(options.n, 0))
    if options.json:
        print_json([asdict(hit) for hit in hits])
        return FINE
    for hit in hits:
        print(f"{hit.score:5.1f}  {hit.name}  ({hit.id})")
    if not hits:
        print(t("No organisation was found. Try a shorter word, or another spelling."))
    return FINE
