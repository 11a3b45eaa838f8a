"""Score two organisations: how likely they are one, with what speaks for it and what against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from directory.load.matching.subject import Subject

POINTS: dict[str, float] = {
    "same_place": 6,
    "same_address": 15,
    "same_email": 25,
    "same_website": 20,
    "other_numeral": -60,
    "other_places": -30,
    "other_letters": -25,
    "only_place": -25,
    "other_municipality": -15,
    "other_sort": -12,
}
"""What a reason adds to the likeness of the names, in points of 100. Set by hand while looking at known pairs."""

IN_OTHER = 78.0
"""Likeness of names of which one holds the other with a rare word or at the same place."""

LISTED = 50.0
"""Pairs of a lower score are not shown to anybody."""

PUBLIC = {"municipality", "municipal_institution", "state_institution", "company"}
"""Legal forms that no association has."""


@dataclass(frozen=True)
class Reason:
    """What speaks for or against two organisations being one; `values` are the two things compared."""

    code: str
    points: float
    values: tuple[str, str] = ("", "")

    @property
    def is_for(self) -> bool:
        """Whether it speaks for it."""
        return self.points > 0


@dataclass(frozen=True)
class Match:
    """Two organisations that may be one.

    Parameters
    ----------
    id, other
        Their ids; in a list of candidates `id` is the new one.
    score
        0 (surely different) to 100 (the same registration number).
    reasons
        What speaks for it first, then what speaks against it.
    """

    id: str
    other: str
    score: float
    reasons: tuple[Reason, ...]


def score(one: Subject, other: Subject, *, is_rare: Callable[[str], bool]) -> Match:
    """Score two organisations.

    Parameters
    ----------
    is_rare
        Whether few organisations have a word with this stem.
    """
    if one.number and other.number:
        same = one.number == other.number
        code, points = ("same_number", 100.0) if same else ("other_number", -100.0)
        return Match(one.id, other.id, 100.0 if same else 0.0, (Reason(code, points, (one.number, other.number)),))
    likeness, named = _likeness(one, other, is_rare)
    reasons = [named, *_reasons(one, other)]
    total = min(100.0, max(0.0, likeness + sum(reason.points for reason in reasons[1:])))
    ordered = sorted(reasons, key=lambda reason: -reason.points)
    return Match(one.id, other.id, round(total, 1), tuple(ordered))


def _likeness(one: Subject, other: Subject, is_rare: Callable[[str], bool]) -> tuple[float, Reason]:
    """Likeness of the names, 0 to 100, and the reason that it is."""
    best, names = max(
        ((fuzz.token_sort_ratio(a, b), (a, b)) for a in one.names for b in other.names), key=lambda each: each[0]
    )
    if best >= 99:
        return 94.0, Reason("same_name", 94.0, names)
    shared = one.stems & other.stems
    smaller = min(one.stems, other.stems, key=len)
    at_one_place = one.place is not None and one.place == other.place
    holds = bool(smaller) and smaller == shared and len(one.stems) != len(other.stems)
    if holds and smaller - one.places - other.places and (any(map(is_rare, smaller)) or at_one_place):
        likeness = max(best, IN_OTHER)
        return likeness, Reason("one_in_other", likeness, names)
    rare = 8.0 * min(2, sum(1 for stem in shared if is_rare(stem)))
    likeness = min(92.0, 0.8 * best + rare)
    return likeness, Reason("alike_name", likeness, names)


def _reasons(one: Subject, other: Subject) -> Iterator[Reason]:
    if one.numbers and other.numbers and one.numbers != other.numbers:
        yield _reason("other_numeral", " ".join(sorted(one.numbers)), " ".join(sorted(other.numbers)))
    if one.places and other.places and not one.places & other.places:
        yield _reason("other_places", " ".join(sorted(one.places)), " ".join(sorted(other.places)))
    if not (one.stems & other.stems) - one.places - other.places and plain(one) != plain(other):
        yield _reason("only_place", one.name, other.name)
    if one.shorts != other.shorts and one.shorts and other.shorts and not one.shorts & other.shorts:
        yield _reason("other_letters", " ".join(sorted(one.shorts)), " ".join(sorted(other.shorts)))
    for code, a, b in (("address", one.address, other.address), ("email", one.email, other.email)):
        if a and a == b:
            yield _reason(f"same_{code}", a, a)
    if one.website and one.website == other.website:
        yield _reason("same_website", one.website, one.website)
    if one.municipality and other.municipality and one.municipality != other.municipality:
        yield _reason("other_municipality", one.municipality, other.municipality)
    elif one.place and one.place == other.place:
        yield _reason("same_place", one.place, one.place)
    if one.form and other.form and (one.form in PUBLIC) != (other.form in PUBLIC):
        yield _reason("other_sort", one.form, other.form)


def plain(subject: Subject) -> str:
    """The words of a name in the order of the alphabet, and so the same for "FK Olaine" and "Olaine FK"."""
    return " ".join(sorted(subject.names[0].split()))


def _reason(code: str, one: str, other: str) -> Reason:
    return Reason(code, POINTS[code], (one, other))
