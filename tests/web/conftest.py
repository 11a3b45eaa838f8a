"""The stores of tests/store."""

from __future__ import annotations

from tests.store.conftest import (
    address,
    every_statement_runs_everywhere,
    live,
    postgres_server,
    store,
    tiny_store,
)

__all__ = ["address", "every_statement_runs_everywhere", "live", "postgres_server", "store", "tiny_store"]
