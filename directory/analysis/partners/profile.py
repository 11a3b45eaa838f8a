"""Find who looks for a partner: an organisation of the directory, or somebody who is not in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from directory.analysis.partners.documented import traits_of
from directory.analysis.partners.facts import PartnerFacts
from directory.errors import UnknownIdError
from directory.records import Municipality, Place

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Profile:
    """What is known about the one who looks.

    Parameters
    ----------
    themes, traits, home
        As in `PartnerFacts`.
    point
        Degrees north and east; None when unknown.
    seek
        What is looked for.
    position
        Of an organisation of the directory; None for a newcomer.
    """

    themes: frozenset[str] = NOTHING
    traits: frozenset[str] = NOTHING
    home: str | None = None
    point: tuple[float, float] | None = None
    seek: frozenset[str] = NOTHING
    position: int | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing to compare others with."""
        return not (self.themes or self.seek or self.home or self.point or self.position is not None)


def profile_of(facts: PartnerFacts, organisation: str, *, seek: frozenset[str] = NOTHING) -> Profile:
    """The profile of an organisation of the directory; UnknownIdError when there is none with that id."""
    k = facts.index.get(organisation)
    if k is None:
        raise UnknownIdError(f"there is no organisation with the id {organisation!r}; choose one of the directory")
    lat, lon = (float(degrees) for degrees in facts.points[k])
    point = None if np.isnan(lat) else (lat, lon)
    return Profile(facts.themes[k], facts.traits[k], facts.homes[k], point, seek, k)


def newcomer(
    place: Place | Municipality | None, *, themes: frozenset[str] = NOTHING, seek: frozenset[str] = NOTHING
) -> Profile:
    """The profile of an informal group that is not in the directory.

    Parameters
    ----------
    place
        Where it is at home; a municipality gives no point, as that would say more than is known.
    """
    home = place.id if isinstance(place, Municipality) else place.municipality if place else None
    point = (place.lat, place.lon) if isinstance(place, Place) else None
    return Profile(themes, traits_of("informal_group", home, themes), home, point, seek)
