"""Check one row: what can be kept of it, and a Problem for each thing that cannot."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache

from directory.load.problems import Problem, Report
from directory.load.sentences import SENTENCES
from directory.load.tables import Row
from directory.load.tables.letters import is_spoiled, may_be_spoiled
from directory.load.understand import understand
from directory.records import TABLES, CellError, Directory, Expected, Record, References, find_marker, parse_record


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
    fields = model.model_fields  # once: pydantic looks it up anew each time
    cells = understand(model, {name: text for name, text in row.cells.items() if name in fields})
    for name, text in cells.items():
        if may_be_spoiled(text) and is_spoiled(text):
            report.add(Problem("spoiled_letters", file, row.number, name, text))
    outcome: Record | list[CellError] = [*_dangling(model, cells, keys), *_left_out(model, cells)]
    blamed: set[str] = set()
    while isinstance(outcome, list):
        for error in outcome:
            # what comes of an earlier mistake in the same cells is not another mistake
            if blamed.isdisjoint(error.fields):
                report.add(_problem(error, file, row.number))
        if any(error.code == "missing_value" for error in outcome):
            return None
        blamed.update(name for error in outcome for name in error.fields)
        cells = _without(outcome, cells)
        outcome = parse_record(model, cells, vocabularies)
    return outcome


def check_own_references(
    record: Record, table: str, file: str, number: int, *, keys: Mapping[str, Set[str]], report: Report
) -> Record:
    """The record without references to rows of its own table that were left out; to be asked when all were read."""
    unknown: dict[str, None] = {}
    for name, target in _references(type(record)).items():
        value = getattr(record, name)
        if target == table and value is not None and value not in keys[table]:
            report.add(Problem("dangling_reference", file, number, name, value, {"table": file}))
            unknown[name] = None
    return record.model_copy(update=unknown) if unknown else record


def left_empty(directory: Directory) -> Report:
    """Problems of records that were checked when they were written: cells that may be empty but should not.

    Rows are counted as they would stand in the files.
    """
    report = Report()
    for table, model in TABLES.items():
        for name, code in _expected(model).items():
            for row, record in enumerate(getattr(directory, table), start=2):
                if getattr(record, name) is None:
                    report.add(Problem(code, f"{table}.csv", row, name))
    return report


def _problem(error: CellError, file: str, number: int) -> Problem:
    code = error.code if error.code in SENTENCES else "bad_value"
    return Problem(code, file, number, error.fields[0], error.found, error.values)


def _without(errors: list[CellError], cells: Mapping[str, str]) -> dict[str, str]:
    kept = dict(cells)
    wrong: dict[str, set[str | None]] = {}
    for error in errors:
        for name in error.fields:
            if error.in_list:
                wrong.setdefault(name, set()).add(error.found)
            else:
                kept.pop(name, None)
    for name in wrong.keys() & kept.keys():
        kept[name] = ";".join(part for part in kept[name].split(";") if part.strip() not in wrong[name])
    return kept


def _dangling(model: type[Record], cells: Mapping[str, str], keys: Mapping[str, Set[str]]) -> list[CellError]:
    """References to rows that no table read so far has."""
    return [
        CellError("dangling_reference", (name,), cells[name], False, {"table": f"{table}.csv"})
        for name, table in _references(model).items()
        if name in cells and cells[name] not in keys.get(table, {cells[name]})
    ]


def _left_out(model: type[Record], cells: Mapping[str, str]) -> list[CellError]:
    """Cells that may be empty but should not."""
    return [CellError(code, (name,), None, False, {}) for name, code in _expected(model).items() if name not in cells]


@cache
def _references(model: type[Record]) -> Mapping[str, str]:
    found = {name: find_marker(field, References) for name, field in model.model_fields.items()}
    return {name: marker.table for name, marker in found.items() if marker}


@cache
def _expected(model: type[Record]) -> Mapping[str, str]:
    found = {name: find_marker(field, Expected) for name, field in model.model_fields.items()}
    return {name: marker.code for name, marker in found.items() if marker}
