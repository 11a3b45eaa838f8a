"""Say what goes wrong with a store: in words for the reader, with the values that a page or a program needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.errors import MessageError


class StoreError(MessageError):
    """The store cannot be opened, read or written; nothing was saved."""


@dataclass(frozen=True)
class Conflict:
    """A record that somebody else saved in the meantime.

    Parameters
    ----------
    resource, key
        Which record.
    expected, version
        The version that was edited, and the newest one; 0 when there is none.
    by, at, change
        Account and moment of the newest version, and the change that made it.
    was, theirs, yours
        Cells of the version edited, of the newest one and of what should be saved; None where it is retired or not
        there.
    """

    resource: str
    key: str
    expected: int
    version: int
    by: str
    at: str
    change: int
    was: Mapping[str, str] | None
    theirs: Mapping[str, str] | None
    yours: Mapping[str, str] | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields that differ between theirs and yours, in the order in which they appear."""
        theirs, yours = self.theirs or {}, self.yours or {}
        names = dict.fromkeys((*theirs, *yours))
        return tuple(name for name in names if theirs.get(name) != yours.get(name))


class EditConflictError(MessageError):
    """Somebody else saved a record while it was being edited; nothing was saved.

    Parameters
    ----------
    conflicts
        All of them, at least one.
    """

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        first = conflicts[0]
        super().__init__(
            "{key} was saved by somebody else (version {version}) while you were editing version {expected}. "
            "These fields differ: {fields}. Choose and save again.",
            key=first.key.replace("\x1f", " + "),
            version=first.version,
            expected=first.expected,
            fields=", ".join(first.fields) or "–",
        )
        self.conflicts = conflicts
