"""Would the partner finder have named those who did work together later? Measured beside simple baselines.

Nothing of the time to be predicted is in what the scores are computed from: `Known` is built from earlier facts alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from directory.analysis.evaluation.accuracy import (
    Accuracy,
    Flags,
    area_under_curve,
    jackknife_error,
    mean_and_error,
    precision_at,
)
from directory.analysis.evaluation.baselines import BASELINES, Scorer
from directory.analysis.partners.documented import documented
from directory.analysis.partners.facts import Known
from directory.analysis.partners.finder import WEIGHTS, Weights, weighted_parts
from directory.analysis.partners.profile import Profile, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.proximity import Numbers
from directory.records import Directory

Scores = Mapping[str, Numbers]


@dataclass(frozen=True)
class Query:
    """An organisation that found new partners: the scores of all who could have been, and who was."""

    organisation: int
    has_partners: bool
    scores: Scores
    happened: Flags


def finder_scores(known: Known, profile: Profile, *, weights: Weights = WEIGHTS) -> Numbers:
    """The partner finder's score of every organisation."""
    return sum(weighted_parts(known, profile, weights).values(), np.zeros(len(known.ids)))


METHODS: Mapping[str, Scorer] = {
    **BASELINES,
    "themes_alone": PARTS["themes"],
    "near_alone": PARTS["near"],
    "finder": finder_scores,
}
"""What is measured side by side."""


def queries_by_year(directory: Directory) -> list[Query]:
    """One query for each organisation and year in which it has a dated tie with somebody for the first time.

    Everything is scored from what is dated before that year. An organisation that is described today stands among the
    others in every year, as nobody knows since when it has existed.
    """
    found: list[Query] = []
    first, last = directory.years or (0, -1)
    for year in range(first, last + 1):
        known, later = documented(directory, before=year), documented(directory, before=year + 1)
        found.extend(_queries(known, [pair for pair in later.ties if pair not in known.ties]))
    return found


def measure_queries(queries: Sequence[Query]) -> list[Accuracy]:
    """Mean area under the curve over new ties (each seen from both of its ends), precision over queries."""
    organisations = np.array([query.organisation for query in queries], dtype=np.intp)
    new = np.array([query.happened.sum() for query in queries], dtype=np.float64)
    rows = []
    for method in METHODS:
        areas = np.array([area_under_curve(query.scores[method], query.happened) for query in queries])
        hits = np.array([precision_at(query.scores[method], query.happened) for query in queries])
        area, precision = (
            mean_and_error(areas, new, organisations),
            mean_and_error(hits, np.ones(len(hits)), organisations),
        )
        rows.append(Accuracy(method, *area, *precision))
    return rows


def measure_pairs(
    known: Known, pairs: frozenset[tuple[str, str]], among: Sequence[str], *, methods: Mapping[str, Scorer]
) -> list[Accuracy]:
    """Accuracy over all pairs of some organisations that had no tie, as published results on such data are given.

    Parameters
    ----------
    pairs
        The pairs that happened later; without an earlier tie, in the order of the alphabet.
    among
        The organisations, sorted. All look for a joint project.
    methods
        Name to scores. A pair's score is the sum of both directions.
    """
    positions = np.array([known.index[id] for id in among], dtype=np.intp)
    possible = _without_tie(known, positions)
    happened = np.array([[tuple(sorted((one, other))) in pairs for other in among] for one in among], dtype=bool)
    rows = []
    for method, score in methods.items():
        one_way = np.array([score(known, _looking(known, id))[positions] for id in among])
        rows.append(_measure_matrix(method, one_way + one_way.T, possible, happened))
    return rows


def _looking(known: Known, organisation: str) -> Profile:
    return profile_of(known, organisation, seek=frozenset({"project"}))


def _queries(known: Known, pairs: Sequence[tuple[int, int]]) -> Iterator[Query]:
    new: dict[int, set[int]] = {}
    for one, other in pairs:
        new.setdefault(one, set()).add(other)
        new.setdefault(other, set()).add(one)
    for position, partners in sorted(new.items()):
        profile = profile_of(known, known.ids[position])
        others = np.ones(len(known.ids), dtype=bool)
        others[[position, *known.partners[position]]] = False
        happened = np.zeros(len(known.ids), dtype=bool)
        happened[[*partners]] = True
        scores = {method: score(known, profile)[others] for method, score in METHODS.items()}
        yield Query(position, bool(known.partners[position]), scores, happened[others])


def _without_tie(known: Known, positions: NDArray[np.intp]) -> Flags:
    possible = np.ones((len(positions), len(positions)), dtype=bool)
    np.fill_diagonal(possible, False)
    place = {int(position): k for k, position in enumerate(positions)}
    for k, position in enumerate(positions):
        possible[k, [place[other] for other in known.partners[position] if other in place]] = False
    return possible


def _measure_matrix(method: str, scores: Numbers, possible: Flags, happened: Flags) -> Accuracy:
    def area(kept: NDArray[np.intp]) -> float:
        chosen = np.triu(possible[np.ix_(kept, kept)], k=1)
        return area_under_curve(scores[np.ix_(kept, kept)][chosen], happened[np.ix_(kept, kept)][chosen])

    everybody = np.arange(len(scores))
    error = jackknife_error([area(np.delete(everybody, k)) for k in everybody])
    precision = mean_and_error(*_precisions(scores, possible, happened))
    return Accuracy(method, area(everybody), error, *precision)


def _precisions(scores: Numbers, possible: Flags, happened: Flags) -> tuple[Numbers, Numbers, NDArray[np.intp]]:
    rows = [k for k in range(len(scores)) if happened[k].any()]
    hits = np.array([precision_at(scores[k][possible[k]], happened[k][possible[k]]) for k in rows])
    return hits, np.ones(len(rows)), np.array(rows, dtype=np.intp)


def with_weights(weights: Weights) -> Callable[[Known, Profile], Numbers]:
    """The partner finder with other weights, as a method to be measured."""
    return partial(finder_scores, weights=weights)
