"""Check what is to be saved by the same rules as files, against the Directory of the transaction."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Set

from directory.folding import fold
from directory.load import Problem, Report
from directory.load.checks import check_own_references, check_row
from directory.load.tables import Row
from directory.records import SEPARATOR, TABLES, Directory, Record, keep_written, key_of
from directory.upkeep.errors import ProblemsError, RefusedError

WARNINGS = frozenset({"missing_source", "spoiled_letters"})
"""Problems that a record is saved with: who knows something personally says so in the comment, a strange spelling may
be the right one."""


def checked(
    directory: Directory, resource: str, cells: Mapping[str, str], *, key: str | None = None
) -> tuple[str, dict[str, str]]:
    """Key and cells of a record that may be saved.

    Parameters
    ----------
    cells
        Texts of its cells, also empty ones, with spaces around them.
    key
        Of the record that is changed, whose key stays; None for a new one.

    Raises
    ------
    ProblemsError
        Cells that cannot stand.
    RefusedError
        There is no such table.
    """
    if resource not in TABLES:
        raise RefusedError("There is no table {name}.", name=resource)
    model = TABLES[resource]
    texts = {name: text.strip() for name, text in cells.items() if text.strip()}
    if key is not None:
        texts |= dict(zip(model.key, key.split(SEPARATOR), strict=True))
    record, problems = _check(directory, resource, texts)
    grave = tuple(problem for problem in problems if problem.code not in WARNINGS)
    if record is None or grave:
        raise ProblemsError(grave)
    return key_of(record), keep_written(record, texts)


def new_key(directory: Directory, resource: str, name: str) -> str:
    """A key for a new record that nobody has: its name in small Latin letters with hyphens, and a number if needed."""
    taken: Set[str] = {record.identity[0] for record in getattr(directory, resource)}
    slug = "-".join("".join(letter for letter in word if letter.isascii()) for word in fold(name).split()).strip("-")
    slug = "-".join(part for part in slug.split("-") if part) or resource.rstrip("s").replace("_", "-")
    count, key = 1, slug
    while key in taken:
        count += 1
        key = f"{slug}-{count}"
    return key


def _check(directory: Directory, resource: str, texts: dict[str, str]) -> tuple[Record | None, list[Problem]]:
    report, keys = Report(), _keys(directory, resource)
    codes: dict[str, Set[str]] = {"tie_kinds": set(), **{name: terms.keys() for name, terms in directory.terms.items()}}
    row = Row(1, texts)
    record = check_row(TABLES[resource], row, resource, vocabularies=codes, keys=keys, report=report)
    if record is not None:
        record = check_own_references(record, resource, resource, 1, keys=keys, report=report)
    return record, [dataclasses.replace(problem, row=None) for problem in report]


def _keys(directory: Directory, resource: str) -> dict[str, Set[str]]:
    known: dict[str, Set[str]] = {
        "organisations": directory.organisation.keys(),
        "ties": directory.tie.keys(),
        "events": directory.event.keys(),
        "places": directory.place.keys(),
        "municipalities": directory.municipality.keys(),
    }
    return known if resource in known else {**known, resource: set()}
