"""Measure methods side by side on the same queries and the same candidates, and the finder against its rivals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from directory.analysis.evaluation.accuracy import (
    area_among_equals,
    area_under_curve,
    precision_at,
    recall_at,
    reciprocal_rank,
)
from directory.analysis.evaluation.queries import Query
from directory.analysis.evaluation.resampling import Estimate, mean_by_organisation
from directory.analysis.proximity import Numbers

Measure = Callable[[Query, str], float]


def _of_list(measure: Callable[[Numbers, np.typing.NDArray[np.bool_]], float]) -> Measure:
    return lambda query, method: measure(query.scores[method], query.happened)


def _among(flag: str) -> Measure:
    """The area under the curve among those who have something in common with whoever asks."""

    def measure(query: Query, method: str) -> float:
        kept = getattr(query, flag)
        return area_under_curve(query.scores[method][kept], query.happened[kept])

    return measure


def _same_degree(query: Query, method: str) -> float:
    """Each new partner against those with as many partners, in classes 0, 1, 2 to 3, 4 to 7 and so on."""
    classes = np.ceil(np.log2(query.partners + 1)).astype(np.intp)
    return area_among_equals(query.scores[method], query.happened, classes)


MEASURES: Mapping[str, Measure] = {
    "precision_5": _of_list(partial(precision_at, first=5)),
    "precision_10": _of_list(partial(precision_at, first=10)),
    "recall_10": _of_list(partial(recall_at, first=10)),
    "first_hit": _of_list(reciprocal_rank),
    "area": _of_list(area_under_curve),
    "area_same_theme": _among("same_theme"),
    "area_same_municipality": _among("same_home"),
    "area_same_degree": _same_degree,
}
"""Precision at 5 and 10, recall at 10, mean reciprocal rank; area under the curve, and against hard candidates."""

RIVALS = ("popularity", "near_alone")
"""What the finder is compared with query by query."""


@dataclass(frozen=True)
class Accuracy:
    """What was measured of one method."""

    method: str
    estimates: Mapping[str, Estimate]


@dataclass(frozen=True)
class Difference:
    """How much better a method is than another on the same queries, measure by measure."""

    method: str
    against: str
    estimates: Mapping[str, Estimate]


def measure_queries(queries: Sequence[Query], *, finders: Sequence[str]) -> tuple[list[Accuracy], list[Difference]]:
    """Every method of the queries by every measure, each query counting once, and the finders against their rivals.

    Parameters
    ----------
    queries
        Without those in which nobody among the candidates became a partner.
    """
    organisations = np.array([query.organisation for query in queries], dtype=np.intp)
    methods = list(queries[0].scores) if queries else []
    values = {
        method: {name: np.array([measure(one, method) for one in queries]) for name, measure in MEASURES.items()}
        for method in methods
    }

    def estimates(of: Mapping[str, Numbers]) -> dict[str, Estimate]:
        return {name: mean_by_organisation(own, np.ones(len(own)), organisations) for name, own in of.items()}

    rows = [Accuracy(method, estimates(own)) for method, own in values.items()]
    differences = [
        Difference(finder, rival, estimates({name: own - values[rival][name] for name, own in values[finder].items()}))
        for finder in finders
        if finder in values
        for rival in RIVALS
    ]
    return rows, differences


def shown_by_default(queries: Sequence[Query]) -> list[Query]:
    """The queries with the candidates that are suggested unless asked; without those that none of them answers."""
    return [query.only(query.shown) for query in queries if (query.happened & query.shown).any()]
