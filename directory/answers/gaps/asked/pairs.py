"""Find what a selection asks: between which groups, and which pairs of them the answer is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from directory.analysis.gaps.group_gaps import FEWER, NO_DATA, Gap
from directory.graph import ELSEWHERE, Selection
from directory.memory import FILTERS, chosen_groups

HOME = "municipality"
"""What organisations are grouped by where they are at home."""


@dataclass(frozen=True)
class Question:
    """What a selection asks.

    Parameters
    ----------
    by
        What the groups are, one of `directory.analysis.gaps.group_gaps.BY`.
    groups
        The groups that are named; empty for all.
    """

    by: str
    groups: frozenset[str]


def question_of(selection: Selection) -> Question:
    """Between which groups a selection asks: two municipalities or more, else two themes or legal forms, else all."""
    for by in FILTERS:
        groups = chosen(selection, by)
        if len(groups) > 1:
            return Question(by, groups)
    return Question(HOME, chosen(selection, HOME))


def chosen(selection: Selection, by: str) -> frozenset[str]:
    """The groups that a selection names and that can be compared; empty for all."""
    return chosen_groups(selection, by) - {ELSEWHERE}


def asked_gaps(gaps: Sequence[Gap], groups: Collection[str]) -> tuple[Gap, ...]:
    """The pairs of different groups that are asked about, gaps first, those of which too little is known last.

    Parameters
    ----------
    groups
        Of two or more both ends have to be among these, of one only one end; without any all pairs are meant.
    """
    ends = 2 if len(groups) > 1 else len(groups)
    found = [gap for gap in gaps if gap.one != gap.other and sum(id in groups for id in (gap.one, gap.other)) >= ends]
    return tuple(sorted(found, key=lambda gap: (gap.verdict != FEWER, gap.verdict == NO_DATA)))


def inside_gaps(gaps: Sequence[Gap], groups: Collection[str]) -> tuple[Gap, ...]:
    """What is known inside the groups that are asked about, for comparison."""
    return tuple(gap for gap in gaps if gap.one == gap.other and (not groups or gap.one in groups))
