"""Hold what a table would do to the directory: a plan for each of its rows, and nothing written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from directory.load.importing.headers import Column
from directory.load.matching import Match
from directory.load.problems import Problem

Kind = Literal["new", "change", "same", "unsure", "problem"]

NEW = ""
"""What a person says of an `unsure` row that is none of the candidates; else they name the one that it is."""

WARNINGS = frozenset(
    {"missing_source", "wrong_check_digit", "abolished_municipality", "spoiled_letters", "several_values"}
)
"""Problems with which a row is still taken."""


@dataclass(frozen=True)
class PlannedRow:
    """What becomes of a row.

    Parameters
    ----------
    number
        As a spreadsheet shows it.
    kind
        `new`, `change`, `same`, `unsure` (it may be one that is there), or `problem` (nothing can be saved of it).
    key
        Of the record that it changes or makes; empty for a problem.
    cells
        All cells of the record as it will be.
    changes
        Field to what stood there and what will: empty for a new record.
    problems
        What is wrong with it, or worth knowing.
    candidates
        For `unsure`, and for what a person judged: whom it may be, most likely first, five at most.
    """

    number: int
    kind: Kind
    key: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    candidates: tuple[Match, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What a table would do to the directory; nothing is written by making it.

    Parameters
    ----------
    resource
        The table of the directory.
    rows
        A plan for each row, in the order of the file.
    left_out
        Columns that are not taken.
    """

    resource: str
    rows: tuple[PlannedRow, ...]
    left_out: tuple[Column, ...] = ()

    def of(self, *kinds: Kind) -> tuple[PlannedRow, ...]:
        """The rows of these kinds."""
        return tuple(row for row in self.rows if row.kind in kinds)
