"""What databases that spread over machines lack, and where a statement asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ClauseElement, Dialect
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

LACKING = {
    r"\b(LISTEN|NOTIFY)\b": "YugabyteDB, CockroachDB",
    r"\b(TRIGGER|RULE|PROCEDURE|FUNCTION)\b": "YugabyteDB in part, CockroachDB, Citus",
    r"\bpg_(try_)?advisory\w*": "CockroachDB",
    r"\bLOCK TABLE\b": "YugabyteDB",
    r"\b(SERIAL|BIGSERIAL|SEQUENCE|IDENTITY|AUTOINCREMENT)\b|nextval": "numbers out of the order of commits everywhere",
    r"\b(FOREIGN KEY|REFERENCES|DEFERRABLE|EXCLUDE|INHERITS)\b": "Citus, YugabyteDB",
    r"\bFOR (UPDATE|SHARE|NO KEY UPDATE)\b": "Citus over shards",
    r"\b(RECURSIVE|GROUPING SETS|ROLLUP|CUBE)\b": "Citus",
    r"\(\s*SELECT\b": "Citus: subqueries over shards, and in INSERT",
    r"\bINSERT\b[^;]*\bSELECT\b": "Citus",
    r"\b(pg_trgm|unaccent|similarity|gist|gin)\b|->|@>": "CockroachDB in part",
    r"\bJSONB?\b": "compared differently everywhere",
    r"\bnow\(\)|CURRENT_TIMESTAMP": "order by clock",
    r"\bON CONFLICT\b|\bMERGE INTO\b": "Citus in part",
    r"\bSAVEPOINT\b": "CockroachDB's own retries",
}
"""Pattern to who lacks it, or why it must not stand in a statement."""

DIALECTS: tuple[Dialect, ...] = (PGDialect(), SQLiteDialect())  # type: ignore[no-untyped-call]


def lacking(sql: str) -> list[str]:
    """What in a statement some of the databases do not have."""
    return [f"{found[0]!r} ({who})" for pattern, who in LACKING.items() if (found := re.search(pattern, sql, re.I))]


def compiled(statement: ClauseElement) -> Iterator[str]:
    """The statement in each dialect."""
    for dialect in DIALECTS:
        yield str(statement.compile(dialect=dialect))


def refused(statement: Any) -> list[str]:
    """What is lacking for a statement in any dialect."""
    texts = compiled(statement) if isinstance(statement, ClauseElement) else [str(statement)]
    return [found for text in texts for found in lacking(text)]
