"""Answer geopy from the gazetteer, without the network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NoReturn, overload

import numpy as np
from geopy.adapters import BaseSyncAdapter
from geopy.distance import geodesic
from geopy.exc import GeocoderUnavailable
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from directory.load.places.gazetteer import AREAS, Gazetteer
from directory.load.places.resolve import resolve
from directory.records import Municipality, Place

REACH_KM = 10.0
"""How far the nearest settlement may be from a point; beyond, the point is taken to be outside Latvia."""

NEAREST = 8
"""How many settlements are measured along the ellipsoid; the sphere that finds them is off by 0.5 % at most."""

PRECISIONS = {"municipality": "municipality", "parish": "parish"}


class OfflineGeocoder(Geocoder):  # type: ignore[misc]
    """Places of Latvia by address, and addresses by point.

    There are no points of houses: an address gets the point of its settlement and the precision `settlement`. The
    other precisions are `parish` and `municipality`. The `raw` of each `Location` holds `code`, `name`, `kind`,
    `municipality`, `parish` and `precision`.

    Parameters
    ----------
    places
        Municipalities, parishes, towns and other populated places.
    municipalities
        The municipalities that `places` refer to.
    """

    def __init__(self, places: Iterable[Place], municipalities: Iterable[Municipality]) -> None:
        super().__init__(adapter_factory=_NoNetwork)
        self._gazetteer = Gazetteer(places)
        self._municipalities = {record.id: record.name for record in municipalities}
        settlements = [place for place in self._gazetteer.places.values() if place.kind not in AREAS]
        self._settlements = settlements
        self._tree = cKDTree(_on_sphere([(place.lat, place.lon) for place in settlements]))

    @overload
    def geocode(
        self,
        query: str,
        *,
        exactly_one: Literal[True] = True,
        municipality: str | None = None,
        timeout: float | None = None,
    ) -> Location | None: ...
    @overload
    def geocode(
        self,
        query: str,
        *,
        exactly_one: Literal[False],
        municipality: str | None = None,
        timeout: float | None = None,
    ) -> list[Location] | None: ...
    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        municipality: str | None = None,
        timeout: float | None = None,
    ) -> Location | list[Location] | None:
        """Find the place that an address means.

        Parameters
        ----------
        query
            An address or the name of a place; `directory.load.resolve.resolve` says how it is read.
        exactly_one
            False gives all candidates, best first, also when none is certain.
        municipality
            Identifier of the municipality that the place must lie in.
        timeout
            Not used; every geopy geocoder takes it.

        Returns
        -------
        Location or list of Location or None
            None when nothing was found, and with `exactly_one` also when several places are possible.
        """
        answer = resolve(query, self._gazetteer, municipality=municipality)
        locations = [self._location(place, is_former=answer.is_former) for place in answer.places]
        if exactly_one:
            return locations[0] if answer.is_certain else None
        return locations or None

    @overload
    def reverse(
        self, query: Any, *, exactly_one: Literal[True] = True, timeout: float | None = None
    ) -> Location | None: ...
    @overload
    def reverse(
        self, query: Any, *, exactly_one: Literal[False], timeout: float | None = None
    ) -> list[Location] | None: ...
    def reverse(
        self, query: Any, *, exactly_one: bool = True, timeout: float | None = None
    ) -> Location | list[Location] | None:
        """Find the settlement nearest to a point.

        Parameters
        ----------
        query
            Whatever `geopy.Point` takes: (latitude, longitude) in degrees, or a text of the two.
        exactly_one
            False gives up to `NEAREST` settlements, nearest first.
        timeout
            Not used; every geopy geocoder takes it.

        Returns
        -------
        Location or list of Location or None
            None when no settlement is within `REACH_KM`. `raw` also holds `distance_km` along the ellipsoid.
        """
        point = Point(query)
        chords, indices = self._tree.query(_on_sphere([(point.latitude, point.longitude)])[0], k=NEAREST)
        nearest = (self._settlements[i] for chord, i in zip(chords, indices, strict=True) if np.isfinite(chord))
        distances = ((float(geodesic((place.lat, place.lon), point).km), place) for place in nearest)
        within = sorted((pair for pair in distances if pair[0] <= REACH_KM), key=lambda pair: pair[0])
        locations = [self._location(place, distance_km=distance) for distance, place in within]
        if exactly_one:
            return locations[0] if locations else None
        return locations or None

    def lookup(self, code: str) -> Location | None:
        """The place with this code in the gazetteer; None when there is none."""
        place = self._gazetteer.places.get(code)
        return self._location(place) if place else None

    def _location(self, place: Place, *, is_former: bool = False, **more: float) -> Location:
        precision = "municipality" if is_former else PRECISIONS.get(place.kind, "settlement")
        fields = {name: getattr(place, name) for name in ("code", "name", "kind", "municipality", "parish")}
        return Location(self._address(place), (place.lat, place.lon), fields | {"precision": precision} | more)

    def _address(self, place: Place) -> str:
        """Name, parish and municipality, the way addresses are written."""
        parish = self._gazetteer.places.get(place.parish or "")
        municipality = self._municipalities.get(place.municipality, "")
        names = (place.name, parish.name if parish else "", municipality)
        return ", ".join(dict.fromkeys(filter(None, names)))


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """What geopy asks for pages with: here it refuses, so that nothing can ever leave the machine."""

    def get_json(self, url: str, *, timeout: object, headers: object) -> NoReturn:
        raise GeocoderUnavailable("the offline geocoder asks nobody")

    get_text = get_json


def _on_sphere(points: ArrayLike) -> NDArray[np.float64]:
    """Points of a sphere of radius 1, whose straight distances are in the order of those along the surface."""
    lat, lon = np.radians(np.asarray(points, dtype=np.float64).reshape(-1, 2)).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
