"""Turn what databases complain of into sentences for the reader, and tell a clash of writers from a real failure."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from directory.store.database.errors import StoreError

CLASHES = {"40001", "40P01"}
"""SQLSTATE of a transaction that could not be put in order with another, and of a deadlock."""

NO_TABLE = "42P01"
"""SQLSTATE of a question about a table that is not there."""

PRIMARY = 0xFF
"""SQLite's codes say more in their higher bits."""


def is_clash(error: BaseException) -> bool:
    """Whether the same transaction may succeed when it is run again."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error):
        return _code(cause) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return getattr(cause, "sqlstate", None) in CLASHES


def lacks_table(error: BaseException | None) -> bool:
    """Whether a question failed because its table is not there."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error):
        return "no such table" in str(cause)
    return getattr(cause, "sqlstate", None) == NO_TABLE


def told(error: BaseException, place: str) -> StoreError:
    """What happened and what to do, in words."""
    cause = getattr(error, "orig", None) or error
    detail = str(cause).strip().partition("\n")[0]
    if isinstance(cause, sqlite3.Error):
        return SENTENCES.get(_code(cause), _unknown)(place, detail)
    state = str(getattr(cause, "sqlstate", None) or "")
    if state.startswith("53100") or state == "53000":
        return _full(place, detail)
    if state in {"25006", "42501"}:
        return _read_only(place, detail)
    return _unknown(place, detail)


def _code(cause: sqlite3.Error) -> int:
    return int(getattr(cause, "sqlite_errorcode", 0)) & PRIMARY


def _full(place: str, _: str) -> StoreError:
    return StoreError(
        "There is no space left on the disk of {place}. Nothing was saved. Make space, then save again.", place=place
    )


def _read_only(place: str, _: str) -> StoreError:
    return StoreError(
        "{place} may only be read, not written. Nothing was saved. Ask who looks after this computer for the right to "
        "write there.",
        place=place,
    )


def _busy(place: str, _: str) -> StoreError:
    return StoreError(
        "Others are writing to {place} all the time. Nothing was saved. Try again in a minute.", place=place
    )


def _closed(place: str, _: str) -> StoreError:
    return StoreError(
        "{place} cannot be opened. Check that its folder is there and may be written, then try again.", place=place
    )


def _damaged(place: str, detail: str) -> StoreError:
    return StoreError(
        "{place} is no store, or it is damaged ({detail}). Restore the newest backup.", place=place, detail=detail
    )


def _unknown(place: str, detail: str) -> StoreError:
    return StoreError(
        "The database {place} does not do what it should ({detail}). See in the list of changes whether the last one "
        "is there, then try again.",
        place=place,
        detail=detail,
    )


SENTENCES: dict[int, Callable[[str, str], StoreError]] = {
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_READONLY: _read_only,
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_CANTOPEN: _closed,
    sqlite3.SQLITE_CORRUPT: _damaged,
    sqlite3.SQLITE_NOTADB: _damaged,
}
