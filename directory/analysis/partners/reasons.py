"""Collect the facts behind the parts of a score: why somebody is a good partner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from directory.analysis.distance import geodesic_km
from directory.analysis.partners.facts import FORM, PartnerFacts
from directory.analysis.partners.profile import Profile

MOST = 5
"""At most so many facts of a kind are named; all of them are counted."""

Facts = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Reason:
    """One part of a score and the facts behind it.

    Parameters
    ----------
    kind
        One of `PARTS`.
    share
        What it adds to the score, above 0.
    facts
        What kind of thing (`themes`, `partners`, `events`, `ideas`, `municipality` or what is looked for) to their
        codes or ids, the most telling first, at most `MOST` of them.
    count
        How many facts there are in all.
    km
        Distance, for the reason `near` where it is known.
    year
        Last documented in, for the reason `lately`.
    """

    kind: str
    share: float
    facts: Facts = field(default_factory=dict)
    count: int = 0
    km: float | None = None
    year: int | None = None


def reason(facts: PartnerFacts, profile: Profile, candidate: int, kind: str, share: float) -> Reason:
    """The facts behind a part of a candidate's score."""
    if kind == "near":
        return Reason(kind, share, km=_km(facts, profile, candidate))
    if kind == "lately":
        return Reason(kind, share, year=int(facts.last_years[candidate]))
    if kind == "activity":
        return Reason(kind, share, count=facts.records[candidate])
    if kind == "form":
        return Reason(kind, share, {"form": ((facts.forms[candidate] or "").removeprefix(FORM),)}, 1)
    shown = FACTS[kind](facts, profile, candidate)
    count = sum(map(len, shown.values()))
    return Reason(kind, share, {what: names[:MOST] for what, names in shown.items()}, count)


def _km(facts: PartnerFacts, profile: Profile, candidate: int) -> float | None:
    lat, lon = facts.points[candidate]
    km = geodesic_km(profile.point, (float(lat), float(lon))) if profile.point else float("nan")
    return km if km == km else None


def _themes(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    return {"themes": _rarest(facts, profile.themes & facts.themes[candidate])}


def _partners(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    own = facts.partners[profile.position] if profile.position is not None else frozenset()
    return {"partners": _least_connected(facts, own & facts.partners[candidate])}


def _events(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    own = facts.events_of.get(profile.position, ()) if profile.position is not None else ()
    common = (event for event in own if candidate in facts.events[event])
    return {"events": tuple(sorted(common, key=lambda event: (len(facts.events[event]), event)))}


def _alike(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    def likeness(other: int) -> float:
        return sum(facts.rarity[trait] for trait in profile.traits & facts.traits[other])

    alike = [other for other in facts.partners[candidate] if likeness(other) and other != profile.position]
    return {"partners": tuple(facts.ids[k] for k in sorted(alike, key=lambda k: (-likeness(k), facts.ids[k])))}


def _offers(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    return {seek: own for seek in sorted(profile.seek) if (own := facts.offers.get(seek, {}).get(candidate))}


def _ideas(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    both = [
        chance
        for chance in facts.chances
        if chance.home == profile.home and chance.themes & profile.themes and chance.themes & facts.themes[candidate]
    ]
    common = profile.themes & facts.themes[candidate]
    return {"ideas": tuple(c.id for c in sorted(both, key=lambda c: (-len(c.themes & common), len(c.themes), c.id)))}


def _municipality(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    home = facts.homes[candidate]
    return {"municipality": (home,) if home else ()}


def _contacts(facts: PartnerFacts, profile: Profile, candidate: int) -> Facts:
    own = facts.partners[profile.position] if profile.position is not None else frozenset()
    return {"partners": _least_connected(facts, facts.partners[candidate] - own - {profile.position})}


def _rarest(facts: PartnerFacts, themes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(themes, key=lambda theme: (-facts.rarity[theme], theme)))


def _least_connected(facts: PartnerFacts, organisations: Collection[int | None]) -> tuple[str, ...]:
    chosen = [k for k in organisations if k is not None]
    return tuple(facts.ids[k] for k in sorted(chosen, key=lambda k: (len(facts.partners[k]), facts.ids[k])))


FACTS: Mapping[str, Callable[[PartnerFacts, Profile, int], Facts]] = {
    "themes": _themes,
    "partners": _partners,
    "events": _events,
    "alike": _alike,
    "seek": _offers,
    "ideas": _ideas,
    "municipality": _municipality,
    "contacts": _contacts,
}
