"""Run `places`: every place of the covered municipalities, how active it is, and which are silent."""

from __future__ import annotations

import argparse

from directory.analysis.places.activity import Activity, missing_themes
from directory.analysis.places.activity_index import Score, scores
from directory.analysis.places.settlements import LEVELS
from directory.answers.places.activity import silence_sentence
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.i18n import Texts
from directory.records import Directory


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "places", run, help="rank the places by activity and list the silent ones")
    parser.add_argument("--level", choices=LEVELS, default="settlements", help="what is compared (settlements)")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the places, the most active first."""
    memory = open_memory(options)
    t, directory = memory.speaker(t.language), memory.directory
    known = memory.activities()
    compared = [own for own in known.values() if own.place.kind in LEVELS[options.level] and own.is_known]
    ranked = scores(directory, compared)
    quiet = memory.silences() if options.level == "settlements" else ()
    if options.json:
        active = [as_json(directory, known[score.code], score) for score in ranked]
        silent = [
            _place(known[one.place.code]) | {"silent": not one.doubt, "doubt": one.doubt or None} for one in quiet
        ]
        print_json({"places": active, "nothing_known": silent})
        return FINE
    for score in ranked:
        place = known[score.code].place
        home = directory.municipality[place.municipality].short_name
        print(f"{t.number(score.index):>4}  {place.name}  ({home}, {place.code})")
    for one in quiet:
        if not one.doubt:
            print(f"   –  {one.place.name}  ({one.place.code}): {silence_sentence(t, one)}")
    return FINE


def as_json(directory: Directory, activity: Activity, score: Score | None) -> dict[str, object]:
    """A place with its counts and, where it was compared with others, its index and the parts of it."""
    rate = activity.per_1000
    own: dict[str, object] = _place(activity) | {
        "organisations": len(activity.organisations),
        "informal": len(activity.informal),
        "bodies": len(activity.bodies),
        "leaders": len(activity.leaders),
        "events": len(activity.events),
        "ties_inside": len(activity.inside),
        "ties_outside": len(activity.outside),
        "support_received": len(activity.support),
        "ideas": len(activity.ideas),
        "themes": dict(activity.themes),
        "missing_themes": missing_themes(directory, activity),
        "per_1000_inhabitants": None if rate is None else round(rate, 2),
        "pages_read": activity.sources,
    }
    if score is None:
        return own
    index = None if score.index != score.index else round(score.index, 1)
    return own | {"index": index, "parts": {part: round(value, 3) for part, value in score.parts.items()}}


def _place(activity: Activity) -> dict[str, object]:
    place = activity.place
    return {
        "code": place.code,
        "name": place.name,
        "kind": place.kind,
        "municipality": place.municipality,
        "inhabitants": place.inhabitants,
        "inhabitants_date": str(place.inhabitants_date) if place.inhabitants_date else None,
    }
