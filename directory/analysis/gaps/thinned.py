"""Tell what changed from one period to the next from what was merely written about more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from directory.analysis.expectation.grouped_pairs import Counts, GroupedPairs, Numbers
from directory.analysis.gaps.changes import PROJECT
from directory.graph import simplify
from directory.records import Directory, Period

DRAWS, BAND = 300, 0.95
PAIRS, ORGANISATIONS, CROSSING = "pairs", "organisations", "crossing"
"""Partner pairs, organisations with a partner, and pairs between two groups."""


@dataclass(frozen=True)
class Compared:
    """A number in two periods, of which the fuller one was thinned to the poorer one.

    Parameters
    ----------
    what
        `PAIRS`, `ORGANISATIONS`, `CROSSING`, or two groups whose pairs are counted.
    before, after
        As counted in each period.
    low, high
        Between which numbers 95 % of the draws of the fuller period lie, each with as many ties as the poorer one has.
    fuller_is_after
        Whether more was written about the later period.
    """

    what: str | tuple[str, str]
    before: int
    after: int
    low: float
    high: float
    fuller_is_after: bool

    @property
    def has_grown(self) -> bool:
        """Whether the later number is larger than different amounts of writing explain."""
        return self.before < self.low if self.fuller_is_after else self.after > self.high

    @property
    def has_shrunk(self) -> bool:
        """Whether the later number is smaller than different amounts of writing explain."""
        return self.before > self.high if self.fuller_is_after else self.after < self.low


def compare_thinned(
    ties: nx.MultiDiGraph[str],
    groups: Mapping[str, tuple[str, ...]],
    before: Period,
    after: Period,
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> tuple[Compared, ...]:
    """Every number in both periods, with what the fuller one would show if as little had been written of it.

    Whole pages of the fuller period are drawn until they hold as many ties as the poorer one has; of the last page only
    as many as are missing. A tie that overlaps both periods is in both.

    Parameters
    ----------
    ties
        As in `Network.ties`; those without a date are in no period.
    groups
        Organisation to its group; only pairs among these are counted.
    """
    both = [_Written(ties, groups, period) for period in (before, after)]
    cells = [cell for cell in both[0].grouped.cells if cell[0] != cell[1]]
    fuller = both[1] if both[1].size >= both[0].size else both[0]
    drawn = fuller.thin(min(one.size for one in both), draws=draws, seed=seed)
    bands = np.quantile(drawn, [(1 - BAND) / 2, (1 + BAND) / 2], axis=0).T
    named: list[str | tuple[str, str]] = [PAIRS, ORGANISATIONS, CROSSING, *cells]
    values = zip(named, both[0].whole, both[1].whole, bands, strict=True)
    return tuple(
        Compared(what, int(then), int(now), float(low), float(high), fuller is both[1])
        for what, then, now, (low, high) in values
    )


def three_periods(directory: Directory, *, project: int = PROJECT) -> tuple[Period, Period, Period]:
    """Before, during and since the year of a project; before as many years as since it, at least one."""
    last = max(directory.years[1] if directory.years else project, project + 1)
    return Period(2 * project - last, project - 1), Period(project, project), Period(project + 1, last)


def pairs_between(
    ties: nx.MultiDiGraph[str], groups: Mapping[str, tuple[str, ...]], periods: Sequence[Period]
) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """Partner pairs between every two different groups in each period."""
    found = [_Written(ties, groups, period).grouped for period in periods]
    return {
        cell: tuple(int(one.found[k]) for one in found) for k, cell in enumerate(found[0].cells) if cell[0] != cell[1]
    }


class _Written:
    """The ties of a period among organisations that have a group."""

    def __init__(self, ties: nx.MultiDiGraph[str], groups: Mapping[str, tuple[str, ...]], period: Period) -> None:
        during: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        during.add_nodes_from(ties.nodes(data=True))
        for one, other, tie, data in ties.edges(keys=True, data=True):
            if (
                one in groups
                and other in groups
                and period.touches(data["start"], data["end"], known_in=data["known_in"])
            ):
                during.add_edge(one, other, tie, **data)
        self.grouped = GroupedPairs(during, simplify(during), groups)
        self.size = during.number_of_edges()
        index = {frozenset(pair): k for k, pair in enumerate(map(tuple, self.grouped.ends.tolist()))}
        position = {id: k for k, id in enumerate(self.grouped.ids)}
        edges = [*during.edges(keys=True, data=True)]
        self.pair = np.array([index[frozenset((position[a], position[b]))] for a, b, *_ in edges], dtype=np.int64)
        pages = [data["source_url"] or tie for *_, tie, data in edges]
        self.page = np.unique(pages, return_inverse=True)[1] if pages else np.zeros(0, dtype=np.int64)

    @property
    def whole(self) -> Counts:
        """The numbers of all its ties."""
        return np.asarray(self._count(np.ones(self.size, dtype=bool)))

    def thin(self, size: int, *, draws: int, seed: int) -> Counts:
        """The numbers of so many of its ties, a row for each draw of pages."""
        random = np.random.default_rng(seed)
        rows = []
        for _ in range(draws):
            order = random.permutation(self.page.max(initial=-1) + 1)
            first = np.argsort(order[self.page] + random.random(self.size), kind="stable")[:size]
            kept = np.zeros(self.size, dtype=bool)
            kept[first] = True
            rows.append(self._count(kept))
        return np.array(rows)

    def _count(self, kept: Numbers) -> Counts:
        """Pairs, organisations with a partner, pairs between groups, and pairs of every two different groups."""
        pairs = np.unique(self.pair[kept])
        cells = self.grouped.counts_for[pairs].sum(axis=0)
        apart = [k for k, (one, other) in enumerate(self.grouped.cells) if one != other]
        organisations = len(np.unique(self.grouped.ends[pairs]))
        inside = np.array([one == other for one, other in self.grouped.cells], dtype=bool)
        crossing = (~self.grouped.counts_for[pairs][:, inside].any(axis=1)).sum()
        return np.array([len(pairs), organisations, crossing, *cells[apart]])
