"""A change of files or of a store is seen by the next who ask, and by nobody in the middle of looking."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory.errors import UnreadableError
from directory.graph import Selection
from directory.newest import open_newest
from tests.tiny import Folder


def test_an_edited_file_is_seen_by_the_next(tiny_copy: Folder) -> None:
    newest = open_newest({}, folder=tiny_copy.path)
    before = newest.memory()
    assert newest.memory() is before
    assert "choir" in before.pairs(Selection())
    tiny_copy.set("organisations", 2, name="Lejas koris")
    after = newest.memory()
    assert after.directory.organisation["choir"].name == "Lejas koris"
    assert after.found("lejas koris")[0] == "choir"
    assert before.directory.organisation["choir"].name == "Kalnu koris"
    assert before.pairs(Selection()).nodes["choir"]["name"] == "Kalnu koris"


def test_a_folder_that_vanished_is_said(tiny_copy: Folder) -> None:
    newest = open_newest({}, folder=tiny_copy.path)
    newest.memory()
    for path in tiny_copy.path.glob("*.csv"):
        path.unlink()
    with pytest.raises(UnreadableError):
        newest.memory()


def test_the_memory_of_a_selection_is_bounded(tiny_copy: Folder) -> None:
    """Whatever visitors type: only the latest selections are kept."""
    memory = open_newest({}, folder=tiny_copy.path).memory()
    for number in range(300):
        memory.pairs(Selection(text=f"koris {number}"))
        memory.found(f"klubs {number}")
    assert max(len(kept) for kept in memory._kept.values()) <= 64


def test_a_store_that_changed_elsewhere_is_followed(tmp_path: Path, tiny_copy: Folder) -> None:
    environment = {"KAIMINI_STORE": str(tmp_path / "store.db"), "KAIMINI_DATA": str(tiny_copy.path)}
    one, other = open_newest(environment), open_newest(environment)
    before = one.memory()
    assert len(before.whole().ties) == 6
    assert other.memory().directory.organisation.keys() == before.directory.organisation.keys()
    assert one.memory() is before
