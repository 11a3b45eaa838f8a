"""Say in words: places in words: for the table beside the map, for its tooltips, and for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from directory.analysis.places.spots import Link, Spot, neighbours
from directory.answers.ranking import most_of
from directory.i18n import Texts
from directory.records import Directory
from directory.speaker import Speaker


class PlaceRow(NamedTuple):
    """A row of the table of places.

    Parameters
    ----------
    id
        Of the spot.
    place, municipality
        Names; empty when unknown.
    organisations, ties
        How many.
    works_with
        The places with most ties to this one, with the number of ties; empty without any.
    """

    id: str
    place: str
    municipality: str
    organisations: int
    ties: int
    works_with: str


def place_rows(t: Speaker, spots: Sequence[Spot], links: Iterable[Link], *, partners: int = 3) -> list[PlaceRow]:
    """The map as a table, in the order of the spots.

    Parameters
    ----------
    partners
        How many places at most are named in `works_with`.
    """
    name = {spot.id: spot.name for spot in spots}
    joined = neighbours(links)
    return [
        PlaceRow(
            spot.id,
            spot.name,
            municipality_name(t.directory, spot),
            len(spot.organisations),
            spot.ties,
            ", ".join(
                f"{name[link.across(spot.id)]} ({t.number(len(link.ties))})"
                for link in joined.get(spot.id, ())[:partners]
            ),
        )
        for spot in spots
    ]


def map_sentence(t: Texts, spots: Sequence[Spot], links: Sequence[Link]) -> str:
    """What the map shows, in words, for somebody who does not see it."""
    if not spots:
        return t("No place is known for any organisation in this selection.")
    places = t.plural("{n} place", "{n} places", len(spots))
    organisations = counted(t, sum(len(spot.organisations) for spot in spots))
    top = t.all_of(most_of(t, ((spot.name, len(spot.organisations)) for spot in spots), most=3))
    said = [
        t("The map shows {places} and {organisations}.", places=places, organisations=organisations),
        t("Most organisations: {top}.", top=top),
    ]
    if links:
        name = {spot.id: spot.name for spot in spots}
        joined = [(" – ".join(sorted((name[link.one], name[link.other]))), len(link.ties)) for link in links]
        most = t.all_of(most_of(t, joined, most=1))
        said.append(t("Most ties between two places: {top}.", top=most))
    return " ".join(said)


def spot_text(t: Speaker, spot: Spot) -> str:
    """What a circle says when somebody points at it."""
    municipality = municipality_name(t.directory, spot)
    ties = t.plural("{n} tie", "{n} ties", spot.ties)
    inside = t("{n} of them within the place", n=t.number(spot.inside)) if spot.inside else ""
    lines = [
        spot.name,
        municipality if municipality != spot.name else "",
        counted(t, len(spot.organisations)),
        ", ".join(part for part in (ties, inside) if part),
    ]
    return "\n".join(line for line in lines if line)


def link_text(t: Texts, one: Spot, other: Spot, link: Link) -> str:
    """What a line says when somebody points at it."""
    ties = t.plural("{n} tie", "{n} ties", len(link.ties))
    return f"{one.name} – {other.name}\n{ties}"


def counted(t: Texts, organisations: int) -> str:
    """A number of organisations, in words."""
    return t.plural("{n} organisation", "{n} organisations", organisations)


def municipality_name(directory: Directory, spot: Spot) -> str:
    """Name of the municipality that a spot lies in; empty when unknown."""
    return directory.municipality[spot.municipality].name if spot.municipality else ""
