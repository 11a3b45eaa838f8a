"""When a store cannot be opened or written: a sentence that says so, and nothing is lost."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from directory.i18n import texts
from directory.store import Edit, Stamp, Store, StoreError, open_store
from directory.store.changes import number, save
from directory.store.database import tables
from directory.store.database.failures import is_clash
from directory.store.database.files import is_on_network
from directory.store.database.schema import get_meta, set_meta


def put(store: Store, key: str = "a", *, size: int = 10) -> int:
    edit = Edit("organisations", key, {"id": key, "description": "x" * size})
    return store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))


@pytest.fixture
def sqlite(tmp_path: Path) -> Store:
    return open_store(tmp_path / "store.db")


def test_a_store_is_there_when_it_is_opened_again(address: str) -> None:
    first = open_store(address)
    put(first)
    first.close()
    again = open_store(address)
    assert again.read(number) == 1
    again.close()


def test_it_waits_for_the_disk_and_lets_readers_read(sqlite: Store) -> None:
    def ask(connection: sa.Connection, name: str) -> object:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    asked = {name: sqlite.read(partial(ask, name=name)) for name in ("journal_mode", "synchronous", "secure_delete")}
    assert asked == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_a_store_of_a_newer_version_is_refused_and_not_touched(store: Store, address: str) -> None:
    put(store)
    store.write(partial(set_meta, name="schema", value=str(tables.SCHEMA + 1)))
    with pytest.raises(StoreError, match="newer version") as raised:
        open_store(address)
    assert "jaunāka" in raised.value.message(texts("lv"))
    assert store.read(lambda connection: get_meta(connection, "schema")) == str(tables.SCHEMA + 1)


def test_two_who_open_an_empty_store_at_once_make_it_once(address: str) -> None:
    opened: list[Store] = []
    threads = [threading.Thread(target=lambda: opened.append(open_store(address))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({store.read(lambda connection: get_meta(connection, "id")) for store in opened}) == 1
    assert len(opened) == 4
    for store in opened:
        store.close()


def test_a_full_disk_is_told_and_the_next_save_works(sqlite: Store) -> None:
    put(sqlite)

    def limit(connection: sa.Connection, pages: int) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    def too_much(connection: sa.Connection) -> int:
        limit(connection, 1)
        return save(connection, [Edit("organisations", "b", {"id": "b", "d": "x" * 10**6})], Stamp("", "edit"))

    with pytest.raises(StoreError, match="no space left") as raised:
        sqlite.write(too_much)
    assert "Nekas nav saglabāts" in raised.value.message(texts("lv"))
    sqlite.write(partial(limit, pages=10**6))
    assert put(sqlite, "b") == 2


def test_a_store_that_may_only_be_read_is_read(sqlite: Store) -> None:
    put(sqlite)

    def write_where_it_is_forbidden(connection: sa.Connection) -> int:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        try:
            return save(connection, [Edit("organisations", "b", {"id": "b"})], Stamp("", "edit"))
        finally:
            connection.exec_driver_sql("PRAGMA query_only=OFF")

    with pytest.raises(StoreError, match="only be read"):
        sqlite.write(write_where_it_is_forbidden)
    assert sqlite.read(number) == 1


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("this is no database, but long enough to be taken for one" * 100)
    with pytest.raises(StoreError, match="no store, or it is damaged"):
        open_store(tmp_path / "store.db")


def test_a_store_deleted_while_it_is_used_is_told_and_can_be_put_back(sqlite: Store, tmp_path: Path) -> None:
    """SQLite itself would go on writing into a file that nobody can find any more."""
    put(sqlite)
    for file in tmp_path.glob("store.db*"):
        file.rename(tmp_path / f"moved-{file.name}")
    with pytest.raises(StoreError, match="deleted or moved"):
        put(sqlite, "b")
    with pytest.raises(StoreError, match="deleted or moved"):
        sqlite.read(number)
    for file in tmp_path.glob("moved-*"):
        file.rename(tmp_path / file.name.removeprefix("moved-"))
    assert put(sqlite, "b") == 2


def test_a_store_that_was_replaced_is_followed(sqlite: Store, tmp_path: Path) -> None:
    other = open_store(tmp_path / "other.db")
    for key in "abc":
        put(other, key)
    other.close()
    put(sqlite)
    sqlite.close()
    shutil.move(tmp_path / "other.db", tmp_path / "store.db")
    assert sqlite.read(number) == 3


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/anna/disk ext4 rw 0 0
//server/share /mnt/with\\040space cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/var/lib", False),
        ("/home/anna", True),
        ("/home/anna/disk/data", False),
        ("/mnt/with space/data", True),
        ("/mnt", False),
    ],
)
def test_a_drive_of_the_network_is_known(folder: str, expected: bool) -> None:
    assert is_on_network(Path(folder), mounts=MOUNTS) == expected


def test_an_address_of_something_else_is_told() -> None:
    with pytest.raises(StoreError, match="no address"):
        open_store("mysql://a@b/c")


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(StoreError, match="does not do what it should"):
        open_store("postgresql://kaimini@127.0.0.1:1/nothing")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be made"):
        open_store(tmp_path / "file" / "store.db")


@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_a_clash_of_writers_is_run_again(sqlite: Store, state: str) -> None:
    """As CockroachDB, which asks for it all the time, and PostgreSQL in a deadlock."""
    clashes = [psycopg.errors.lookup(state)(), psycopg.errors.lookup(state)()]
    assert all(map(is_clash, clashes))

    def work(connection: sa.Connection) -> int:
        made = save(connection, [Edit("organisations", "a", {"id": "a"})], Stamp("", "edit"))
        if clashes:
            raise sa.exc.OperationalError("", {}, clashes.pop())
        return made

    assert sqlite.write(work) == 1
    assert sqlite.read(number) == 1


def test_what_raises_is_not_kept(store: Store) -> None:
    put(store)

    def work(connection: sa.Connection) -> None:
        save(connection, [Edit("organisations", "b", {"id": "b"})], Stamp("", "edit"))
        raise LookupError

    with pytest.raises(LookupError):
        store.write(work)
    assert store.read(number) == 1


def test_a_reader_sees_one_state_while_others_write(tiny_store: Store) -> None:
    def look(connection: sa.Connection) -> tuple[int, int, Callable[[], int]]:
        before = number(connection)
        writer = threading.Thread(target=put, args=(tiny_store,))
        writer.start()
        writer.join()
        time.sleep(0.01)
        return before, number(connection), lambda: tiny_store.read(number)

    before, after, later = tiny_store.read(look)
    assert (before, after, later()) == (1, 1, 2)
