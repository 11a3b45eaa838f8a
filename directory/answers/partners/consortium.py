"""Say a consortium: members, how old its evidence is, its islands, who could bridge them, and every source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from directory.analysis.partners.consortium import Consortium
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.islands import Bridge, bridges, islands
from directory.analysis.unasked import CLOSED, FIRMS, FUNDERS, SILENT
from directory.answers.partners.ages import last_year
from directory.answers.partners.introductions import Evidence
from directory.answers.partners.shortlist import consortium_sentence
from directory.answers.ties import tie_sentence
from directory.speaker import Speaker

NO_BRIDGE = (CLOSED, FIRMS, FUNDERS, SILENT)
"""Kinds of organisations that are not named as a bridge."""

MOST_BRIDGES = 3
"""Bridges that are named; all that are equal to the last of them are named too."""


@dataclass(frozen=True)
class ConsortiumAnswer:
    """What page, command and document say about a consortium.

    Parameters
    ----------
    headline
        How many members, and how many of their pairs work together.
    warnings
        Its age, its islands and who could bridge them.
    heads, rows
        A member in each row.
    evidence
        Each pair with what joins it, and its page.
    """

    headline: str
    warnings: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    evidence: tuple[Evidence, ...]


def consortium_answer(
    t: Speaker, facts: PartnerFacts, pairs: nx.Graph[str], consortium: Consortium
) -> ConsortiumAnswer:
    """Everything that is to be said about a consortium.

    Parameters
    ----------
    pairs
        From `simplify`: all documented ties.
    """
    parts = islands(pairs, consortium.members)
    said = [age_sentence(t, facts, consortium)]
    if len(parts) > 1:
        never = {facts.ids[k] for kind in NO_BRIDGE for k in facts.unasked.get(kind, ())}
        said += [islands_sentence(t, parts), bridges_sentence(t, bridges(pairs, parts, never=never))]
    heads = (t("Organisation"), t("Place"), t("Brings"), t("Works already with"), t("Last documented"))
    rows = tuple(_member(t, facts, consortium, id) for id in consortium.members)
    return ConsortiumAnswer(consortium_sentence(t, consortium), tuple(said), heads, rows, evidence(t, consortium))


def age_sentence(t: Speaker, facts: PartnerFacts, consortium: Consortium) -> str:
    """Who of the members was documented longest ago, all of them where several were; and of whom nothing is dated."""
    years = {id: last_year(facts, id) for id in consortium.members}
    dated = [year for year in years.values() if year is not None]
    sentences = []
    if dated:
        names = t.all_of(t.directory.organisation[id].name for id, year in years.items() if year == min(dated))
        sentences.append(t("Documented longest ago: {names} ({year}).", names=names, year=min(dated)))
    if unknown := [t.directory.organisation[id].name for id, year in years.items() if year is None]:
        sentences.append(t("Nothing is dated about: {names}.", names=t.all_of(unknown)))
    return " ".join(sentences)


def islands_sentence(t: Speaker, parts: Sequence[Sequence[str]]) -> str:
    """The groups of members between which no tie is documented."""
    groups = "; ".join(t.all_of(t.directory.organisation[id].name for id in own) for own in parts)
    return t("Islands without a documented tie between them ({n}): {groups}.", n=len(parts), groups=groups)


def bridges_sentence(t: Speaker, found: Sequence[Bridge]) -> str:
    """Who could bring the islands together; equal ones are all named."""
    if not found:
        return t("Nobody in the directory has worked with two of these islands: they would have to meet first.")
    last = found[min(MOST_BRIDGES, len(found)) - 1]
    strength = (last.islands, len(last.partners))
    named = [
        f"{t.directory.organisation[one.organisation].name} "
        f"({t.all_of(t.directory.organisation[id].name for id in one.partners)})"
        for one in found
        if (one.islands, len(one.partners)) >= strength
    ]
    return t("Who could bring them together, with the members they have worked with: {names}.", names="; ".join(named))


def evidence(t: Speaker, consortium: Consortium) -> tuple[Evidence, ...]:
    """Every tie between two members, pair by pair, with its page."""
    ties = {tie.id: tie for tie in t.directory.ties}
    found = []
    for (one, other), ids in consortium.pairs.items():
        names = f"{t.directory.organisation[one].name} – {t.directory.organisation[other].name}"
        found += [Evidence(f"{names}: {tie_sentence(t, ties[id])}", ties[id].source_url) for id in ids]
    return tuple(found)


def _member(t: Speaker, facts: PartnerFacts, consortium: Consortium, id: str) -> tuple[str, ...]:
    record = t.directory.organisation[id]
    brought = ", ".join(t.term("themes", theme) for theme, own in consortium.themes.items() if id in own)
    partners = sorted({other for pair in consortium.pairs if id in pair for other in pair} - {id})
    names = ", ".join(t.directory.organisation[other].name for other in partners)
    return (record.name, t.place(record), brought, names, str(last_year(facts, id) or t("not known")))
