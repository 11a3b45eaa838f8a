"""Tell organisations that nobody means by a partner unless asked: firms, offices, funders, silent and closed ones.

What an organisation is follows from its legal form and from what is documented about it, never from its name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from directory.analysis.last_seen import last_seen
from directory.records import Directory, Organisation

FIRMS, PUBLIC, FUNDERS, SILENT, CLOSED = UNASKED = ("firms", "public", "funders", "silent", "closed")
"""Firms; municipal and state bodies; those that give or pay out money; the long undocumented; the ended or merged."""

SILENT_YEARS = 10
"""Whoever was last documented more than so many years before the last year of the data counts as silent."""

MUNICIPAL = frozenset({"municipality", "municipal_institution"})
"""Legal forms of municipal bodies: they give money, but they exist for residents and know them."""

STATE = "state_institution"


def unasked_kinds(directory: Directory, *, before: int | None = None) -> Mapping[str, frozenset[str]]:
    """Ids of the organisations of each kind in `UNASKED`; one can be of several.

    Parameters
    ----------
    before
        Only what is dated before this year counts, as for `documented`. None counts all.
    """
    giving, years = funders(directory, before=before), last_seen(directory, before=before).last_years
    own, now = directory.organisations, max(years.values(), default=0)
    return {
        FIRMS: frozenset(one.id for one in own if one.legal_form == "company"),
        PUBLIC: frozenset(one.id for one in own if one.legal_form in MUNICIPAL | {STATE}),
        FUNDERS: giving,
        SILENT: frozenset(id for id, year in years.items() if year < now - SILENT_YEARS),
        CLOSED: frozenset(one.id for one in own if _has_ended(one, before)),
    }


def funders(directory: Directory, *, before: int | None = None) -> frozenset[str]:
    """Organisations that are known for money: half or more of what is documented about them is that they gave it.

    State institutions outside the covered municipalities (agencies, ministries, registers) count too; municipal
    bodies never do.
    """
    given, facts = Counter[str](), Counter[str]()
    for tie in directory.ties:
        date = tie.first_known
        if before is None or (date and date.year < before):
            facts.update((tie.source, tie.target))
            given.update([tie.source] if tie.kind == "funding" else [])
    for part in directory.participations:
        date = directory.event[part.event].start or directory.event[part.event].end
        if before is None or (date and date.year < before):
            facts[part.organisation] += 1
            given.update([part.organisation] if part.role == "funder" else [])
    covered = {municipality.id for municipality in directory.covered}
    return frozenset(
        one.id
        for one in directory.organisations
        if one.legal_form not in MUNICIPAL
        and (0 < facts[one.id] <= 2 * given[one.id] or (one.legal_form == STATE and one.municipality not in covered))
    )


def _has_ended(organisation: Organisation, before: int | None) -> bool:
    return organisation.closed is not None and (before is None or organisation.closed.year < before)
