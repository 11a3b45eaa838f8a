"""Find the smallest place that agrees with everything in an address, or none when in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from directory.folding import fold
from directory.load.places.addresses import Part, after_house, before_street, read_address
from directory.load.places.gazetteer import TOWNS, Gazetteer, Match, genitive
from directory.records import Place


@dataclass(frozen=True)
class Answer:
    """What an address means.

    Parameters
    ----------
    places
        Candidates, best first.
    is_certain
        Whether the first one is meant beyond doubt.
    is_former
        Whether all that is known is a former municipality, of which only a town or parish keeps the name.
    """

    places: tuple[Place, ...] = ()
    is_certain: bool = False
    is_former: bool = False


class Reading(NamedTuple):
    """A part of an address and the places that it can mean."""

    part: Part
    matches: Sequence[Match]

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, in the order of the matches."""
        return tuple(match.place for match in self.matches)

    @property
    def municipalities(self) -> set[str]:
        """Identifiers of the municipalities that the places lie in."""
        return {place.municipality for place in self.places}

    @property
    def is_explained(self) -> bool:
        """Whether it belongs into a Latvian address, even if it does not say where."""
        part = self.part
        return bool(self.matches or part.area) or part.is_house or part.is_quoted or part.is_latvia


def resolve(text: str, gazetteer: Gazetteer, *, municipality: str | None = None) -> Answer:
    """Find what a text means.

    - A settlement counts more than its parish, a parish more than its municipality; streets, houses, names in quotes,
      postcodes and the country say nothing about where.
    - Of places with the same name the ones that lie in the parish and municipality named are kept. When several are
      left, the only town among them is meant; without a town, or with two, nothing is certain.
    - Of a village and a town of one municipality the village is meant ("Tīraine, Mārupe"); two villages, or two
      settlements of different municipalities, leave it uncertain.
    - A village's name beside a parish where no such village lies is the name of a house there.
    - An unknown word is a house or a neighbourhood when it stands first and could be Latvian. After the place it is
      taken for something larger and foreign, unless an area, a postcode, the country or `municipality` says Latvia.
    - A foreign country never leads to a place, except where a village of that name lies in the area named.

    Parameters
    ----------
    text
        An address or the name of a place.
    gazetteer
        Where names are looked up.
    municipality
        Identifier of the municipality that the place must lie in.
    """
    address = read_address(text)
    readings = [_read(part, gazetteer, municipality) for part in address.parts]
    if any(reading.matches for reading in readings if not reading.part.is_quoted):
        readings = [reading for reading in readings if not reading.part.is_quoted]
    if not any(reading.matches for reading in readings if not reading.part.area):
        readings = [_without_house(reading, gazetteer, municipality) for reading in readings]
    latvian = address.has_postcode or municipality is not None or any(map(_is_latvian, readings))
    if any(reading.part.is_abroad and not (latvian and reading.matches) for reading in readings):
        return Answer()
    return _answer(readings, latvian=latvian)


def _read(part: Part, gazetteer: Gazetteer, municipality: str | None) -> Reading:
    matches = gazetteer.matches(part)
    if part.area == "municipality" and not matches:
        matches = gazetteer.namesakes(part)
    return Reading(part, [match for match in matches if municipality in {None, match.place.municipality}])


def _without_house(reading: Reading, gazetteer: Gazetteer, municipality: str | None) -> Reading:
    """The place in a part that holds house and place without a comma; the reading as it was when there is none."""
    if rest := after_house(reading.part):
        found = _read(rest, gazetteer, municipality)
        if found.matches:
            return found
    if first := before_street(reading.part):
        found = _read(first, gazetteer, municipality)
        if any(place.kind in TOWNS for place in found.places):
            return found
    return reading


def _is_latvian(reading: Reading) -> bool:
    return reading.part.is_latvia or bool(reading.part.area and reading.matches)


def _answer(readings: Sequence[Reading], *, latvian: bool) -> Answer:
    areas = [reading for reading in readings if reading.part.area in {"municipality", "parish"}]
    agreeing = [_agreeing(reading, areas) for reading in readings]
    settlements = [reading for reading in agreeing if reading.matches and not reading.part.area]
    for before, after in zip(readings, agreeing, strict=True):
        if not after.matches and not before.part.area and any(place.kind in TOWNS for place in before.places):
            return Answer(before.places)
    if not latvian and _has_stranger(agreeing):
        return Answer()
    return _settlement(settlements) if settlements else _area(agreeing)


def _agreeing(reading: Reading, areas: Sequence[Reading]) -> Reading:
    """The reading with only those places that lie in all areas named.

    Where none does, a town in a parish of its own name: Ķekava and Mārupe were villages there until 2022.
    """
    inside = [match for match in reading.matches if all(_lies_in(match.place, area) for area in areas)]
    towns = [match for match in reading.matches if all(_lay_in(match.place, area) for area in areas)]
    return Reading(reading.part, inside or towns)


def _lies_in(place: Place, area: Reading) -> bool:
    if area.part.area == "municipality" or place.kind == "municipality":
        return place.municipality in area.municipalities
    return bool({place.code, place.parish} & {other.code for other in area.places})


def _lay_in(place: Place, area: Reading) -> bool:
    if _lies_in(place, area):
        return True
    same_name = area.part.name == genitive(fold(place.name))
    return place.kind == "town" and same_name and place.municipality in area.municipalities


def _has_stranger(readings: Sequence[Reading]) -> bool:
    """Whether a part is not explained, and is not a Latvian word before the first part that is known."""
    known = next((i for i, reading in enumerate(readings) if reading.matches), len(readings))
    strangers = [(i, reading.part) for i, reading in enumerate(readings) if not reading.is_explained]
    return any(i > known or not part.looks_latvian for i, part in strangers)


def _settlement(readings: Sequence[Reading]) -> Answer:
    shared = set.intersection(*(reading.municipalities for reading in readings))
    candidates = tuple(place for reading in readings for place in reading.places)
    if not shared:
        return Answer(candidates)
    kept = [[match for match in reading.matches if match.place.municipality in shared] for reading in readings]
    villages = [matches for matches in kept if not any(match.place.kind in TOWNS for match in matches)]
    chosen = villages or kept
    if any(matches != chosen[0] for matches in chosen):
        return Answer(candidates)
    return _choose(chosen[0])


def _choose(matches: Sequence[Match]) -> Answer:
    """Names before other cases of names; before other names too when all are in one municipality; a town first."""
    best = min(match.rank for match in matches)
    if best == 0 and len({match.place.municipality for match in matches}) > 1:
        best = 1
    ranked = sorted(
        (match for match in matches if match.rank <= best),
        key=lambda match: (match.rank > 0 or match.place.kind not in TOWNS, match.rank, match.place.code),
    )
    towns = [match for match in ranked if match.rank == 0 and match.place.kind in TOWNS]
    return Answer(tuple(match.place for match in ranked), len(ranked) == 1 or len(towns) == 1)


def _area(readings: Sequence[Reading]) -> Answer:
    """The smallest kind of area that is named: a parish, else a municipality, else a former municipality."""
    places = tuple(dict.fromkeys(place for reading in readings for place in reading.places))
    parishes = tuple(place for reading in readings if reading.part.area == "parish" for place in reading.places)
    municipalities = tuple(place for place in places if place.kind == "municipality")
    smallest = parishes or municipalities
    if smallest:
        return Answer(smallest, len(set(smallest)) == 1)
    return Answer(places, len({place.municipality for place in places}) == 1, is_former=bool(places))
