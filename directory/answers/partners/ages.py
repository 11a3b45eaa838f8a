"""Say when organisations were last documented, wherever one is shown."""

from __future__ import annotations

from collections.abc import Iterable

from directory.analysis.partners.facts import Known
from directory.i18n import Texts
from directory.speaker import Speaker


def last_documented(t: Texts, known: Known, organisation: str) -> str:
    """When anything about an organisation was last documented: "last documented in 2014"."""
    year = last_year(known, organisation)
    return t("no dated activity") if year is None else t("last documented in {year}", year=year)


def last_year(known: Known, organisation: str) -> int | None:
    """The year in which an organisation was last documented, None when nothing about it is dated."""
    year = known.last_years[known.index[organisation]]
    return int(year) if year == year else None


def ages_sentence(t: Speaker, known: Known, organisations: Iterable[str]) -> str:
    """When each of several organisations was last documented, in one sentence."""
    each = [f"{t.directory.organisation[id].name} – {last_documented(t, known, id)}" for id in organisations]
    return "; ".join(each) + "."
