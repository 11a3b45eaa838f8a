"""Measure methods over all pairs of some organisations at once, as published results on networks are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from directory.analysis.evaluation.accuracy import Flags, area_under_curve
from directory.analysis.evaluation.baselines import Scorer
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.profile import Profile, profile_of


@dataclass(frozen=True)
class PairAccuracy:
    """Area under the curve of a method over all pairs, with its standard error (jackknife over organisations)."""

    method: str
    area: float
    error: float


def measure_pairs(
    facts: PartnerFacts, pairs: frozenset[tuple[str, str]], among: Sequence[str], *, methods: Mapping[str, Scorer]
) -> list[PairAccuracy]:
    """Accuracy over all pairs of some organisations that had no tie.

    Parameters
    ----------
    pairs
        The pairs that happened later; without an earlier tie, in the order of the alphabet.
    among
        The organisations, sorted. All look for a joint project.
    methods
        Name to scores. A pair's score is the sum of both directions.

    References
    ----------
    B. Efron, C. Stein (1981). The jackknife estimate of variance. Annals of Statistics 9, 586-596.
    https://doi.org/10.1214/aos/1176345462
    """
    positions = np.array([facts.index[id] for id in among], dtype=np.intp)
    possible = without_tie(facts, positions)
    happened = np.array([[tuple(sorted((one, other))) in pairs for other in among] for one in among], dtype=bool)
    everybody, rows = np.arange(len(among)), []
    for method, score in methods.items():
        one_way = np.array([score(facts, looking(facts, id))[positions] for id in among])
        both = one_way + one_way.T

        def area(kept: NDArray[np.intp], scores: NDArray[np.float64] = both) -> float:
            square = np.ix_(kept, kept)
            chosen = np.triu(possible[square], k=1)
            return area_under_curve(scores[square][chosen], happened[square][chosen])

        left_out = np.array([area(np.delete(everybody, k)) for k in everybody])
        rows.append(PairAccuracy(method, area(everybody), float(np.sqrt((len(among) - 1) * np.var(left_out)))))
    return rows


def looking(facts: PartnerFacts, organisation: str) -> Profile:
    """The profile of an organisation that looks for a joint project."""
    return profile_of(facts, organisation, seek=frozenset({"project"}))


def without_tie(facts: PartnerFacts, positions: NDArray[np.intp]) -> Flags:
    """Which pairs of some organisations have no tie; nobody is a pair with itself."""
    possible = np.ones((len(positions), len(positions)), dtype=bool)
    np.fill_diagonal(possible, False)
    place = {int(position): k for k, position in enumerate(positions)}
    for k, position in enumerate(positions):
        possible[k, [place[other] for other in facts.partners[position] if other in place]] = False
    return possible
