"""Name the tables of the store: numbered changes, the revisions that they made, and what stands beside the records.

Columns are texts and numbers, keys are given by us, no table refers to another by a constraint: all of it also stands
on databases that spread over machines. Moments are texts in UTC; what is first and last is told by numbers alone.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ColumnElement, Index, Integer, MetaData, Table, Text, and_

SCHEMA = 1
"""Number of this arrangement of tables; a store with a higher one was written by a newer version."""

metadata = MetaData()

meta = Table("meta", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

counter = Table(
    "counter",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)
"""One row: the number of the newest change. Whoever writes takes it first, so numbers follow the order of commits."""

change = Table(
    "change",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),  # id of an account; empty when nobody was signed in
    Column("kind", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("undoes", BigInteger),
    Column("token", Text, unique=True),
)

revision = Table(
    "revision",
    metadata,
    Column("resource", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("change", BigInteger, nullable=False),
    Column("record", Text),  # JSON of the cells; NULL when it was retired
    Column("note", Text),  # JSON: why and since when it was retired, into what it was merged
    Index("revision_change", "change"),
)

head = Table(
    "head",
    metadata,
    Column("resource", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("change", BigInteger, nullable=False),
    Column("position", BigInteger, nullable=False),
    Index("head_change", "change"),
)
"""The newest version of each record, and where it stands in its table: it keeps its place when it is undone."""

answered = Table(
    "answered",
    metadata,
    Column("resource", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("record", Text),
)
"""What a release of the package said where somebody decided to keep their own: it is not asked again."""

account = Table(
    "account",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("active", Boolean, nullable=False),
)

role = Table(
    "role",
    metadata,
    Column("account", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("municipality", Text, primary_key=True),  # empty: all of them
    Column("organisation", Text, primary_key=True),  # empty, but for contributors
    Column("granted_by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("until", Text, nullable=False),  # the last day
)

suggestion = Table(
    "suggestion",
    metadata,
    Column("id", Text, primary_key=True),
    Column("resource", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version_seen", Integer, nullable=False),
    Column("proposal", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("by_account", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("by_email", Text, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("change", BigInteger),
)

import_job = Table(
    "import_job",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("file_sha256", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("resource", Text, nullable=False),
    Column("mapping", Text, nullable=False),
    Column("rows", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("change", BigInteger),
)

draft = Table(
    "draft",
    metadata,
    Column("account", Text, primary_key=True),
    Column("resource", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("cells", Text, nullable=False),
    Column("at", Text, nullable=False),
)

token = Table(
    "token",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("purpose", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("tries", Integer, nullable=False),
)

reminder = Table(
    "reminder",
    metadata,
    Column("organisation", Text, primary_key=True),
    Column("sent", Text, primary_key=True),
    Column("answer", Text, nullable=False),
)

subscription = Table(
    "subscription",
    metadata,
    Column("account", Text, primary_key=True),
    Column("municipality", Text, primary_key=True),
    Column("theme", Text, primary_key=True),
    Column("frequency", Text, nullable=False),
    Column("sent_until", BigInteger, nullable=False),
)

erased = Table(
    "erased",
    metadata,
    Column("resource", Text, primary_key=True),
    Column("key_hash", Text, primary_key=True),
    Column("at", Text, nullable=False),
)
"""Keys of erased people as hashes: neither a backup, an import nor a release of the package brings them back."""


def is_newest() -> ColumnElement[bool]:
    """Whether a revision is the newest of its record, for joining `head` with `revision`."""
    return and_(
        revision.c.resource == head.c.resource, revision.c.key == head.c.key, revision.c.version == head.c.version
    )
