"""Tell what a record concerns: whose municipality, whose organisation, or the settings of the whole directory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from directory.records import Directory, Event, Organisation
from directory.store import Address
from directory.upkeep.rights import Scope

SETTINGS = frozenset({"vocabularies", "municipalities", "places", "files"})
"""What is the same for everybody: only an admin of all may change it."""


NOWHERE: Mapping[Address, str] = {}


class Needed(NamedTuple):
    """What must be asked for: another right than that of the verb, or None; and where."""

    right: str | None
    scope: Scope


def scope_of(
    directory: Directory, resource: str, cells: Mapping[str, str], *, homes: Mapping[Address, str] = NOWHERE
) -> Needed:
    """Where a right is needed to write a record with these cells.

    A tie and its sources concern both of its ends and are open to the editors of either; municipalities that the
    directory does not cover, or does not know, are open to every editor.

    Parameters
    ----------
    homes
        Municipalities of organisations and events that are saved at the same time.
    """
    if resource in SETTINGS:
        return Needed("settings", Scope())
    covered = {municipality.id for municipality in directory.covered}
    organisations = frozenset(_organisations(directory, resource, cells))
    found = set(_municipalities(directory, cells, organisations, homes))
    own = frozenset({cells["id"]}) if resource == "organisations" and "id" in cells else organisations
    return Needed(None, Scope(frozenset(found & covered), own))


def _organisations(directory: Directory, resource: str, cells: Mapping[str, str]) -> Iterator[str]:
    if resource == "tie_sources" and (tie := directory.tie.get(cells["tie"])):
        yield from (tie.source, tie.target)
    names = ("source", "target") if resource == "ties" else ("organisation",)
    yield from (cells[name] for name in names if name in cells)


def _municipalities(
    directory: Directory, cells: Mapping[str, str], organisations: frozenset[str], homes: Mapping[Address, str]
) -> Iterator[str]:
    if "municipality" in cells:
        yield cells["municipality"]
    named = [Address("organisations", key) for key in organisations]
    if "event" in cells:
        named.append(Address("events", cells["event"]))
    for address in named:
        known: Mapping[str, Organisation | Event] = (
            directory.organisation if address.resource == "organisations" else directory.event
        )
        record = known.get(address.key)
        if record is not None and record.municipality:
            yield record.municipality
        if address in homes:
            yield homes[address]
