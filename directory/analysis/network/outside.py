"""Split a group of organisations by who works with others outside it, and who does not."""

from __future__ import annotations

import networkx as nx

OUTSIDE, INSIDE, ALONE = "outside", "inside", "alone"
"""With a partner in another group, only with partners in the own one, without any partner."""

HOME = "home"
"""Those inside and those alone: no tie of theirs leads outside."""

PARTS = (HOME, INSIDE, ALONE, OUTSIDE)


def part_of(pairs: nx.Graph[str], node: str) -> str:
    """Whether a node works with others outside its group, only inside, or with nobody."""
    if not pairs[node]:
        return ALONE
    own = pairs.nodes[node]["group"]
    return OUTSIDE if any(pairs.nodes[other]["group"] != own for other in pairs[node]) else INSIDE


def members(pairs: nx.Graph[str], group: str, part: str, *, among: nx.Graph[str]) -> list[str]:
    """The organisations of a part.

    Parameters
    ----------
    pairs
        Everybody with whom somebody could work.
    among
        Only nodes of this graph are listed.
    """
    wanted = {INSIDE, ALONE} if part == HOME else {part}
    own = [node for node in among if among.nodes[node]["group"] == group and node in pairs]
    return [node for node in own if part_of(pairs, node) in wanted]
