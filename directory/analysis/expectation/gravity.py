"""Fit how partner pairs thin out with distance, while every organisation keeps its number of partners."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
LEFT_OUT = -1
"""Bin of pairs of spots that the fit does not look at."""

STEPS, CLOSE = 400, 1e-3


@dataclass(frozen=True, eq=False)
class Spots:
    """Spots where organisations stand, and how far they are from each other.

    Parameters
    ----------
    bins
        Spot by spot: the bin of their distance, symmetric, or `LEFT_OUT`.
    border
        Spot by spot: whether a border lies between them; None when borders are not looked at.
    """

    bins: Counts
    border: npt.NDArray[np.bool_] | None = None


@dataclass(frozen=True, eq=False)
class Gravity:
    """Several fits of mu = pull_i * pull_j * decay[bin] * border_factor, each a row (the first axis).

    Parameters
    ----------
    spots
        Where organisations can stand.
    where
        Spot of each organisation.
    pull
        Of each organisation; 0 without partners.
    decay
        Of each bin; 0 where no pair is.
    border_factor
        What a border multiplies the expectation by; 1 when borders are not looked at.
    """

    spots: Spots
    where: Counts
    pull: Numbers
    decay: Numbers
    border_factor: Numbers

    def strength(self, spots: Spots | None = None) -> Numbers:
        """Decay times border factor between every two spots, 0 where left out; other `spots` may be less masked."""
        return _strength(self.decay, self.border_factor, spots or self.spots)


def fit_gravity(
    spots: Spots,
    where: Counts,
    *,
    partners: Numbers,
    in_bin: Numbers,
    across: Numbers | None = None,
    start: Gravity | None = None,
) -> Gravity:
    """Maximise the Poisson likelihood by iterative proportional fitting, all rows at once.

    At the maximum every organisation expects as many partners as it has, every bin as many pairs as are found in it,
    and pairs across a border are as many as found: a doubly constrained gravity model with a free deterrence function.

    Parameters
    ----------
    where, partners
        Spot and number of partners of each organisation, a row for each fit.
    in_bin
        Pairs found in each bin, a row for each fit.
    across
        Pairs found across a border, for each fit; None when borders are not looked at.
    start
        A fit to begin from, when it is known to be near.

    References
    ----------
    A. G. Wilson (1971). A family of spatial interaction models, and associated developments. Environment and Planning
    A 3(1), 1-32. https://doi.org/10.1068/a030001
    P. Expert, T. S. Evans, V. D. Blondel, R. Lambiotte (2011). Uncovering space-independent communities in spatial
    networks. PNAS 108(19), 7663-7668. https://doi.org/10.1073/pnas.1018962108
    """
    runs, _ = where.shape
    total = np.maximum(partners.sum(axis=1, keepdims=True), 1)
    pull = partners / np.sqrt(total) if start is None else np.where(partners > 0, start.pull.mean(axis=0), 0.0)
    decay = np.ones(in_bin.shape) if start is None else np.where(in_bin > 0, start.decay.mean(axis=0), 0.0)
    factor = np.ones(runs) if start is None else np.full(runs, start.border_factor.mean())
    sums = _Sums(spots, where, in_bin.shape[1])
    for _ in range(STEPS):
        reach = sums.reach(pull, _strength(decay, factor, spots))
        off = np.abs(pull * reach - partners).max() / max(partners.max(), 1) if partners.size else 0
        pull = np.sqrt(pull * np.divide(partners, reach, out=np.zeros_like(reach), where=reach > 0))
        weights = sums.by_bin(pull, factor)
        expected = decay * weights
        off = max(off, np.abs(expected - in_bin).max(initial=0) / max(in_bin.max(initial=0), 1))
        decay = np.divide(in_bin, weights, out=np.zeros_like(weights), where=weights > 0)
        if across is not None:
            beyond = (sums.by_bin(pull, factor, across=True) * decay).sum(axis=1)
            factor = factor * np.divide(across, beyond, out=np.ones_like(factor), where=beyond > 0)
            off = max(off, np.abs(beyond - across).max(initial=0) / max(across.max(initial=0), 1))
        if off < CLOSE:
            break
    return Gravity(spots, where, pull, decay, factor)


class _Sums:
    """Sums over organisations and over bins, for many fits at once."""

    def __init__(self, spots: Spots, where: Counts, bins: int) -> None:
        self.spots, self.where = spots, where
        runs, self.size = len(where), len(spots.bins)
        self.flat = where + np.arange(runs)[:, np.newaxis] * self.size
        self.own_bin = spots.bins.diagonal()
        border = np.zeros_like(spots.bins, dtype=bool) if spots.border is None else spots.border
        kind = np.where(spots.bins == LEFT_OUT, -1, spots.bins * 2 + border).ravel()
        kept = np.flatnonzero(kind >= 0)
        ones = np.ones(len(kept))
        self.pairs = sparse.csr_array((ones, (kind[kept], kept)), shape=(2 * bins, self.size**2))

    def at_spots(self, values: Numbers) -> Numbers:
        """Sum over the organisations of each spot."""
        summed = np.bincount(self.flat.ravel(), values.ravel(), minlength=len(self.where) * self.size)
        return np.asarray(summed.reshape(len(self.where), self.size))

    def reach(self, pull: Numbers, strength: Numbers) -> Numbers:
        """What all others pull each organisation with."""
        everybody = np.matmul(strength, self.at_spots(pull)[:, :, np.newaxis])[:, :, 0]
        own = np.diagonal(strength, axis1=1, axis2=2)
        rows = np.arange(len(self.where))[:, np.newaxis]
        return np.asarray(everybody[rows, self.where] - pull * own[rows, self.where])

    def by_bin(self, pull: Numbers, factor: Numbers, *, across: bool = False) -> Numbers:
        """Expected pairs of each bin for a decay of 1; with `across` only those across a border."""
        spots = self.at_spots(pull)
        outer = (spots[:, :, np.newaxis] * spots[:, np.newaxis, :]).reshape(len(spots), -1)
        kinds = np.asarray(self.pairs @ outer.T).T / 2
        inside, beyond = kinds[:, 0::2], kinds[:, 1::2] * factor[:, np.newaxis]
        if across:
            return np.asarray(beyond)
        selves = self.at_spots(pull**2) / 2
        looked_at = self.own_bin >= 0
        own = np.zeros_like(inside)
        for column in np.unique(self.own_bin[looked_at]):
            own[:, column] = selves[:, self.own_bin == column].sum(axis=1)
        return np.asarray(inside - own + beyond)


def _strength(decay: Numbers, factor: Numbers, spots: Spots) -> Numbers:
    strength = np.concatenate([decay, np.zeros((len(decay), 1))], axis=1)[:, spots.bins]
    if spots.border is not None:
        strength = strength * np.where(spots.border, factor[:, np.newaxis, np.newaxis], 1.0)
    return np.asarray(strength)
