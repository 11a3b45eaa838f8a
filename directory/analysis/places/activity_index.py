"""Compute the activity index: one number per place, whose parts and weights are shown and can be changed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.analysis.places.activity import Activity
from directory.analysis.places.trend import dates_of
from directory.records import Directory, Period

WEIGHTS: Mapping[str, float] = {
    "organisations": 2.0,
    "leaders": 1.0,
    "events": 2.0,
    "inside": 1.0,
    "outside": 1.0,
    "themes": 1.0,
    "ideas": 1.0,
}
"""Weights unless somebody moves them; round numbers of ours."""

SPAN = 5
"""Events and ties of so many years count."""

FEW_SOURCES = 3
"""What was read on fewer pages than this is poorly documented."""

SMALL = 500
"""A place with fewer inhabitants than this is small."""


@dataclass(frozen=True)
class Score:
    """How active a place is.

    Parameters
    ----------
    code
        Of the place.
    counts
        Part to what was counted.
    parts
        Part to 0 (none) to 1 (as much as the place that has most).
    index
        0 to 100: the weighted mean of the parts; NaN when all weights are 0.
    """

    code: str
    counts: Mapping[str, int]
    parts: Mapping[str, float]
    index: float


def last_years(directory: Directory, *, span: int = SPAN) -> Period:
    """The last years with anything dated, no later than the last look; empty when nothing is dated."""
    last = max((date.year for date in dates_of(directory)), default=None)
    seen = max((one.checked.year for one in directory.organisations if one.checked), default=last)
    return Period() if last is None or seen is None else Period(min(last, seen) - span + 1, min(last, seen))


def scores(
    directory: Directory,
    compared: Sequence[Activity],
    *,
    weights: Mapping[str, float] = WEIGHTS,
    years: Period | None = None,
) -> list[Score]:
    """The index of each of the places that are compared with each other, the most active first.

    A part is log(1 + count) / log(1 + largest count): ten organisations against one count more than twenty against
    eleven, and one large place does not push all others to zero.

    Parameters
    ----------
    weights
        Part to weight, 0 or more; a missing one counts 0.
    years
        Of the events and ties that count; those without a date never do. None: the last `SPAN` years.
    """
    recent = _recent(directory, years or last_years(directory))
    counts = {activity.place.code: _counts(activity, recent) for activity in compared}
    most = {part: max((own[part] for own in counts.values()), default=0) for part in WEIGHTS}
    names = {activity.place.code: activity.place.name for activity in compared}
    found = [_score(code, own, most, weights) for code, own in counts.items()]
    return sorted(
        found, key=lambda score: (-_number(score.index), -sum(score.counts.values()), names[score.code], score.code)
    )


def _recent(directory: Directory, years: Period) -> frozenset[str]:
    """Ids of the ties and events that are dated within these years."""
    ties = (tie.id for tie in directory.ties if years and years.touches(tie.start, tie.end, known_in=tie.known_in))
    events = (event.id for event in directory.events if years and years.touches(event.start, event.end))
    return frozenset((*ties, *events))


def _counts(activity: Activity, recent: frozenset[str]) -> dict[str, int]:
    return {
        "organisations": len(activity.organisations),
        "leaders": len(activity.leaders),
        "events": len(recent.intersection(activity.events)),
        "inside": len(recent.intersection(activity.inside)),
        "outside": len(recent.intersection(activity.outside)),
        "themes": len(activity.themes),
        "ideas": len(activity.ideas),
    }


def _score(code: str, own: Mapping[str, int], most: Mapping[str, int], weights: Mapping[str, float]) -> Score:
    parts = {part: math.log1p(own[part]) / math.log1p(most[part]) if most[part] else 0.0 for part in WEIGHTS}
    total = sum(weights.get(part, 0.0) for part in WEIGHTS)
    index = 100 * sum(weights.get(part, 0.0) * parts[part] for part in WEIGHTS) / total if total else math.nan
    return Score(code, own, parts, index)


def _number(index: float) -> float:
    return 0.0 if index != index else index
