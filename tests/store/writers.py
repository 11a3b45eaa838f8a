"""Programs that write into a store all the time, to be counted and to be killed; each change saved is said."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from multiprocessing.connection import Connection as Pipe

from directory.store import Address, Connection, Edit, EditConflictError, Stamp, Store, open_store
from directory.store.changes import heads_of, newest, save

SHARED = 5
"""Records that all editors write into."""

SIZE = 50
"""Records of an import: none or all of them must be there."""


def count_up(store: Store, name: str) -> tuple[int, float]:
    """Raise the count of a shared record by one, as an editor does: look, change, save, look again when refused.

    Returns
    -------
    number, waited
        Of the change, and how many seconds the longest single save took.
    """
    address = Address("organisations", f"shared-{random.randrange(SHARED)}")
    longest = 0.0
    while True:
        version, counted = store.read(partial(_look, address=address))
        edit = Edit(*address, {"id": address.key, "name": str(counted + 1)}, version)
        begin = time.monotonic()
        try:
            number = store.write(partial(save, edits=[edit], stamp=Stamp(name, "edit")))
            return number, max(longest, time.monotonic() - begin)
        except EditConflictError:
            longest = max(longest, time.monotonic() - begin)


def _look(connection: Connection, address: Address) -> tuple[int, int]:
    head = heads_of(connection, [address]).get(address)
    cells = newest(connection, [address]).get(address)
    return (head.version if head else 0), int((cells or {}).get("name", "0"))


def edits(store: Store, name: str, times: int, *, say: Callable[[int], None] = lambda number: None) -> float:
    """So many edits; the longest wait in seconds."""
    longest = 0.0
    for _ in range(times):
        number, waited = count_up(store, name)
        longest = max(longest, waited)
        say(number)
    return longest


def write_edits(answers: Pipe, address: str, name: str, times: int) -> None:
    """So many edits as a program of its own; the longest wait is the last that it says."""
    store = open_store(address)
    answers.send(edits(store, name, times, say=answers.send))
    store.close()


def write_imports(answers: Pipe, address: str, name: str) -> None:
    """Import after import, until it is killed."""
    store = open_store(address)
    for run in count():
        rows = [Edit("organisations", f"{name}-{run}-{k}", {"id": f"{name}-{run}-{k}"}, 0) for k in range(SIZE)]
        answers.send(store.write(partial(save, edits=rows, stamp=Stamp(name, "import"))))
