"""Find what could not stand after an edit: a record that points to nothing, or one that goes while others need it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from directory.records import (
    SEPARATOR,
    TABLES,
    Directory,
    Record,
    References,
    Vocabulary,
    find_marker,
    from_cells,
    key_of,
)
from directory.store.edits import Address, Edit


def cannot_stand(directory: Directory, edits: Iterable[Edit]) -> dict[Address, tuple[Address, ...]]:
    """Edits that would leave a reference to nothing, each with what it needs or who needs it.

    Parameters
    ----------
    directory
        As it is before the edits.
    """
    after: dict[Address, Record | None] = {}
    for edit in edits:
        if model := TABLES.get(edit.resource):
            after[edit.address] = None if edit.cells is None else from_cells(model, edit.cells)
    live = _Live(directory, after)
    found: dict[Address, list[Address]] = {}
    gone = {address for address, record in after.items() if record is None}
    for address, record in after.items():
        for needed in () if record is None else _needs(address.resource, record):
            if not live.has(needed):
                found.setdefault(address, []).append(needed)
    for address, needed in needed_by_others(directory, gone):
        if after.get(address, True) is not None and (address not in after or needed in _needs_of(address, after)):
            found.setdefault(needed, []).append(address)
    return {address: tuple(reasons) for address, reasons in found.items()}


def needed_by_others(directory: Directory, keys: set[Address]) -> Iterator[tuple[Address, Address]]:
    """Records that point to one of the keys, each with the key that it points to."""
    tables = {key.resource for key in keys}
    for table, model in TABLES.items():
        if not tables.isdisjoint(_targets(model)):
            for record in getattr(directory, table):
                for needed in _needs(table, record, tables=frozenset(tables)):
                    if needed in keys:
                        yield Address(table, key_of(record)), needed


class _Live:
    """What is there after the edits."""

    def __init__(self, directory: Directory, after: Mapping[Address, Record | None]) -> None:
        self._directory, self._after = directory, after

    def has(self, address: Address) -> bool:
        if address in self._after:
            return self._after[address] is not None
        if address.resource == "vocabularies":
            vocabulary, _, code = address.key.partition(SEPARATOR)
            return code in self._directory.terms.get(vocabulary, {code: None})
        known: Mapping[str, Mapping[str, Record]] = {
            "organisations": self._directory.organisation,
            "ties": self._directory.tie,
            "events": self._directory.event,
            "places": self._directory.place,
            "municipalities": self._directory.municipality,
        }
        return address.key in known[address.resource]


def _needs_of(address: Address, after: Mapping[Address, Record | None]) -> set[Address]:
    record = after[address]
    return set() if record is None else set(_needs(address.resource, record))


def _needs(table: str, record: Record, *, tables: frozenset[str] | None = None) -> Iterator[Address]:
    """What a record points to, in some tables or in all."""
    for name, target in _pointers(TABLES[table]):
        if tables is None or target.partition(SEPARATOR)[0] in tables:
            value = getattr(record, name)
            resource, _, vocabulary = target.partition(SEPARATOR)
            for one in value if isinstance(value, tuple) else () if value is None else (value,):
                yield Address(resource, f"{vocabulary}{SEPARATOR}{one}" if vocabulary else one)


@cache
def _pointers(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """Fields that point to other records, with their table, and for codes the vocabulary."""
    found = []
    for name, field in model.model_fields.items():
        if reference := find_marker(field, References):
            found.append((name, reference.table))
        elif vocabulary := find_marker(field, Vocabulary):
            found.append((name, f"vocabularies{SEPARATOR}{vocabulary.name}"))
    return tuple(found)


@cache
def _targets(model: type[Record]) -> frozenset[str]:
    return frozenset(target.partition(SEPARATOR)[0] for _, target in _pointers(model))
