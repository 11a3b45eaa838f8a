"""The network picture as plain data: nodes, edges and options, made by pyvis for the vis-network it ships."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from directory.views.layout import radius

LARGE = 1500
"""With more nodes than this, edges are not drawn while the picture is dragged or zoomed."""


@dataclass(frozen=True)
class Picture:
    """What the component draws; JSON-ready, and the same for the same content.

    Attributes
    ----------
    nodes, edges
        Columns of equal length. `from` and `to` of an edge count the nodes from 0.
    options
        Options of vis-network.
    rev
        Fingerprint of everything else; equal fingerprints mean equal pictures.
    more
        Positions in other arrangements and what is painted under them, from `arranged`; empty without.
    """

    nodes: Mapping[str, Sequence[Any]]
    edges: Mapping[str, Sequence[Any]]
    options: Mapping[str, Any]
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
    network = Network()
    ids = sorted(graph)
    # Straight into the lists: add_node and add_edge search all ids again for each one.
    network.nodes.extend(_node(id, graph.nodes[id], positions[id]) for id in ids)
    index = {id: k for k, id in enumerate(ids)}
    network.edges.extend(_edge(index[one], index[other], data) for one, other, data in graph.edges(data=True))
    network.edges.sort(key=lambda edge: (edge["from"], edge["to"]))
    _set_options(network, colours, large=len(graph) > LARGE)
    nodes = _columns(network.nodes, ("id", "label", "title", "group", "size", "x", "y"))
    edges = _columns(network.edges, ("from", "to", "width", "family", "title"))
    options = json.loads(network.options.to_json())
    return Picture(nodes, edges, options, fingerprint(nodes, edges, options))


def _node(id: str, data: Mapping[str, Any], position: tuple[float, float]) -> dict[str, Any]:
    x, y = position
    node = Node(id, "dot", data["label"], group=data["group"], title=data["title"], x=round(x, 1), y=round(y, 1))
    return {**node.options, "size": round(radius(data["size"]), 1)}


def _edge(one: int, other: int, data: Mapping[str, Any]) -> dict[str, Any]:
    width = round(1 + 0.6 * math.log2(1 + data["weight"]), 1)
    edge = Edge(min(one, other), max(one, other), family=data["family"], width=width, title=data["title"])
    return dict(edge.options)


def _set_options(network: Network, colours: Mapping[str, str], *, large: bool) -> None:
    network.toggle_physics(False)
    network.options.edges.smooth.enabled = False
    network.options.edges.color.inherit = False
    network.options.interaction.hideEdgesOnDrag = large
    network.options.interaction.hideEdgesOnZoom = large
    network.options.interaction.dragNodes = False
    network.options.groups = {group: {"color": colour} for group, colour in sorted(colours.items())}


def _columns(rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> dict[str, list[Any]]:
    """One list for each field, so that no field's name is repeated in every row."""
    kept = list(rows)
    return {name: [row[name] for row in kept] for name in names}


def fingerprint(*parts: object) -> str:
    """The same short text for the same JSON-ready content."""
    text = json.dumps(parts, sort_keys=True, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
