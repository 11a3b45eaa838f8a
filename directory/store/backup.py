"""Make backups and bring one back: checked before it takes the place of the store, erased people stay erased."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from directory.store.changes import number
from directory.store.database.engine import Store, connect
from directory.store.database.errors import StoreError
from directory.store.database.tables import head, revision
from directory.store.people.erase import erase_again, marks, truncate_log

PREFIX = "kaimini-"
KEEP = 14
"""So many backups of a folder stay; an erased person is gone from all of them when the last older one goes."""


def backup(store: Store, folder: Path, *, now: datetime, keep: int = KEEP) -> Path:
    """Write one file that holds the whole store, while others read and write.

    Parameters
    ----------
    folder
        Made when it is not there.
    keep
        How many backups stay in it, this one too; the oldest go.

    Raises
    ------
    StoreError
        It cannot be written, or the programs of PostgreSQL are missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ending = "db" if store.file else "dump"
    file = folder / f"{PREFIX}{now:%Y%m%d-%H%M%S}-{store.read(number)}.{ending}"
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        _write(store, part)
        os.chmod(part, 0o600)
        os.replace(part, file)
    except (OSError, sqlite3.Error, sa.exc.DBAPIError, subprocess.CalledProcessError) as error:
        part.unlink(missing_ok=True)
        raise StoreError("{file} cannot be written: {detail}.", file=file, detail=_detail(error)) from error
    for old in sorted(folder.glob(f"{PREFIX}*.{ending}"))[:-keep]:
        old.unlink()
    return file


def restore(store: Store, file: Path) -> tuple[int, int]:
    """Bring a backup back in place of what is there now.

    The backup is checked beside the store first; what was erased since it was made is erased in it too.

    Returns
    -------
    number, erased
        The newest change of the backup, and how many records were erased again.

    Raises
    ------
    StoreError
        The file is no sound backup; the store is as it was.
    """
    if not file.is_file():
        raise StoreError("There is no backup {file}.", file=file)
    if store.file is None:
        return _restore_server(store, file)
    beside = store.file.with_suffix(".restored")
    beside.unlink(missing_ok=True)
    shutil.copyfile(file, beside)
    try:
        kept = _marks(store)
        with_erasures = connect(beside)
        try:
            _check(with_erasures, file)
            erased = with_erasures.write(lambda connection: erase_again(connection, kept))
            newest = with_erasures.read(number)
            truncate_log(with_erasures)
        finally:
            with_erasures.close()
        _swap(store, beside)
    finally:
        for left in store.file.parent.glob(f"{beside.name}*"):
            left.unlink()
    return newest, erased


def _write(store: Store, part: Path) -> None:
    if store.file is None:
        command = ["pg_dump", "--format=custom", "--no-owner", f"--file={part}", _address(store)]
        subprocess.run(command, check=True, capture_output=True)
        return
    raw = store.engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(part),))
    finally:
        raw.close()


def _check(store: Store, file: Path) -> None:
    """Refuse a file that is damaged, or whose newest versions are not there."""

    def look(connection: sa.Connection) -> bool:
        sound = connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
        joined = sa.and_(
            revision.c.resource == head.c.resource, revision.c.key == head.c.key, revision.c.version == head.c.version
        )
        heads = connection.scalar(sa.select(sa.func.count()).select_from(head))
        newest = connection.scalar(sa.select(sa.func.count()).select_from(head.join(revision, joined)))
        return sound and heads == newest

    if not store.read(look):
        raise StoreError("{file} is damaged; take another backup. The store is as it was.", file=file)


def _marks(store: Store) -> set[tuple[str, str, str]]:
    """Erasures of the store that is there; none when it cannot be read any more, which is why a backup is wanted."""
    try:
        return store.read(marks)
    except StoreError:
        return set()


def _swap(store: Store, beside: Path) -> None:
    """Put the restored file in the place of the store, with nobody writing in this process."""
    assert store.file is not None
    with store.lock:
        store.close()
        for left in (f"{store.file}-wal", f"{store.file}-shm"):
            Path(left).unlink(missing_ok=True)
        os.replace(beside, store.file)


def _restore_server(store: Store, file: Path) -> tuple[int, int]:
    kept = _marks(store)
    store.close()
    command = [
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        f"--dbname={_address(store)}",
    ]
    try:
        subprocess.run([*command, str(file)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise StoreError(
            "{file} cannot be restored ({detail}). The store is as it was.", file=file, detail=_detail(error)
        ) from error
    return store.read(number), store.write(lambda connection: erase_again(connection, kept))


def _address(store: Store) -> str:
    """The address that the programs of PostgreSQL understand."""
    return store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def _detail(error: BaseException) -> str:
    told = getattr(error, "stderr", None)
    return told.decode(errors="replace").strip() if told else str(getattr(error, "strerror", None) or error)
