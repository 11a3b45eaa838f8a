"""Find coordinates for the records that have none, from the places they name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from geopy.location import Location

from directory.load.places.addresses import has_several_places
from directory.load.places.geocode import OfflineGeocoder
from directory.records import Directory, Event, Organisation

Located = TypeVar("Located", Organisation, Event)
Reason = Literal["not_found", "ambiguous", "several_places"]


@dataclass(frozen=True)
class Unplaced:
    """A record that names a place, and why it got no point.

    Parameters
    ----------
    table, id
        The record.
    text
        What was looked up: its place, else its address.
    reason
        `not_found`, `ambiguous`: several places are possible, or `several_places`: it names more than one.
    candidates
        The places that are possible, best first, as an address is written.
    """

    table: str
    id: str
    text: str
    reason: Reason
    candidates: tuple[str, ...] = ()


def locate(directory: Directory, geocoder: OfflineGeocoder) -> tuple[Directory, tuple[Unplaced, ...]]:
    """Give organisations and events without coordinates the point of the place that they name.

    The place is looked up first, then the address; the record's municipality, when it has one, narrows the search.
    Sets place_code, lat, lon and location_precision, and the municipality where it was unknown; nothing that was given
    is changed. Records that name no place stay as they are.

    Returns
    -------
    directory
        With the new records; its revision is empty because no file holds it.
    unplaced
        The records that name a place and still have no point.
    """
    unplaced: list[Unplaced] = []
    organisations = tuple(_locate("organisations", record, geocoder, unplaced) for record in directory.organisations)
    events = tuple(_locate("events", record, geocoder, unplaced) for record in directory.events)
    return replace(directory, organisations=organisations, events=events, revision=""), tuple(unplaced)


def _locate(table: str, record: Located, geocoder: OfflineGeocoder, unplaced: list[Unplaced]) -> Located:
    if record.lat is not None:
        return record
    if record.place_code and (known := geocoder.lookup(record.place_code)):
        return _with_point(record, known)
    texts = [text for text in (record.place, getattr(record, "address", None)) if text]
    for text in texts:
        found = None if has_several_places(text) else geocoder.geocode(text, municipality=record.municipality)
        if found:
            return _with_point(record, found)
    if texts:
        unplaced.append(_unplaced(table, record, texts[0], geocoder))
    return record


def _with_point(record: Located, found: Location) -> Located:
    return record.model_copy(
        update={
            "municipality": record.municipality or found.raw["municipality"],
            "place_code": record.place_code or found.raw["code"],
            "lat": found.latitude,
            "lon": found.longitude,
            "location_precision": found.raw["precision"],
        }
    )


def _unplaced(table: str, record: Organisation | Event, text: str, geocoder: OfflineGeocoder) -> Unplaced:
    if has_several_places(text):
        return Unplaced(table, record.id, text, "several_places")
    candidates = geocoder.geocode(text, municipality=record.municipality, exactly_one=False)
    if not candidates:
        return Unplaced(table, record.id, text, "not_found")
    return Unplaced(table, record.id, text, "ambiguous", tuple(found.address for found in candidates))
