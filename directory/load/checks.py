"""Checking one row: what can be kept of it, and a Problem for each thing that cannot."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache

from directory.load.problems import SENTENCES, Problem, Report
from directory.load.rows import Row
from directory.records import CellError, Expected, Record, References, find_marker, parse_record


def check_row(
    model: type[Record],
    row: Row,
    file: str,
    *,
    vocabularies: Mapping[str, Set[str]],
    keys: Mapping[str, Set[str]],
    report: Report,
) -> Record | None:
    """The record that a row stands for, without its wrong optional cells.

    Parameters
    ----------
    vocabularies
        Known codes by vocabulary.
    keys
        Known keys by table, for references.

    Returns
    -------
    record
        None when a cell that the record cannot do without is wrong.
    """
    cells = {name: text for name, text in row.cells.items() if name in model.model_fields}
    while isinstance(record := parse_record(model, cells, vocabularies), list):
        for error in record:
            report.add(_problem(error, file, row.number))
        kept = _without(record, cells)
        if kept == cells or _needs(model, kept, cells):
            return None
        cells = kept
    for name, code in _expected(model).items():
        if name not in row.cells:
            report.add(Problem(code, file, row.number, name))
    return _with_known_references(record, file, row.number, keys, report)


def _problem(error: CellError, file: str, number: int) -> Problem:
    code = error.code if error.code in SENTENCES else "bad_value"
    return Problem(code, file, number, error.fields[0], error.found, error.values)


def _without(errors: list[CellError], cells: Mapping[str, str]) -> dict[str, str]:
    kept = dict(cells)
    for error in errors:
        for name in error.fields:
            if error.in_list:
                kept[name] = ";".join(part for part in kept[name].split(";") if part.strip() != error.found)
            else:
                kept.pop(name, None)
    return kept


def _needs(model: type[Record], kept: Mapping[str, str], cells: Mapping[str, str]) -> bool:
    return any(model.model_fields[name].is_required() for name in cells.keys() - kept.keys())


def _with_known_references(
    record: Record, file: str, number: int, keys: Mapping[str, Set[str]], report: Report
) -> Record | None:
    model = type(record)
    unknown: dict[str, None] = {}
    for name, table in _references(model).items():
        value = getattr(record, name)
        if value is not None and value not in keys[table]:
            report.add(Problem("dangling_reference", file, number, name, value, {"table": f"{table}.csv"}))
            unknown[name] = None
    if any(model.model_fields[name].is_required() for name in unknown):
        return None
    return record.model_copy(update=unknown) if unknown else record


@cache
def _references(model: type[Record]) -> Mapping[str, str]:
    found = {name: find_marker(field, References) for name, field in model.model_fields.items()}
    return {name: marker.table for name, marker in found.items() if marker}


@cache
def _expected(model: type[Record]) -> Mapping[str, str]:
    found = {name: find_marker(field, Expected) for name, field in model.model_fields.items()}
    return {name: marker.code for name, marker in found.items() if marker}
