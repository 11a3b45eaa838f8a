"""Find what would change if an organisation stopped, or if two began to work together; nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from directory.analysis.expectation.expected_pairs import Pairing
from directory.analysis.network.figures import Figures, figures
from directory.errors import UnknownIdError
from directory.graph import simplify

NEW_TIE = "what-if"
"""Id of a tie that is only thought of."""


@dataclass(frozen=True)
class CellChange:
    """Partner pairs between two groups before and after, found and expected."""

    one: str
    other: str
    found: tuple[int, int]
    expected: tuple[float, float]


@dataclass(frozen=True)
class Effect:
    """The numbers of two networks, the one that is and the one that is thought of.

    Parameters
    ----------
    before, after
        Their numbers.
    cells
        Pairs of groups whose number of partner pairs, found or expected, changes.
    isolated
        Organisations that have a partner before and none after, sorted.
    joined
        Organisations that have none before and one after, sorted.
    """

    before: Figures
    after: Figures
    cells: tuple[CellChange, ...]
    isolated: tuple[str, ...]
    joined: tuple[str, ...]


def switch_off(ties: nx.MultiDiGraph[str], organisation: str) -> nx.MultiDiGraph[str]:
    """The ties without an organisation; frozen.

    Raises
    ------
    UnknownIdError
        It is not among them.
    """
    _check(ties, organisation)
    rest: nx.MultiDiGraph[str] = ties.subgraph([node for node in ties if node != organisation]).copy()
    nx.freeze(rest)
    return rest


def add_tie(ties: nx.MultiDiGraph[str], one: str, other: str) -> nx.MultiDiGraph[str]:
    """The ties and one more, a cooperation between two organisations; frozen.

    Raises
    ------
    UnknownIdError
        One of them is not among them, or they are the same.
    """
    _check(ties, one)
    _check(ties, other)
    if one == other:
        raise UnknownIdError(f"a tie joins two organisations; {one!r} is given twice, choose another one")
    more: nx.MultiDiGraph[str] = ties.copy()
    data = {"kind": None, "family": "cooperation", "directed": False, "strength": 1.0}
    nothing = dict.fromkeys(("start", "known_in", "end", "amount_eur", "source_url"))
    more.add_edge(one, other, key=NEW_TIE, **data, **nothing, sources=())
    nx.freeze(more)
    return more


def effect(before: nx.MultiDiGraph[str], after: nx.MultiDiGraph[str], groups: Mapping[str, tuple[str, ...]]) -> Effect:
    """Compare the network that is with the one that is thought of.

    Parameters
    ----------
    groups
        Organisation to its groups, as from `groups_by`.
    """
    old, new = simplify(before), simplify(after)
    was = dict(old.degree())
    left = {node: own for node, own in groups.items() if node in new}
    return Effect(
        before=figures(old, groups),
        after=figures(new, left),
        cells=_cells(Pairing(old, groups), Pairing(new, left)),
        isolated=tuple(sorted(node for node in new if was.get(node) and not new[node])),
        joined=tuple(sorted(node for node in new if new[node] and not was.get(node))),
    )


def _cells(old: Pairing, new: Pairing) -> tuple[CellChange, ...]:
    """Cells that change; a group that loses its last organisation has nothing left."""
    found, expected = dict(zip(new.cells, new.found, strict=True)), dict(zip(new.cells, new.expected, strict=True))
    cells = [
        CellChange(*cell, (int(n), int(found.get(cell, 0))), (float(e), float(expected.get(cell, 0))))
        for cell, n, e in zip(old.cells, old.found, old.expected, strict=True)
    ]
    return tuple(cell for cell in cells if cell.found[0] != cell.found[1] or cell.expected[0] != cell.expected[1])


def _check(ties: nx.MultiDiGraph[str], organisation: str) -> None:
    if organisation not in ties:
        raise UnknownIdError(f"the selection has no organisation with the id {organisation!r}; choose one that it has")
