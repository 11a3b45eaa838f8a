"""Find where organisations are: those that stand on one point, and the ties within and between such places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from directory.records import Directory, Organisation


@dataclass(frozen=True)
class Spot:
    """A point of the map with the organisations that stand on it.

    Parameters
    ----------
    id
        The point as text, latitude first; no two spots share it.
    code
        The place in the gazetteer; None when none of the organisations names one.
    name
        Name of the place; of the municipality when no place is known, empty when neither is.
    municipality
        Id of the municipality; None when unknown.
    precision
        What the point stands for, such as a settlement or a parish.
    organisations
        Their ids, sorted; at least one.
    ties
        Number of ties that touch any of them, each counted once, also those to organisations without a point.
    inside
        How many of these join two organisations of this spot.
    """

    id: str
    code: str | None
    name: str
    municipality: str | None
    lat: float
    lon: float
    precision: str
    organisations: tuple[str, ...]
    ties: int
    inside: int


@dataclass(frozen=True)
class Link:
    """The ties between two spots.

    Parameters
    ----------
    one, other
        Ids of the spots, in the order of the alphabet.
    ties
        Ids of the ties, in both directions, sorted; at least one.
    families
        Families of these ties, sorted.
    """

    one: str
    other: str
    ties: tuple[str, ...]
    families: tuple[str, ...]

    def across(self, spot: str) -> str:
        """The other end, seen from one of the two spots."""
        return self.other if spot == self.one else self.one


def places_of(directory: Directory, ties: nx.MultiDiGraph[str]) -> tuple[Spot, ...]:
    """Group the organisations of a network by the point they stand on.

    Parameters
    ----------
    ties
        As in `Network.ties`, whole or selected.

    Returns
    -------
    tuple of Spot
        The spot with most organisations first; every organisation that has a point is in exactly one.
    """
    groups: defaultdict[str, list[Organisation]] = defaultdict(list)
    for node in sorted(ties):
        organisation = directory.organisation[node]
        if (point := _point(organisation)) is not None:
            groups[point].append(organisation)
    where = {organisation.id: point for point, members in groups.items() for organisation in members}
    touching, inside = _count(ties, where)
    spots = (_spot(directory, point, members, touching[point], inside[point]) for point, members in groups.items())
    return tuple(sorted(spots, key=lambda spot: (-len(spot.organisations), spot.name, spot.id)))


def spot_of(spots: Iterable[Spot], organisation: str | None) -> list[Spot]:
    """The spot where an organisation is; an empty list when it is in none."""
    return [spot for spot in spots if organisation in spot.organisations]


def links_between(spots: Iterable[Spot], ties: nx.MultiDiGraph[str]) -> tuple[Link, ...]:
    """The ties between organisations of different spots, one link for each pair of spots that has any.

    Returns
    -------
    tuple of Link
        The link with most ties first. Ties inside a spot, or to an organisation that is in none, are in no link.
    """
    where = {organisation: spot.id for spot in spots for organisation in spot.organisations}
    between: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for source, target, tie, data in ties.edges(keys=True, data=True):
        one, other = where.get(source), where.get(target)
        if one is not None and other is not None and one != other:
            between[min(one, other), max(one, other)].append((tie, data["family"]))
    links = (
        Link(one, other, tuple(sorted(tie for tie, _ in found)), tuple(sorted({family for _, family in found})))
        for (one, other), found in between.items()
    )
    return tuple(sorted(links, key=lambda link: (-len(link.ties), link.one, link.other)))


def neighbours(links: Iterable[Link]) -> Mapping[str, tuple[Link, ...]]:
    """The links of each spot that has any, in the order given."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.one].append(link)
        found[link.other].append(link)
    return {spot: tuple(own) for spot, own in found.items()}


def without_point(directory: Directory, ties: nx.MultiDiGraph[str]) -> Mapping[str, tuple[str, ...]]:
    """Organisations of a network of which nobody knows the point, by group.

    Returns
    -------
    mapping of str to tuple of str
        A group that has any, to their ids, sorted; the groups in the order of the alphabet.
    """
    missing: defaultdict[str, list[str]] = defaultdict(list)
    for node in sorted(ties):
        if _point(directory.organisation[node]) is None:
            missing[ties.nodes[node]["group"]].append(node)
    return {group: tuple(missing[group]) for group in sorted(missing)}


def _point(organisation: Organisation) -> str | None:
    """Identity of the point of an organisation; None without one."""
    return None if organisation.lat is None else f"{organisation.lat},{organisation.lon}"


def _count(ties: nx.MultiDiGraph[str], where: Mapping[str, str]) -> tuple[Counter[str], Counter[str]]:
    """Ties that touch each spot, and those inside it."""
    touching: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for source, target in ties.edges():
        one, other = where.get(source), where.get(target)
        touching.update({spot for spot in (one, other) if spot is not None})
        if one is not None and one == other:
            inside[one] += 1
    return touching, inside


def _spot(directory: Directory, point: str, members: list[Organisation], ties: int, inside: int) -> Spot:
    """A spot; what its members say differently is settled by the first by id that says anything."""
    code = next((member.place_code for member in members if member.place_code), None)
    municipality = next((member.municipality for member in members if member.municipality), None)
    return Spot(
        id=point,
        code=code,
        name=_name(directory, code, municipality, members),
        municipality=municipality,
        lat=next(member.lat for member in members if member.lat is not None),
        lon=next(member.lon for member in members if member.lon is not None),
        precision=next(member.location_precision for member in members if member.location_precision),
        organisations=tuple(member.id for member in members),
        ties=ties,
        inside=inside,
    )


def _name(directory: Directory, code: str | None, municipality: str | None, members: list[Organisation]) -> str:
    if code and code in directory.place:
        return directory.place[code].name
    written = next((member.place for member in members if member.place), None)
    return written or (directory.municipality[municipality].name if municipality else "")
