"""Find places by the names that people write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from directory.folding import fold
from directory.load.places.addresses import Part, area_name
from directory.records import Place

TOWNS = {"town", "state_city"}
AREAS = {"municipality", "parish"}
SETTLEMENT_WORDS = {"pilseta", "ciems", "ciema"}

GENITIVE = {"as": "u", "es": "u", "is": "u", "us": "us", "a": "as", "e": "es", "i": "u", "s": "a"}
LOCATIVE = {"as": "as", "es": "es", "is": "i", "us": "u", "i": "os", "s": "a"}
"""Folded endings of nouns in the nominative, and in the other case; the first that fits counts.

Folding has already made the locative of most nouns equal to the nominative: "Ķekavā", "Mārupē", "Lapsās".
"""


class Match(NamedTuple):
    """A place that a name can mean; rank 0: it is its name, 1: another name of it, 2: its name in another case."""

    rank: int
    place: Place


class Gazetteer:
    """Places by name.

    Parameters
    ----------
    places
        Municipalities, parishes, towns and other populated places.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = {place.code: place for place in places}
        self._settlements: dict[str, list[Match]] = defaultdict(list)
        self._areas: dict[tuple[str | None, str], list[Match]] = defaultdict(list)
        self._genitives: dict[str, list[Match]] = defaultdict(list)
        for place in self.places.values():
            if place.kind in AREAS:
                self._add_area(place)
            else:
                self._add_settlement(place)

    def matches(self, part: Part) -> list[Match]:
        """Places that a part of an address can mean; a former municipality has none."""
        if part.area:
            return self._areas.get((part.area, part.name)) or self._areas.get((part.area, genitive(part.name)), [])
        if found := self._settlements.get(part.name):
            return [match for match in found if _is_spelt_like(part.written, match.place)] or found
        name, _, word = part.name.rpartition(" ")
        return self._genitives.get(name, []) if word in SETTLEMENT_WORDS else []

    def namesakes(self, part: Part) -> list[Match]:
        """Town and parish of the same name as a municipality that is no more ("Baldones novads"), town first.

        A state city never belonged to the municipality named after it.
        """
        towns = [match for match in self._genitives.get(part.name, []) if match.place.kind == "town"]
        return towns + self._areas.get(("parish", part.name), [])

    def _add_area(self, place: Place) -> None:
        for name in dict.fromkeys(area_name(name)[0] for name in (place.name, *place.other_names)):
            self._areas[place.kind, name].append(Match(0, place))

    def _add_settlement(self, place: Place) -> None:
        name = fold(place.name)
        ranks = {locative(name): 2} | {fold(other): 1 for other in place.other_names} | {name: 0}
        for written, rank in ranks.items():
            self._settlements[written].append(Match(rank, place))
        self._genitives[genitive(name)].append(Match(2, place))


def genitive(name: str) -> str:
    """Folded genitive of a folded name: "kekava", "kekavas"; softened consonants are lost by folding anyway."""
    return _inflect(name, GENITIVE)


def locative(name: str) -> str:
    """Folded locative of a folded name: "balozi", "balozos"."""
    return _inflect(name, LOCATIVE)


def _inflect(name: str, endings: dict[str, str]) -> str:
    for nominative, other in endings.items():
        if name.endswith(nominative):
            return name.removesuffix(nominative) + other
    return name


def _is_spelt_like(written: str, place: Place) -> bool:
    """Whether a name of the place has every diacritic that was written; endings may differ.

    Leaving diacritics out is usual, adding them is not: "Piņķi" is not the village Pinki.
    """
    letters = normalize("NFC", written).casefold()[:-2]
    return any(
        all(fold(letter) == letter or letter == other for letter, other in zip(letters, name.casefold(), strict=False))
        for name in (place.name, *place.other_names)
        if fold(name)[: len(fold(letters))] == fold(letters)
    )
