"""Bring a Directory up to date with a few records that are new, other or gone; all others are shared, not copied."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from directory.records.cells import SEPARATOR
from directory.records.record import Record
from directory.records.snapshot import TABLES, Directory

Positions = Mapping[str, list[int]]
"""Of each table the places of its records, rising."""

BY_KEY = {
    "organisations": "organisation",
    "ties": "tie",
    "events": "event",
    "places": "place",
    "municipalities": "municipality",
}
"""Tables to the mappings of a Directory that have them by their key."""

DERIVED = {
    "vocabularies": ("terms",),
    "municipalities": ("covered",),
    "ties": ("years",),
    "tie_sources": ("further_sources",),
    "events": ("years",),
}
"""Tables to what else a Directory computes from them."""


@dataclass(frozen=True)
class Changed:
    """A record that is new (`before` is None), other, or gone (`after` is None)."""

    table: str
    key: str
    before: Record | None
    after: Record | None


@dataclass(frozen=True)
class Placed:
    """A record as it is now, None when it is gone, and its place among the others of its table."""

    table: str
    key: str
    record: Record | None
    position: int


def patch(
    directory: Directory, positions: Positions, news: Iterable[Placed], *, revision: str
) -> tuple[Directory, dict[str, list[int]], tuple[Changed, ...]]:
    """The Directory with some records as they are now, the places of its records, and what is different.

    Nothing that is given is altered: whoever still looks at the old Directory sees what they saw.

    Parameters
    ----------
    positions
        Of all records of `directory`.
    news
        At most one for a record.
    revision
        Of the Directory that comes out.
    """
    records: dict[str, list[Record]] = {}
    places: dict[str, list[int]] = dict(positions)
    changes: list[Changed] = []
    for new in news:
        if new.table not in records:
            records[new.table] = list(getattr(directory, new.table))
            places[new.table] = list(positions[new.table])
        changed = _put(records[new.table], places[new.table], new)
        if changed.before is not None or changed.after is not None:
            changes.append(changed)
    tables: Mapping[str, Any] = {table: tuple(found) for table, found in records.items()}
    patched = dataclasses.replace(directory, **tables, revision=revision)
    _keep_computed(directory, patched, changes)
    return patched, places, tuple(changes)


def _put(records: list[Record], places: list[int], new: Placed) -> Changed:
    at = bisect_left(places, new.position)
    is_there = at < len(places) and places[at] == new.position
    before = records[at] if is_there else None
    if new.record is not None:
        records[at : at + is_there] = [new.record]
        places[at : at + is_there] = [new.position]
    elif is_there:
        del records[at], places[at]
    return Changed(new.table, new.key, before, new.record)


def _keep_computed(old: Directory, new: Directory, changes: Iterable[Changed]) -> None:
    """Take along what the old Directory has computed and what is still true."""
    touched = {changed.table for changed in changes}
    stale = {name for table in touched for name in (*DERIVED.get(table, ()), BY_KEY.get(table, ""))}
    names = {name for table in TABLES for name in (*DERIVED.get(table, ()), BY_KEY.get(table, ""))} - {""}
    computed, kept = vars(old), vars(new)
    kept.update({name: computed[name] for name in names - stale if name in computed})
    for table, name in BY_KEY.items():
        here = [changed for changed in changes if changed.table == table]
        if here and name in computed and all(_keeps_order(changed, new) for changed in here):
            kept[name] = _with_changes(computed[name], here)


def _keeps_order(changed: Changed, new: Directory) -> bool:
    """Whether a copy of the old mapping with the record put in has the order of the table."""
    return changed.before is not None or getattr(new, changed.table)[-1] is changed.after


def _with_changes(mapping: Mapping[str, Record], changes: Iterable[Changed]) -> dict[str, Record]:
    copy = dict(mapping)
    for changed in changes:
        key = changed.key.partition(SEPARATOR)[0]
        if changed.after is None:
            del copy[key]
        else:
            copy[key] = changed.after
    return copy
