"""Open the store that the app writes to, as its owner, for the commands that write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from directory.store import Live, open_source
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.people.grant import owner


@contextmanager
def opened() -> Iterator[tuple[Desk, str]]:
    """A desk at the store that the environment names, and the owner's account: who runs this has the store in hand.

    Raises
    ------
    RefusedError
        `KAIMINI_DATA` names a folder and no store is named.
    StoreError
        The store cannot be opened.
    """
    source = open_source(os.environ)
    live: Live | None = source.live
    if live is None:
        raise RefusedError("KAIMINI_DATA shows a folder of files, which has no history. Name a store in KAIMINI_STORE.")
    try:
        desk = Desk(live)
        yield desk, owner(desk).id
    finally:
        live.store.close()
