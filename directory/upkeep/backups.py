"""Keep backups beside the store: before what touches much, and once on a day with changes."""

from __future__ import annotations

from pathlib import Path

from directory.store.backup import KEEP, PREFIX, backup
from directory.upkeep.desk import Desk

FOLDER = "backups"


def folder_of(desk: Desk) -> Path | None:
    """Where backups of an SQLite store are kept unless somebody chooses; None for a server, which has its own."""
    file = desk.live.store.file
    return None if file is None else file.parent / FOLDER


def back_up(desk: Desk, folder: Path, *, daily: bool = False, keep: int = KEEP) -> Path | None:
    """Make a backup if there is anything in the store that the newest one does not have.

    Parameters
    ----------
    folder
        Where backups are kept.
    daily
        Whether one a day is enough; else one is made before what touches much: an import, a merge, a release.
    keep
        How many stay.

    Returns
    -------
    file
        None when no backup was needed.

    Raises
    ------
    StoreError
        It cannot be written.
    """
    now = desk.clock()
    newest = max((file.name for file in folder.glob(f"{PREFIX}*-*-*.*")), default="")
    day, number = newest.removeprefix(PREFIX)[:8], newest.rpartition("-")[2].partition(".")[0]
    if number == str(desk.live.number()) or (daily and day == f"{now:%Y%m%d}"):
        return None
    return backup(desk.live.store, folder, now=now, keep=keep)
