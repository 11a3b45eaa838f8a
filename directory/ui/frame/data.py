"""Give every run of a page one revision of the data, and everything that was computed from it."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path
from tempfile import TemporaryDirectory

from directory.files.tables import package_zip
from directory.memory import Memory
from directory.newest import Newest, newest_here
from directory.speaker import Speaker
from directory.ui.frame import language

_now: ContextVar[Memory | None] = ContextVar("_now", default=None)
"""What this run of a page looks at: a change that comes in between is for the next run."""

_number: ContextVar[int | None] = ContextVar("_number", default=None)
"""Number of the newest change before this run looked."""


def newest() -> Newest:
    """What is read: a folder of files, or a store."""
    return newest_here()


def package() -> bytes:
    """The data set as a ZIP, made of what is there when it is asked for."""
    with TemporaryDirectory() as made:
        return package_zip(newest().source.package(Path(made)))


def begin() -> None:
    """Begin a run of a page with the newest data; UnreadableError when there is none."""
    live = newest().source.live
    _number.set(None if live is None else live.number())
    _now.set(newest().memory())


def number() -> int | None:
    """Number of the newest change that this run shows, or one before it; None when a folder is shown."""
    return _number.get()


def memory() -> Memory:
    """The data of this run, and everything that was computed from it."""
    return _now.get() or newest().memory()


def speaker() -> Speaker:
    """Who speaks about the data in the visitor's language."""
    return memory().speaker(language.current().language)
