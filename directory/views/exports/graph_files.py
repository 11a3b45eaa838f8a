"""The network for Gephi, Cytoscape, yEd, igraph and networkx."""

from __future__ import annotations

from io import BytesIO

import networkx as nx

from directory.views.exports.extract import Dot, Extract
from directory.views.exports.rows import organisation_rows, tie_rows
from directory.views.palette import rgb


def gexf(extract: Extract) -> bytes:
    """The network as GEXF 1.2, with the positions, sizes and colours of the picture."""
    graph = _graph(extract)
    for id, data in graph.nodes(data=True):
        data["viz"] = _viz(extract.dots[id])
    for *_, key, data in graph.edges(keys=True, data=True):
        data["id"] = key
    return _written(nx.write_gexf, graph)


def graphml(extract: Extract) -> bytes:
    """The network as GraphML, with the positions (y upwards), sizes and colours of the picture as fields."""
    graph = _graph(extract)
    for id, data in graph.nodes(data=True):
        dot = extract.dots[id]
        data.update(x=float(dot.x), y=float(-dot.y), size=float(2 * dot.radius), colour=dot.colour)
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
