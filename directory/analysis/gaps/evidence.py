"""Judge whether enough is known about a group to speak of a gap: no data is not the same as no cooperation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

FEW_ORGANISATIONS, FEW_SOURCES, FEW_DATED = "organisations", "sources", "dated"
FEW_LOCATED, FEW_EXPECTED = "located", "expected"


@dataclass(frozen=True)
class Evidence:
    """What is known about a group.

    Parameters
    ----------
    organisations
        Known organisations of the group.
    ties
        Ties that touch any of them.
    sources
        Different pages that these ties were read on.
    dated
        How many of these ties have a date.
    located
        How many of the organisations have a known point.
    """

    organisations: int
    ties: int
    sources: int
    dated: int
    located: int


@dataclass(frozen=True)
class Enough:
    """The least that has to be known before few ties are called a gap.

    Parameters
    ----------
    organisations, sources, dated, located
        Of each of the two groups.
    expected
        Ties that chance gives; with fewer than 3 even no tie at all is nothing unusual (e^-3 is 0.05).
    """

    organisations: int = 5
    sources: int = 5
    dated: int = 5
    located: int = 5
    expected: float = 3.0


@dataclass(frozen=True)
class Doubt:
    """Why nothing can be said: `known` is less than `needed` of what `kind` names; `group` is empty for a pair."""

    kind: str
    group: str
    known: float
    needed: float


def evidence(ties: nx.MultiDiGraph[str], groups: Mapping[str, tuple[str, ...]]) -> dict[str, Evidence]:
    """What is known about each group, in alphabetical order.

    Parameters
    ----------
    ties
        As in `Network.ties`.
    groups
        Organisation to the groups it belongs to.
    """
    members = Counter(name for own in groups.values() for name in set(own))
    points = ties.nodes(data="lat")
    located = Counter(name for node, own in groups.items() for name in set(own) if points[node] is not None)
    touching, dated, sources = Counter[str](), Counter[str](), defaultdict[str, set[str]](set)
    for source, target, data in ties.edges(data=True):
        for name in {*groups.get(source, ()), *groups.get(target, ())}:
            touching[name] += 1
            dated[name] += bool(data["start"] or data["known_in"] or data["end"])
            sources[name].update(data["sources"])
    return {
        name: Evidence(members[name], touching[name], len(sources[name]), dated[name], located[name])
        for name in sorted(members)
    }


def doubts(
    known: Mapping[str, Evidence], one: str, other: str, *, expected: float, enough: Enough
) -> tuple[Doubt, ...]:
    """Every reason why few ties between two groups do not mean much; empty when enough is known."""
    found = [doubt for group in dict.fromkeys((one, other)) for doubt in _of_group(group, known[group], enough)]
    if expected < enough.expected:
        found.append(Doubt(FEW_EXPECTED, "", expected, enough.expected))
    return tuple(found)


def _of_group(group: str, known: Evidence, enough: Enough) -> Iterator[Doubt]:
    if known.organisations < enough.organisations:
        yield Doubt(FEW_ORGANISATIONS, group, known.organisations, enough.organisations)
    if known.sources < enough.sources:
        yield Doubt(FEW_SOURCES, group, known.sources, enough.sources)
    if known.dated < enough.dated:
        yield Doubt(FEW_DATED, group, known.dated, enough.dated)
    if known.located < enough.located:
        yield Doubt(FEW_LOCATED, group, known.located, enough.located)
