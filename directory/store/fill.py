"""Fill an empty store from a folder: its records as one change, and the files that belong to the package."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import Connection

from directory.load import Report, read_directory
from directory.load.written import fingerprint, read_other_files, read_written
from directory.store.changes import number, save
from directory.store.database.engine import Store
from directory.store.database.schema import set_meta
from directory.store.edits import Edit, Stamp

FILES = "files"
"""Resource of the descriptor, the boundaries and other files of the package; their only cell is `TEXT`."""

TEXT = "text"
PACKAGE = "package"
"""Kind of a change that took a release of the package, and under which its fingerprint is noted."""


def fill(store: Store, folder: Path) -> Report:
    """Fill a store from a folder, unless somebody was faster.

    Returns
    -------
    report
        What was wrong with the files; rows that could not be read are not in the store.

    Raises
    ------
    UnreadableError
        The folder holds none of the tables.
    """
    directory, report = read_directory(folder)
    edits = [Edit(table, key, cells, 0) for table, key, cells in read_written(folder, directory)]
    edits += [Edit(FILES, path, {TEXT: text}, 0) for path, text in read_other_files(folder).items()]

    def work(connection: Connection) -> None:
        if is_empty(connection):
            save(connection, edits, Stamp("", PACKAGE, folder.name))
            set_meta(connection, PACKAGE, fingerprint(folder))

    store.write(work)
    return report


def is_empty(connection: Connection) -> bool:
    """Whether nothing was ever saved; whoever asks while writing goes first."""
    return number(connection) == 0
