"""What tests of pages are shown from: a store with the tiny directory, where nobody is signed in at first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory.newest import forget
from directory.upkeep.desk import Desk
from tests.pages.browsers import live_here
from tests.pages.living import Living
from tests.tiny import Folder, write_tiny
from tests.upkeep.accounts import people


@pytest.fixture
def living(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Living]:
    """The tiny directory in a store that the pages read and write."""
    monkeypatch.setenv("KAIMINI_DATA", str(write_tiny(tmp_path / "tiny").path))
    monkeypatch.setenv("KAIMINI_STORE", str(tmp_path / "store.db"))
    live = live_here()
    yield Living(Desk(live), people(live)[1])
    forget()
    live.store.close()


@pytest.fixture
def tiny_store(tiny_copy: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pages read a store that is made from the tiny directory."""
    monkeypatch.setenv("KAIMINI_DATA", str(tiny_copy.path))
    monkeypatch.setenv("KAIMINI_STORE", str(tmp_path / "store" / "store.db"))
    forget()
    yield
    live_here().store.close()
    forget()
