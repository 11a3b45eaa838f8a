"""Let old links lead on to the organisation that one was joined with."""

from __future__ import annotations

from directory.store.judgements import joined_with
from directory.ui.frame import data, visitor


def survivor(id: str) -> str:
    """The organisation that one was joined with, where it is there; else an empty text."""
    desk = visitor.desk()
    if desk is None or not id:
        return ""
    found = desk.live.store.read(lambda connection: joined_with(connection, id))
    return found if found in data.memory().directory.organisation else ""
