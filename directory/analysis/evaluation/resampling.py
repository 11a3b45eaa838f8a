"""Say how sure a mean is when what one organisation does depends on what it did before: organisations are resampled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from directory.analysis.proximity import Numbers

DRAWS, SEED, COVERED = 2000, 14, 0.95


@dataclass(frozen=True)
class Estimate:
    """A mean with the interval that covers 95 % of the draws; all NaN when there is nothing to take a mean of."""

    value: float
    low: float
    high: float


def mean_by_organisation(values: Numbers, weights: Numbers, organisations: NDArray[np.intp]) -> Estimate:
    """Weighted mean, and its percentile interval from organisations drawn with replacement, `DRAWS` times, seeded.

    Parameters
    ----------
    values
        NaN where there is no value.
    organisations
        Whose value each is: all values of one are drawn together.

    References
    ----------
    A. C. Davison, D. V. Hinkley (1997). Bootstrap Methods and their Application, section 3.8. Cambridge University
    Press. https://doi.org/10.1017/CBO9780511802843
    """
    there = ~np.isnan(values)
    if not there.any():
        return Estimate(float("nan"), float("nan"), float("nan"))
    _, group = np.unique(organisations[there], return_inverse=True)
    above = np.bincount(group, weights[there] * values[there])
    below = np.bincount(group, weights[there])
    size = len(below)
    draws = _draws(size)
    whole = draws @ below
    means = (draws @ above)[whole > 0] / whole[whole > 0]
    low, high = np.quantile(means, [(1 - COVERED) / 2, (1 + COVERED) / 2])
    return Estimate(float(above.sum() / below.sum()), float(low), float(high))


@lru_cache(maxsize=4)
def _draws(size: int) -> Numbers:
    """How often each of so many organisations is in each draw; the same draws for every method and measure."""
    counts = np.random.default_rng(SEED).multinomial(size, np.full(size, 1 / size), size=DRAWS)
    return counts.astype(np.float64)
