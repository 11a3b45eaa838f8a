"""Open a store and run what reads or writes it: a transaction each, writers in a queue, again after a clash."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import DBAPIError

from directory.store.database.errors import StoreError
from directory.store.database.failures import is_clash, told
from directory.store.database.files import check_place, identity_of

Result = TypeVar("Result")

TIMEOUT_S = 30
"""SQLite's waiting is no queue: under load a writer can wait for seconds, and must not be told that it is locked."""

TRIES = 8
WRITES = "kaimini_writes"
DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite"}


@dataclass(eq=False)
class Store:
    """A store that is open; one for a process, shared between its threads.

    Parameters
    ----------
    engine
        Connections to it.
    file
        The file of an SQLite store; None for a server.
    """

    engine: Engine
    file: Path | None
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    _seen: tuple[int, int] | None = None

    def read(self, work: Callable[[Connection], Result]) -> Result:
        """Run something that reads one state of the store, whatever is written meanwhile."""
        return self._again(lambda: self._run(work, writes=False))

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """Run something that writes, as one transaction: all of it or nothing.

        It is run again when the database says that another writer came in between, so it must do nothing else than
        read and write by the connection that it is given. Writers of this process wait for each other in a queue.

        Raises
        ------
        StoreError
            The database refuses; nothing was saved.
        """
        with self.lock:
            return self._again(lambda: self._run(work, writes=True))

    def close(self) -> None:
        """Close all connections; an SQLite file is then a single file again."""
        self.engine.dispose()

    def _run(self, work: Callable[[Connection], Result], *, writes: bool) -> Result:
        self._check_file()
        options: dict[str, Any] = {WRITES: writes}
        if self.file is None:
            options["isolation_level"] = "READ COMMITTED" if writes else "REPEATABLE READ"
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            return work(connection)

    def _again(self, run: Callable[[], Result]) -> Result:
        for left in reversed(range(TRIES)):
            try:
                return run()
            except (DBAPIError, sqlite3.Error) as error:
                if not left or not is_clash(error):
                    raise told(error, str(self.file or self.engine.url.host or "")) from error
                time.sleep(random.uniform(0.01, 0.1))
        raise AssertionError

    def _check_file(self) -> None:
        """Refuse to write into a file that is not there any more; follow one that was replaced, as `restore` does."""
        if self.file is None:
            return
        found = identity_of(self.file)
        if found == self._seen:
            return
        if found is None:
            raise StoreError(
                "The store {file} was deleted or moved while it was in use. Nothing was saved. Put it back, or restore "
                "a backup, and try again.",
                file=self.file,
            )
        self.engine.dispose()
        self._seen = found


def connect(address: str | Path) -> Store:
    """Open a store, or an empty place for one.

    Parameters
    ----------
    address
        A file, or the address of a database: `postgresql://user@host/name` or `sqlite:///file`.

    Raises
    ------
    StoreError
        The address is none, its file lies on a network drive, or the database does not answer.
    """
    url = _url(address)
    file = Path(url.database).absolute() if url.get_backend_name() == "sqlite" and url.database else None
    if file is not None:
        check_place(file)
    try:
        engine = _engine(url)
    except (ImportError, sa.exc.ArgumentError) as error:
        raise StoreError(
            "The address of the store needs what is not installed: {detail}. Install requirements-postgresql.txt.",
            detail=error,
        ) from error
    store = Store(engine, file)
    if file is not None:
        try:
            store._again(lambda: _prepare(store))
        except BaseException:
            store.close()
            raise
        store._seen = identity_of(file)
    return store


@contextmanager
def opened(address: str | Path) -> Iterator[Store]:
    """A store that is closed at the end."""
    store = connect(address)
    try:
        yield store
    finally:
        store.close()


def _url(address: str | Path) -> URL:
    text = str(address)
    if isinstance(address, Path) or "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
        return url.set(drivername=DRIVERS[url.drivername.partition("+")[0]])
    except (sa.exc.ArgumentError, KeyError) as error:
        raise StoreError(
            "KAIMINI_STORE is no address of a store. Write a file, or postgresql://user@host/name."
        ) from error


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
    engine = sa.create_engine(url, connect_args={"timeout": TIMEOUT_S, "check_same_thread": False}, pool_size=20)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # transactions begin when we say so
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(store: Store) -> None:
    """Let readers and a writer work side by side; what cannot is no place for a store."""
    raw = store.engine.raw_connection()
    try:
        (mode,) = raw.cursor().execute("PRAGMA journal_mode=WAL").fetchone()
    finally:
        raw.close()
    if mode != "wal":
        raise StoreError(
            "{file}: this place cannot hold a store. Choose a folder on a disk of this computer.", file=store.file
        )
