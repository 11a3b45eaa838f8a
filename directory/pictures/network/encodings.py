"""Choose what colours and sizes of the circles stand for."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from directory.analysis.network.centrality import betweenness
from directory.analysis.network.communities import communities
from directory.palette import group_colours
from directory.pictures.layout.positions import radius
from directory.records import Directory
from directory.speaker import Speaker

COLOURS = ("municipality", "form", "theme", "community")
SIZES = ("partners", "ties", "betweenness", "money")

SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A800")
"""Colours of categories, the most frequent first (Okabe and Ito, 2008; yellow darker, for light ground)."""

REST = "#8A8F98"
"""All categories beyond these."""

SMALLEST = 3
"""Communities with fewer members share the colour of the rest."""


@dataclass(frozen=True)
class Swatch:
    """A colour and what it stands for; `code` is the category, None for all the rest."""

    colour: str
    label: str
    code: str | None


@dataclass(frozen=True)
class Paint:
    """Colours and sizes of the nodes of a picture, in the order of its columns; `rev` is their fingerprint."""

    colours: Sequence[str]
    colour: Sequence[int]
    size: Sequence[float]
    rev: str


def swatches(t: Speaker, pairs: nx.Graph[str], by: str) -> tuple[list[Swatch], dict[str, int]]:
    """The colours for one of `COLOURS`, and which of them each node gets.

    A category keeps its colour whatever is selected; only communities are found in the selection itself.
    """
    if by == "municipality":
        own = {node: data["group"] for node, data in pairs.nodes(data=True)}
        keys = [Swatch(c, t.group(group), group) for group, c in group_colours(t.directory).items()]
    elif by == "community":
        return _communities(t, pairs)
    else:
        own = {node: _category(t.directory, node, by) for node in pairs}
        vocabulary = "themes" if by == "theme" else "legal_forms"
        every = Counter(code for o in t.directory.organisations if (code := _category(t.directory, o.id, by)))
        first = sorted(every, key=lambda code: (-every[code], code))[: len(SERIES)]
        names = [t.term(vocabulary, code) for code in first]
        keys = [Swatch(*row) for row in zip(SERIES, names, first, strict=False)]
        keys.append(Swatch(REST, t("others"), None))
    place = {swatch.code: k for k, swatch in enumerate(keys)}
    return keys, {node: place.get(code, len(keys) - 1) for node, code in own.items()}


def sizes(pairs: nx.Graph[str], ties: nx.MultiDiGraph[str], by: str) -> dict[str, float]:
    """The measure that the area of a circle stands for, one of `SIZES`; 0 where it is not defined."""
    if by == "ties":
        return {node: float(ties.degree(node)) if node in ties else 0.0 for node in pairs}
    if by == "betweenness":
        return {node: value if value == value else 0.0 for node, value in betweenness(pairs).items()}
    if by == "money":
        return _money(pairs, ties)
    return {node: float(pairs.nodes[node].get("size", len(pairs[node]))) for node in pairs}


def paint(keys: Sequence[Swatch], place: Mapping[str, int], measure: Mapping[str, float], largest: float) -> Paint:
    """Colours and sizes for a picture.

    Parameters
    ----------
    largest
        Number of partners whose circle is as large as that of the largest measure, so that no choice fills the picture.
    """
    most = max(measure.values(), default=0.0) or 1.0
    ids = sorted(place)
    colours, colour = [key.colour for key in keys], [place[id] for id in ids]
    size = [round(radius(measure[id] / most * largest), 1) for id in ids]
    rev = hashlib.sha256(json.dumps([colours, colour, size]).encode()).hexdigest()[:16]
    return Paint(colours, colour, size, rev)


def _category(directory: Directory, node: str, by: str) -> str | None:
    organisation = directory.organisation.get(node)
    if organisation is None:
        return None
    if by == "theme":
        return next(iter(organisation.themes), None)
    return organisation.legal_form


def _communities(t: Speaker, pairs: nx.Graph[str]) -> tuple[list[Swatch], dict[str, int]]:
    """Circles that cooperate more among themselves, each named by the member with most partners."""
    found = [members for members in communities(pairs, weight="weight") if len(members) >= SMALLEST][: len(SERIES)]
    keys = []
    for colour, members in zip(SERIES, found, strict=False):
        hub = min(members, key=lambda node: (-len(pairs[node]), node))
        name = t.directory.organisation[hub].name if hub in t.directory.organisation else hub
        keys.append(Swatch(colour, t("around {name} ({n})", name=name, n=t.number(len(members))), hub))
    keys.append(Swatch(REST, t("small or none"), None))
    place = {node: k for k, members in enumerate(found) for node in members}
    return keys, {node: place.get(node, len(keys) - 1) for node in pairs}


def _money(pairs: nx.Graph[str], ties: nx.MultiDiGraph[str]) -> dict[str, float]:
    """Euros of the ties of each node, given and received; amounts that nobody published count nothing."""
    total = dict.fromkeys(pairs, 0.0)
    for source, target, data in ties.edges(data=True):
        for node in (source, target):
            if data["amount_eur"] is not None and node in total:
                total[node] += float(data["amount_eur"])
    return total
