"""Compute the parts of a partner's score: for each reason a number from 0 to 1 for every organisation.

Organisations are found through what they share (a theme, a cell of the map, a partner, an event), so one answer never
compares all with all. What is unknown counts 0: a part is never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from math import log

import numpy as np

from directory.analysis.partners.facts import FORM, PartnerFacts
from directory.analysis.partners.profile import Profile
from directory.analysis.proximity import Numbers

FAR = 9
"""Beyond so many times the usual distance nearness counts nothing."""

SHRINK = 2.0
"""Added to a number of partners before shares are taken of it: one partner alone says little."""

SAME_HOME = 0.3
"""Nearness of two in the same municipality when the point of one of them is unknown."""

MUCH, HALF_LIFE = 100, 3.0
"""So many documented facts count in full; after so many years without any an organisation counts half."""

Part = Callable[[PartnerFacts, Profile], Numbers]


def same_themes(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Share of the profile's themes that an organisation has too, each theme counted by its rarity."""
    found = np.zeros(len(facts.ids))
    weights = {theme: facts.rarity[theme] for theme in sorted(profile.themes) if theme in facts.with_theme}
    for theme, weight in weights.items():
        found[facts.with_theme[theme]] += weight / sum(weights.values())
    return found


def nearness(facts: PartnerFacts, profile: Profile) -> Numbers:
    """U / (u + d) for the distance d and the usual distance between partners u: 1 on the spot, one half at u.

    `SAME_HOME` when the distance is unknown and the municipality the same; 0 when nothing is known.
    """
    found = np.zeros(len(facts.ids))
    here = facts.with_home.get(profile.home or "", np.zeros(0, dtype=np.intp))
    if profile.point is None:
        found[here] = SAME_HOME
        return found
    found[here[np.isnan(facts.points[here, 0])]] = SAME_HOME
    near, km = facts.cells.within(*profile.point, FAR * facts.usual_km)
    found[near] = facts.usual_km / (facts.usual_km + km)
    return found


def common_partners(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Common partners by Adamic and Adar's index s, a partner of many counting less, as s / (1 + s).

    References
    ----------
    L. A. Adamic, E. Adar (2003). Friends and neighbors on the Web. Social Networks 25, 211-230.
    https://doi.org/10.1016/S0378-8733(03)00009-1
    """
    found = np.zeros(len(facts.ids))
    for common in sorted(_partners(facts, profile)):
        for other in facts.partners[common]:
            found[other] += 1 / log(max(len(facts.partners[common]), 2))
    return found / (1 + found)


def same_events(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Events that both took part in, each 1 / (participants - 1), their sum s as s / (1 + s)."""
    found = np.zeros(len(facts.ids))
    if profile.position is not None:
        for event in facts.events_of.get(profile.position, ()):
            members = [*facts.events[event]]
            found[members] += 1 / max(len(members) - 1, 1)
    return found / (1 + found)


def partners_like_you(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Share of an organisation's partners that have a trait of the profile, its mean over the traits by rarity."""
    found = np.zeros(len(facts.ids))
    weights = {trait: facts.rarity[trait] for trait in sorted(profile.traits) if trait in facts.trait_columns}
    counts = facts.partner_traits
    for trait, weight in weights.items():
        column = slice(*counts.indptr[facts.trait_columns[trait] :][:2])
        rows = counts.indices[column]
        found[rows] += weight * counts.data[column] / (facts.degrees[rows] + SHRINK)
    return found / (sum(weights.values()) or 1)


def offers(facts: PartnerFacts, profile: Profile) -> Numbers:
    """What is looked for and how often it was done, n times as n / (n + 2), the mean over what is looked for."""
    found = np.zeros(len(facts.ids))
    for seek in sorted(profile.seek):
        if seek in facts.times_done:
            others, times = facts.times_done[seek]
            found[others] += times / (times + 2) / len(profile.seek)
    return found


def common_ideas(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Ideas of residents that both could carry by theme and municipality, n of them as n / (n + 2)."""
    found = np.zeros(len(facts.ids))
    here = facts.with_home.get(profile.home or "")
    waiting = [chance.themes for chance in facts.chances if chance.home == profile.home]
    if here is not None:
        for themes, n in Counter(themes for themes in waiting if themes & profile.themes).items():
            for theme in sorted(themes & facts.with_theme.keys()):
                found[np.intersect1d(here, facts.with_theme[theme], assume_unique=True)] += n
    return found / (found + 2)


def other_home(facts: PartnerFacts, profile: Profile) -> Numbers:
    """1 for organisations of another municipality, 0 where one of the two is unknown."""
    found = np.zeros(len(facts.ids))
    if profile.home is not None:
        for home, members in facts.with_home.items():
            found[members] = home != profile.home
    return found


def new_contacts(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Partners that an organisation has beyond the common ones, n of them as n / (n + 5)."""
    common = np.zeros(len(facts.ids))
    for own in _partners(facts, profile):
        common[[*facts.partners[own]]] += 1
    beyond = facts.degrees - common
    return beyond / (beyond + 5)


def known_activity(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Ties and parts in events that are documented, n of them as ln(1 + n) / ln(1 + `MUCH`), at most 1.

    A stand-in for the size of an organisation, of which nothing is published.
    """
    if not len(facts.records):
        return np.zeros(len(facts.ids))
    return np.minimum(np.log1p(np.asarray(facts.records, dtype=np.float64)) / log(1 + MUCH), 1.0)


def forms_together(facts: PartnerFacts, profile: Profile) -> Numbers:
    """Share of the ties of the profile's legal form that go to the legal form of an organisation."""
    form = next((trait for trait in sorted(profile.traits) if trait.startswith(FORM)), "")
    return facts.form_shares.get(form, np.zeros(len(facts.ids)))


def lately(facts: PartnerFacts, profile: Profile) -> Numbers:
    """How lately anything is documented: 1 in the last year that is known, half for every `HALF_LIFE` years before."""
    if not len(facts.last_years):
        return np.zeros(len(facts.ids))
    return np.nan_to_num(2.0 ** ((np.asarray(facts.last_years, dtype=np.float64) - facts.now) / HALF_LIFE))


PARTS: Mapping[str, Part] = {
    "themes": same_themes,
    "near": nearness,
    "partners": common_partners,
    "events": same_events,
    "alike": partners_like_you,
    "seek": offers,
    "ideas": common_ideas,
    "municipality": other_home,
    "contacts": new_contacts,
    "activity": known_activity,
    "form": forms_together,
    "lately": lately,
}
"""Reasons, in the order in which they are shown, and how they are measured."""


def _partners(facts: PartnerFacts, profile: Profile) -> frozenset[int]:
    return facts.partners[profile.position] if profile.position is not None else frozenset()
