"""Find organisations that somebody collected: whether they know each other, and what they cover together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from directory.records import Directory


@dataclass(frozen=True)
class Shortlist:
    """What a list of organisations has in common.

    Parameters
    ----------
    organisations
        Ids, each once, in the order given.
    unknown
        Ids of the list that the directory does not have.
    pairs
        Those of them that have documented ties, to the ids of these ties.
    themes
        Each theme that any of them works on, to those who do, in the order of the list; the best covered first.
    """

    organisations: tuple[str, ...]
    unknown: tuple[str, ...]
    pairs: Mapping[tuple[str, str], tuple[str, ...]]
    themes: Mapping[str, tuple[str, ...]]

    @property
    def alone(self) -> tuple[str, ...]:
        """Those without a tie to any other of the list."""
        joined = {one for pair in self.pairs for one in pair}
        return tuple(id for id in self.organisations if id not in joined)

    @property
    def possible_pairs(self) -> int:
        """Number of pairs that there could be."""
        return len(self.organisations) * (len(self.organisations) - 1) // 2


def describe_shortlist(directory: Directory, pairs: nx.Graph[str], ids: Iterable[str]) -> Shortlist:
    """Look at organisations together.

    Parameters
    ----------
    pairs
        From `simplify`.
    ids
        May repeat, and may name what does not exist.
    """
    wanted = tuple(dict.fromkeys(ids))
    known = tuple(id for id in wanted if id in directory.organisation)
    joined = {pair: tuple(pairs.edges[pair]["ties"]) for pair in combinations(known, 2) if pairs.has_edge(*pair)}
    unknown = tuple(id for id in wanted if id not in directory.organisation)
    return Shortlist(known, unknown, joined, _themes(directory, known))


def _themes(directory: Directory, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for id in ids:
        for theme in directory.organisation[id].themes:
            found.setdefault(theme, []).append(id)
    return {theme: tuple(own) for theme, own in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))}
