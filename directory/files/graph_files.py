"""Write the network for Gephi, Cytoscape, yEd, igraph and networkx."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import networkx as nx

from directory.files.drawing import Dot
from directory.files.extract import Extract
from directory.files.rows import organisation_rows, tie_rows
from directory.palette import rgb


def gexf(extract: Extract) -> bytes:
    """The network as GEXF 1.2, with the positions, sizes and colours of the organisations that are drawn."""
    graph = _graph(extract)
    for id, dot in _drawn(extract):
        graph.nodes[id]["viz"] = _viz(dot)
    for *_, key, data in graph.edges(keys=True, data=True):
        data["id"] = key
    return _written(nx.write_gexf, graph)


def graphml(extract: Extract) -> bytes:
    """The network as GraphML; of those that are drawn, position (y upwards), size and colour are fields."""
    graph = _graph(extract)
    for id, dot in _drawn(extract):
        graph.nodes[id].update(x=float(dot.x), y=float(-dot.y), size=float(2 * dot.radius), colour=dot.colour)
    return _written(nx.write_graphml_xml, graph)


def _graph(extract: Extract) -> nx.MultiGraph[str]:
    """A node per organisation and an edge per tie; who gave, where that matters, is a field.

    Undirected: a directed graph would make a giver of everybody who works together.
    """
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for row in organisation_rows(extract):
        graph.add_node(str(row.pop("id")), **row)
    for row in tie_rows(extract):
        one, other, key = (str(row.pop(name)) for name in ("source", "target", "id"))
        if row.pop("directed"):
            row["giver"] = one
        graph.add_edge(one, other, key=key, tie=key, **row)
    graph.graph["name"] = extract.title
    return graph


def _drawn(extract: Extract) -> Iterator[tuple[str, Dot]]:
    """The organisations that the picture shows, not those behind the circle of their municipality."""
    dots = extract.drawing.dots
    return ((id, dots[id]) for id in sorted(extract.pairs) if id in dots)


def _viz(dot: Dot) -> dict[str, object]:
    red, green, blue, _ = rgb(dot.colour)
    return {
        "position": {"x": float(dot.x), "y": float(-dot.y), "z": 0.0},
        "size": float(2 * dot.radius),
        "color": {"r": red, "g": green, "b": blue, "a": 1.0},
    }


def _written(write: object, graph: nx.MultiGraph[str]) -> bytes:
    file = BytesIO()
    assert callable(write)
    write(graph, file)
    return file.getvalue()
