"""Read a folder of CSV files into a Directory, and a Report of everything that is wrong with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from directory.errors import UnreadableError
from directory.load.checks import check_own_references, check_row
from directory.load.earlier import was_added_later, with_new_names
from directory.load.outlines import check_outlines
from directory.load.problems import Problem, Report, UnreadableProblemsError
from directory.load.repeats import find_repeats
from directory.load.standard import with_standard_terms
from directory.load.tables import Row, Table, read_table
from directory.records import TABLES, Directory, Record, Term

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
        raise UnreadableError(
            "{folder}: no table was found there; give the folder that holds organisations.csv", folder=folder
        )
    report, keys = Report(), Keys()
    tables: dict[str, Any] = {}
    # terms name codes themselves, so their table is read once before for the codes alone
    codes = _codes(_read_table("vocabularies", files["vocabularies"], {}, Keys(), Report()))
    for table, path in files.items():
        tables[table] = tuple(_read_table(table, path, codes, keys, report))
        if table == "vocabularies":
            tables[table] = with_standard_terms(tables[table], path.name, report)
            codes = _codes(tables[table])
    check_outlines(folder / "boundaries", report)
    return Directory(**tables, revision=_revision(files.values())), report


def fingerprint(folder: Path) -> str:
    """Tell one state of the files below a folder from another, without reading them: name, size and time of each."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found = path.stat()
            digest.update(repr((path.as_posix(), found.st_size, found.st_mtime_ns, found.st_ino)).encode())
    return digest.hexdigest()[:16]


def _read_table(
    table: str, path: Path, vocabularies: Mapping[str, set[str]], keys: Keys, report: Report
) -> Iterator[Record]:
    model = TABLES[table]
    accepted: dict[tuple[str, ...], tuple[int, Record]] = {}
    for row in _rows(model, path, report):
        record = check_row(model, row, path.name, vocabularies=vocabularies, keys=keys, report=report)
        if record is None:
            continue
        first, _ = accepted.setdefault(record.identity, (row.number, record))
        if first != row.number:
            found = " + ".join(record.identity)
            report.add(Problem("duplicate_id", path.name, row.number, model.key[0], found, {"first": first}))
    keys[table] = {identity[0] for identity in accepted}
    report.problems += find_repeats(accepted.values(), path.name)
    for number, record in accepted.values():
        yield check_own_references(record, table, path.name, number, keys=keys, report=report)


def _rows(model: type[Record], path: Path, report: Report) -> list[Row]:
    """Rows that can be checked; none when the file or a column that every row needs is missing."""
    if not path.exists():
        if not was_added_later(model):
            report.add(Problem("missing_file", path.name))
        return []
    try:
        found = read_table(path, report, known=model.model_fields)
    except UnreadableProblemsError as error:
        report.problems += error.problems
        return []
    except OSError as error:
        report.add(Problem("unreadable_file", path.name, values={"detail": error.strerror or str(error)}))
        return []
    found = with_new_names(model, found)
    return list(found.rows) if _has_columns(model, found, path.name, report) else []


def _has_columns(model: type[Record], table: Table, file: str, report: Report) -> bool:
    if not table.header:
        report.add(Problem("missing_header", file))
        return False
    row = table.header_row
    for name in dict.fromkeys(table.header):
        if name not in model.model_fields:
            report.add(Problem("unknown_column", file, row, found=name))
    absent = (name for name in model.model_fields if name not in table.header)
    missing = [name for name in absent if not was_added_later(model, name)]
    needed = [name for name in missing if model.model_fields[name].is_required()]
    for name in missing:
        report.add(Problem("missing_column" if name in needed else "optional_column", file, row, field=name))
    return not needed


def _codes(terms: Iterable[Record]) -> dict[str, set[str]]:
    """Codes by vocabulary; a vocabulary without any is not checked, but a tie needs the family of its kind."""
    codes: dict[str, set[str]] = {"tie_kinds": set()}
    for term in terms:
        assert isinstance(term, Term)
        codes.setdefault(term.vocabulary, set()).add(term.code)
    return codes


def _revision(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        with suppress(OSError):  # that it cannot be read is a problem already
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
