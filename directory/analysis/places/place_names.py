"""Find the place that somebody means by a name or a code."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from directory.folding import fold
from directory.records import Directory, Municipality, Place

KINDS = ("state_city", "town", "village", "parish", "municipality", "populated_place")
"""Which of two places of one name is meant: the first of these."""

ALIKE = 75.0
"""From this likeness on (percent) a name is worth asking about."""


def find_place(directory: Directory, asked: str) -> Place | Municipality | None:
    """The place or municipality with this code, id or name; one of the covered municipalities before others."""
    if asked in directory.place:
        return directory.place[asked]
    if asked in directory.municipality:
        return directory.municipality[asked]
    name = fold(asked)
    for municipality in directory.municipalities:
        if name and name == fold(municipality.name):
            return municipality
    covered = {municipality.id for municipality in directory.covered}
    same = [place for place in directory.places if name and name in {fold(place.name), *map(fold, place.other_names)}]
    return min(
        same, key=lambda place: (place.municipality not in covered, KINDS.index(place.kind), place.code), default=None
    )


def similar_places(directory: Directory, asked: str, *, limit: int = 3) -> list[str]:
    """Names of places of the covered municipalities that look like what was asked, the most alike first."""
    covered = {municipality.id for municipality in directory.covered}
    names = {fold(place.name): place.name for place in directory.places if place.municipality in covered}
    hits = process.extract(fold(asked)[:80], [*names], scorer=fuzz.ratio, limit=limit, score_cutoff=ALIKE)
    return [names[folded] for folded, _, _ in hits]
