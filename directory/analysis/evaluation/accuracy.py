"""How well scores tell what happened from what did not: area under the curve, precision at five, standard errors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from directory.analysis.proximity import Numbers

Flags = NDArray[np.bool_]
FIRST = 5
"""So many recommendations are looked at for the precision."""


@dataclass(frozen=True)
class Accuracy:
    """What was measured of one method, with standard errors (jackknife over organisations)."""

    method: str
    auc: float
    auc_error: float
    precision: float
    precision_error: float


def area_under_curve(scores: Numbers, happened: Flags) -> float:
    """How often something that happened has a higher score than something that did not; equal scores count half.

    NaN when all or nothing happened.

    Examples
    --------
    >>> area_under_curve(np.array([3.0, 1.0, 2.0]), np.array([True, False, True]))
    1.0
    """
    yes, no = int(happened.sum()), int((~happened).sum())
    if not (yes and no):
        return float("nan")
    return float((rankdata(scores)[happened].sum() - yes * (yes + 1) / 2) / (yes * no))


def precision_at(scores: Numbers, happened: Flags, *, first: int = FIRST) -> float:
    """Share of the `first` highest scores that happened; of equal scores at the edge their expected share.

    Examples
    --------
    >>> precision_at(np.array([3.0, 1.0, 1.0]), np.array([True, True, False]), first=2)
    0.75
    """
    first = min(first, len(scores))
    edge = np.partition(scores, -first)[-first]
    above, level = scores > edge, scores == edge
    share = (first - above.sum()) / level.sum()
    return float((happened[above].sum() + share * happened[level].sum()) / first)


def jackknife_error(estimates: Sequence[float] | Numbers) -> float:
    """Standard error from the estimates that leave one organisation out each; NaN for fewer than two.

    References
    ----------
    B. Efron, C. Stein (1981). The jackknife estimate of variance. Annals of Statistics 9, 586-596.
    https://doi.org/10.1214/aos/1176345462
    """
    values = np.asarray(estimates, dtype=np.float64)
    if len(values) < 2:
        return float("nan")
    return float(np.sqrt((len(values) - 1) * np.var(values)))


def mean_and_error(values: Numbers, weights: Numbers, groups: NDArray[np.intp]) -> tuple[float, float]:
    """Weighted mean, and its standard error when values of one group (an organisation) depend on each other."""
    if not len(values):
        return float("nan"), float("nan")
    _, group = np.unique(groups, return_inverse=True)
    above, below = np.bincount(group, weights * values), np.bincount(group, weights)
    rest = below.sum() - below
    without = (above.sum() - above)[rest > 0] / rest[rest > 0]
    return float(above.sum() / below.sum()), jackknife_error(without)
