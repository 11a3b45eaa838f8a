"""Run `changes`: two periods compared."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from dataclasses import asdict

from directory.analysis.gaps.changes import Changes, PeriodError, default_periods, documented, read_period
from directory.analysis.network.figures import Figures
from directory.answers.gaps.change_findings import change_findings
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.graph import Selection
from directory.i18n import Texts
from directory.records import Period


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "changes", run, help="compare the ties of two periods")
    for name, usual in (("--before", "before the 2021 project"), ("--after", "since the 2021 project")):
        parser.add_argument(name, type=_period, metavar="YEARS", help=f"such as 2015..2020; else {usual}")
    add_folder(parser, "--folder")
    add_json(parser)
    parser.set_defaults(refuse=parser.error)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print what is new, what goes on, and what is no longer documented."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    every = Selection()
    before, after = default_periods(directory)
    before, after = options.before or before, options.after or after
    try:
        compared = memory.compared(every, before, after)
    except PeriodError as error:
        options.refuse(str(error))
    if options.json:
        numbers = {"figures": {"before": _defined(compared.before), "after": _defined(compared.after)}}
        years = [asdict(year) for year in documented(memory.network(every))]
        print_json({**as_json(compared.changes), **numbers, "documented": years})
        return FINE
    for finding in change_findings(t, memory, every, before, after):
        print(finding.sentence, finding.reading, sep="\n  ")
    return FINE


def as_json(changes: Changes) -> dict[str, object]:
    """The changes without the graphs."""
    names = ("new", "continuing", "ended", "entered", "left", "undated")
    periods = {"before": _years(changes.before), "after": _years(changes.after)}
    return {**periods, **{name: getattr(changes, name) for name in names}}


def _years(period: Period) -> str:
    return f"{period.first}..{period.last}"


def _defined(found: Figures) -> Mapping[str, object]:
    """Numbers as JSON knows them: what is undefined is null."""
    values = asdict(found)
    return {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in values.items()}


def _period(text: str) -> Period:
    try:
        return read_period(text)
    except PeriodError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
