"""Tell which page shows a record: there somebody goes who has saved it, or who leaves its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from directory.store.history import versions_in
from directory.ui.frame import address
from directory.upkeep.desk import Desk


class Destination(NamedTuple):
    """A page and its parameters."""

    page: str
    own: Mapping[str, str]


def page_of(resource: str, key: str, cells: Mapping[str, str]) -> Destination:
    """The page that shows a record.

    Parameters
    ----------
    key
        Of the record; empty for one that was not saved: then it is the page of the list.
    cells
        Of the record, as far as they are known.
    """
    here = address.first("organisation") or ""
    if resource == "organisations":
        return _organisation(key)
    if resource == "tie_sources":
        return _organisation(here)
    if resource in {"ties", "participations", "leaders"}:
        ends = [cells[name] for name in ("organisation", "source", "target") if cells.get(name)]
        if ends and (resource != "participations" or here in ends):
            return _organisation(here if here in ends else ends[0])
    if resource in {"events", "participations"}:
        event = key if resource == "events" else cells.get("event", "")
        return Destination("calendar", {"event": event} if event else {})
    if resource == "ideas":
        return Destination("ideas", {"idea": key} if key else {})
    return Destination({"programmes": "support", "leaders": "places"}.get(resource, "about"), {})


def page_of_change(desk: Desk, number: int, resource: str) -> Destination:
    """The page that shows what a change saved."""
    versions = desk.live.store.read(lambda connection: versions_in(connection, number))
    found = next((one for one in versions if one.address.resource == resource), None)
    if found is None:
        return page_of(resource, "", {})
    return page_of(resource, found.address.key if found.after else "", found.after or found.before or {})


def _organisation(key: str) -> Destination:
    return Destination("organisation", {"organisation": key}) if key else Destination("organisations", {})
