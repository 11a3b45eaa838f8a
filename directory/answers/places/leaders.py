"""List people in public roles: what organisations published themselves, never a contact detail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from directory.analysis.places.activity import Activity, leader_homes
from directory.records import Directory, Leader
from directory.speaker import Speaker


class LeaderRow(NamedTuple):
    """A person: name, public role, where, themes of the organisation, since when, and where it was read."""

    id: str
    name: str
    role: str
    organisation: str | None
    place: str
    themes: str
    since: str
    url: str | None


def leader_rows(t: Speaker, leaders: Iterable[Leader]) -> list[LeaderRow]:
    """People in the order of the alphabet; `organisation` is an id."""
    return [
        LeaderRow(
            id=leader.id,
            name=leader.name,
            role=t.of(leader, "role") or leader.role,
            organisation=leader.organisation,
            place=leader_place(t.directory, leader),
            themes=", ".join(t.term("themes", theme) for theme in leader_themes(t.directory, leader)),
            since=t.date(leader.since) if leader.since else "",
            url=leader.source_url,
        )
        for leader in sorted(leaders, key=lambda leader: (t.sort_key(leader.name), leader.id))
    ]


def leader_place(directory: Directory, leader: Leader) -> str:
    """Where a person is active; empty when nobody says."""
    if leader.place:
        return leader.place
    known = {municipality.vzd_code: municipality.short_name for municipality in directory.municipalities}
    codes = leader_homes(directory, leader)
    return next((known.get(code) or directory.place[code].name for code in codes), "")


def leader_themes(directory: Directory, leader: Leader) -> tuple[str, ...]:
    """Themes of a person's organisation; empty without one."""
    organisation = directory.organisation.get(leader.organisation or "")
    return organisation.themes if organisation else ()


def themes_without(directory: Directory, leaders: Iterable[Leader]) -> tuple[str, ...]:
    """Themes of which none of these people's organisations works on any, in the order of the vocabulary."""
    counts = Counter(theme for leader in leaders for theme in leader_themes(directory, leader))
    return tuple(theme for theme in directory.terms.get("themes", {}) if not counts[theme])


def places_without(known: Mapping[str, Activity], *, kinds: Iterable[str]) -> tuple[Activity, ...]:
    """Places of these kinds that have known organisations and no known person in a public role; most of them first."""
    chosen = set(kinds)
    found = [
        activity
        for activity in known.values()
        if activity.place.kind in chosen and activity.organisations and not activity.leaders
    ]
    return tuple(sorted(found, key=lambda activity: (-len(activity.organisations), activity.place.name)))
