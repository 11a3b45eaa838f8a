"""Stores to write into: a new one for each test, on SQLite and on PostgreSQL, and a guard over every statement."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg.sql
import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from directory.store import Live, Store, open_store
from directory.store.fill import fill
from tests.store import postgres
from tests.store.guard import refused
from tests.tiny import Folder


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a PostgreSQL server; without one its tests are left out, but never where everything counts."""
    if postgres.binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is missing; apt install postgresql")
        pytest.skip("PostgreSQL is not installed")
    with postgres.server() as address:
        yield address


def new_place(server: str) -> str:
    """Address of a new, empty place on a server: a schema of its own, which is made faster than a database."""
    name = f"kaimini_{uuid.uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL("CREATE SCHEMA {}").format(psycopg.sql.Identifier(name)))
    return f"{server}/postgres?options=-csearch_path%3D{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "store" / "store.db")
    return new_place(request.getfixturevalue("postgres_server"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store on each kind of database."""
    opened = open_store(address)
    yield opened
    opened.close()


@pytest.fixture
def tiny_store(store: Store, tiny_copy: Folder) -> Store:
    """A store with the tiny directory, as its first change."""
    assert not fill(store, tiny_copy.path).problems
    return store


@pytest.fixture
def live(tiny_store: Store) -> Live:
    """The newest Directory of the tiny store."""
    return Live(tiny_store)


@pytest.fixture(autouse=True)
def every_statement_runs_everywhere() -> Iterator[None]:
    """Whatever a test executes must also be understood by databases that spread over machines."""
    seen: dict[str, Any] = {}
    engines: set[Engine] = set()

    def note(connection: sa.Connection, _: object, sql: str, __: object, context: Any, *rest: object) -> None:
        seen.setdefault(sql, context.compiled.statement if context and context.compiled else sql)
        engines.add(connection.engine)

    sa.event.listen(Engine, "before_cursor_execute", note)
    yield
    sa.event.remove(Engine, "before_cursor_execute", note)
    assert {sql: found for sql, statement in seen.items() if (found := refused(statement))} == {}
    for engine in engines:
        engine.dispose()
