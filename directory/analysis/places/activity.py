"""Find what is known of each place: its organisations, people, events, ties, themes, support and ideas."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from directory.analysis.places.settlements import homes, units
from directory.records import Directory, Leader, Organisation, Place, Tie

PUBLIC = frozenset({"municipality", "municipal_institution", "state_institution"})
"""Legal forms of public bodies."""

NOT_CIVIC = PUBLIC | {"company"}
"""Legal forms that are no organisation of residents; all others count as such, informal groups too."""


@dataclass(frozen=True)
class Activity:
    """A place and what is known of it; what lies in a village lies also in its parish and its municipality.

    Parameters
    ----------
    place
        As in the gazetteer.
    organisations
        Ids of the organisations and informal groups of residents at home there that are not known to have ended.
    informal
        Those of them that are informal groups.
    bodies
        Ids of public bodies and companies at home there.
    ended
        Ids of the organisations of any kind that ended.
    leaders, events, ideas
        Ids of people in public roles, of events held there, of ideas raised for it.
    inside, outside
        Ids of the cooperation ties with both ends there, and with one.
    support
        Ids of the support ties that somebody there received.
    themes
        Theme to the number of its organisations there, in the order of the vocabulary; themes without any are left out.
    sources
        Number of different pages that all of this was read on.
    """

    place: Place
    organisations: tuple[str, ...]
    informal: tuple[str, ...]
    bodies: tuple[str, ...]
    ended: tuple[str, ...]
    leaders: tuple[str, ...]
    events: tuple[str, ...]
    ideas: tuple[str, ...]
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    support: tuple[str, ...]
    themes: Mapping[str, int]
    sources: int

    @property
    def is_known(self) -> bool:
        """Whether any organisation, person in a public role or event of the place is known."""
        return bool(self.organisations or self.bodies or self.ended or self.leaders or self.events)

    @property
    def per_1000(self) -> float | None:
        """Organisations per 1,000 inhabitants; None unless their number and its date are known."""
        place = self.place
        if not place.inhabitants or place.inhabitants_date is None:
            return None
        return 1000 * len(self.organisations) / place.inhabitants

    @property
    def everybody(self) -> tuple[str, ...]:
        """Ids of all organisations of any kind, the ended ones too."""
        return (*self.organisations, *self.bodies, *self.ended)


def is_civic(organisation: Organisation) -> bool:
    """Whether it is an organisation or informal group of residents."""
    return organisation.legal_form not in NOT_CIVIC


def activities(directory: Directory) -> dict[str, Activity]:
    """What is known of each place of the covered municipalities, by its code, in the order of `units`."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    pages: defaultdict[str, set[str]] = defaultdict(set)

    def keep(what: str, id: str, codes: Iterable[str], url: str | None) -> None:
        for code in codes:
            found[code][what].append(id)
            if url:
                pages[code].add(url)

    where = {record.id: homes(directory, record.place_code, record.municipality) for record in directory.organisations}
    for organisation in directory.organisations:
        keep(_kind(organisation), organisation.id, where[organisation.id], organisation.source_url)
    for leader in directory.leaders:
        keep("leaders", leader.id, leader_homes(directory, leader), leader.source_url)
    for event in directory.events:
        keep("events", event.id, homes(directory, event.place_code, event.municipality), event.source_url)
    for idea in directory.ideas:
        keep("ideas", idea.id, homes(directory, idea.place_code, idea.municipality), idea.source_url)
    for tie in directory.ties:
        for what, codes in _sides(directory, tie, where):
            keep(what, tie.id, codes, tie.source_url)
    return {place.code: _activity(directory, place, found[place.code], pages[place.code]) for place in units(directory)}


def leader_homes(directory: Directory, leader: Leader) -> tuple[str, ...]:
    """Where a person is active: where the source says, else where the organisation is at home."""
    organisation = directory.organisation.get(leader.organisation or "")
    if organisation is None or leader.place_code or leader.municipality not in {None, organisation.municipality}:
        return homes(directory, leader.place_code, leader.municipality)
    return homes(directory, organisation.place_code, organisation.municipality)


def missing_themes(directory: Directory, activity: Activity) -> tuple[str, ...]:
    """Themes that no known organisation of the place works on, in the order of the vocabulary."""
    return tuple(theme for theme in directory.terms.get("themes", {}) if theme not in activity.themes)


def _kind(organisation: Organisation) -> str:
    if organisation.closed is not None:
        return "ended"
    return "organisations" if is_civic(organisation) else "bodies"


def _sides(directory: Directory, tie: Tie, where: Mapping[str, tuple[str, ...]]) -> list[tuple[str, Iterable[str]]]:
    """What a tie is to which places."""
    one, other = where[tie.source], where[tie.target]
    if directory.terms["tie_kinds"][tie.kind].family == "support":
        return [("support", other)]
    both = set(one) & set(other)
    return [("inside", sorted(both)), ("outside", [code for code in (*one, *other) if code not in both])]


def _activity(directory: Directory, place: Place, own: Mapping[str, list[str]], pages: set[str]) -> Activity:
    organisations = tuple(own.get("organisations", ()))
    bodies = tuple(own.get("bodies", ()))
    records = [directory.organisation[id] for id in organisations]
    counts = Counter(theme for id in (*organisations, *bodies) for theme in directory.organisation[id].themes)
    names = ("ended", "leaders", "events", "ideas", "inside", "outside", "support")
    return Activity(
        place=place,
        organisations=organisations,
        informal=tuple(record.id for record in records if record.legal_form == "informal_group"),
        bodies=bodies,
        themes={theme: counts[theme] for theme in directory.terms.get("themes", {}) if counts[theme]},
        sources=len(pages),
        **{name: tuple(own.get(name, ())) for name in names},
    )
