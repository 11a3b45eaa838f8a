"""Define the Directory: one snapshot of all tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from directory.records.models import (
    Event,
    Idea,
    Leader,
    Municipality,
    Organisation,
    PageRead,
    Participation,
    Place,
    Programme,
    Term,
    Tie,
    TieSource,
)
from directory.records.record import Record

TABLES: Mapping[str, type[Record]] = {
    "vocabularies": Term,
    "municipalities": Municipality,
    "places": Place,
    "organisations": Organisation,
    "events": Event,
    "ties": Tie,
    "tie_sources": TieSource,
    "participations": Participation,
    "leaders": Leader,
    "ideas": Idea,
    "programmes": Programme,
    "pages_read": PageRead,
}
"""Table name to model; a table only refers to itself or to tables before it."""


@dataclass(frozen=True, eq=False)
class Directory:
    """All tables as they stood when they were read; nothing in it changes.

    The fields are the tables, in the order of their files.
    """

    vocabularies: tuple[Term, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    tie_sources: tuple[TieSource, ...] = ()
    participations: tuple[Participation, ...] = ()
    leaders: tuple[Leader, ...] = ()
    ideas: tuple[Idea, ...] = ()
    programmes: tuple[Programme, ...] = ()
    pages_read: tuple[PageRead, ...] = ()
    revision: str = field(default="")
    """Fingerprint of the files this was read from; equal fingerprints mean equal contents."""

    def counts(self) -> dict[str, int]:
        """Number of records per table."""
        return {table: len(getattr(self, table)) for table in TABLES}

    @cached_property
    def organisation(self) -> Mapping[str, Organisation]:
        """Organisations by id."""
        return {record.id: record for record in self.organisations}

    @cached_property
    def tie(self) -> Mapping[str, Tie]:
        """Ties by id."""
        return {record.id: record for record in self.ties}

    @cached_property
    def further_sources(self) -> Mapping[str, tuple[TieSource, ...]]:
        """Tie id to its sources beside the one that the tie names; only ties that have some."""
        found: dict[str, list[TieSource]] = {}
        for source in self.tie_sources:
            found.setdefault(source.tie, []).append(source)
        return {tie: tuple(sources) for tie, sources in found.items()}

    def sources_of(self, tie: Tie) -> tuple[str, ...]:
        """Every page that a tie was read on, the one that it names first, each once."""
        further = (source.source_url for source in self.further_sources.get(tie.id, ()))
        return tuple(dict.fromkeys(url for url in (tie.source_url, *further) if url))

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """Events by id."""
        return {record.id: record for record in self.events}

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Places by code."""
        return {record.code: record for record in self.places}

    @cached_property
    def municipality(self) -> Mapping[str, Municipality]:
        """Municipalities by id."""
        return {record.id: record for record in self.municipalities}

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Term]]:
        """Vocabulary name to code to term, in the order of the file."""
        vocabularies: dict[str, dict[str, Term]] = {}
        for term in self.vocabularies:
            vocabularies.setdefault(term.vocabulary, {})[term.code] = term
        return vocabularies

    @cached_property
    def covered(self) -> tuple[Municipality, ...]:
        """The municipalities whose organisations this directory sets out to know."""
        return tuple(record for record in self.municipalities if record.covered)

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year of the dated ties and events; None when nothing is dated or all is of one year."""
        of_ties = (date for tie in self.ties for date in (tie.start, tie.known_in, tie.end))
        of_events = (date for event in self.events for date in (event.start, event.end))
        years = {date.year for date in (*of_ties, *of_events) if date}
        return (min(years), max(years)) if len(years) > 1 else None
