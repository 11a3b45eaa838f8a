"""The guard over statements: what it catches, and that the tables pass it."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

from directory.store.database import tables
from tests.store.guard import lacking, refused


@pytest.mark.parametrize("table", tables.metadata.sorted_tables, ids=lambda table: table.name)
def test_a_table_can_be_made_everywhere(table: sa.Table) -> None:
    assert refused(CreateTable(table)) == []
    assert [found for index in table.indexes for found in refused(CreateIndex(index))] == []


def test_every_table_has_a_key_that_is_given_by_us() -> None:
    """A database would number rows in another order than that of the commits."""
    for table in tables.metadata.sorted_tables:
        assert table.primary_key.columns, table.name
        assert not any(column.autoincrement is True for column in table.columns), table.name


@pytest.mark.parametrize(
    "sql",
    [
        "LISTEN changes",
        "CREATE TABLE a (id SERIAL PRIMARY KEY)",
        "CREATE TABLE a (b TEXT REFERENCES c (d))",
        "SELECT pg_advisory_xact_lock(1)",
        "SELECT a FROM b FOR UPDATE",
        "WITH RECURSIVE t AS (VALUES (1)) TABLE t",
        "INSERT INTO a SELECT * FROM b",
        "SELECT a FROM b WHERE c = (SELECT max(c) FROM b)",
        "SELECT a FROM b WHERE similarity(a, 'c') > 0.5",
        "SELECT a->>'b' FROM c",
        "INSERT INTO a VALUES (1) ON CONFLICT DO NOTHING",
        "SAVEPOINT a",
    ],
)
def test_what_they_lack_is_seen(sql: str) -> None:
    assert len(lacking(sql)) >= 1


def test_what_they_have_passes() -> None:
    assert lacking("UPDATE counter SET number=(counter.number + 1) WHERE counter.id = 1 RETURNING counter.number") == []


def test_a_serial_that_sqlalchemy_would_make_is_seen() -> None:
    table = sa.Table("a", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True))
    assert refused(CreateTable(table)) != []
