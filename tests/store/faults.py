"""Many writers at once, and writers that are killed in the middle: what must hold afterwards."""

from __future__ import annotations

import multiprocessing
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from directory.store import Address, Store, open_store
from directory.store.changes import newest, number
from directory.store.database.tables import change, head, revision
from tests.store.writers import SHARED, SIZE, edits, write_edits, write_imports

WARM: Any = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
"""Starts programs that have everything imported already, where the system can."""

if os.name == "posix":
    WARM.set_forkserver_preload(["tests.store.writers"])


def crowd(address: str, editors: int, each: int) -> float:
    """Editors of one process who count shared records up all at once; the longest wait for a save in seconds."""
    store = open_store(address)
    waits: list[float] = []

    def work(name: str) -> None:
        waits.append(edits(store, name, each))

    threads = [threading.Thread(target=work, args=(f"editor-{k}",)) for k in range(editors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(waits) == editors
    assert counted(store) == editors * each
    assert_whole(store)
    store.close()
    return max(waits)


def programs(address: str, editors: int, each: int) -> float:
    """The same with a process for each editor."""
    running = [start(write_edits, address, f"editor-{k}", each) for k in range(editors)]
    answers = [list(heard(answers)) for _, answers in running]
    for process, _ in running:
        process.join()
    store = open_store(address)
    assert counted(store) == editors * each
    assert_whole(store)
    store.close()
    return max(lines[-1] for lines in answers)


def kill(address: str, times: int, *, seed: int = 1) -> int:
    """Kill a writer of imports in the middle, again and again; how many changes were acknowledged in all.

    Nothing that was acknowledged may be missing, and no import may be there in part.
    """
    chance = random.Random(seed)
    open_store(address).close()
    acknowledged: set[int] = set()
    for run in range(times):
        process, answers = start(write_imports, address, f"run{run}")
        acknowledged.add(int(answers.recv()))  # it is at work
        time.sleep(chance.uniform(0.0, 0.15))
        process.kill()
        process.join()
        acknowledged |= {int(number) for number in heard(answers)}
    store = open_store(address)
    assert_whole(store)
    there = store.read(lambda connection: set(connection.scalars(sa.select(change.c.number))))
    assert acknowledged <= there, sorted(acknowledged - there)
    store.close()
    return len(acknowledged)


def start(work: Callable[..., None], *arguments: object) -> tuple[BaseProcess, Pipe]:
    """A program of `writers`, and where it is heard."""
    here, there = WARM.Pipe(duplex=False)
    process = WARM.Process(target=work, args=(there, *arguments))
    process.start()
    there.close()
    return process, here


def heard(answers: Pipe) -> Iterator[float]:
    """Everything that a program said until it ended."""
    with suppress(EOFError):
        while True:
            yield answers.recv()


def counted(store: Store) -> int:
    """What all editors together have counted up."""
    addresses = [Address("organisations", f"shared-{k}") for k in range(SHARED)]
    found = store.read(lambda connection: newest(connection, addresses))
    return sum(int((cells or {})["name"]) for cells in found.values())


def assert_whole(store: Store) -> None:
    """Numbers have no holes, every change has all of its records, every head is the newest version."""
    assert store.read(lambda connection: list(_broken(connection))) == []


def _broken(connection: Connection) -> Iterator[str]:
    numbers = list(connection.scalars(sa.select(change.c.number).order_by(change.c.number)))
    if numbers != list(range(1, number(connection) + 1)):
        yield "numbers have holes"
    sizes = sa.select(revision.c.change, sa.func.count()).group_by(revision.c.change)
    counts = {row[0]: row[1] for row in connection.execute(sizes)}
    for row in connection.execute(sa.select(change.c.number, change.c.kind)):
        if counts.get(row.number) != (SIZE if row.kind == "import" else 1):
            yield f"change {row.number} has {counts.get(row.number)} records"
    latest = sa.select(revision.c.resource, revision.c.key, sa.func.max(revision.c.version)).group_by(
        revision.c.resource, revision.c.key
    )
    heads = sa.select(head.c.resource, head.c.key, head.c.version)
    if {tuple(row) for row in connection.execute(latest)} != {tuple(row) for row in connection.execute(heads)}:
        yield "heads are not the newest versions"
