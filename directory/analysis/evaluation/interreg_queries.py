"""Ask the partner finder about Interreg projects: weights learned on hidden programmes of the earlier years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from directory.analysis.evaluation.all_pairs import looking, without_tie
from directory.analysis.evaluation.interreg import split_periods
from directory.analysis.evaluation.learning import EQUAL, in_steps, learn_weights
from directory.analysis.evaluation.queries import Query, ask, scored
from directory.analysis.partners.weights import Weights

FOLDS, SEEDS = 5, (0, 1, 2)


def interreg_queries(
    parts: pd.DataFrame, *, year: int, usual: Weights, seeds: tuple[int, ...] = SEEDS
) -> tuple[list[Query], Weights]:
    """A query for each organisation that found a new partner from a year on, and the weights learned before it.

    Organisations that had a partner before and have one later are the candidates, and all look for a joint project.
    Methods are scored both ways, as a project is asked for from either side.

    Parameters
    ----------
    parts
        Participations as for `split_periods`.
    usual
        Weights that were learned on other data.
    seeds
        Of the draws by which programmes are hidden.
    """
    weights = learn_from_hidden_programmes(parts[parts["year"] < year], seeds=seeds)
    finders = {"finder": weights, "finder_usual": usual, "finder_equal": EQUAL}
    return [scored(query, finders) for query in _both_ways(parts, year=year)], weights


def learn_from_hidden_programmes(parts: pd.DataFrame, *, seeds: tuple[int, ...] = SEEDS) -> Weights:
    """Weights that best tell the ties of hidden programmes, every programme hidden once for each seed.

    Each fifth of the programmes in turn is treated as the future: as there, new ties come with programmes that nobody
    has seen before.
    """
    programmes = np.sort(parts["programme"].unique())
    examples = [
        query
        for seed in seeds
        for fold in np.array_split(np.random.default_rng(seed).permutation(programmes), FOLDS)
        for query in _both_ways(parts.assign(year=parts["programme"].isin(fold).astype(int)), year=1)
    ]
    if not examples:
        return EQUAL
    values = np.concatenate([query.parts.T for query in examples])
    return in_steps(learn_weights(values, np.concatenate([query.happened for query in examples])))


def _both_ways(parts: pd.DataFrame, *, year: int) -> Iterator[Query]:
    """Queries whose parts and scores are the means of both directions."""
    split = split_periods(parts, year=year)
    facts, pairs, among = split.facts, split.pairs, split.among
    positions = np.array([facts.index[id] for id in among], dtype=np.intp)
    possible = without_tie(facts, positions)
    asked = [
        ask(
            facts,
            looking(facts, id),
            year=year,
            candidates=positions,
            partners=[facts.index[other] for other in among if tuple(sorted((id, other))) in pairs],
        )
        for id in among
    ]
    for k, query in enumerate(asked):
        if not query.happened.any():
            continue
        parts_back = np.array([other.parts[:, k] for other in asked]).T
        scores = {m: (own + np.array([o.scores[m][k] for o in asked])) / 2 for m, own in query.scores.items()}
        yield replace(query, parts=(query.parts + parts_back) / 2, scores=scores).only(possible[k])
