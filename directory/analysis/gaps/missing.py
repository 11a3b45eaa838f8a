"""Find natural partners that have no documented tie: same theme, near, a common partner or event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx
import numpy as np

from directory.analysis.distance import geodesic_km
from directory.analysis.gaps.candidates import Candidates, Numbers, find_candidates
from directory.analysis.unasked import PUBLIC, unasked_kinds
from directory.records import Directory


@dataclass(frozen=True)
class Likely:
    """What makes two organisations natural partners, and how much each reason counts.

    Parameters
    ----------
    theme, near, partner, event
        Weights of a common theme, of nearness, of a common partner and of a common event; each reason is 0 to 1.
    near_km
        Nearness falls from 1 in the same place to 0 at this distance.
    neighbours
        So many of the nearest organisations of a theme are looked at.
    busiest
        A partner with more partners, or an event with more participants, says nothing about two of them.
    reasons
        At least so many different reasons have to speak for a pair.
    """

    theme: float = 1.0
    near: float = 0.5
    partner: float = 1.0
    event: float = 1.0
    near_km: float = 15.0
    neighbours: int = 40
    busiest: int = 60
    reasons: int = 2


LIKELY = Likely()


@dataclass(frozen=True)
class Missing:
    """Two organisations without a documented tie that would be natural partners.

    Parameters
    ----------
    one, other
        Their ids, in alphabetical order.
    score
        Sum of the weighted reasons, above 0. It orders the list and means nothing more.
    themes
        Common themes, the rarest first.
    km
        Distance; None when a point is unknown.
    partners, events
        Common partners, and common events (nodes of the two-mode graph), sorted.
    """

    one: str
    other: str
    score: float
    themes: tuple[str, ...]
    km: int | None
    partners: tuple[str, ...]
    events: tuple[str, ...]


def missing_ties(
    directory: Directory,
    pairs: nx.Graph[str],
    events: nx.Graph[str],
    *,
    among: Collection[str],
    between: tuple[str, str] | None = None,
    most: int = 100,
    likely: Likely = LIKELY,
) -> list[Missing]:
    """Pairs that would be natural partners and have no tie, the most natural first.

    Parameters
    ----------
    pairs
        From `simplify`: all ties that count as such.
    events
        As in `Network.events`.
    among
        Organisations that may be proposed. Firms, payers, those that ended and those not documented for years never
        are, and two public bodies never make a pair: two schools of one town meet without being told.
    between
        Two groups of `pairs`: one organisation from each; twice the same: both from it. None: any.
    most
        At most so many.

    References
    ----------
    L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25(3), 211-230.
    https://doi.org/10.1016/S0378-8733(03)00009-1
    """
    kinds = unasked_kinds(directory)
    public = kinds[PUBLIC]
    never = frozenset[str]().union(*(ids for kind, ids in kinds.items() if kind != PUBLIC))
    ids = sorted(node for node in among if node in pairs and node not in never)
    found = find_candidates(
        directory,
        pairs,
        events,
        ids=ids,
        near_km=likely.near_km,
        neighbours=likely.neighbours,
        busiest=likely.busiest,
    )
    scores = _scores(found, likely)
    scores[_not_between(pairs, found, between)] = 0
    frequency = Counter(theme for id in ids for theme in directory.organisation[id].themes)
    missing: list[Missing] = []
    for k in np.argsort(-scores, kind="stable"):
        if len(missing) >= most or scores[k] <= 0:
            break
        one, other = ids[found.one[k]], ids[found.other[k]]
        if not pairs.has_edge(one, other) and not (one in public and other in public):
            shared = set(directory.organisation[one].themes) & set(directory.organisation[other].themes)
            missing.append(
                Missing(
                    one=one,
                    other=other,
                    score=round(float(scores[k]), 3),
                    themes=tuple(sorted(shared, key=lambda theme: (frequency[theme], theme))),
                    km=None if np.isnan(found.km[k]) else _shown_km(directory, one, other),
                    partners=tuple(sorted(set(pairs[one]) & set(pairs[other]))),
                    events=tuple(sorted(set(events[one]) & set(events[other]))),
                )
            )
    return missing


def _shown_km(directory: Directory, one: str, other: str) -> int:
    ends = [(directory.organisation[id].lat or 0.0, directory.organisation[id].lon or 0.0) for id in (one, other)]
    return round(geodesic_km(*ends))


def _scores(found: Candidates, likely: Likely) -> Numbers:
    """Weighted sum of the reasons; 0 for pairs with too few of them."""
    nearness = np.nan_to_num(np.clip(1 - found.km / likely.near_km, 0, 1))
    reasons = np.array([found.themes, nearness, np.minimum(found.partners, 1), np.minimum(found.events, 1)])
    scores = np.array([likely.theme, likely.near, likely.partner, likely.event]) @ reasons
    return np.where((reasons > 0).sum(axis=0) >= likely.reasons, scores, 0)


def _not_between(
    pairs: nx.Graph[str], found: Candidates, between: tuple[str, str] | None
) -> np.typing.NDArray[np.bool_]:
    """Which candidates do not have one organisation in each of the two groups."""
    if between is None:
        return np.zeros(len(found.one), dtype=bool)
    group = np.array([pairs.nodes[id]["group"] for id in found.ids])
    one, other = group[found.one], group[found.other]
    first, second = between
    return np.asarray(((one != first) | (other != second)) & ((one != second) | (other != first)))
