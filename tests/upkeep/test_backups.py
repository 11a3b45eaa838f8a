"""The drill: a backup is made when there is something new, and comes back whole, on a server too."""

from __future__ import annotations

import uuid
from datetime import timedelta
from pathlib import Path

import psycopg
import psycopg.sql
import pytest

from directory.records import to_cells
from directory.store import Live, StoreError, open_store
from directory.store.backup import backup, restore
from directory.store.changes import number
from directory.store.fill import fill
from directory.upkeep.backups import back_up, folder_of
from directory.upkeep.desk import Desk
from directory.upkeep.people.person import erase
from directory.upkeep.records.edit import edit
from tests.store import postgres
from tests.tiny import Folder
from tests.upkeep.accounts import NOW, people


def rename(desk: Desk, actor: str, name: str, version: int) -> None:
    cells = to_cells(desk.live.current().directory.organisation["choir"])
    edit(desk, actor, "organisations", {**cells, "name": name}, key="choir", version=version)


def test_a_backup_is_made_when_something_is_new_and_once_a_day(tmp_path: Path, tiny_copy: Folder) -> None:
    store = open_store(tmp_path / "own" / "store.db")
    fill(store, tiny_copy.path)
    desk, who = people(Live(store))
    folder = folder_of(desk)
    assert folder == tmp_path / "own" / "backups"
    assert back_up(desk, folder) is not None
    assert back_up(desk, folder) is None
    rename(desk, who["editor"], "One", 1)
    assert back_up(desk, folder, daily=True) is None
    assert back_up(desk, folder) is not None
    rename(desk, who["editor"], "Two", 2)
    tomorrow = Desk(desk.live, clock=lambda: NOW + timedelta(days=1))
    assert back_up(tomorrow, folder, daily=True) is not None
    assert len(list(folder.iterdir())) == 3


def test_a_drill_on_a_server_erases_again_who_was_erased(
    postgres_server: str, tmp_path: Path, tiny_copy: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = postgres.binaries()
    assert programs is not None
    monkeypatch.setenv("PATH", str(programs), prepend=":")
    name = f"drill_{uuid.uuid4().hex}"
    with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
    store = open_store(f"{postgres_server}/{name}")
    fill(store, tiny_copy.path)
    desk, who = people(Live(store))
    file = backup(store, tmp_path / "backups", now=NOW)
    erase(desk, who["admin"], "conductor")
    assert desk.live.number() == 2
    assert restore(store, file) == (1, 1)
    directory = desk.live.current().directory
    assert (store.read(number), directory.leaders, len(directory.organisations)) == (1, (), 6)
    (tmp_path / "bad.dump").write_text("no backup")
    with pytest.raises(StoreError, match="cannot be restored"):
        restore(store, tmp_path / "bad.dump")
    assert len(desk.live.current().directory.organisations) == 6
