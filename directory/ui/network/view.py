"""Read from the address how the picture is looked at: arrangement, colours, sizes, depth, periods."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

import networkx as nx

from directory.analysis.gaps.changes import PeriodError, default_periods, read_period
from directory.analysis.network.outside import PARTS
from directory.graph import ELSEWHERE
from directory.pictures.network.arrangements import ARRANGEMENTS
from directory.pictures.network.encodings import COLOURS, SIZES
from directory.records import JOINT, Directory, Period
from directory.ui.frame import address

NAMES = ("arrange", "colour", "size", "depth", "tie", "between", "before", "after", "open", "year", "part")
"""Names in the address that belong to the picture."""


@dataclass(frozen=True)
class View:
    """How the picture is looked at; the first of each list of choices when the address says nothing or nonsense.

    Parameters
    ----------
    depth
        So many steps around the selected organisation stay when the rest fades: 1 to 3.
    tie
        Two organisations whose ties are looked at.
    between
        Two groups of organisations, such as municipalities, whose ties are looked at.
    part
        A group and one of its `PARTS`.
    compared
        Two periods, before and after; None when the picture compares nothing.
    opened
        Municipalities whose organisations are shown in a picture that begins with municipalities.
    year
        The one year whose ties stand out, None for all.
    """

    arrange: str
    colour: str
    size: str
    depth: int
    tie: tuple[str, str] | None
    between: tuple[str, str] | None
    part: tuple[str, str] | None
    compared: tuple[Period, Period] | None
    opened: frozenset[str]
    year: int | None


def current(directory: Directory) -> View:
    """The view that the address names; what it names and nobody can show is left out."""
    groups = [*(municipality.id for municipality in directory.covered), ELSEWHERE]
    homes = {municipality.id for municipality in directory.municipalities} | {ELSEWHERE}
    return View(
        arrange=_one("arrange", ARRANGEMENTS),
        colour=_one("colour", COLOURS),
        size=_one("size", SIZES),
        depth=int(_one("depth", ("1", "2", "3"))),
        tie=_two("tie", directory.organisation),
        between=_two("between", groups),
        part=_part(groups),
        compared=_compared(directory),
        opened=frozenset(address.read("open")) & homes,
        year=_year(directory),
    )


def opened(directory: Directory, view: View, selected: str | None) -> frozenset[str]:
    """The municipalities that are open: those of the view, and where the selected organisation is at home."""
    organisation = directory.organisation.get(selected or "")
    return view.opened | {organisation.municipality or ELSEWHERE} if organisation else view.opened


def joint(one: str, other: str) -> str:
    """A pair as it stands in the address."""
    return JOINT.join(sorted((one, other)))


def among(pairs: nx.Graph[str], tie: tuple[str, str] | None) -> tuple[str, str] | None:
    """The two ends of a tie that is in these pairs, else None."""
    return tie if tie and pairs.has_edge(*tie) else None


def _one(name: str, choices: Sequence[str]) -> str:
    chosen = address.first(name)
    return chosen if chosen is not None and chosen in choices else choices[0]


def _two(name: str, known: Container[str]) -> tuple[str, str] | None:
    one, joint_, other = (address.first(name) or "").partition(JOINT)
    return (one, other) if joint_ and one != other and one in known and other in known else None


def _part(groups: Sequence[str]) -> tuple[str, str] | None:
    group, _, part = (address.first("part") or "").partition(JOINT)
    return (group, part) if group in groups and part in PARTS else None


def _year(directory: Directory) -> int | None:
    year, (first, last) = address.year("year"), directory.years or (0, 0)
    return year if year is not None and first <= year <= last else None


def _compared(directory: Directory) -> tuple[Period, Period] | None:
    """Both periods, the usual one where the address has only the other; None when it has neither or they overlap."""
    texts = (address.first("before"), address.first("after"))
    if texts == (None, None):
        return None
    try:
        before, after = (
            read_period(text) if text else usual for text, usual in zip(texts, default_periods(directory), strict=True)
        )
    except PeriodError:
        return None
    return (before, after) if (before.last or 0) < (after.first or 0) else None
