"""Run `ideas`: ideas of residents, with the organisations that could carry each."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from directory.analysis.places.ideas import Wanted, find_ideas
from directory.answers.places.ideas import idea_cells
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.memory import Memory
from directory.records import Idea
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "ideas", run, help="list ideas of residents and who could carry them")
    parser.add_argument("--theme", help="one of the themes of the forums, such as communities")
    parser.add_argument("--municipality", help="id of a municipality, such as kekava")
    parser.add_argument("--text", default="", help="words of the idea, in either language")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the ideas; a theme or municipality that does not exist is a problem."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    if problem := _problem(t, options):
        print(problem, file=sys.stderr)
        return PROBLEMS
    wanted = Wanted(
        text=options.text,
        themes=frozenset({options.theme} - {None}),
        municipalities=frozenset({options.municipality} - {None}),
    )
    found = find_ideas(directory.ideas, wanted)
    if options.json:
        print_json(_as_json(memory, found))
        return FINE
    for idea in found:
        print(f"{idea.id}: {' · '.join(idea_cells(t, idea))}")
    print(t.plural("{n} idea", "{n} ideas", len(found)))
    return FINE


def _problem(t: Speaker, options: argparse.Namespace) -> str:
    """What was asked for and does not exist; empty when all does."""
    themes = t.directory.terms.get("idea_themes", {})
    if options.theme is not None and options.theme not in themes:
        known = ", ".join(themes)
        return t("There is no theme {asked}. Choose one of: {known}.", asked=t.quoted(options.theme), known=known)
    if options.municipality is not None and options.municipality not in t.directory.municipality:
        known = ", ".join(one.id for one in t.directory.covered)
        return t(
            "There is no municipality {asked}. Choose one of: {known}.",
            asked=t.quoted(options.municipality),
            known=known,
        )
    return ""


def _as_json(memory: Memory, found: tuple[Idea, ...]) -> list[dict[str, object]]:
    carriers = memory.carriers()
    group = {idea.id: own for own in memory.similar_ideas() for idea in own}
    return [
        idea.model_dump(exclude_none=True)
        | {
            "could_be_carried_by": [asdict(one) for one in carriers.find(idea)],
            "similar": [other.id for other in group.get(idea.id, ()) if other.id != idea.id],
        }
        for idea in found
    ]
