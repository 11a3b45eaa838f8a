"""Measure how firmly the numbers between two groups stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from math import isnan

import numpy as np

from directory.analysis.expectation.distance_expectation import DistanceExpectation, expected_in_cells
from directory.analysis.expectation.grouped_pairs import Flags, GroupedPairs, Numbers
from directory.analysis.expectation.located import locate
from directory.analysis.firmness.firmness import Firmness, Runs, firmness
from directory.analysis.firmness.resampling import pages_drawn_anew, without_each_page, without_each_website
from directory.analysis.gaps.group_gaps import FEWER, MORE, Gap

CLEARLY = 0.75
"""Fewer still are found while found per expected is at most this, more while it is at least its inverse."""

SPOTS = 150
"""Spots that organisations are put on, so that hundreds of fits stay quick."""

AT_ONCE = 4_000_000


def gap_firmness(grouped: GroupedPairs, gaps: Sequence[Gap], *, seed: int = 0) -> list[Firmness | None]:
    """How firmly found per expected with distance stands, for each gap; the expectation is fitted anew each time.

    None when no point is known, or nothing is found or expected. What is fewer holds while it is clearly fewer, what is
    more while it is clearly more, what is as expected while it is not clearly fewer.
    """
    located = locate(grouped.ties, grouped.ids, most=SPOTS)
    if located is None or not len(grouped.ends):
        return [None] * len(gaps)
    model = DistanceExpectation(grouped, located, seed=seed)

    def ratios(weights: Numbers) -> Numbers:
        rows = max(1, AT_ONCE // len(located.km) ** 2)
        return np.concatenate([_ratios(model, weights[k : k + rows]) for k in range(0, len(weights), rows)])

    whole = ratios(np.ones((1, len(grouped.ends))))[0]
    left_out, drawn = ratios(without_each_website(grouped)), ratios(pages_drawn_anew(grouped, seed=seed))

    @cache
    def without_pages(website: int) -> Numbers:
        return ratios(without_each_page(grouped, website=website))

    return [
        firmness(
            Runs(whole[k], left_out[:, k], drawn[:, k], partial(_column, without_pages, k)),
            partial(_holds, gap.verdict),
        )
        if grouped.found[k] and not isnan(whole[k])
        else None
        for gap in gaps
        for k in (grouped.cells.index((gap.one, gap.other)),)
    ]


def _ratios(model: DistanceExpectation, weights: Numbers) -> Numbers:
    """Found per expected for every cell (columns) and row of weights; NaN where nothing is expected."""
    where = model.where[np.arange(len(weights)) % len(model.where)]
    expected = expected_in_cells(model.grouped, model.refit(where, weights, start=model.fit))
    found = weights @ model.grouped.counts_for
    return np.asarray(np.divide(found, expected, out=np.full(found.shape, np.nan), where=expected > 0))


def _column(rows: Callable[[int], Numbers], column: int, website: int) -> Numbers:
    return np.asarray(rows(website)[:, column])


def _holds(verdict: str, ratio: Numbers) -> Flags:
    if verdict == MORE:
        return np.asarray(ratio >= 1 / CLEARLY)
    return np.asarray(ratio <= CLEARLY if verdict == FEWER else ratio > CLEARLY)
