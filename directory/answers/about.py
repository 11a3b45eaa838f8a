"""Say what the page about the data counts."""

from __future__ import annotations

from collections import Counter

from directory.records import Directory
from directory.speaker import Speaker


def table_rows(t: Speaker) -> list[tuple[str, int]]:
    """What there is in the directory, and how many of it."""
    dated = sum(bool(tie.first_known) for tie in t.directory.ties)
    known = sum(organisation.lat is not None for organisation in t.directory.organisations)
    inside = {municipality.id for municipality in t.directory.covered}
    covered = sum(organisation.municipality in inside for organisation in t.directory.organisations)
    return [
        (t("Organisations"), len(t.directory.organisations)),
        (t("Organisations in the covered municipalities"), covered),
        (t("Organisations whose place is known"), known),
        (t("Documented ties"), len(t.directory.ties)),
        (t("Documented ties with a date"), dated),
        (t("Documented ties with several sources"), len(t.directory.further_sources)),
        (t("Events"), len(t.directory.events)),
        (t("Participations in events"), len(t.directory.participations)),
        (t("Ideas of residents"), len(t.directory.ideas)),
        (t("People in public roles"), len(t.directory.leaders)),
        (t("Support programmes"), len(t.directory.programmes)),
        (t("Pages that this was read on"), len(_sources(t.directory))),
        (t("Pages that were read without result"), len(_without_result(t.directory))),
    ]


def kind_rows(t: Speaker) -> list[tuple[str, str, float | None, int | None]]:
    """Each kind of tie: its name, its family, its strength, and how many there are."""
    counts = Counter(tie.kind for tie in t.directory.ties)
    kinds = [*t.directory.terms["tie_kinds"].values(), *t.directory.terms["projections"].values()]
    return [
        (
            t.term(term.vocabulary, term.code),
            t.term("families", term.family or ""),
            term.strength,
            counts[term.code] if term.vocabulary == "tie_kinds" else None,
        )
        for term in kinds
    ]


def _without_result(directory: Directory) -> set[str]:
    return {one.source_url for one in directory.pages_read if not one.found} - _sources(directory)


def _sources(directory: Directory) -> set[str]:
    tables = (
        directory.organisations,
        directory.ties,
        directory.tie_sources,
        directory.events,
        directory.participations,
        directory.leaders,
        directory.ideas,
        directory.programmes,
    )
    return {record.source_url for records in tables for record in records if record.source_url}
