"""Find places of which nothing is known: silent ones, told apart from those about which nobody could know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from directory.analysis.distance import haversine_km
from directory.analysis.places.activity import Activity
from directory.analysis.places.settlements import SETTLEMENTS
from directory.records import Directory, Place

ENOUGH_KNOWN = 5
"""Known organisations with a place, in the parish or town around, before silence says anything."""

Doubt = Literal["", "small_settlement", "few_known"]


@dataclass(frozen=True)
class Silence:
    """A settlement without any known organisation, person in a public role, or event.

    Parameters
    ----------
    place
        As in the gazetteer.
    ideas
        Ids of the ideas that residents raised for it all the same.
    around
        Number of known organisations with a place in its parish or town.
    doubt
        Why the silence may mean nothing: `small_settlement`, a name of the gazetteer without parish and inhabitants;
        `few_known`, too few organisations are known around. Empty when the place is silent as far as anybody can tell.
    """

    place: Place
    ideas: tuple[str, ...]
    around: int
    doubt: Doubt


def silences(known: Mapping[str, Activity]) -> tuple[Silence, ...]:
    """The settlements of which nothing is known, in the order of `known`.

    Parameters
    ----------
    known
        From `activities`.
    """
    return tuple(
        _silence(activity, known)
        for activity in known.values()
        if activity.place.kind in SETTLEMENTS and not activity.is_known
    )


def nearest_known(known: Mapping[str, Activity], place: Place, *, most: int = 3) -> tuple[tuple[Activity, float], ...]:
    """The settlements nearest to a place of which something is known, with the distance in kilometres."""
    others = [one for one in known.values() if one.place.kind in SETTLEMENTS and one.is_known and one.place != place]
    points = [(one.place.lat, one.place.lon) for one in others]
    if not points:
        return ()
    km = haversine_km(place.lat, place.lon, *np.array(points).T)
    order = np.argsort(km, kind="stable")[:most]
    return tuple((others[k], float(km[k])) for k in order)


def outside_gazetteer(directory: Directory) -> dict[tuple[str, str], tuple[str, ...]]:
    """Places that sources name and the gazetteer does not have, so that they are on no map.

    Returns
    -------
    mapping of (municipality id, name) to tuple of str
        Ids of the organisations at home there; sorted. Places of the same name in two municipalities stay apart.
    """
    covered = {municipality.id for municipality in directory.covered}
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for organisation in directory.organisations:
        home, place = organisation.municipality, organisation.place
        if home in covered and home and place and not organisation.place_code:
            found[home, place].append(organisation.id)
    return {key: tuple(found[key]) for key in sorted(found)}


def _silence(activity: Activity, known: Mapping[str, Activity]) -> Silence:
    place = activity.place
    parish = known.get(place.parish or place.code, activity)
    around = len(parish.organisations) + len(parish.bodies)
    return Silence(place, activity.ideas, around, _doubt(place, around))


def _doubt(place: Place, around: int) -> Doubt:
    if place.kind == "populated_place" and place.inhabitants is None:
        return "small_settlement"
    return "few_known" if around < ENOUGH_KNOWN else ""
