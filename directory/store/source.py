"""Decide what the app and the commands read: a folder of files, a store by its address, or this user's own store.

- `KAIMINI_STORE` names a store: a file, or `postgresql://user@host/name`. An empty one is filled from the folder that
  `KAIMINI_DATA` names, else from the shipped package.
- `KAIMINI_DATA` alone names a folder of CSV files, which is shown and never written; there is no store.
- Neither: a store in this user's data folder, made from the shipped package at the first start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from directory.load import Report, fingerprint, read_directory
from directory.load.checks import left_empty
from directory.records import Changed, Directory
from directory.store.database.engine import Store, connect
from directory.store.database.files import NAME, user_folder
from directory.store.database.schema import prepare
from directory.store.export import export
from directory.store.fill import fill, is_empty
from directory.store.live import Live

FOLDER, ADDRESS = "KAIMINI_DATA", "KAIMINI_STORE"
SHIPPED = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Sight:
    """What is read at one moment.

    Parameters
    ----------
    directory
        The records.
    report
        What is wrong with them.
    number
        Of the newest change; 0 for a folder.
    """

    directory: Directory
    report: Report
    number: int


class FolderSource:
    """A folder of files: read again when they change, never written.

    Parameters
    ----------
    folder
        Holds `organisations.csv` and the other tables.
    """

    live: Live | None = None

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def state(self) -> str:
        """Tells one state of the files from another, without reading them."""
        return fingerprint(self.folder)

    def package(self, at: Path) -> Path:
        """The folder with the files of the package: this one."""
        return self.folder

    def read(self) -> Sight:
        """What the files hold; UnreadableError when they cannot be read."""
        return Sight(*read_directory(self.folder), 0)


class StoreSource:
    """A store, with its newest Directory at hand.

    Parameters
    ----------
    live
        Of an open store.
    folder
        Where the package lies that the store was filled from, with boundaries for the maps.
    """

    def __init__(self, live: Live, folder: Path) -> None:
        self.live, self.folder = live, folder

    def state(self) -> str:
        """Number of the newest change: one short question to the database."""
        return str(self.live.number())

    def package(self, at: Path) -> Path:
        """The folder with the files of the package, written into the empty folder `at`."""
        export(self.live.store, at)
        return at

    def read(self) -> Sight:
        """What the store holds now."""
        reading = self.live.current()
        return Sight(reading.directory, left_empty(reading.directory), reading.number)

    def changes_between(self, seen: int, newest: int) -> tuple[Changed, ...] | None:
        """What differs between two states; None when that is too long ago to be known."""
        return self.live.changes_between(seen, newest)


Source = FolderSource | StoreSource


def open_store(address: str | Path) -> Store:
    """Open a store and make its tables when it has none; StoreError when it cannot be opened."""
    store = connect(address)
    try:
        prepare(store)
    except BaseException:
        store.close()
        raise
    return store


def open_source(environment: Mapping[str, str], *, folder: Path | None = None) -> Source:
    """What is read here.

    Parameters
    ----------
    environment
        Such as `os.environ`.
    folder
        A folder that is asked for, instead of everything that the environment says.

    Raises
    ------
    StoreError
        The store cannot be opened.
    UnreadableError
        The folder cannot be read that an empty store is filled from.
    """
    named, address = environment.get(FOLDER, ""), environment.get(ADDRESS, "")
    if folder or (named and not address):
        return FolderSource(folder or Path(named))
    package = Path(named or SHIPPED)
    store = open_store(address or user_folder(environment) / NAME)
    if store.read(is_empty):
        fill(store, package)
    return StoreSource(Live(store), package)
