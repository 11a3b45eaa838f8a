"""Answer what is known of one organisation: with whom it works, where these are, and when that was last documented."""

from __future__ import annotations

from collections import Counter
from statistics import median

import networkx as nx

from directory.analysis.firmness.firmness import rests_on
from directory.analysis.last_seen import last_of_pair
from directory.answers.findings import Bar, Bars, Finding, Line, facts_of
from directory.answers.gaps.asked.pairs import HOME
from directory.answers.gaps.firmness_words import base_note
from directory.answers.organisations import last_year, year_words
from directory.graph import Selection, of_ties
from directory.memory import Memory
from directory.palette import group_colours
from directory.speaker import Speaker


def around_answer(t: Speaker, memory: Memory, selection: Selection, organisation: str) -> Finding:
    """With whom an organisation works: all its partners by the ties that are looked at, wherever they are at home."""
    everybody, ties = memory.everybody(selection), memory.network(of_ties(selection)).ties
    partners = sorted(
        everybody[organisation],
        key=lambda id: (-len(everybody.edges[organisation, id]["ties"]), t.sort_key(t.directory.organisation[id].name)),
    )
    behind = tuple(tie for id in partners for tie in everybody.edges[organisation, id]["ties"])
    base = base_note(t, rests_on(ties, behind))
    return Finding(
        "around",
        _sentence(t, memory, organisation, len(partners)),
        reading=_reading(t, memory, selection, organisation, everybody),
        picture=_picture(t, everybody, organisation),
        heads=(t("Partner"), t("Place"), t("Documented ties"), t("Last documented")),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.place(t.directory.organisation[id]),
                    len(everybody.edges[organisation, id]["ties"]),
                    year_words(t, last_of_pair(ties, organisation, id)),
                ),
                id,
            )
            for id in partners
        ),
        method=(
            t(
                "A partner is an organisation with at least one documented tie in the selection, wherever it is at "
                "home. Of one organisation no expectation is computed: too little is known of a single one."
            ),
        ),
        facts=facts_of(t, behind),
        notes=(base,) if base else (),
    )


def _sentence(t: Speaker, memory: Memory, organisation: str, n: int) -> str:
    name = t.directory.organisation[organisation].name
    year = last_year(t, memory.last_documented().get(organisation))
    if not n:
        return t("{name}: no partner is documented.", name=name)
    return t.plural(
        "{name}: {n} documented partner; last documented: {year}.",
        "{name}: {n} documented partners; last documented: {year}.",
        n,
        name=name,
        year=year,
    )


def _reading(t: Speaker, memory: Memory, selection: Selection, organisation: str, everybody: nx.Graph[str]) -> str:
    """Where its partners are, and how many partners others have; no verdict can be told of one organisation."""
    groups = Counter(everybody.nodes[id]["group"] for id in everybody[organisation])
    own = everybody.nodes[organisation]["group"]
    parts = []
    if missing := [one.short_name for one in t.directory.covered if one.id != own and not groups[one.id]]:
        parts.append(t("No partner is documented in: {names}.", names=t.all_of(missing)))
    homes = memory.groups(of_ties(selection), HOME)
    peers = [len(everybody[id]) for id, own_groups in homes.items() if own in own_groups and everybody[id]]
    if peers:
        usual = t.number(median(peers), decimals=0 if median(peers) % 1 == 0 else 1)
        parts.append(t("Of those with any partner in its municipality, half have at most {n}.", n=usual))
    return " ".join(parts)


def _picture(t: Speaker, everybody: nx.Graph[str], organisation: str) -> Bars | None:
    groups = Counter(everybody.nodes[id]["group"] for id in everybody[organisation])
    if not groups:
        return None
    bars = tuple(Bar(t.group(group), groups[group]) for group in group_colours(t.directory))
    name = t.directory.organisation[organisation].name
    return Bars(bars, t("Partners"), "", t("Where the partners of {name} are at home", name=name))
