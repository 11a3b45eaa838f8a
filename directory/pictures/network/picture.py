"""Turn a network into plain data for the picture: columns of nodes and edges."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from directory.pictures.layout.positions import radius


@dataclass(frozen=True)
class Picture:
    """What the component draws; JSON-ready, and the same for the same content.

    Attributes
    ----------
    nodes, edges
        Columns of equal length. `from` and `to` of an edge count the nodes from 0.
    colours
        Colour of every group.
    rev
        Fingerprint of everything else; equal fingerprints mean equal pictures.
    more
        Positions in other arrangements and what is painted under them, from `arranged`; empty without.
    """

    nodes: Mapping[str, Sequence[Any]]
    edges: Mapping[str, Sequence[Any]]
    colours: Mapping[str, str]
    rev: str
    more: Mapping[str, Any] = field(default_factory=dict)


def build_picture(
    graph: nx.Graph[str], positions: Mapping[str, tuple[float, float]], *, colours: Mapping[str, str]
) -> Picture:
    """Make the picture of a graph.

    Parameters
    ----------
    graph
        Nodes carry `label`, `group`, `size` (number of partners) and `title` (plain text, may have several lines);
        edges carry `weight`, `family` (cooperation, support, both or same_event) and `title`.
    positions
        x and y of every node, finite.
    colours
        Colour of every group that occurs in the graph.
    """
    ids = sorted(graph)
    index = {id: k for k, id in enumerate(ids)}
    lines = sorted(
        (min(index[one], index[other]), max(index[one], index[other]), data)
        for one, other, data in graph.edges(data=True)
    )
    own = [graph.nodes[id] for id in ids]
    nodes: dict[str, list[Any]] = {
        "id": ids,
        **{name: [data[name] for data in own] for name in ("label", "title", "group")},
        "size": [round(radius(data["size"]), 1) for data in own],
        "x": [round(positions[id][0], 1) for id in ids],
        "y": [round(positions[id][1], 1) for id in ids],
    }
    edges: dict[str, list[Any]] = {
        "from": [one for one, _, _ in lines],
        "to": [other for _, other, _ in lines],
        "width": [round(1 + 0.6 * math.log2(1 + data["weight"]), 1) for *_, data in lines],
        **{name: [data[name] for *_, data in lines] for name in ("family", "title")},
    }
    chosen = dict(sorted(colours.items()))
    return Picture(nodes, edges, chosen, fingerprint(nodes, edges, chosen))


def fingerprint(*parts: object) -> str:
    """The same short text for the same JSON-ready content."""
    text = json.dumps(parts, sort_keys=True, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
