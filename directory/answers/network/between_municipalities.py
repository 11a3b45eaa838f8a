"""Say how many ties join the covered municipalities, and who holds them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from directory.analysis.network.mixing import bridging, connectors, ties_between
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
        most, share = connectors(ties, one.id, other.id)[0]
        name = ties.nodes[most]["name"]
        sentence = t(
            "{pair}: {ties}, {share} of them with {name}.",
            pair=pair,
            ties=ties_text(t, n),
            share=t.number(share),
            name=name,
        )
        sentences.append(Between(one.id, other.id, pair, n, f"{name} ({t.number(share)})", sentence))
    return sentences


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
