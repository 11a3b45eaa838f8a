"""Saving: numbers without holes, versions that editors collide on, forms that are sent twice."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
import sqlalchemy as sa

from directory.store import Address, Edit, EditConflictError, Stamp, Store
from directory.store.changes import ROOM, cells_at, heads_of, newest, number, save
from directory.store.database.tables import revision
from directory.store.history import changes, last_known, one_change, versions_in, versions_of

CHOIR = Address("organisations", "choir")


def put(store: Store, *edits: Edit, by: str = "anna", comment: str = "", token: str | None = None) -> int:
    """Save records as one change."""
    return store.write(lambda connection: save(connection, edits, Stamp(by, "edit", comment, token)))


def choir(name: str, expected: int | None = None) -> Edit:
    return Edit(*CHOIR, {"id": "choir", "name": name}, expected)


def test_the_first_change_has_the_number_1_and_each_other_the_next(store: Store) -> None:
    assert store.read(number) == 0
    assert [put(store, choir(name)) for name in "abc"] == [1, 2, 3]
    assert store.read(number) == 3


def test_every_version_is_kept(store: Store) -> None:
    for name in "abc":
        put(store, choir(name))
    versions = store.read(lambda connection: versions_of(connection, CHOIR))
    assert [version.after and version.after["name"] for version in versions] == ["a", "b", "c"]
    assert [version.before and version.before["name"] for version in versions] == [None, "a", "b"]
    assert [version.fields for version in versions] == [("id", "name"), ("name",), ("name",)]
    assert store.read(lambda connection: cells_at(connection, CHOIR, 2)) == {"id": "choir", "name": "b"}
    assert store.read(lambda connection: cells_at(connection, CHOIR, 4)) is None


def test_a_retired_record_keeps_its_past_and_its_place(store: Store) -> None:
    put(store, choir("a"), Edit("organisations", "band", {"id": "band"}))
    put(store, Edit(*CHOIR, None, 1, {"reason": "closed"}))
    versions = store.read(lambda connection: versions_of(connection, CHOIR))
    assert (versions[-1].after, versions[-1].note) == (None, {"reason": "closed"})
    assert last_known(versions) == {"id": "choir", "name": "a"}
    assert store.read(lambda connection: newest(connection, [CHOIR])) == {CHOIR: None}
    put(store, choir("a", 2))
    assert store.read(lambda connection: heads_of(connection, [CHOIR]))[CHOIR].position == ROOM


def test_who_edits_an_old_version_is_told_and_nothing_is_saved(store: Store) -> None:
    put(store, choir("was"))
    put(store, choir("theirs", 1), by="berta")
    with pytest.raises(EditConflictError, match="version 2") as raised:
        put(store, Edit("organisations", "band", {"id": "band"}, 0), choir("yours", 1))
    (conflict,) = raised.value.conflicts
    assert (conflict.expected, conflict.version, conflict.by, conflict.change) == (1, 2, "berta", 2)
    assert [cells and cells["name"] for cells in (conflict.was, conflict.theirs, conflict.yours)] == [
        "was",
        "theirs",
        "yours",
    ]
    assert conflict.fields == ("name",)
    assert store.read(number) == 2
    assert store.read(lambda connection: heads_of(connection, [Address("organisations", "band")])) == {}


@pytest.mark.parametrize("expected", [1, 7])
def test_a_version_that_never_was_is_a_conflict(store: Store, expected: int) -> None:
    with pytest.raises(EditConflictError):
        put(store, choir("a", expected))
    put(store, choir("a", 0))
    with pytest.raises(EditConflictError):
        put(store, choir("a", 0))


def test_a_form_that_is_sent_twice_is_one_change(store: Store) -> None:
    first = put(store, choir("a"), token="form-1")
    put(store, choir("b"))
    assert put(store, choir("a"), token="form-1") == first
    assert store.read(number) == 2
    assert put(store, choir("c")) == 3


def test_changes_are_ordered_by_number_when_the_clock_goes_back(store: Store) -> None:
    for year in (2026, 2020, 2024):
        edits, now = [choir(str(year))], datetime(year, 1, 1, tzinfo=UTC)
        store.write(partial(save, edits=edits, stamp=Stamp("anna", "edit"), now=now))
    listed = store.read(changes)
    assert [(change.number, change.at[:4]) for change in listed] == [(3, "2024"), (2, "2020"), (1, "2026")]
    assert store.read(lambda connection: newest(connection, [CHOIR]))[CHOIR] == {"id": "choir", "name": "2024"}


def test_the_list_of_changes_comes_in_pages_and_by_account(store: Store) -> None:
    for count in range(6):
        put(store, choir(str(count)), by="anna" if count % 2 else "berta", comment=f"c{count}")
    assert [change.number for change in store.read(lambda c: changes(c, limit=2))] == [6, 5]
    assert [change.number for change in store.read(lambda c: changes(c, limit=2, before=5))] == [4, 3]
    assert [change.comment for change in store.read(lambda c: changes(c, by="anna"))] == ["c5", "c3", "c1"]


def test_a_change_says_what_it_touched(store: Store) -> None:
    put(store, choir("a"))
    put(store, choir("b"), Edit("organisations", "band", {"id": "band"}), comment="why")
    found = store.read(lambda connection: one_change(connection, 2))
    assert (found.by, found.kind, found.comment, found.undoes, found.records) == ("anna", "edit", "why", None, 2)
    band, changed = store.read(lambda connection: versions_in(connection, 2))
    assert (band.before, band.after) == (None, {"id": "band"})
    assert (changed.before, changed.fields) == ({"id": "choir", "name": "a"}, ("name",))


def test_thousands_of_records_are_one_change(store: Store) -> None:
    many = [Edit("organisations", f"o{k}", {"id": f"o{k}"}, 0) for k in range(1_500)]
    put(store, *many)
    put(store, *(Edit(*edit.address, {"id": edit.key, "name": "b"}, 1) for edit in many))
    counted = sa.select(sa.func.count()).select_from(revision)
    assert store.read(lambda connection: connection.scalar(counted)) == 3_000
    heads = store.read(lambda connection: heads_of(connection, [edit.address for edit in many]))
    assert [heads[edit.address].position - ROOM for edit in many] == list(range(1_500))
    assert {found.version for found in heads.values()} == {2}
