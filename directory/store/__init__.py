"""Keep numbered changes of records in a database, and read them back as a Directory; SQL is at home here alone."""

from __future__ import annotations

from sqlalchemy.engine import Connection

from directory.store.database.engine import Store
from directory.store.database.errors import Conflict, EditConflictError, StoreError
from directory.store.edits import Address, Edit, Stamp
from directory.store.live import Live
from directory.store.source import ADDRESS, FOLDER, FolderSource, Sight, Source, StoreSource, open_source, open_store

__all__ = [
    "ADDRESS",
    "FOLDER",
    "Address",
    "Conflict",
    "Connection",
    "Edit",
    "EditConflictError",
    "FolderSource",
    "Live",
    "Sight",
    "Source",
    "Stamp",
    "Store",
    "StoreError",
    "StoreSource",
    "open_source",
    "open_store",
]
