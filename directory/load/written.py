"""Read the cells of a folder as they are written, beside the records that they make, so that both can be kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from directory.load.problems import Report
from directory.load.tables import Row, read_table
from directory.load.understand import understand
from directory.records import SEPARATOR, TABLES, Directory, Record, keep_written, key_of

Cells = dict[str, str]

OTHER_FILES = ("*.json", "boundaries/*.geojson")
"""What belongs to a package beside its tables."""


def read_written(folder: Path, directory: Directory) -> Iterator[tuple[str, str, Cells]]:
    """Table, key and cells of every record, in the order of the files; texts are kept as they stand there.

    Parameters
    ----------
    folder
        Where `directory` was read.
    """
    for table, model in TABLES.items():
        written: dict[str, Cells] = {}
        path = folder / f"{table}.csv"
        for row in _rows(path, model):
            cells = understand(model, row.cells)
            written.setdefault(SEPARATOR.join(cells.get(name, "") for name in model.key), cells)
        for record in getattr(directory, table):
            key = key_of(record)
            yield table, key, keep_written(record, written.get(key, {}))


def _rows(path: Path, model: type[Record]) -> tuple[Row, ...]:
    """The rows of a file; none where it cannot be read, which the reading of the directory has reported."""
    try:
        return read_table(path, Report(), known=model.model_fields).rows
    except OSError:
        return ()


def read_other_files(folder: Path) -> dict[str, str]:
    """Text of the descriptor, the boundaries and what else belongs to a package, by path inside it."""
    paths = sorted(path for pattern in OTHER_FILES for path in folder.glob(pattern))
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in paths}


def fingerprint(folder: Path) -> str:
    """What tells the files of a package from those of every other release; of the tables and what belongs to them."""
    digest = hashlib.sha256()
    names = [f"{table}.csv" for table in TABLES]
    for path in (*(folder / name for name in names), *(folder / name for name in read_other_files(folder))):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
