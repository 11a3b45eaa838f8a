"""Learn how much each reason counts: plain logistic regression of what came about on the visible parts of the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import minimize

from directory.analysis.evaluation.accuracy import Flags
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import STEP
from directory.analysis.proximity import Numbers

PENALTY = 1e-5
"""Of the squared weights, so that reasons that never differ keep a weight of 0."""

LARGEST = 5.0
"""What the largest learned weight is set to; the order of candidates depends on the proportions alone."""

EQUAL: Mapping[str, float] = dict.fromkeys(PARTS, 1.0)
"""Every reason counts the same: what is used where too little is known to learn from."""


def learn_weights(values: Numbers, happened: Flags) -> dict[str, float]:
    """Weights, 0 or more, of a logistic regression.

    Parameters
    ----------
    values
        A row for each pair, a column for each of `PARTS`, each 0 to 1.
    happened
        Which of the pairs came about.

    References
    ----------
    D. R. Cox (1958). The regression analysis of binary sequences. Journal of the Royal Statistical Society B 20,
    215-232. https://doi.org/10.1111/j.2517-6161.1958.tb00292.x
    """

    def loss(x: Numbers) -> tuple[float, Numbers]:
        odds = values @ x[1:] + x[0]
        miss = (1 / (1 + np.exp(-odds)) - happened) / len(odds)
        slope = np.concatenate([[miss.sum()], values.T @ miss + 2 * PENALTY * x[1:]])
        return float(np.mean(np.logaddexp(0, odds) - happened * odds) + PENALTY * x[1:] @ x[1:]), slope

    start = np.zeros(len(PARTS) + 1)
    bounds = [(None, None), *((0, None) for _ in PARTS)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return dict(zip(PARTS, (float(weight) for weight in found.x[1:]), strict=True))


def in_steps(weights: Mapping[str, float], *, never_asked: Sequence[str] = ()) -> dict[str, float]:
    """Learned weights as a person can set them: the largest `LARGEST`, all in steps of `STEP`.

    Parameters
    ----------
    never_asked
        Reasons that the examples say nothing about, as nobody in them asked for it: they get the largest weight,
        as whoever asks means it.
    """
    whole = max(weights.values(), default=0.0)
    if whole <= 0:
        return {**EQUAL}
    scaled = {kind: round(weight / whole * LARGEST / STEP) * STEP for kind, weight in weights.items()}
    return scaled | dict.fromkeys(never_asked, LARGEST)
