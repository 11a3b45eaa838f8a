"""Run the command line: `python -m directory COMMAND`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from directory.commands.frame import UNREADABLE
from directory.errors import MessageError, UnreadableError
from directory.i18n import LANGUAGES, closest, texts

COMMANDS = (
    "check",
    "search",
    "places",
    "place",
    "ideas",
    "measures",
    "draw",
    "gaps",
    "changes",
    "partners",
    "path",
    "report",
    "geocode",
    "describe",
    "import",
    "sync",
    "history",
    "undo",
    "backup",
    "restore",
    "account",
    "erase",
    "export",
    "release",
    "evaluate-partners",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 with problems, 2 when it could not be done."""
    options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    t = texts(options.language or _spoken(os.environ))
    try:
        code: int = options.run(t, options)
        sys.stdout.flush()
    except UnreadableError as error:
        print(t("Nothing could be read: {error}", error=error.message(t)), file=sys.stderr)
        return UNREADABLE
    except MessageError as error:
        print(error.message(t), file=sys.stderr)
        return UNREADABLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone: nothing is amiss
        return 0
    return code


def _spoken(environment: Mapping[str, str]) -> str:
    """The language of the environment; the C locale is the untranslated one, English."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if named.split(".")[0] in {"C", "POSIX"} else closest(named)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the command that is asked for; with all of them when none is, for the list of commands."""
    parser = argparse.ArgumentParser(prog="python -m directory", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, help="lv or en; else what the environment speaks")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asked = next((argument for argument in arguments if argument in COMMANDS), None)
    for name in (asked,) if asked else COMMANDS:  # the others would only be imported in vain
        import_module(f"directory.commands.{name.replace('-', '_')}").add(commands)
    return parser


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a terminal without Latvian letters still gets the rest
    sys.exit(main())
