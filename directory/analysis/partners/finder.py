"""Find whom to work with next, and why: a score is the sum of the parts that are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.profile import Profile
from directory.analysis.partners.reasons import Reason, reason
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import WEIGHTS, Weights
from directory.analysis.proximity import Indices, Numbers
from directory.analysis.unasked import UNASKED

Flags = NDArray[np.bool_]

GROUNDS = ("themes", "partners", "events", "seek")
"""An organisation is a candidate when it has one of these in common with whoever looks; the other parts only rank."""

GROUNDS_OF_A_PLACE = ("near", "ideas")
"""Grounds, too, as long as nothing but a place counts of whoever looks: a neighbour alone is no partner."""


PARTNERS = "partners"
ALSO = (PARTNERS, *UNASKED)
"""Existing partners and the kinds of organisations that are candidates only when asked for."""


@dataclass(frozen=True)
class Wishes:
    """How candidates are chosen.

    Parameters
    ----------
    weights
        Reason to weight, 0 or more; a missing one counts 0.
    also
        Which of `ALSO` can be candidates.
    """

    weights: Weights = field(default_factory=lambda: WEIGHTS)
    also: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """A possible partner; the score, 0 to 100, is the sum of the shares of its reasons."""

    organisation: str
    score: float
    reasons: tuple[Reason, ...]


def find_partners(facts: PartnerFacts, profile: Profile, wishes: Wishes, *, limit: int = 10) -> list[Candidate]:
    """The best partners for a profile, best first; of equal ones the first by id.

    Parameters
    ----------
    limit
        At most so many.

    Returns
    -------
    list of Candidate
        Empty when no organisation has anything in common with the profile that a weight counts.
    """
    parts = weighted_parts(facts, profile, wishes.weights)
    left = np.flatnonzero(has_grounds(parts, profile, size=len(facts.ids)) & _admitted(facts, profile, wishes))
    total = np.sum([parts[kind][left] for kind in parts], axis=0) if parts else np.zeros(len(left))
    return [_candidate(facts, profile, parts, k) for k in _best(facts, left, total, limit)]


def weighted_parts(facts: PartnerFacts, profile: Profile, weights: Weights) -> dict[str, Numbers]:
    """Every part of the score of every organisation, in points; of 100 where every reason holds in full.

    Reasons that cannot hold for this profile (common partners of somebody who has none) do not lower the score.
    """
    possible = {kind: weights.get(kind, 0.0) for kind in PARTS if _can_hold(facts, profile, kind)}
    whole = sum(possible.values())
    return {kind: 100 * w / whole * PARTS[kind](facts, profile) for kind, w in possible.items() if w > 0}


def _can_hold(facts: PartnerFacts, profile: Profile, kind: str) -> bool:
    own = profile.position
    return bool(
        {
            "themes": profile.themes,
            "near": profile.point or profile.home,
            "partners": own is not None and facts.partners[own],
            "events": own is not None and own in facts.events_of,
            "alike": profile.traits,
            "seek": profile.seek,
            "ideas": profile.home and profile.themes,
            "municipality": profile.home,
            "form": profile.traits,
        }.get(kind, True)
    )


def _admitted(facts: PartnerFacts, profile: Profile, wishes: Wishes) -> Flags:
    out = shown_only_when_asked(facts, without=wishes.also)
    if profile.position is not None:
        out[profile.position] = True
        if PARTNERS not in wishes.also:
            out[[*facts.partners[profile.position]]] = True
    return np.logical_not(out)


def shown_only_when_asked(facts: PartnerFacts, *, without: Collection[str] = ()) -> Flags:
    """Which organisations are of a kind that is no candidate unless asked for.

    Parameters
    ----------
    without
        Kinds that were asked for.
    """
    found = np.zeros(len(facts.ids), dtype=bool)
    for kind in UNASKED:
        if kind not in without:
            found[[*facts.unasked.get(kind, ())]] = True
    return found


def has_grounds(parts: Mapping[str, Numbers], profile: Profile, *, size: int) -> Flags:
    """Which organisations have something in common with whoever looks: a part among the grounds that is not 0."""
    says_more = (profile.themes and "themes" in parts) or (profile.seek and "seek" in parts)
    grounds = GROUNDS if says_more else (*GROUNDS, *GROUNDS_OF_A_PLACE)
    found = np.zeros(size, dtype=bool)
    for kind in grounds:
        if kind in parts:
            found |= parts[kind] > 0
    return found


def _best(facts: PartnerFacts, positions: Indices, scores: Numbers, limit: int) -> list[int]:
    """Positions in falling order of their scores; only those that can be among the first are sorted."""
    if limit < 1:
        return []
    worst = np.partition(scores, -limit)[-limit] if limit < len(scores) else -np.inf
    ranked = {int(k): round(float(score), 6) for k, score in zip(positions, scores, strict=True) if score >= worst}
    return sorted(ranked, key=lambda k: (-ranked[k], facts.ids[k]))[:limit]


def _candidate(facts: PartnerFacts, profile: Profile, parts: Mapping[str, Numbers], candidate: int) -> Candidate:
    shares = {kind: round(float(values[candidate]), 1) for kind, values in parts.items()}
    ranked = sorted((kind for kind in shares if shares[kind] > 0), key=lambda kind: -shares[kind])
    reasons = tuple(reason(facts, profile, candidate, kind, shares[kind]) for kind in ranked)
    return Candidate(facts.ids[candidate], round(sum(one.share for one in reasons), 1), reasons)
