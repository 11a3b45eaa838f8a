"""The stores of tests/store, and people who write into them."""

from __future__ import annotations

import pytest

from directory.store import Live
from directory.upkeep.desk import Desk
from tests.store.conftest import (
    address,
    every_statement_runs_everywhere,
    live,
    postgres_server,
    store,
    tiny_store,
)
from tests.upkeep.accounts import people

__all__ = ["address", "every_statement_runs_everywhere", "live", "postgres_server", "store", "tiny_store"]


@pytest.fixture
def crew(live: Live) -> tuple[Desk, dict[str, str]]:
    """A desk, and the accounts of a contributor, two editors, a steward, an admin and the owner."""
    return people(live)


@pytest.fixture
def desk(crew: tuple[Desk, dict[str, str]]) -> Desk:
    """Where they work."""
    return crew[0]


@pytest.fixture
def who(crew: tuple[Desk, dict[str, str]]) -> dict[str, str]:
    """Their accounts."""
    return crew[1]
