"""Describe what is to be saved, and write cells as the text that the store keeps and read them back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Cells = Mapping[str, str]

ERASED = "(erased)"
"""Instead of cells in every revision of an erased record; no field can be called so."""


class Address(NamedTuple):
    """Which record: its table (or another resource) and its key."""

    resource: str
    key: str


@dataclass(frozen=True)
class Edit:
    """One record as it should be from now on.

    Parameters
    ----------
    resource, key
        Which record.
    cells
        Texts of its cells that are not empty; None retires it.
    expected
        The version that was looked at; 0 when there was none, None when it does not matter what is there.
    note
        Why and since when it is retired, into what it was merged.
    """

    resource: str
    key: str
    cells: Cells | None
    expected: int | None = None
    note: Mapping[str, str] | None = None

    @property
    def address(self) -> Address:
        """Which record."""
        return Address(self.resource, self.key)


@dataclass(frozen=True)
class Stamp:
    """Who saves, what kind of change it is, and why.

    Parameters
    ----------
    by
        Id of the account; empty when it is the program itself.
    kind
        package, edit, retire, import, merge, undo, sync, suggestion or erase.
    comment
        In the words of whoever saved.
    token
        Made with the form; a form that is sent twice is one change.
    undoes
        Number of the change that is taken back.
    """

    by: str
    kind: str
    comment: str = ""
    token: str | None = None
    undoes: int | None = None


def to_text(cells: Cells | None) -> str | None:
    """Cells as the store keeps them."""
    return None if cells is None else json.dumps(dict(cells), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str | None) -> dict[str, str] | None:
    """Cells from what the store keeps; None when the record is retired or was erased."""
    cells: dict[str, str] | None = None if text is None else json.loads(text)
    return None if cells is not None and ERASED in cells else cells
