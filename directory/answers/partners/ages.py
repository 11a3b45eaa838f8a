"""Say when organisations were last documented, wherever one is shown."""

from __future__ import annotations

from collections.abc import Iterable

from directory.analysis.partners.facts import PartnerFacts
from directory.i18n import Texts
from directory.speaker import Speaker


def last_documented(t: Texts, facts: PartnerFacts, organisation: str) -> str:
    """When anything about an organisation was last documented: "last documented in 2014"."""
    year = last_year(facts, organisation)
    return t("no dated activity") if year is None else t("last documented in {year}", year=year)


def last_year(facts: PartnerFacts, organisation: str) -> int | None:
    """The year in which an organisation was last documented, None when nothing about it is dated."""
    year = facts.last_years[facts.index[organisation]]
    return int(year) if year == year else None


def ages_sentence(t: Speaker, facts: PartnerFacts, organisations: Iterable[str]) -> str:
    """When each of several organisations was last documented, in one sentence."""
    each = [f"{t.directory.organisation[id].name} – {last_documented(t, facts, id)}" for id in organisations]
    return "; ".join(each) + "."
