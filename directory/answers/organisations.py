"""Say in words: the directory as a table."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from directory.analysis.last_seen import Last
from directory.graph import Selection, of_ties
from directory.i18n import Texts
from directory.records import Directory
from directory.speaker import Speaker


def organisation_cells(t: Speaker, pairs: nx.Graph[str], id: str) -> tuple[str, str, str, str, int]:
    """Name, legal form, place, themes and number of partners of an organisation."""
    organisation = t.directory.organisation[id]
    return (
        organisation.name,
        t.term("legal_forms", organisation.legal_form),
        t.place(organisation),
        ", ".join(t.themes(organisation)),
        len(pairs[id]),
    )


def last_year(t: Texts, last: Last | None) -> str:
    """The year in which something of an organisation was last documented, in words when nothing has a date."""
    return year_words(t, last.year if last else None)


def year_words(t: Texts, year: int | None) -> str:
    """A year, in words when none is known."""
    return t("no date known") if year is None else str(year)


def partners_name(t: Texts, selection: Selection) -> str:
    """What the number of partners counts: all that are documented, or those by the ties that a selection asks for."""
    return t("Partners by the chosen ties") if of_ties(selection) else t("Partners")


def by_name(t: Texts, directory: Directory, ids: Iterable[str]) -> list[str]:
    """Organisations in the order of the Latvian alphabet."""
    return sorted(ids, key=lambda id: t.sort_key(directory.organisation[id].name))


def most_partners(pairs: nx.Graph[str]) -> list[tuple[str, int]]:
    """All organisations with their number of partners, most first."""
    return sorted(((id, len(pairs[id])) for id in pairs), key=lambda item: (-item[1], item[0]))
