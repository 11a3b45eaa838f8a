"""Give every run of a page one revision of the data, and everything that was computed from it."""

from __future__ import annotations

import os
from contextvars import ContextVar
from pathlib import Path

import streamlit as st

from directory.load import fingerprint, read_directory
from directory.memory import Memory
from directory.speaker import Speaker
from directory.ui.frame import language

SHIPPED = Path(__file__).parents[3] / "data"

_now: ContextVar[Memory | None] = ContextVar("_now", default=None)
"""What this run of a page looks at: a change that comes in between is for the next run."""


def folder() -> Path:
    """The data set that the app shows: the shipped one, or the folder named in `KAIMINI_DATA`."""
    return Path(os.environ.get("KAIMINI_DATA") or SHIPPED)


@st.cache_resource(show_spinner=False, max_entries=2)
def _memory(path: Path, state: str) -> Memory:
    directory, report = read_directory(path)
    return Memory(directory, report=report, folder=path if (path / "boundaries").is_dir() else SHIPPED)


def begin() -> None:
    """Begin a run of a page with the newest data; UnreadableError when there is none."""
    path = folder()
    _now.set(_memory(path, fingerprint(path)))


def memory() -> Memory:
    """The data of this run, and everything that was computed from it."""
    if _now.get() is None:
        begin()
    found = _now.get()
    assert found is not None
    return found


def speaker() -> Speaker:
    """Who speaks about the data in the visitor's language."""
    return memory().speaker(language.current().language)
