"""Run `geocode`: fill in the coordinates that are missing, without internet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from directory.commands.frame import DATA, FINE, PROBLEMS, Commands, add_folder, command
from directory.i18n import Texts
from directory.load import read_directory
from directory.load.fill import UnsafeToWriteError, fill_cells
from directory.load.places.geocode import OfflineGeocoder
from directory.load.places.locate import Unplaced, locate
from directory.records import Event, Organisation
from directory.speaker import Speaker

FILLED = ("municipality", "place_code", "lat", "lon", "location_precision")


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    add_folder(command(commands, "geocode", run, help="fill missing coordinates from the places that records name"))


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write what was found into organisations.csv and events.csv; say what could not be placed."""
    folder = options.folder or DATA
    directory, report = read_directory(folder)
    t = Speaker(directory, t.language)
    if not directory.places:
        print(t("places.csv has no places to look in. Add the file to the folder."), file=sys.stderr)
        return PROBLEMS
    located, unplaced = locate(directory, OfflineGeocoder(directory.places, directory.municipalities))
    placed = 0
    for table in ("organisations", "events"):
        changes = _changes(getattr(directory, table), getattr(located, table))
        try:
            fill_cells(folder / f"{table}.csv", changes)
        except UnsafeToWriteError as error:
            print(error, file=sys.stderr)
            return PROBLEMS
        placed += len(changes)
    print(t.plural("{n} record was given coordinates.", "{n} records were given coordinates.", placed))
    for missed in unplaced:
        print(_sentence(t, missed))
    if report.problems:
        print(t("The data has problems of its own; see the command check."), file=sys.stderr)
    return PROBLEMS if unplaced or report.problems else FINE


def _changes(
    before: Sequence[Organisation | Event], after: Sequence[Organisation | Event]
) -> dict[str, dict[str, str]]:
    """Texts to write, by id, for the records that changed."""
    changed = [new for old, new in zip(before, after, strict=True) if new is not old]
    return {record.id: {name: str(getattr(record, name) or "") for name in FILLED} for record in changed}


def _sentence(t: Texts, missed: Unplaced) -> str:
    where = f"{missed.table}.csv, {missed.id}"
    if missed.reason == "several_places":
        return t(
            "{where}: {text} names several places; a point can only stand for one.",
            where=where,
            text=t.quoted(missed.text),
        )
    if missed.reason == "ambiguous":
        choices = " / ".join(missed.candidates[:4])
        return t(
            "{where}: {text} can be: {choices}. Add the parish.",
            where=where,
            text=t.quoted(missed.text),
            choices=choices,
        )
    return t("{where}: {text} is not in the gazetteer.", where=where, text=t.quoted(missed.text))
