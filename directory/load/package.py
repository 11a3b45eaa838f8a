"""Reading a folder of CSV files into a Directory, and a Report of everything that is wrong with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from directory.errors import UnreadableError
from directory.load.checks import check_row
from directory.load.problems import Problem, Report
from directory.load.rows import Row, read_rows
from directory.records import TABLES, Directory, Record, References, Term

Keys = dict[str, set[str]]


def read_directory(folder: Path) -> tuple[Directory, Report]:
    """Read all tables of a data set.

    A mistake costs what it touches and no more: an optional cell becomes unknown, a row whose key or required cell is
    wrong is left out, everything else is kept.

    Parameters
    ----------
    folder
        Holds `organisations.csv` and the other tables of `TABLES`.

    Returns
    -------
    directory
        What could be read.
    report
        A problem for each mistake; empty when there is none.

    Raises
    ------
    UnreadableError
        The folder does not exist or holds none of the tables.
    """
    files = {table: folder / f"{table}.csv" for table in TABLES}
    if not any(path.is_file() for path in files.values()):
        raise UnreadableError(f"{folder}: no table was found there; give the folder that holds organisations.csv")
    report, keys, tables = Report(), Keys(), {}
    vocabularies: dict[str, set[str]] = {}
    for table, path in files.items():
        records = tuple(_read_table(table, path, vocabularies, keys, report))
        tables[table] = records
        if table == "vocabularies":
            vocabularies = _codes(records)
    return Directory(**tables, revision=_revision(files.values())), report


def _read_table(
    table: str, path: Path, vocabularies: Mapping[str, set[str]], keys: Keys, report: Report
) -> Iterator[Record]:
    model = TABLES[table]
    seen: dict[tuple[str, ...], int] = {}
    rows = _rows(model, path, report)
    keys[table] = {row.cells[model.key[0]] for row in rows if model.key[0] in row.cells}
    for row in rows:
        record = check_row(model, row, path.name, vocabularies=vocabularies, keys=keys, report=report)
        if record is None:
            continue
        first = seen.setdefault(record.identity, row.number)
        if first != row.number:
            found = " + ".join(record.identity)
            report.add(Problem("duplicate_id", path.name, row.number, model.key[0], found, {"first": first}))
            continue
        yield record
    keys[table] = {identity[0] for identity in seen}


def _rows(model: type[Record], path: Path, report: Report) -> list[Row]:
    """Rows that can be checked; none when the file or a column that every row needs is missing."""
    if not path.is_file():
        report.add(Problem("missing_file", path.name))
        return []
    try:
        header, rows = read_rows(path, report)
    except OSError as error:
        report.add(Problem("unreadable_file", path.name, values={"detail": error.strerror or str(error)}))
        return []
    return rows if _has_columns(model, header, path.name, report) else []


def _has_columns(model: type[Record], header: list[str], file: str, report: Report) -> bool:
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            report.add(Problem("repeated_column", file, 1, found=name))
        if name not in model.model_fields:
            report.add(Problem("unknown_column", file, 1, found=name))
    missing = [name for name in model.model_fields if name not in header]
    needed = [name for name in missing if model.model_fields[name].is_required()]
    for name in missing:
        report.add(Problem("missing_column" if name in needed else "optional_column", file, 1, field=name))
    return not needed


def _codes(terms: tuple[Record, ...]) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for term in terms:
        assert isinstance(term, Term)
        codes.setdefault(term.vocabulary, set()).add(term.code)
    return codes


def _revision(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
