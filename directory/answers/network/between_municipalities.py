"""Say how many ties join the covered municipalities, and who holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from directory.analysis.network.mixing import bridging, connectors, ties_between
from directory.answers.ranking import first_names, first_of, most_of
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Directory
from directory.speaker import Speaker


@dataclass(frozen=True)
class Between:
    """What is said of the ties between two covered municipalities: how many, and who has most of them."""

    one: str
    other: str
    pair: str
    ties: int
    most: str
    sentence: str


def pair_sentences(t: Speaker, ties: nx.MultiDiGraph[str]) -> list[Between]:
    """A sentence for each pair of covered municipalities: how many ties, and with whom most of them are."""
    counts = ties_between(ties)
    sentences = []
    for one, other in combinations(t.directory.covered, 2):
        n = counts[min(one.id, other.id), max(one.id, other.id)]
        pair = f"{one.short_name} – {other.short_name}"
        if not n:
            sentences.append(Between(one.id, other.id, pair, 0, "", t("{pair}: no documented tie.", pair=pair)))
            continue
        found = [(str(ties.nodes[id]["name"]), share) for id, share in connectors(ties, one.id, other.id)]
        said = ties_text(t, n)
        most = t.all_of(most_of(t, found, most=1))
        sentences.append(Between(one.id, other.id, pair, n, most, _with_whom(t, found, pair=pair, ties=said)))
    return sentences


def _with_whom(t: Texts, found: Sequence[tuple[str, int]], *, pair: str, ties: str) -> str:
    first, share = first_of(t, found), t.number(max(n for _, n in found))
    if len(first) == 1:
        return t("{pair}: {ties}, {share} of them with {name}.", pair=pair, ties=ties, share=share, name=first[0])
    return t(
        "{pair}: {ties}, {share} of them with each of these: {names}.",
        pair=pair,
        ties=ties,
        share=share,
        names=first_names(t, found),
    )


def known_elsewhere(ties: nx.MultiDiGraph[str]) -> int:
    """Number of organisations outside the covered municipalities."""
    return Counter(nx.get_node_attributes(ties, "group").values())[ELSEWHERE]


def bridge_rows(directory: Directory, pairs: nx.Graph[str], *, most: int) -> list[tuple[str, list[int]]]:
    """Organisations with partners in every covered municipality: id, and number of partners in each of them."""
    groups = [municipality.id for municipality in directory.covered]
    found = list(bridging(pairs, groups).items())[:most]
    return [(node, [counts[group] for group in groups]) for node, counts in found]


def ties_text(t: Texts, n: int) -> str:
    """A number of ties in words."""
    return t.plural("{n} tie", "{n} ties", n)
