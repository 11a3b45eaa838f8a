"""Say in words what a tie is, and what a network is made of."""

from __future__ import annotations

import networkx as nx

from directory.answers.ranking import most_of
from directory.i18n import Texts
from directory.records import Directory, Tie
from directory.speaker import Speaker


def network_sentence(t: Speaker, pairs: nx.Graph[str]) -> str:
    """What the picture shows, for those who do not see it."""
    size = t.plural("{n} organisation", "{n} organisations", len(pairs))
    joined = t.plural("{n} pair that works together", "{n} pairs that work together", pairs.number_of_edges())
    known = (id for id in pairs if id in t.directory.organisation)
    named = most_of(t, ((t.directory.organisation[id].name, len(pairs[id])) for id in known if pairs[id]), most=3)
    sentence = t("Network of {organisations} and {pairs}.", organisations=size, pairs=joined)
    return sentence + (" " + t("Most partners: {names}.", names=t.all_of(named)) if named else "")


def tie_period(t: Texts, tie: Tie) -> str:
    """When a tie was, as far as it is known; empty without a date."""
    return t.period(tie.start, tie.end, known_in=tie.known_in)


def tie_sentence(t: Speaker, tie: Tie) -> str:
    """What a tie is and when it was: "Joint project, 2019: Clean-up of the park"."""
    when = tie_period(t, tie)
    head = ", ".join(part for part in (t.term("tie_kinds", tie.kind), when) if part)
    if tie.amount_eur is not None:
        head += f", {t.euro(tie.amount_eur)}"
    return ": ".join(part for part in (head, t.of(tie, "description")) if part)


def ties_of(directory: Directory, organisation: str) -> list[Tie]:
    """The ties of an organisation, latest first, those without a date at the end."""
    own = [tie for tie in directory.ties if organisation in (tie.source, tie.target)]
    return sorted(own, key=latest_first)


def partner_of(tie: Tie, organisation: str) -> str:
    """The other end of a tie."""
    return tie.target if tie.source == organisation else tie.source


def latest_first(tie: Tie) -> tuple[bool, int, str]:
    """What ties are sorted by: the latest first, those without a date at the end."""
    date = tie.first_known
    return (date is None, -date.first.toordinal() if date else 0, tie.id)
