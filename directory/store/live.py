"""Keep the newest Directory of a store ready for everybody in this process, patched by what was saved since."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator

from sqlalchemy.engine import Connection

from directory.records import Changed, Placed, patch
from directory.store.changes import number
from directory.store.current import Reading, fingerprint, read_all, since
from directory.store.database.engine import Store

STEPS = 256
"""So many changes back a graph or an index can be brought up to date instead of being made anew."""


class Live:
    """The newest Directory of a store.

    Parameters
    ----------
    store
        Open, with its tables.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._lock = threading.Lock()
        self._reading: Reading | None = None
        self._steps: deque[tuple[int, int, tuple[Changed, ...]]] = deque(maxlen=STEPS)

    def number(self) -> int:
        """Number of the newest change: what is equal to an earlier answer needs no new look."""
        return self.store.read(number)

    def current(self) -> Reading:
        """The Directory as it stands now, and the number of its newest change."""
        seen = self._reading
        return seen if seen and seen.number == self.number() else self.store.read(self.at)

    def at(self, connection: Connection) -> Reading:
        """The Directory as a transaction sees it.

        A transaction that writes asks after it has taken the number of its change and before it saves: then nobody
        else can change what it looks at.
        """
        with self._lock:
            seen, newest = self._reading, number(connection)
            if seen is None or newest < seen.number or not self._is_same(connection, seen):
                self._steps.clear()
                reading = read_all(connection)
            elif newest == seen.number:
                return seen
            else:
                reading = self._patched(connection, seen, newest)
            self._reading = reading
            return reading

    def changes_between(self, seen: int, newest: int) -> tuple[Changed, ...] | None:
        """What differs between two states, one after the other; None when that is too long ago to be known."""
        with self._lock:
            steps = [step for step in self._steps if seen <= step[0] and step[1] <= newest]
        if seen != newest and (not steps or steps[0][0] != seen or steps[-1][1] != newest):
            return None
        return tuple(changed for *_, changes in steps for changed in changes)

    def _patched(self, connection: Connection, seen: Reading, newest: int) -> Reading:
        directory, places, changes = patch(
            seen.directory, seen.places, _news(connection, seen.number), revision=fingerprint(connection, newest)
        )
        self._steps.append((seen.number, newest, changes))
        return Reading(newest, directory, places)

    def _is_same(self, connection: Connection, seen: Reading) -> bool:
        """Whether it is the store that was read; another one can come by a restored backup."""
        return seen.directory.revision == fingerprint(connection, seen.number)


def _news(connection: Connection, seen: int) -> Iterator[Placed]:
    for delta in since(connection, seen):
        yield Placed(delta.address.resource, delta.address.key, delta.record, delta.position)
