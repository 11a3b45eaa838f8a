"""`changes`: two periods compared."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from dataclasses import asdict

from directory.analysis.gaps.changes import Changes, PeriodError, compare, default_periods, documented, read_period
from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.network.figures import Figures, figures
from directory.answers.gaps.changes import documented_finding, entered_finding, figures_finding, pairs_finding
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, print_json
from directory.graph import build
from directory.i18n import Texts
from directory.load import read_directory
from directory.records import Period
from directory.speaker import Speaker


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
    directory, _ = read_directory(options.folder)
    t = Speaker(directory, t.language)
    network = build(directory)
    before, after = default_periods(directory)
    try:
        changes = compare(network, options.before or before, options.after or after)
    except PeriodError as error:
        options.refuse(str(error))
    groups, years = groups_by(network.ties, "municipality"), documented(network)
    then, now = (figures(graph, groups) for graph in (changes.earlier, changes.later))
    if options.json:
        numbers = {"figures": {"before": _defined(then), "after": _defined(now)}}
        print_json({**as_json(changes), **numbers, "documented": [asdict(year) for year in years]})
        return FINE
    for finding in (
        documented_finding(t, years, changes),
        pairs_finding(t, changes),
        entered_finding(t, changes),
        figures_finding(t, changes, then, now),
    ):
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
