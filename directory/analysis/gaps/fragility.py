"""Find who hangs on a single partner, and what falls apart when an organisation stops."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass

import networkx as nx

from directory.errors import UnknownIdError


@dataclass(frozen=True)
class Loss:
    """What happens to the rest when an organisation stops.

    Parameters
    ----------
    organisation
        The one that stops.
    parts
        The pieces that its component falls into, the largest first, each sorted; at most one when nothing falls apart.
    contacts
        Pairs of other organisations that could reach each other before, over any number of steps, and cannot after.
    """

    organisation: str
    parts: tuple[tuple[str, ...], ...]
    contacts: int

    @property
    def cut_off(self) -> tuple[tuple[str, ...], ...]:
        """The pieces that lose the largest one."""
        return self.parts[1:]


@dataclass(frozen=True)
class Spot:
    """A cutpoint: how many organisations lose the largest piece, and how many pairs of them lose all contact."""

    organisation: str
    cut_off: int
    contacts: int


def single_partner(pairs: nx.Graph[str], *, among: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """Organisations that depend on one single partner, by that partner; the partner with most of them first.

    Two organisations that have only each other depend on each other.

    Parameters
    ----------
    among
        Only these are asked whether they depend on anybody; None asks all.
    """
    hanging = defaultdict[str, list[str]](list)
    for node in sorted(pairs):
        if len(pairs[node]) == 1 and (among is None or node in among):
            hanging[next(iter(pairs[node]))].append(node)
    return {partner: tuple(own) for partner, own in sorted(hanging.items(), key=lambda item: (-len(item[1]), item[0]))}


def what_falls_apart(pairs: nx.Graph[str], organisation: str) -> Loss:
    """Take an organisation away, and see who loses all contact with whom.

    Raises
    ------
    UnknownIdError
        The network does not have it.
    """
    if organisation not in pairs:
        raise UnknownIdError(f"the selection has no organisation with the id {organisation!r}; choose one that it has")
    rest = nx.node_connected_component(pairs, organisation) - {organisation}
    pieces = [tuple(sorted(piece)) for piece in nx.connected_components(pairs.subgraph(rest))]
    parts = tuple(sorted(pieces, key=lambda piece: (-len(piece), piece)))
    return Loss(organisation, parts, _lost([len(piece) for piece in parts]))


def fragile_spots(pairs: nx.Graph[str]) -> list[Spot]:
    """Every cutpoint, the one that cuts off most organisations first; empty when there is none.

    One pass over the tree of blocks and cutpoints, instead of taking away every organisation in turn.

    References
    ----------
    J. Hopcroft, R. Tarjan (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications of the
    ACM 16(6), 372-378. https://doi.org/10.1145/362248.362272
    """
    sizes = _pieces(pairs)
    spots = [Spot(node, sum(own) - max(own), _lost(own)) for node, own in sizes.items() if len(own) > 1]
    return sorted(spots, key=lambda spot: (-spot.cut_off, -spot.contacts, spot.organisation))


def _pieces(pairs: nx.Graph[str]) -> Mapping[str, list[int]]:
    """Sizes of the pieces that are left of a component without a cutpoint, by cutpoint."""
    cutpoints = set(nx.articulation_points(pairs))
    tree, weight = _tree(pairs, cutpoints)
    pieces = defaultdict[str, list[int]](list)
    for component in nx.connected_components(tree):
        root = min(member for member in component if isinstance(member, int))
        above = dict(nx.bfs_predecessors(tree, root))
        below = {member: weight[member] for member in component}
        for member in reversed([*above]):
            below[above[member]] += below[member]
        for member, parent in above.items():
            if isinstance(parent, str):
                pieces[parent].append(below[member])
            if isinstance(member, str):
                pieces[member].append(below[root] - below[member])
    return pieces


def _tree(pairs: nx.Graph[str], cutpoints: Set[str]) -> tuple[nx.Graph[str | int], Mapping[str | int, int]]:
    """Blocks (numbers) joined to their cutpoints, and how many organisations each of the two stands for."""
    tree: nx.Graph[str | int] = nx.Graph()
    weight: dict[str | int, int] = dict.fromkeys(cutpoints, 1)
    blocks: Iterator[Set[str]] = nx.biconnected_components(pairs)  # type: ignore[assignment]  # its stub says lists of sets
    for k, block in enumerate(blocks):
        tree.add_node(k)
        tree.add_edges_from((k, node) for node in block & cutpoints)
        weight[k] = len(block - cutpoints)
    return tree, weight


def _lost(sizes: list[int]) -> int:
    """Pairs that stand in different pieces."""
    return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
