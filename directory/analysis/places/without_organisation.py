"""Find the villages and towns in which no organisation is known, by what is known of them instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from directory.analysis.places.activity import Activity
from directory.analysis.places.settlements import SETTLEMENTS
from directory.analysis.places.silence import Silence, silences
from directory.records import Directory


@dataclass(frozen=True)
class WithoutOrganisation:
    """Settlements of some municipalities; none is in two of the groups.

    Parameters
    ----------
    settlements
        How many there are in all.
    silent
        Nothing is known, though others around are.
    unclear
        Nothing is known, and too little around to say what that means.
    otherwise
        No organisation is known, but a person in a public role, an event, or an organisation that ended.
    only_bodies
        Public bodies or companies are known, and no organisation of residents; not among those without any.
    """

    settlements: int
    silent: tuple[Silence, ...]
    unclear: tuple[Silence, ...]
    otherwise: tuple[Activity, ...]
    only_bodies: tuple[Activity, ...]

    @property
    def n(self) -> int:
        """Number of settlements without any known organisation that goes on."""
        return len(self.silent) + len(self.unclear) + len(self.otherwise)


def without_organisation(known: Mapping[str, Activity], municipalities: Collection[str]) -> WithoutOrganisation:
    """The settlements of some municipalities without a known organisation, in the order of `known`.

    Parameters
    ----------
    known
        From `activities`.
    """
    own = [one for one in known.values() if one.place.kind in SETTLEMENTS and one.place.municipality in municipalities]
    quiet = [one for one in silences(known) if one.place.municipality in municipalities]
    civic_less = [one for one in own if one.is_known and not one.organisations]
    return WithoutOrganisation(
        settlements=len(own),
        silent=tuple(one for one in quiet if not one.doubt),
        unclear=tuple(one for one in quiet if one.doubt),
        otherwise=tuple(one for one in civic_less if not one.bodies),
        only_bodies=tuple(one for one in civic_less if one.bodies),
    )


def empty_villages(directory: Directory, ids: Iterable[str], *, among: Collection[str] = ()) -> list[str]:
    """Codes of the settlements in which none of these organisations is at home.

    Parameters
    ----------
    among
        Municipalities that are looked at; without any all covered ones.
    """
    known = (directory.organisation[id] for id in ids if id in directory.organisation)
    taken = {organisation.place_code for organisation in known if not organisation.closed}
    inside = looked_at(directory, among)
    return [
        place.code
        for place in directory.places
        if place.municipality in inside and place.kind in SETTLEMENTS and place.code not in taken
    ]


def without_place(directory: Directory, ids: Iterable[str], *, among: Collection[str] = ()) -> list[str]:
    """Those of these organisations that go on in some municipalities, nobody published where; `among` as above."""
    inside = looked_at(directory, among)
    known = (directory.organisation[id] for id in ids)
    return [one.id for one in known if one.municipality in inside and one.place is None and not one.closed]


def looked_at(directory: Directory, among: Collection[str]) -> set[str]:
    """These municipalities, or all covered ones when there are none."""
    return {municipality.id for municipality in directory.covered if not among or municipality.id in among}
