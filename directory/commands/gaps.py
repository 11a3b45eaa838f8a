"""Run `gaps`: which groups of organisations have fewer partner pairs than expected."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from dataclasses import asdict

from directory.analysis.gaps.evidence import evidence
from directory.analysis.gaps.group_gaps import BY, NO_DATA, Gap
from directory.answers.gaps.between_groups import nothing_stands_out
from directory.answers.gaps.gap_words import gap_reading, gap_sentence
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.graph import Selection
from directory.i18n import Texts


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "gaps", run, help="find groups that work together less than expected")
    parser.add_argument("--by", choices=list(BY), default="municipality", help="what groups are (municipality)")
    parser.add_argument("--seed", type=int, default=0, help="for what depends on chance (0)")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the gaps, those of which too little is known apart."""
    memory = open_memory(options)
    t = memory.speaker(t.language)
    every = Selection()
    gaps = memory.gaps(every, options.by, seed=options.seed)
    if options.json:
        groups = memory.groups(every, options.by)
        known = {group: asdict(found) for group, found in evidence(memory.network(every).ties, groups).items()}
        print_json({"by": options.by, "groups": known, "gaps": [as_json(gap) for gap in gaps]})
        return FINE
    sure = [gap for gap in gaps if gap.verdict != NO_DATA]
    for gap in sure:
        print(f"{gap_sentence(t, gap, by=options.by)} {gap_reading(t, gap)}")
    if not sure:
        print(nothing_stands_out(t, gaps, by=options.by))
    if unknown := len(gaps) - len(sure):
        print(
            t.plural(
                "No data: of {n} pair of groups too little is known.",
                "No data: of {n} pairs of groups too little is known.",
                unknown,
            )
        )
    return FINE


def as_json(gap: Gap) -> Mapping[str, object]:
    """A gap as JSON knows it: a number that is undefined is null."""
    values = asdict(gap) | {"guesses": [_known(value) for value in gap.guesses]}
    return {name: _known(value) for name, value in values.items()}


def _known(value: object) -> object:
    return None if isinstance(value, float) and math.isnan(value) else value
