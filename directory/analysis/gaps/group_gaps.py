"""Find where fewer organisations work together than their number of partners lets expect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import nan

import networkx as nx
import numpy as np

from directory.analysis.expectation.distance_expectation import DistanceExpectation
from directory.analysis.expectation.expected_pairs import Pairing
from directory.analysis.expectation.grouped_pairs import GroupedPairs, Numbers
from directory.analysis.expectation.located import locate
from directory.analysis.expectation.page_test import page_sizes, unusual
from directory.analysis.expectation.within_websites import expected_within_websites
from directory.analysis.gaps.evidence import Doubt, Enough, doubts, evidence
from directory.errors import UnknownIdError
from directory.graph import ELSEWHERE

FEWER, MORE, AS_EXPECTED, NO_DATA = "fewer", "more", "as_expected", "no_data"
ENOUGH = Enough()
GUESSED = (0.05, 0.95)
BY = {"municipality": "group", "theme": "themes", "legal_form": "legal_form"}
"""What organisations are grouped by, and the attribute of the nodes that holds it."""


@dataclass(frozen=True)
class Gap:
    """The partner pairs between two groups, found and expected.

    Parameters
    ----------
    one, other
        The groups, in alphabetical order; the same one for what happens inside a group.
    found
        Pairs of organisations with a documented tie, one in each group; several ties of two organisations count once.
    expected
        As many would be expected if partners were chosen regardless of group and each organisation kept its number.
    by_distance
        As many would be expected if, besides, near ones were chosen as often as they are here; NaN when no point is
        known.
    guesses
        Between which numbers `by_distance` lies for 90 % of the guesses of unknown points.
    within_websites
        As many would be expected if partners were chosen only within the website that the pair was read on.
    ratio
        Found divided by `by_distance`; NaN when nothing is expected.
    chance_of_fewer, chance_of_more
        In what share of random directories any pair of groups is as unusual, by the milder one of the two tests (with
        and without distance): above 0, at most 1; 1 when there are doubts.
    verdict
        `FEWER`, `MORE` or `AS_EXPECTED`; `NO_DATA` when there are doubts.
    doubts
        Why nothing can be said.
    """

    one: str
    other: str
    found: int
    expected: float
    by_distance: float
    guesses: tuple[float, float]
    within_websites: float
    ratio: float
    chance_of_fewer: float
    chance_of_more: float
    verdict: str
    doubts: tuple[Doubt, ...]


def groups_by(ties: nx.MultiDiGraph[str], by: str) -> dict[str, tuple[str, ...]]:
    """Organisations at home in the covered municipalities, each with the groups it belongs to.

    Those elsewhere are left out: the directory knows only those of them that somebody here works with.

    Parameters
    ----------
    by
        One of `BY`.

    Raises
    ------
    UnknownIdError
        It is not one of `BY`.
    """
    if by not in BY:
        raise UnknownIdError(f"organisations cannot be grouped by {by!r}; choose one of {', '.join(BY)}")
    values = nx.get_node_attributes(ties, BY[by])
    home = nx.get_node_attributes(ties, "group")
    return {node: _as_tuple(value) for node, value in values.items() if home[node] != ELSEWHERE}


def group_gaps(
    ties: nx.MultiDiGraph[str],
    pairs: nx.Graph[str],
    groups: Mapping[str, tuple[str, ...]],
    *,
    draws: int = 999,
    seed: int = 0,
    level: float = 0.05,
    enough: Enough = ENOUGH,
) -> list[Gap]:
    """Found and expected partner pairs for every pair of groups, those with the lowest ratio first.

    A pair of groups has `FEWER` or `MORE` only when both expectations say so, without and with distance: in at most
    half of `level` of all random directories, whose pages bring as many pairs at once as the real ones, is any pair of
    groups as unusual on that side. So false verdicts of either kind come about in at most `level` of all directories
    without gaps.

    Parameters
    ----------
    ties, pairs
        As in `Network.ties`, and from `simplify`.
    groups
        From `groups_by`, or any other; without groups the answer is empty.
    enough
        What has to be known before anything is said.
    """
    grouped = GroupedPairs(ties, pairs, groups)
    if not grouped.cells:
        return []
    by_degree = Pairing(pairs, groups).expected
    located = locate(ties, grouped.ids)
    by_distance = (
        DistanceExpectation(grouped, located, seed=seed).each if located else np.full((1, len(by_degree)), nan)
    )
    known = evidence(ties, groups)
    why = [
        doubts(known, *cell, expected=float(min(low, near)), enough=enough)
        for cell, low, near in zip(grouped.cells, by_degree, by_distance.mean(axis=0), strict=True)
    ]
    fewer, more = _chances(grouped, by_degree, by_distance, why=why, draws=draws, seed=seed)
    low, high = np.quantile(by_distance, GUESSED, axis=0)
    gaps = [
        Gap(
            one=one,
            other=other,
            found=int(found),
            expected=float(by_degree[k]),
            by_distance=float(expected),
            guesses=(float(low[k]), float(high[k])),
            within_websites=float(within),
            ratio=_ratio(found, expected),
            chance_of_fewer=float(fewer[k]),
            chance_of_more=float(more[k]),
            verdict=_verdict(fewer[k], more[k], why[k], level),
            doubts=why[k],
        )
        for k, ((one, other), found, expected, within) in enumerate(
            zip(
                grouped.cells,
                grouped.found,
                by_distance.mean(axis=0),
                expected_within_websites(grouped),
                strict=True,
            )
        )
    ]
    return sorted(gaps, key=lambda gap: (gap.verdict == NO_DATA, gap.ratio, -gap.expected, gap.one, gap.other))


def largest_gap(gaps: Sequence[Gap]) -> Gap | None:
    """The two different groups that work together least for their size, among those with fewer than expected."""
    return next((gap for gap in gaps if gap.one != gap.other and gap.verdict == FEWER), None)


def ties_behind(pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]], one: str, other: str) -> tuple[str, ...]:
    """Ids of all ties that the number found between two groups stands on, sorted.

    Raises
    ------
    UnknownIdError
        No organisation belongs to one of the groups.
    """
    names = {name for own in groups.values() for name in own}
    if strange := {one, other} - names:
        raise UnknownIdError(f"no organisation belongs to {min(strange)!r}; choose one of {', '.join(sorted(names))}")
    return tuple(
        sorted(
            tie
            for source, target, data in pairs.edges(data=True)
            for a, b in ((groups.get(source, ()), groups.get(target, ())),)
            if (one in a and other in b) or (other in a and one in b)
            for tie in data["ties"]
        )
    )


def _as_tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(sorted(set(value)))


def _ratio(found: float, expected: float) -> float:
    return float(found / expected) if expected else float("nan")


def _chances(
    grouped: GroupedPairs,
    by_degree: Numbers,
    by_distance: Numbers,
    *,
    why: Sequence[Sequence[Doubt]],
    draws: int,
    seed: int,
) -> tuple[Numbers, Numbers]:
    """The corrected chances of as few and of as many, the milder of the tests without and with distance."""
    sure = np.array([not reasons for reasons in why])
    sizes = page_sizes(grouped)
    tests = [
        unusual(grouped.found, expected, sizes=sizes, looked_at=sure, draws=draws, seed=seed)
        for expected in (by_degree, np.nan_to_num(by_distance))
    ]
    return (
        np.maximum(*(test.fewer_anywhere for test in tests)),
        np.maximum(*(test.more_anywhere for test in tests)),
    )


def _verdict(fewer: float, more: float, why: Sequence[Doubt], level: float) -> str:
    if why:
        return NO_DATA
    return FEWER if fewer <= level / 2 else MORE if more <= level / 2 else AS_EXPECTED
