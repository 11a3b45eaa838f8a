"""Share what the commands have in common: options, the data they read, JSON on any terminal."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from directory.i18n import LANGUAGES, Texts
from directory.memory import Memory
from directory.newest import open_newest

DATA = Path(__file__).parents[2] / "data"
FINE, PROBLEMS, UNREADABLE = 0, 1, 2
"""Exit codes."""

Commands = argparse._SubParsersAction  # argparse has no public name for what `add_subparsers` returns
Run = Callable[[Texts, argparse.Namespace], int]


def command(commands: Commands[argparse.ArgumentParser], name: str, run: Run, *, help: str) -> argparse.ArgumentParser:
    """A new command with the options that every command has."""
    parser = commands.add_parser(name, help=help, description=help)
    parser.set_defaults(run=run)
    parser.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS, help="lv or en")
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let the command answer as JSON."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def add_folder(parser: argparse.ArgumentParser, name: str = "folder") -> None:
    """Let the command work on another data set than the shipped one."""
    nargs = None if name.startswith("-") else "?"
    parser.add_argument(
        name, nargs=nargs, type=Path, default=None, help="folder of a data set; else what the app reads"
    )


def open_memory(options: argparse.Namespace) -> Memory:
    """The data set that the command works on, and what is computed from it; UnreadableError when there is none."""
    return open_newest(os.environ, folder=options.folder).memory()


def print_json(value: object) -> None:
    """Print as JSON in UTF-8, whatever the terminal speaks."""
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n")
    sys.stdout.buffer.flush()
