"""Give every run of a page one revision of the data, and everything that was computed from it."""

from __future__ import annotations

import os
from contextvars import ContextVar
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from directory.files.tables import package_zip
from directory.memory import Memory
from directory.newest import Newest, open_newest
from directory.speaker import Speaker
from directory.store import ADDRESS, FOLDER
from directory.ui.frame import language

_now: ContextVar[Memory | None] = ContextVar("_now", default=None)
"""What this run of a page looks at: a change that comes in between is for the next run."""


@st.cache_resource(show_spinner=False, max_entries=2)
def _newest(folder: str, address: str) -> Newest:
    return open_newest(os.environ)


def newest() -> Newest:
    """What is read: a folder of files, or a store."""
    return _newest(os.environ.get(FOLDER, ""), os.environ.get(ADDRESS, ""))


def package() -> bytes:
    """The data set as a ZIP, made of what is there when it is asked for."""
    with TemporaryDirectory() as made:
        return package_zip(newest().source.package(Path(made)))


def begin() -> None:
    """Begin a run of a page with the newest data; UnreadableError when there is none."""
    _now.set(newest().memory())


def memory() -> Memory:
    """The data of this run, and everything that was computed from it."""
    return _now.get() or newest().memory()


def speaker() -> Speaker:
    """Who speaks about the data in the visitor's language."""
    return memory().speaker(language.current().language)
