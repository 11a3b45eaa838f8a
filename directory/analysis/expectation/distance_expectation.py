"""Expect partner pairs between groups from each organisation's number of partners and the distances alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from directory.analysis.expectation.gravity import LEFT_OUT, Gravity, Spots, fit_gravity
from directory.analysis.expectation.grouped_pairs import Counts, GroupedPairs, Numbers
from directory.analysis.expectation.located import Located, bin_of

GUESSES = 20
"""How often unknown points are guessed."""

LARGEST = 4_000_000
"""Guesses times spots times spots, so that time and memory stay bounded."""


@dataclass(frozen=True)
class Borders:
    """What is expected between groups when borders are looked at.

    Parameters
    ----------
    expected
        Pairs of every cell.
    rarer
        How many times fewer pairs there are across a border than within one, at the same distance.
    """

    expected: Mapping[tuple[str, str], float]
    rarer: float


@dataclass(frozen=True, eq=False)
class DistanceExpectation:
    """Expected pairs for every cell; the mean over guesses of the unknown points, with each guess.

    Parameters
    ----------
    grouped
        What is counted.
    located
        Where its organisations stand.
    seed
        Of the guesses.
    """

    grouped: GroupedPairs
    located: Located
    seed: int = 0

    @cached_property
    def where(self) -> Counts:
        """Spot of each organisation, a row for each guess; one row when every point is known."""
        at_most = max(1, LARGEST // max(len(self.located.km), 1) ** 2)
        return self.located.draw(draws=min(GUESSES, at_most) if self.located.unknown else 1, seed=self.seed)

    @cached_property
    def bins(self) -> Counts:
        """Bin of the distance of every two spots."""
        one, other = self.grouped.ends.T
        return bin_of(self.located.km, self.located.km[self.where[0][one], self.where[0][other]])

    @cached_property
    def fit(self) -> Gravity:
        """The model without borders, a row for each guess."""
        weights = np.ones((len(self.where), len(self.grouped.ends)))
        return self.refit(self.where, weights)

    def refit(self, where: Counts, weights: Numbers, *, start: Gravity | None = None) -> Gravity:
        """The model for other spots (rows) and for pairs that count more or less than once (rows)."""
        return fit_gravity(
            Spots(self.bins),
            where,
            partners=partners_of(self.grouped, weights),
            in_bin=_in_bins(self.bins, where, self.grouped.ends, weights),
            start=start,
        )

    @cached_property
    def each(self) -> Numbers:
        """Expected pairs of every cell (columns) for each guess (rows)."""
        return expected_in_cells(self.grouped, self.fit)

    @cached_property
    def expected(self) -> Numbers:
        """Expected pairs of every cell, mean over the guesses."""
        return np.asarray(self.each.mean(axis=0))

    @cached_property
    def spread(self) -> tuple[Numbers, Numbers]:
        """Between which numbers 90 % of the guesses lie, for every cell."""
        low, high = np.quantile(self.each, [0.05, 0.95], axis=0)
        return np.asarray(low), np.asarray(high)

    def without_cell(self, one: str, other: str) -> float:
        """Expected pairs of a cell from a fit that looks at all other pairs only.

        NaN when its organisations have no pairs elsewhere to learn from.
        """
        cell = self.grouped.cells.index((min(one, other), max(one, other)))
        kinds, kind = np.unique(self.grouped.members, axis=0, return_inverse=True)
        a, b = (self.grouped.names.index(name) for name in (one, other))
        inside = (kinds[:, a, np.newaxis] & kinds[:, b]) | (kinds[:, b, np.newaxis] & kinds[:, a])
        where, point, kind_at = _split(self.where, kind.ravel(), len(kinds))
        all_bins = self.bins[np.ix_(point, point)]
        masked = np.where(inside[np.ix_(kind_at, kind_at)], LEFT_OUT, all_bins)
        weights = np.repeat((~self.grouped.counts_for[:, cell]).astype(float)[np.newaxis], len(where), axis=0)
        fit = fit_gravity(
            Spots(masked),
            where,
            partners=partners_of(self.grouped, weights),
            in_bin=_in_bins(masked, where, self.grouped.ends, weights, bins_in_all=int(self.bins.max()) + 1),
        )
        return float(expected_in_cells(self.grouped, fit, Spots(all_bins))[:, cell].mean())

    @cached_property
    def with_borders(self) -> Borders:
        """What is expected when a border costs what it usually does here.

        A border lies between organisations that have no group in common.
        """
        kinds, kind = np.unique(self.grouped.members, axis=0, return_inverse=True)
        where, point, kind_at = _split(self.where, kind.ravel(), len(kinds))
        apart = ~(kinds.astype(int) @ kinds.T.astype(int)).astype(bool)
        bins, border = self.bins[np.ix_(point, point)], apart[np.ix_(kind_at, kind_at)]
        one, other = self.grouped.ends.T
        crossing = border[where[0][one], where[0][other]].sum()
        weights = np.ones((len(where), len(self.grouped.ends)))
        fit = fit_gravity(
            Spots(bins, border),
            where,
            partners=partners_of(self.grouped, weights),
            in_bin=_in_bins(bins, where, self.grouped.ends, weights),
            across=np.full(len(where), float(crossing)),
        )
        expected = expected_in_cells(self.grouped, fit).mean(axis=0)
        factor = float(fit.border_factor.mean())
        return Borders(
            dict(zip(self.grouped.cells, expected.tolist(), strict=True)), 1 / factor if factor else float("inf")
        )


def partners_of(grouped: GroupedPairs, weights: Numbers) -> Numbers:
    """Number of partners of each organisation, a row for each row of weights of the pairs."""
    n, rows = len(grouped.ids), len(weights)
    flat = grouped.ends.T[:, np.newaxis, :] + np.arange(rows)[:, np.newaxis] * n
    both = np.broadcast_to(weights, (2, *weights.shape))
    return np.asarray(np.bincount(flat.ravel(), both.ravel(), minlength=rows * n).reshape(rows, n))


def expected_in_cells(grouped: GroupedPairs, fit: Gravity, spots: Spots | None = None) -> Numbers:
    """Expected pairs of every cell (columns) for each fit (rows).

    With A_g the pull of the members of group g at each spot, a cell expects A_a F A_b, less half of what pairs of
    organisations that are in both groups would count twice, and less what organisations would have with themselves.
    """
    strength = fit.strength(spots)
    one, other = np.triu_indices(len(grouped.names))
    both = grouped.members[:, one] & grouped.members[:, other]
    rows = [np.zeros((0, len(one)))]
    for pull, where, between in zip(fit.pull, fit.where, strength, strict=True):
        single = _at_spots(pull, where, grouped.members, len(between))
        shared = _at_spots(pull, where, both, len(between))
        selves = (pull**2 * between[where, where]) @ both
        reached = between @ single
        ways = (single[:, one] * reached[:, other]).sum(axis=0) - (shared * (between @ shared)).sum(axis=0) / 2
        rows.append((ways - selves / 2)[np.newaxis])
    return np.maximum(np.concatenate(rows), 0.0)


def _at_spots(pull: Numbers, where: Counts, members: npt.NDArray[np.bool_], spots: int) -> Numbers:
    summed = np.zeros((spots, members.shape[1]))
    np.add.at(summed, where, pull[:, np.newaxis] * members)
    return summed


def _in_bins(bins: Counts, where: Counts, ends: Counts, weights: Numbers, *, bins_in_all: int | None = None) -> Numbers:
    """Weight of the pairs found in each bin, a row for each row of spots; pairs that are left out count nowhere."""
    number = int(bins.max(initial=-1)) + 1 if bins_in_all is None else bins_in_all
    found = bins[where[:, ends[:, 0]], where[:, ends[:, 1]]]
    counted = np.where(found == LEFT_OUT, number, found) + np.arange(len(where))[:, np.newaxis] * (number + 1)
    summed = np.bincount(counted.ravel(), weights.ravel(), minlength=len(where) * (number + 1))
    return np.asarray(summed.reshape(len(where), number + 1)[:, :number])


def _split(where: Counts, kind: Counts, kinds: int) -> tuple[Counts, Counts, Counts]:
    """Spots told apart by what kind of organisation stands there: who is where, their spot and kind."""
    codes, new = np.unique(where * kinds + kind, return_inverse=True)
    return new.reshape(where.shape).astype(np.int64), codes // kinds, codes % kinds
