"""Whom to work with next, and why: the score of an organisation is the sum of the parts that are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from directory.analysis.partners.facts import Known
from directory.analysis.partners.profile import Profile
from directory.analysis.partners.reasons import Reason, reason
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.proximity import Indices, Numbers

Weights = Mapping[str, float]

WEIGHTS: Weights = {
    "themes": 3.0,
    "near": 3.0,
    "partners": 2.0,
    "events": 1.0,
    "alike": 3.0,
    "seek": 3.0,
    "ideas": 0.5,
    "municipality": 0.25,
    "contacts": 1.0,
}
"""Weights unless somebody moves them; round numbers of ours, chosen before they were measured."""

CHOICES: Mapping[str, Weights] = {
    "balanced": {},
    "nearer": {"near": 9.0, "municipality": 0.0},
    "new_contacts": {"contacts": 6.0, "partners": 0.0, "events": 0.0},
    "other_municipality": {"municipality": 6.0, "near": 1.5, "ideas": 0.0},
}
"""Simple choices: which weights they set to what."""

GROUNDS = ("themes", "near", "partners", "events", "seek", "ideas")
"""An organisation is a candidate when it has one of these in common with whoever looks; the other parts only rank."""


@dataclass(frozen=True)
class Wishes:
    """How candidates are chosen.

    Parameters
    ----------
    weights
        Reason to weight, 0 or more; a missing one counts 0.
    with_partners, with_closed
        Whether existing partners, and organisations that ended, can be candidates.
    """

    weights: Weights = field(default_factory=lambda: WEIGHTS)
    with_partners: bool = False
    with_closed: bool = False


@dataclass(frozen=True)
class Candidate:
    """A possible partner; the score, 0 to 100, is the sum of the shares of its reasons."""

    organisation: str
    score: float
    reasons: tuple[Reason, ...]


def find_partners(known: Known, profile: Profile, wishes: Wishes, *, limit: int = 10) -> list[Candidate]:
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
    parts = weighted_parts(known, profile, wishes.weights)
    grounds = np.any([parts[kind] > 0 for kind in GROUNDS if kind in parts] or [np.zeros(len(known.ids), bool)], axis=0)
    left = np.flatnonzero(grounds & _admitted(known, profile, wishes))
    total = np.sum([parts[kind][left] for kind in parts], axis=0) if parts else np.zeros(len(left))
    return [_candidate(known, profile, parts, k) for k in _best(known, left, total, limit)]


def weighted_parts(known: Known, profile: Profile, weights: Weights) -> dict[str, Numbers]:
    """Every part of the score of every organisation, in points; of 100 where every reason holds in full.

    Reasons that cannot hold for this profile (common partners of somebody who has none) do not lower the score.
    """
    possible = {kind: weights.get(kind, 0.0) for kind in PARTS if _can_hold(known, profile, kind)}
    whole = sum(possible.values())
    return {kind: 100 * w / whole * PARTS[kind](known, profile) for kind, w in possible.items() if w > 0}


def _can_hold(known: Known, profile: Profile, kind: str) -> bool:
    own = profile.position
    return bool(
        {
            "themes": profile.themes,
            "near": profile.point or profile.home,
            "partners": own is not None and known.partners[own],
            "events": own is not None and own in known.events_of,
            "alike": profile.traits,
            "seek": profile.seek,
            "ideas": profile.home and profile.themes,
            "municipality": profile.home,
            "contacts": True,
        }[kind]
    )


def _admitted(known: Known, profile: Profile, wishes: Wishes) -> Indices:
    admitted = np.ones(len(known.ids), dtype=bool)
    if profile.position is not None:
        admitted[profile.position] = False
        if not wishes.with_partners:
            admitted[[*known.partners[profile.position]]] = False
    if not wishes.with_closed:
        admitted[[*known.closed]] = False
    return admitted


def _best(known: Known, positions: Indices, scores: Numbers, limit: int) -> list[int]:
    """Positions in falling order of their scores; only those that can be among the first are sorted."""
    if limit < 1:
        return []
    worst = np.partition(scores, -limit)[-limit] if limit < len(scores) else -np.inf
    ranked = {int(k): round(float(score), 6) for k, score in zip(positions, scores, strict=True) if score >= worst}
    return sorted(ranked, key=lambda k: (-ranked[k], known.ids[k]))[:limit]


def _candidate(known: Known, profile: Profile, parts: Mapping[str, Numbers], candidate: int) -> Candidate:
    shares = {kind: round(float(values[candidate]), 1) for kind, values in parts.items()}
    ranked = sorted((kind for kind in shares if shares[kind] > 0), key=lambda kind: -shares[kind])
    reasons = tuple(reason(known, profile, candidate, kind, shares[kind]) for kind in ranked)
    return Candidate(known.ids[candidate], round(sum(one.share for one in reasons), 1), reasons)
