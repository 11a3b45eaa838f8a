"""Run `check`: how many records there are, and every problem."""

from __future__ import annotations

import argparse

from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.load import Problem


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "check", run, help="count the records and find what is wrong with them")
    add_folder(parser)
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print counts and problems; the exit code says whether there are problems."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    report = memory.report
    if options.json:
        print_json({"records": directory.counts(), "problems": [_as_json(t, problem) for problem in report]})
    else:
        for table, count in directory.counts().items():
            print(f"{t.number(count):>9}  {table}")
        for problem in report:
            print(problem.message(t))
        print(t.plural("{n} problem.", "{n} problems.", len(report)))
    return PROBLEMS if report.problems else FINE


def _as_json(t: Texts, problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "file": problem.file,
        "row": problem.row,
        "field": problem.field,
        "found": problem.found,
        "message": problem.message(t),
    }
