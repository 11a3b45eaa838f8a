"""The store: filling and reading it, one edit made visible beside everything made anew, and undoing an import."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sqlalchemy.engine import Connection

from directory.analysis.search import SearchIndex
from directory.graph import Network, build, patch
from directory.load import read_directory
from directory.records import to_cells
from directory.store import Edit, Live, Stamp, Store, open_store
from directory.store.changes import number, save
from directory.store.current import read_all
from directory.store.fill import fill
from directory.store.undo import plan_undo, undo
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case


class Editor:
    """Somebody who renames one organisation after the other, and what everybody then looks at."""

    def __init__(self, store: Store) -> None:
        self.live, self.counted = Live(store), count()
        self.reading = self.live.current()
        self.network, self.index = build(self.reading.directory), SearchIndex(self.reading.directory)

    def edit(self) -> tuple[Network, SearchIndex]:
        """Save one organisation, and bring Directory, graphs and search up to date."""
        organisations = self.reading.directory.organisations
        record = organisations[next(self.counted) * 97 % len(organisations)]
        edit = Edit("organisations", record.id, {**to_cells(record), "name": f"{record.name} {next(self.counted)}"})
        self.live.store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))
        seen, self.reading = self.reading.number, self.live.current()
        changes = self.live.changes_between(seen, self.reading.number)
        assert changes is not None
        self.network = patch(self.network, self.reading.directory, changes)
        self.index = self.index.update(self.reading.directory, changes)
        return self.network, self.index


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """Weighing is left out where a run writes: it would be another change each time."""
    folder = tempfile.TemporaryDirectory()
    store = open_store(Path(folder.name) / "store.db")
    fill(store, case.folder)
    yield Benchmark(
        "read all tables from the store",
        lambda: store.read(read_all),
        lambda: read_directory(case.folder),
        "the same from CSV",
        weigh=None,
    )
    yield Benchmark("ask for the newest number", lambda: store.read(number), weigh=None)
    editor = Editor(store)
    yield Benchmark(
        "save one record; Directory, graphs, search patched",
        editor.edit,
        lambda: _anew(store),
        "the same read and built anew from the store",
        weigh=None,
    )
    yield Benchmark("import of 5,000 taken back", lambda: _import_and_undo(store, editor.live), weigh=None)
    store.close()
    folder.cleanup()


def _anew(store: Store) -> tuple[Network, SearchIndex]:
    directory = store.read(read_all).directory
    return build(directory), SearchIndex(directory)


def _import_and_undo(store: Store, live: Live) -> None:
    edits = [
        Edit("organisations", f"bench-{key}", {"id": f"bench-{key}", "name": "x", "legal_form": "other"})
        for key in range(5_000)
    ]
    imported = store.write(lambda connection: save(connection, edits, Stamp("", "import")))

    def work(connection: Connection) -> int:
        return undo(connection, plan_undo(connection, imported, live.at(connection).directory), by="")

    store.write(work)
