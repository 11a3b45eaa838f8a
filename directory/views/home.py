"""What the first page says about the covered municipalities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from directory.analysis.mixing import bridging, connectors, ties_between
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.records import Directory
from directory.views.names import JOINT
from directory.views.overview import Circle, Way, overview
from directory.views.palette import group_colours


@dataclass(frozen=True)
class Between:
    """What is said of the ties between two covered municipalities: how many, and who has most of them."""

    one: str
    other: str
    pair: str
    ties: int
    most: str
    sentence: str


def overview_picture(
    t: Texts,
    directory: Directory,
    ties: nx.MultiDiGraph[str],
    *,
    inside: Callable[[str], str],
    between: Callable[[str, str], str],
) -> str:
    """SVG of the covered municipalities with the ties within each and between them; every part is a link.

    Parameters
    ----------
    inside, between
        The address that a municipality, or the ties between two, lead to. The link is called by the municipality's
        id; by both ids with `JOINT` between them.
    """
    counts = ties_between(ties)
    members = Counter(nx.get_node_attributes(ties, "group").values())
    colours = group_colours(directory)
    circles = [
        Circle(
            id=id,
            name=municipality.short_name,
            colour=colours[id],
            caption=f"{_organisations(t, members[id])}\n{_ties(t, counts[id, id])}",
            size=members[id],
            leads=Way(id, inside(id), f"{municipality.name}: {_organisations(t, members[id])}"),
        )
        for id, municipality in ((municipality.id, municipality) for municipality in directory.covered)
    ]
    lines = {pair: n for pair, n in counts.items() if ELSEWHERE not in pair and pair[0] != pair[1]}
    said = pair_sentences(t, directory, ties)
    return overview(
        circles,
        lines,
        labels={pair: t.number(n) for pair, n in lines.items()},
        title=" ".join(pair.sentence for pair in said),
        leads={
            (pair.one, pair.other): Way(f"{pair.one}{JOINT}{pair.other}", between(pair.one, pair.other), pair.sentence)
            for pair in said
        },
    )


def pair_sentences(t: Texts, directory: Directory, ties: nx.MultiDiGraph[str]) -> list[Between]:
    """A sentence for each pair of covered municipalities: how many ties, and with whom most of them are."""
    counts = ties_between(ties)
    sentences = []
    for one, other in combinations(directory.covered, 2):
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
            ties=_ties(t, n),
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


def _organisations(t: Texts, n: int) -> str:
    return t.plural("{n} organisation", "{n} organisations", n)


def _ties(t: Texts, n: int) -> str:
    return t.plural("{n} tie", "{n} ties", n)
