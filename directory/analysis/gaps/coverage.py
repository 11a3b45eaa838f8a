"""Count who is active where, by theme and place, and how far the nearest one is where there is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from directory.analysis.distance import geodesic_km, haversine_km
from directory.records import Directory, Municipality, Organisation, PartialDate, Place

FEW_KNOWN = 5
"""A place with fewer known organisations says nothing about what is missing there."""

SMALL_NUMBER = 5
"""A rate of fewer organisations than this changes much when one comes or goes."""


@dataclass(frozen=True)
class Area:
    """A municipality, town or parish.

    Parameters
    ----------
    code
        Of the municipality, or of the place in the gazetteer.
    inhabitants, inhabitants_date
        None when unknown; a number without a date stands for no rate.
    organisations
        Ids of those at home there, sorted.
    """

    code: str
    name: str
    municipality: str
    lat: float
    lon: float
    inhabitants: int | None
    inhabitants_date: PartialDate | None
    inhabitants_source: str | None
    organisations: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether enough organisations are known to call a theme without any a gap."""
        return len(self.organisations) >= FEW_KNOWN


@dataclass(frozen=True)
class Nearest:
    """The nearest organisation of a theme, and how far it is from the middle of the place, as the crow flies."""

    organisation: str
    km: int


@dataclass(frozen=True)
class Coverage:
    """A theme in a place.

    Parameters
    ----------
    organisations
        Ids of those that do it there, sorted.
    per_1000
        Organisations per 1,000 inhabitants; None when the inhabitants, or the date of their number, are unknown.
    is_small
        Whether the rate stands on fewer than `SMALL_NUMBER` organisations.
    nearest
        Where there is none; None when there is one, or when none with a known point does it anywhere.
    """

    theme: str
    area: Area
    organisations: tuple[str, ...]
    per_1000: float | None
    is_small: bool
    nearest: Nearest | None


def municipality_areas(directory: Directory, organisations: Collection[str]) -> tuple[Area, ...]:
    """The covered municipalities with those of the organisations that are at home there."""
    members = _members(directory, organisations, lambda organisation: organisation.municipality)
    return tuple(_area(one, one.id, one.short_name, one.id, members) for one in directory.covered)


def parish_areas(directory: Directory, organisations: Collection[str]) -> tuple[Area, ...]:
    """The towns and parishes of the covered municipalities; who is at home in a village counts for its parish.

    An organisation whose place is unknown is in none of them.
    """
    covered = {one.id for one in directory.covered}
    order = {one.id: k for k, one in enumerate(directory.covered)}
    members = _members(directory, organisations, lambda organisation: _parish(directory, organisation.place_code))
    places = [place for place in directory.places if place.municipality in covered and place.kind in {"town", "parish"}]
    areas = [_area(place, place.code, place.name, place.municipality, members) for place in places]
    return tuple(sorted(areas, key=lambda area: order[area.municipality]))


def coverage(
    directory: Directory, areas: Sequence[Area], organisations: Collection[str], themes: Collection[str]
) -> list[Coverage]:
    """Every theme in every area, in the order given.

    Parameters
    ----------
    areas
        From `municipality_areas` or `parish_areas`.
    organisations
        Ids of those that can be the nearest one; the ended ones never are.
    """
    active = defaultdict[str, list[Organisation]](list)
    for organisation in _active(directory, organisations):
        for theme in organisation.themes:
            active[theme].append(organisation)
    return [_coverage(directory, theme, area, active[theme]) for theme in themes for area in areas]


def _coverage(directory: Directory, theme: str, area: Area, active: Sequence[Organisation]) -> Coverage:
    own = tuple(id for id in area.organisations if theme in directory.organisation[id].themes)
    known = area.inhabitants and area.inhabitants_date
    per_1000 = 1000 * len(own) / area.inhabitants if known and area.inhabitants else None
    return Coverage(theme, area, own, per_1000, len(own) < SMALL_NUMBER, None if own else _nearest(area, active))


def _nearest(area: Area, active: Sequence[Organisation]) -> Nearest | None:
    points = [(one.lat, one.lon) for one in active if one.lat is not None and one.lon is not None]
    if not points:
        return None
    km = haversine_km(area.lat, area.lon, *np.array(points).T)
    placed = [one.id for one in active if one.lat is not None]
    k = min(range(len(placed)), key=lambda k: (km[k], placed[k]))
    return Nearest(placed[k], round(geodesic_km((area.lat, area.lon), points[k])))


def _members(
    directory: Directory, organisations: Collection[str], home: Callable[[Organisation], str | None]
) -> Mapping[str, list[str]]:
    members = defaultdict[str, list[str]](list)
    for organisation in _active(directory, organisations):
        if (where := home(organisation)) is not None:
            members[where].append(organisation.id)
    return members


def _active(directory: Directory, organisations: Collection[str]) -> list[Organisation]:
    """Those that are not known to have ended, in the order of their ids."""
    chosen = (directory.organisation[id] for id in sorted(organisations))
    return [organisation for organisation in chosen if organisation.closed is None]


def _parish(directory: Directory, code: str | None) -> str | None:
    place = directory.place.get(code or "")
    return None if place is None else place.parish or place.code


def _area(
    record: Place | Municipality, code: str, name: str, municipality: str, members: Mapping[str, list[str]]
) -> Area:
    return Area(
        code=code,
        name=name,
        municipality=municipality,
        lat=record.lat,
        lon=record.lon,
        inhabitants=record.inhabitants,
        inhabitants_date=record.inhabitants_date,
        inhabitants_source=record.inhabitants_source,
        organisations=tuple(members.get(code, ())),
    )
