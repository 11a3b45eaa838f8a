"""Guess in simple ways who will work together, beside which the partner finder is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log

import numpy as np

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.profile import Profile
from directory.analysis.proximity import Numbers

Scorer = Callable[[PartnerFacts, Profile], Numbers]


def chance_alone(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Random numbers, the same in every run."""
    return np.random.default_rng((7, profile.position or 0)).random(len(facts.ids))


def same_municipality(facts: PartnerFacts, profile: Profile) -> Numbers:
    """1 for organisations at home in the same municipality."""
    return np.array([home is not None and home == profile.home for home in facts.homes], dtype=np.float64)


def popularity(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Number of partners."""
    return facts.degrees.copy()


def common_neighbours(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Number of common partners."""
    return _through_partners(facts, profile, lambda degree: 1.0)


def adamic_adar(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Common partners, each 1 / ln(its number of partners).

    References
    ----------
    L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25, 211-230.
    https://doi.org/10.1016/S0378-8733(03)00009-1
    """
    return _through_partners(facts, profile, lambda degree: 1 / log(degree))


def resource_allocation(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Common partners, each 1 / its number of partners.

    References
    ----------
    T. Zhou, L. Lü, Y.-C. Zhang (2009). Predicting missing links via local information. European Physical Journal B 71,
    623-630. https://doi.org/10.1140/epjb/e2009-00335-8
    """
    return _through_partners(facts, profile, lambda degree: 1 / degree)


BASELINES: Mapping[str, Scorer] = {
    "random": chance_alone,
    "same_municipality": same_municipality,
    "popularity": popularity,
    "common_neighbours": common_neighbours,
    "adamic_adar": adamic_adar,
    "resource_allocation": resource_allocation,
}


def _through_partners(facts: PartnerFacts, profile: Profile, worth: Callable[[int], float]) -> Numbers:
    found = np.zeros(len(facts.ids))
    for common in sorted(facts.partners[profile.position]) if profile.position is not None else ():
        others = [other for other in facts.partners[common] if other != profile.position]
        if others:
            found[others] += worth(len(facts.partners[common]))
    return found
