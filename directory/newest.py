"""Keep the memory of the newest state of what is read, and follow its changes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from directory.memory import Memory
from directory.store import ADDRESS, FOLDER, Source, StoreSource, open_source

SHIPPED = Path(__file__).parents[1] / "data"
"""The package whose outlines are drawn where a folder has none of its own."""


class Newest:
    """The memory of the newest state of a folder or store; one for all visitors.

    Parameters
    ----------
    source
        What is read.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._lock = Lock()
        self._seen: tuple[str, Memory] | None = None

    def memory(self) -> Memory:
        """The memory of what is there now; whoever holds an earlier one goes on seeing all of that.

        Raises
        ------
        UnreadableError
            There is nothing that can be read.
        """
        seen, state = self._seen, self.source.state()
        if seen and seen[0] == state:
            return seen[1]
        with self._lock:
            if self._seen and self._seen[0] == self.source.state():
                return self._seen[1]
            state, memory = self._read()
            self._seen = state, memory
            return memory

    def _read(self) -> tuple[str, Memory]:
        state = self.source.state()
        sight = self.source.read()
        if self._seen and isinstance(self.source, StoreSource):
            before, earlier = self._seen
            changes = self.source.changes_between(int(before), sight.number)
            if changes is not None:
                return str(sight.number), earlier.after(sight.directory, changes, report=sight.report)
        folder = self.source.folder
        outlines = folder if (folder / "boundaries").is_dir() else SHIPPED
        memory = Memory(sight.directory, report=sight.report, folder=outlines)
        return str(sight.number) if isinstance(self.source, StoreSource) else state, memory


def open_newest(environment: Mapping[str, str], *, folder: Path | None = None) -> Newest:
    """What is read here; see `open_source`."""
    return Newest(open_source(environment, folder=folder))


_here: dict[tuple[str, str], Newest] = {}
_opening = Lock()


def newest_here() -> Newest:
    """What this process reads, opened once for the pages and for the routes beside them."""
    named = os.environ.get(FOLDER, ""), os.environ.get(ADDRESS, "")
    with _opening:
        if named not in _here:
            opened = open_newest(os.environ)
            _here.clear()  # whoever still reads what was here before holds it
            _here[named] = opened
        return _here[named]


def forget() -> None:
    """Open everything anew when it is asked for next, as if the process had just begun."""
    with _opening:
        _here.clear()
