"""Turn a directory into what the partner finder looks at, whole or as it was before some year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from directory.analysis.last_seen import last_seen
from directory.analysis.partners.facts import Chance, PartnerFacts
from directory.analysis.unasked import unasked_kinds
from directory.records import Directory, Event, Idea, PartialDate, Tie

PROJECT, PREMISES, FUNDING, VOLUNTEERS, KNOW_HOW = SEEKS = (
    "project",
    "premises",
    "funding",
    "volunteers",
    "know_how",
)
"""What somebody can look for in a partner."""

GIVEN_BY_TIE: Mapping[str, tuple[str, str]] = {
    "joint_project": (PROJECT, "both"),
    "premises": (PREMISES, "source"),
    "funding": (FUNDING, "target"),
    "advisory": (KNOW_HOW, "both"),
}
"""Kind of tie to what it shows that its source, its target or both can bring."""

GIVEN_BY_ROLE: Mapping[str, str] = {
    "host": PREMISES,
    "organiser": VOLUNTEERS,
    "co_organiser": VOLUNTEERS,
    "speaker": KNOW_HOW,
}
"""Role in an event to what it shows that somebody can bring."""


def documented(directory: Directory, *, before: int | None = None) -> PartnerFacts:
    """What a directory documents.

    Parameters
    ----------
    before
        Only ties, events and ideas dated before this year; what has no date is then left out. None takes all.
        Organisations, their themes and places are as they are described today, whatever the year.
    """
    index = {record.id: k for k, record in enumerate(directory.organisations)}
    ties = [tie for tie in directory.ties if _is_before(before, tie.first_known)]
    events = {event.id: event for event in directory.events if _is_before(before, event.start or event.end)}
    parts = [part for part in directory.participations if part.event in events]
    seen = last_seen(directory, before=before)
    offers = _offers([*_shown_by_ties(ties), *((GIVEN_BY_ROLE.get(p.role), p.organisation, p.event) for p in parts)])
    return PartnerFacts(
        ids=[*index],
        themes=[frozenset(record.themes) for record in directory.organisations],
        traits=[traits_of(o.legal_form, o.municipality, o.themes) for o in directory.organisations],
        homes=[record.municipality for record in directory.organisations],
        points=np.array([(o.lat, o.lon) for o in directory.organisations], dtype=np.float64).reshape(-1, 2),
        ties=_strengths(directory, index, ties),
        events=_members(index, ((part.event, part.organisation) for part in parts)),
        offers={seek: {index[id]: shown for id, shown in own.items()} for seek, own in offers.items()},
        chances=[_chance(directory, idea) for idea in directory.ideas if _waits(idea, events, before)],
        unasked={
            kind: frozenset(index[id] for id in ids) for kind, ids in unasked_kinds(directory, before=before).items()
        },
        records=[seen.records[id] for id in index],
        last_years=[seen.last_years.get(id, float("nan")) for id in index],
    )


def traits_of(legal_form: str, municipality: str | None, themes: Iterable[str]) -> frozenset[str]:
    """What others can be like an organisation in: legal form, municipality and themes."""
    home = [f"home:{municipality}"] if municipality else []
    return frozenset([f"form:{legal_form}", *home, *themes])


def _is_before(year: int | None, date: PartialDate | None) -> bool:
    return year is None or (date is not None and date.year < year)


def _strengths(directory: Directory, index: Mapping[str, int], ties: Iterable[Tie]) -> dict[tuple[int, int], float]:
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for tie in ties:
        one, other = sorted((index[tie.source], index[tie.target]))
        found[one, other] += directory.terms["tie_kinds"][tie.kind].strength or 0.0
    return dict(found)


def _members(index: Mapping[str, int], parts: Iterable[tuple[str, str]]) -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for event, organisation in parts:
        found[event].add(index[organisation])
    return {event: frozenset(members) for event, members in found.items()}


def _shown_by_ties(ties: Iterable[Tie]) -> Iterator[tuple[str, str, str]]:
    for tie in ties:
        seek, who = GIVEN_BY_TIE.get(tie.kind, (None, ""))
        if seek and who in {"source", "both"}:
            yield seek, tie.source, tie.id
        if seek and who in {"target", "both"}:
            yield seek, tie.target, tie.id


def _offers(shown: Iterable[tuple[str | None, str, str]]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {seek: {} for seek in SEEKS}
    for seek, organisation, fact in shown:
        if seek:
            earlier = found[seek].get(organisation, ())
            found[seek][organisation] = earlier if fact in earlier else (*earlier, fact)
    return found


def _waits(idea: Idea, events: Mapping[str, Event], before: int | None) -> bool:
    """Whether an idea is open, not for the municipality alone, and was raised before the year."""
    raised = before is None or (idea.event in events)
    return raised and idea.status == "open" and idea.actor != "municipality"


def _chance(directory: Directory, idea: Idea) -> Chance:
    return Chance(idea.id, frozenset(directory.terms["idea_themes"][idea.theme].themes), idea.municipality)
