"""Run `place`: one place or municipality, what is known of it, with the ids of everything counted."""

from __future__ import annotations

import argparse
import sys

from directory.analysis.places.activity import Activity
from directory.analysis.places.settlements import find_places, like
from directory.answers.places.summaries import place_summary
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.commands.places import as_json
from directory.i18n import Texts
from directory.records import Place
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "place", run, help="say what is known of one place, in sentences")
    parser.add_argument("name", help="name or code of a municipality, town, parish or village")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print what is known; a name that means no place, or several, is a problem."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    known = memory.activities()
    found = find_places(directory, options.name)
    covered = [place for place in found if place.code in known]
    if len(covered) != 1:
        print(_problem(t, options.name, found, covered), file=sys.stderr)
        return PROBLEMS
    activity = known[covered[0].code]
    if options.json:
        print_json(as_json(directory, activity, None) | {"ids": _ids(activity)})
        return FINE
    print("\n".join(place_summary(t, activity, memory.trend(activity))))
    return FINE


def _problem(t: Speaker, name: str, found: tuple[Place, ...], covered: list[Place]) -> str:
    if covered:
        codes = ", ".join(f"{place.code} ({t.directory.municipality[place.municipality].name})" for place in covered)
        return t("Several places are called {name}. Give the code of one: {codes}.", name=t.quoted(name), codes=codes)
    if found:
        where = t.all_of(sorted({t.directory.municipality[place.municipality].name for place in found}))
        return t("{name} lies outside the covered municipalities: {where}.", name=found[0].name, where=where)
    said = t("The gazetteer has no place {name} in the covered municipalities.", name=t.quoted(name))
    similar = ", ".join(place.name for place in like(t.directory, name))
    return " ".join([said, t("Similar names:"), similar]) if similar else said


def _ids(activity: Activity) -> dict[str, tuple[str, ...]]:
    names = ("organisations", "bodies", "ended", "leaders", "events", "ideas", "inside", "outside", "support")
    return {name: getattr(activity, name) for name in names}
