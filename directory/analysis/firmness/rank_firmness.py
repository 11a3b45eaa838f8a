"""Measure how firmly the order of the organisations that carry ties between groups stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from directory.analysis.expectation.grouped_pairs import Counts, GroupedPairs, Numbers
from directory.analysis.firmness.firmness import Firmness, firmness, run_all
from directory.analysis.firmness.resampling import pages_drawn_anew, without_each_website

MIDDLE = (0.05, 0.95)


@dataclass(frozen=True)
class Place:
    """Between which places, from 1, an organisation stands in 90 % of the draws of pages."""

    best: int
    worst: int


@dataclass(frozen=True)
class WithoutOwnWebsite:
    """What is left when the website that brings most of an organisation's pairs between groups is left out.

    Parameters
    ----------
    website
        Which one it is.
    carried, crossing
        Pairs between groups that the organisation carries, and all of them.
    """

    website: str
    carried: int
    crossing: int


def crossing(grouped: GroupedPairs) -> Numbers:
    """Which pairs join organisations without a common group: 1 or 0; those in no group are left out."""
    first, second = grouped.members[grouped.ends[:, 0]], grouped.members[grouped.ends[:, 1]]
    known = first.any(axis=1) & second.any(axis=1)
    return np.asarray(known & ~(first & second).any(axis=1), dtype=float)


def first_connector(grouped: GroupedPairs, organisation: str, *, seed: int = 0) -> Firmness | None:
    """How firmly it stands that an organisation carries most pairs between groups; its numbers are their share.

    None when it carries none.
    """
    position = grouped.ids.index(organisation)
    if not _carried(grouped, np.ones((1, len(grouped.ends))), position)[0].any():
        return None

    def lead(weights: Numbers) -> Numbers:
        carried, others, _ = _carried(grouped, weights, position)
        return np.asarray(carried - others)

    found = firmness(run_all(grouped, lead, seed=seed), lambda numbers: np.asarray(numbers > 0))
    carried, _, total = _carried(grouped, pages_drawn_anew(grouped, seed=seed), position)
    low, high = np.quantile(carried[total > 0] / total[total > 0], MIDDLE)
    return replace(found, low=float(low), high=float(high))


def connector_places(grouped: GroupedPairs, *, seed: int = 0) -> Mapping[str, Place]:
    """The place of every organisation that carries pairs between groups, when pages are drawn anew."""
    weights = np.concatenate([np.ones((1, len(grouped.ends))), pages_drawn_anew(grouped, seed=seed)])
    scores = _scores(grouped, weights)
    carrying = np.flatnonzero(scores[0] > 0)
    return dict(zip((grouped.ids[k] for k in carrying), places(scores[1:], carrying), strict=True))


def places(scores: Numbers, of: Counts) -> list[Place]:
    """Places of some columns of scores over their rows; equal scores share the best of their places.

    Parameters
    ----------
    scores
        A row for each draw, a column for each organisation.
    of
        Positions of the organisations that are asked about.
    """
    found = []
    for k in of:
        above = (scores > scores[:, [k]]).sum(axis=1)
        best, worst = np.quantile(1 + above, MIDDLE, method="nearest")
        found.append(Place(int(best), int(worst)))
    return found


def without_own_website(grouped: GroupedPairs, organisation: str) -> WithoutOwnWebsite | None:
    """What is left of the pairs between groups that an organisation carries; None when it carries none."""
    position = grouped.ids.index(organisation)
    carried, _, total = _carried(grouped, without_each_website(grouped), position)
    whole, _, _ = _carried(grouped, np.ones((1, len(grouped.ends))), position)
    if not whole[0]:
        return None
    k = int(np.argmin(carried))
    return WithoutOwnWebsite(grouped.websites[k], int(carried[k]), int(total[k]))


def _carried(grouped: GroupedPairs, weights: Numbers, position: int) -> tuple[Numbers, Numbers, Numbers]:
    """Pairs between groups that one carries, that the next one carries, and all of them; a row for each of weights."""
    scores = _scores(grouped, weights)
    others = np.delete(scores, position, axis=1).max(axis=1, initial=0)
    return scores[:, position], others, weights @ crossing(grouped)


def _scores(grouped: GroupedPairs, weights: Numbers) -> Numbers:
    ends = np.zeros((len(grouped.ends), len(grouped.ids)))
    rows = np.arange(len(grouped.ends))
    ends[rows, grouped.ends[:, 0]] = ends[rows, grouped.ends[:, 1]] = crossing(grouped)
    return np.asarray(weights @ ends)
