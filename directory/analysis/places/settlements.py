"""Find municipalities, towns, parishes and villages as one tree, and which of them a name means."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from directory.folding import fold
from directory.records import Directory, Municipality, Place

SETTLEMENTS = ("town", "village", "populated_place")
"""Kinds of places in which people live together."""

LEVELS: dict[str, tuple[str, ...]] = {
    "settlements": ("town", "village", "populated_place"),
    "parishes": ("town", "parish"),
    "municipalities": ("municipality", "state_city"),
}
"""Levels on which places are compared: places of one level never lie inside each other."""


def units(directory: Directory) -> tuple[Place, ...]:
    """Every place of the covered municipalities, each municipality before what lies in it.

    A municipality is among them with its number of inhabitants, whether or not the gazetteer has it.
    """
    found: list[Place] = []
    for municipality in directory.covered:
        own = (place for place in directory.places if place.municipality == municipality.id)
        found.append(_as_place(municipality))
        found.extend(place for place in own if place.code != municipality.vzd_code)
    return tuple(found)


def homes(directory: Directory, place_code: str | None, municipality: str | None) -> tuple[str, ...]:
    """Codes of the places that something lies in, the smallest first; empty when nobody knows.

    Parameters
    ----------
    place_code
        Where it is; settles the municipality too.
    municipality
        Where it is when the place is unknown.
    """
    place = directory.place.get(place_code or "")
    around = directory.municipality.get(place.municipality if place else municipality or "")
    codes = [place.code if place else None, place.parish if place else None, around.vzd_code if around else None]
    return tuple(dict.fromkeys(code for code in codes if code))


def find_places(directory: Directory, text: str) -> tuple[Place, ...]:
    """The places that a code or a name means: none, one, or several of the same name.

    Names are compared without case and diacritics. Places of the covered municipalities go before all others, the
    name itself before other names and spellings; so a place outside is found only when no covered one is called so.
    """
    covered = units(directory)
    wanted = fold(text)
    if coded := [place for place in (*covered, *directory.places) if place.code == text.strip()]:
        return tuple(coded[:1])
    if not wanted:
        return ()
    inside = {place.municipality for place in covered}
    elsewhere = [place for place in directory.places if place.municipality not in inside]
    for places in (covered, elsewhere):
        for named in (
            [place for place in places if fold(place.name) == wanted],
            [place for place in places if wanted in map(fold, place.other_names)],
        ):
            if named:
                return tuple(named)
    return ()


def like(directory: Directory, text: str, *, most: int = 3) -> tuple[Place, ...]:
    """Covered places whose names are written most like a text, the most similar first; empty when none is."""
    places: Sequence[Place] = units(directory)
    names = [fold(place.name) for place in places]
    hits = process.extract(fold(text), names, scorer=fuzz.ratio, score_cutoff=60, limit=most)
    return tuple(places[k] for _, _, k in hits)


def _as_place(municipality: Municipality) -> Place:
    return Place(
        code=municipality.vzd_code,
        name=municipality.name,
        other_names=(),
        parish=None,
        kind=municipality.kind,
        municipality=municipality.id,
        lat=municipality.lat,
        lon=municipality.lon,
        inhabitants=municipality.inhabitants,
        inhabitants_date=municipality.inhabitants_date,
        inhabitants_source=municipality.inhabitants_source,
        source="vzd",
    )
