"""Tell how well scores put what happened before what did not: precision, recall, first hit, area under the curve.

Of equal scores at the edge of a list each counts by its chance to be in the list, so no order of theirs is favoured.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from directory.analysis.proximity import Numbers

Flags = NDArray[np.bool_]


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


def area_among_equals(scores: Numbers, happened: Flags, classes: NDArray[np.intp]) -> float:
    """The area under the curve with each that happened compared only with those of its own class.

    The mean over all that happened and have somebody to be compared with; NaN when there is none.
    """
    areas, counts = [], []
    for one in np.unique(classes[happened]):
        own = classes == one
        area = area_under_curve(scores[own], happened[own])
        if area == area:
            areas.append(area)
            counts.append(int(happened[own].sum()))
    return float(np.average(areas, weights=counts)) if areas else float("nan")


def hits_at(scores: Numbers, happened: Flags, *, first: int) -> float:
    """How many of the `first` highest scores happened.

    Examples
    --------
    >>> hits_at(np.array([3.0, 1.0, 1.0]), np.array([True, True, False]), first=2)
    1.5
    """
    first = min(first, len(scores))
    edge = np.partition(scores, -first)[-first]
    above, level = scores > edge, scores == edge
    share = (first - above.sum()) / level.sum()
    return float(happened[above].sum() + share * happened[level].sum())


def precision_at(scores: Numbers, happened: Flags, *, first: int) -> float:
    """Share of the `first` highest scores that happened, 0 to 1; fewer scores are counted as if others followed."""
    return hits_at(scores, happened, first=first) / first


def recall_at(scores: Numbers, happened: Flags, *, first: int) -> float:
    """Share of all that happened that is among the `first` highest scores, 0 to 1; NaN when nothing happened."""
    return hits_at(scores, happened, first=first) / happened.sum() if happened.any() else float("nan")


def reciprocal_rank(scores: Numbers, happened: Flags) -> float:
    """1 / rank of the first that happened, 0 to 1; among equal scores its mean place. NaN when nothing happened.

    Examples
    --------
    >>> reciprocal_rank(np.array([3.0, 2.0, 1.0]), np.array([False, True, True]))
    0.5
    """
    if not happened.any():
        return float("nan")
    best = scores[happened].max()
    level, right = int((scores == best).sum()), int((scores[happened] == best).sum())
    return float(1 / ((scores > best).sum() + (level + 1) / (right + 1)))
