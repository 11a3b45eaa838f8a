"""Read GraphML: edges with directions of their own, graphs inside nodes, labels of yEd, keys without a type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from directory.errors import UnreadableError
from directory.load.networks.attributes import Declared, typed
from directory.load.networks.markup import below, children, text_of
from directory.load.networks.model import Link, NetworkFile, Node, Value
from directory.load.problems import Problem, Report
from directory.load.tables.letters import clean

LABELS = ("label", "name", "title")


def read_graphml(root: Element, file: str, report: Report) -> NetworkFile:
    """The network of a GraphML document; hyperedges are left out and said.

    Raises
    ------
    UnreadableError
        The document has no graph.
    """
    graph = next(below(root, "graph"), None)
    if root.tag.lower() != "graphml" or graph is None:
        raise UnreadableError("it has no <graph>")
    keys = {item.get("id", ""): _declared(item) for item in children(root, "key")}
    if several := sum(1 for _ in below(root, "hyperedge")):
        report.add(Problem("left_out_edges", file, values={"count": several}))
    nodes = [_node(element, keys, _defaults(root, "node"), file, report) for element in below(root, "node")]
    links = [link for part in below(root, "graph") for link in _links(part, keys, root, file, report)]
    return NetworkFile(tuple(node for node in nodes if node.id), tuple(links), "graphml")


def _declared(item: Element) -> Declared:
    name = item.get("attr.name") or item.get("id") or ""
    return Declared(name, item.get("attr.type", "string"), text_of(next(children(item, "default"), None)))


def _defaults(root: Element, kind: str) -> list[Declared]:
    keys = [(item.get("for", "all").lower(), _declared(item)) for item in children(root, "key")]
    return [known for what, known in keys if what in {kind, "all"} and known.default]


def _node(element: Element, keys: Mapping[str, Declared], defaults: list[Declared], file: str, report: Report) -> Node:
    id = clean(element.get("id", "")).strip()
    values = _values(element, keys, defaults, id, file, report)
    drawn = next((text for item in below(element, "nodelabel") if (text := text_of(item))), None)
    label = next((str(value) for name, value in values.items() if name.lower() in LABELS), drawn)
    return Node(id, label, values)


def _links(graph: Element, keys: Mapping[str, Declared], root: Element, file: str, report: Report) -> Iterator[Link]:
    default = graph.get("edgedefault", "undirected").lower() == "directed"
    defaults = _defaults(root, "edge")
    for element in children(graph, "edge"):
        source, target = (clean(element.get(name, "")).strip() for name in ("source", "target"))
        if not (source and target):
            report.add(Problem("missing_end", file))
            continue
        values = _values(element, keys, defaults, f"{source} – {target}", file, report)
        weight = next((str(value) for name, value in values.items() if name.lower() == "weight"), None)
        directed = {"true": True, "false": False}.get(element.get("directed", "").lower(), default)
        yield Link(source, target, weight, directed, attributes=values)


def _values(
    element: Element,
    keys: Mapping[str, Declared],
    defaults: list[Declared],
    node: str,
    file: str,
    report: Report,
) -> dict[str, Value]:
    values: dict[str, Value] = {
        known.name: typed(known, known.default, node, file, report) for known in defaults if known.default
    }
    for item in children(element, "data"):
        known = keys.get(key := item.get("key", ""), Declared(key))
        text = clean(item.text or "").strip()
        if text:
            values[known.name] = typed(known, text, node, file, report)
    return values
