"""Weights of the partner finder learned from what is already known, without a look at what is to be predicted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from scipy.optimize import minimize

from directory.analysis.evaluation.accuracy import Flags
from directory.analysis.evaluation.interreg import present_in_both, split_periods
from directory.analysis.partners.facts import Known
from directory.analysis.partners.finder import Weights
from directory.analysis.partners.profile import profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.proximity import Indices, Numbers

FOLDS = 5
PENALTY = 1e-4
"""Of the squared weights, so that reasons that never differ keep a weight of 0."""


def learn_from_hidden_programmes(parts: pd.DataFrame, *, seeds: tuple[int, ...] = (0, 1, 2)) -> Weights:
    """Weights that best tell the ties of hidden programmes, every programme hidden once for each seed.

    Each fifth of the programmes in turn is treated as the future: as there, new ties come with programmes that nobody
    has seen before.

    Parameters
    ----------
    parts
        Participations as for `split_periods`, of the time that is known.
    """
    programmes = np.sort(parts["programme"].unique())
    examples = [
        example
        for seed in seeds
        for fold in np.array_split(np.random.default_rng(seed).permutation(programmes), FOLDS)
        for example in _examples(parts.assign(year=parts["programme"].isin(fold).astype(int)))
    ]
    if not examples:
        return dict.fromkeys(PARTS, 1.0)
    values, happened = zip(*examples, strict=True)
    return learn_weights(np.concatenate(values), np.concatenate(happened))


def learn_weights(values: Numbers, happened: Flags) -> Weights:
    """Weights, 0 or more, of a logistic regression of what happened on the parts (a column for each of `PARTS`)."""

    def loss(x: Numbers) -> tuple[float, Numbers]:
        odds = values @ x[1:] + x[0]
        miss = (1 / (1 + np.exp(-odds)) - happened) / len(odds)
        slope = np.concatenate([[miss.sum()], values.T @ miss + 2 * PENALTY * x[1:]])
        return float(np.mean(np.logaddexp(0, odds) - happened * odds) + PENALTY * x[1:] @ x[1:]), slope

    start = np.zeros(len(PARTS) + 1)
    bounds = [(None, None), *((0, None) for _ in PARTS)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return {kind: round(float(weight), 3) for kind, weight in zip(PARTS, found.x[1:], strict=True)}


def _examples(parts: pd.DataFrame) -> Iterator[tuple[Numbers, Flags]]:
    """Parts of all pairs without an earlier tie, and whether they got one; rows marked 1 in `year` are the later."""
    known, pairs = split_periods(parts, year=1)
    among = present_in_both(parts, year=1)
    if len(among) < 2:
        return
    positions = np.array([known.index[id] for id in among], dtype=np.intp)
    scores = _both_ways(known, among, positions)
    for k, one in enumerate(among[:-1]):
        later = [n for n in range(k + 1, len(among)) if positions[n] not in known.partners[positions[k]]]
        yield scores[:, k, later].T, np.array([(one, among[n]) in pairs for n in later], dtype=bool)


def _both_ways(known: Known, among: tuple[str, ...], positions: Indices) -> Numbers:
    profiles = [profile_of(known, id, seek=frozenset({"project"})) for id in among]
    one_way: Numbers = np.array([[part(known, profile)[positions] for profile in profiles] for part in PARTS.values()])
    both: Numbers = one_way + one_way.transpose(0, 2, 1)
    return both
