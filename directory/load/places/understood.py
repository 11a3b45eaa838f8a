"""Understand where a record is at home from the texts of its form: one place for sure, several to choose from, none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory.load.places.addresses import has_several_places
from directory.load.places.geocode import OfflineGeocoder

POINT = ("place_code", "lat", "lon", "location_precision")
"""Cells that follow from the place."""

MOST = 12
"""So many places are offered."""


@dataclass(frozen=True)
class Understood:
    """What the texts of a form say about where.

    Parameters
    ----------
    cells
        Municipality, code and point of the place that is meant; empty when no place is sure.
    name
        The place that is meant, as an address is written; empty when no place is sure.
    choices
        Code to name of the places that can be meant, best first; empty when one is sure or none was found.
    """

    cells: Mapping[str, str]
    name: str = ""
    choices: Mapping[str, str] | None = None


def understand_place(cells: Mapping[str, str], geocoder: OfflineGeocoder, *, chosen: str = "") -> Understood:
    """The place that the place, else the address, names; the municipality narrows the search.

    Parameters
    ----------
    chosen
        Code of the place that a person has chosen of several; anything else is passed over.
    """
    home = cells.get("municipality") or None
    for text in filter(None, (cells.get("place"), cells.get("address"))):
        if has_several_places(text):
            continue
        found = geocoder.geocode(text, municipality=home)
        candidates = geocoder.geocode(text, municipality=home, exactly_one=False) or []
        found = found or next((one for one in candidates if one.raw["code"] == chosen), None)
        if found is not None:
            return Understood(_cells(found.raw, found.latitude, found.longitude), found.address)
        if candidates:
            return Understood({}, choices={one.raw["code"]: one.address for one in candidates[:MOST]})
    return Understood({})


def _cells(raw: Mapping[str, str], lat: float, lon: float) -> dict[str, str]:
    return {
        "municipality": raw["municipality"],
        "place_code": raw["code"],
        "lat": repr(lat).removesuffix(".0"),
        "lon": repr(lon).removesuffix(".0"),
        "location_precision": raw["precision"],
    }
