"""Measure how firmly it stands on whom most organisations with a single partner hang."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

import networkx as nx
import numpy as np

from directory.analysis.expectation.grouped_pairs import Flags, GroupedPairs, Numbers
from directory.analysis.firmness.firmness import Firmness, firmness, run_all
from directory.analysis.firmness.resampling import pages_drawn_anew

MIDDLE = (0.05, 0.95)
ALL = ("all",)


def first_only_partner(
    ties: nx.MultiDiGraph[str], pairs: nx.Graph[str], partner: str, *, among: Collection[str], seed: int = 0
) -> Firmness | None:
    """How firmly it stands that most of those with a single partner hang on this one; its numbers are its share.

    It holds while nobody else is the only partner of as many. None when nobody hangs on it.

    Parameters
    ----------
    ties, pairs
        As in `Network.ties`, and from `simplify`.
    among
        Only these are asked whether they have a single partner.
    """
    grouped = GroupedPairs(ties, pairs, dict.fromkeys(pairs, ALL))
    asked = np.array([id in among for id in grouped.ids])
    position = grouped.ids.index(partner)
    count = partial(_hanging, grouped, asked)
    if not count(np.ones((1, len(grouped.ends))))[0, position]:
        return None

    def lead(weights: Numbers) -> Numbers:
        counts = count(weights)
        others = np.delete(counts, position, axis=1).max(axis=1, initial=0)
        return np.asarray(counts[:, position] - others)

    found = firmness(run_all(grouped, lead, seed=seed), lambda numbers: np.asarray(numbers > 0))
    drawn = count(pages_drawn_anew(grouped, seed=seed))
    total = drawn.sum(axis=1)
    low, high = np.quantile(drawn[total > 0, position] / total[total > 0], MIDDLE)
    return replace(found, low=float(low), high=float(high))


def _hanging(grouped: GroupedPairs, asked: Flags, weights: Numbers) -> Numbers:
    """How many of those asked have each organisation (column) as their only partner; a row for each of weights."""
    there, ends, n = weights > 0, grouped.ends, len(grouped.ids)
    degree = np.stack([np.bincount(ends[own].ravel(), minlength=n) for own in there])
    counts = np.zeros((len(weights), n))
    for k, own in enumerate(there):
        single = (degree[k] == 1) & asked
        for one, other in ((0, 1), (1, 0)):
            hanging = own & single[ends[:, one]]
            counts[k] += np.bincount(ends[hanging, other], minlength=n)
    return counts
