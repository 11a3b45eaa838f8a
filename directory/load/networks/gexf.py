"""Read GEXF of any version: mixed directions, nodes and edges inside nodes, attributes that do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from directory.errors import UnreadableError
from directory.load.networks.attributes import Declared, typed
from directory.load.networks.markup import below, children
from directory.load.networks.model import Link, NetworkFile, Node, Value
from directory.load.problems import Problem, Report
from directory.load.tables.letters import clean

DIRECTIONS = {"directed": True, "undirected": False, "mutual": False}


def read_gexf(root: Element, file: str, report: Report) -> NetworkFile:
    """The network of a GEXF document.

    Edges without a type have the default of the graph, which is undirected where none is written, as Gephi reads it.

    Raises
    ------
    UnreadableError
        The document has no graph.
    """
    graph = next(below(root, "graph"), None)
    if graph is None:
        raise UnreadableError("it has no <graph>")
    declared = {
        kind: {item.get("id", ""): _declared(item) for part in _attributes(graph, kind) for item in part}
        for kind in ("node", "edge")
    }
    nodes = [_node(element, declared["node"], file, report) for element in below(graph, "node")]
    default = DIRECTIONS.get(graph.get("defaultedgetype", "undirected").lower(), False)
    links = list(_links(graph, default, declared["edge"], file, report))
    return NetworkFile(tuple(node for node in nodes if node.id), tuple(links), "gexf")


def _attributes(graph: Element, kind: str) -> Iterator[Element]:
    return (part for part in children(graph, "attributes") if part.get("class", "").lower() == kind)


def _declared(item: Element) -> Declared:
    default = next(children(item, "default"), None)
    return Declared(
        item.get("title") or item.get("id") or "", item.get("type", "string"), getattr(default, "text", None)
    )


def _node(element: Element, declared: Mapping[str, Declared], file: str, report: Report) -> Node:
    id = clean(element.get("id", "")).strip()
    label = clean(element.get("label", "")).strip() or None
    return Node(id, label, _values(element, declared, label or id, file, report))


def _links(
    graph: Element, default: bool, declared: Mapping[str, Declared], file: str, report: Report
) -> Iterator[Link]:
    for element in below(graph, "edge"):
        source, target = (clean(element.get(name, "")).strip() for name in ("source", "target"))
        if not (source and target):
            report.add(Problem("missing_end", file))
            continue
        attributes = _values(element, declared, f"{source} – {target}", file, report)
        weight = element.get("weight")
        if weight is None:
            weight = next((str(value) for name, value in attributes.items() if name.lower() == "weight"), None)
        directed = DIRECTIONS.get(element.get("type", "").lower(), default)
        yield Link(source, target, weight, directed, attributes=_with_label(element, attributes))


def _with_label(element: Element, attributes: Mapping[str, Value]) -> Mapping[str, Value]:
    named = {name: text for name in ("label", "kind") if (text := element.get(name))}
    return {**named, **attributes}


def _values(
    element: Element, declared: Mapping[str, Declared], node: str, file: str, report: Report
) -> dict[str, Value]:
    values: dict[str, Value] = {known.name: known.default for known in declared.values() if known.default}
    for part in children(element, "attvalues"):
        for item in children(part, "attvalue"):
            known = declared.get(key := item.get("for") or item.get("id") or "", Declared(key))
            text = clean(item.get("value", "")).strip()
            if text:
                values[known.name] = typed(known, text, node, file, report)
    return values
