"""Read networks in JSON: node-link (networkx, D3), graphology, Gephi Lite, Cytoscape, Kumu's blueprint, JSON Graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from directory.errors import UnreadableError
from directory.load.networks.model import Link, NetworkFile, Node, Value
from directory.load.problems import Problem, Report
from directory.load.tables.encoding import decode
from directory.load.tables.letters import clean

NODES = ("nodes", "elements", "vertices")
EDGES = ("links", "edges", "connections")
IDS = ("id", "key", "_id", "label", "name")
LABELS = ("label", "name", "title")
SOURCES, TARGETS = ("source", "from"), ("target", "to")
DIRECTIONS = {"directed": True, "undirected": False, "mutual": False}


def read_json(data: bytes, file: str, report: Report) -> NetworkFile:
    """The network of a JSON document.

    Raises
    ------
    UnreadableError
        It is no JSON, or holds no list of edges or nodes.
    """
    try:
        found = json.loads(decode(data).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is not JSON ({error})", error=error) from error
    graph = _graph(found)
    nodes = [node for item in _items(graph, NODES) if (node := _node(item)) is not None]
    by_position = [node.id for node in nodes]
    links = list(_links(graph, by_position, file, report))
    return NetworkFile(tuple(nodes), tuple(links), "json")


def _graph(found: Any) -> Mapping[str, Any]:
    """The object that holds nodes and edges; the first graph where there are several."""
    for _ in range(5):
        if isinstance(found, list):
            found = found[0] if found else None
        if not isinstance(found, dict):
            break
        if isinstance(inner := found.get("elements"), dict):
            found = {**found, **inner}
            del found["elements"]
        if any(isinstance(found.get(name), list | dict) for name in (*EDGES, "nodes")):
            return dict(found)
        found = found.get("graph") or found.get("graphs") or found.get("fullDataset") or found.get("graphDataset")
    raise UnreadableError("it holds no list of nodes and edges")


def _items(graph: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    """The objects of the first of these lists; of an object by id, its values with that id."""
    found: Any = next((graph[name] for name in names if isinstance(graph.get(name), list | dict)), [])
    if isinstance(found, dict):
        found = [{"id": id, **item} if isinstance(item, dict) else {"id": id} for id, item in found.items()]
    for item in found:
        if isinstance(item, dict):
            inner = {name: item[name] for name in ("data", "attributes") if isinstance(item.get(name), dict)}
            yield {**item, **{key: value for part in inner.values() for key, value in part.items()}}
        elif isinstance(item, str | int):
            yield {"id": item}


def _node(item: Mapping[str, Any]) -> Node | None:
    id = _first(item, IDS)
    if id is None:
        return None
    label = _first(item, LABELS)
    rest = {name: value for name, value in item.items() if isinstance(value, str | int | float | bool)}
    attributes: dict[str, Value] = {name: value for name, value in rest.items() if name not in {*IDS, "x", "y", "size"}}
    return Node(id, label, attributes)


def _links(graph: Mapping[str, Any], nodes: list[str], file: str, report: Report) -> Iterator[Link]:
    known = set(nodes)
    options = graph.get("options")
    kind = str(options.get("type", "")) if isinstance(options, dict) else ""
    default = DIRECTIONS.get(kind, graph["directed"] if isinstance(graph.get("directed"), bool) else None)
    for item in _items(graph, EDGES):
        source, target = (_end(item, names, nodes, known) for names in (SOURCES, TARGETS))
        if not (source and target):
            report.add(Problem("missing_end", file))
            continue
        weight = next((str(item[name]) for name in ("weight", "value") if item.get(name) is not None), None)
        rest = {name: value for name, value in item.items() if isinstance(value, str | int | float | bool)}
        used = {*SOURCES, *TARGETS, "weight", "value", "id", "key"}
        attributes: dict[str, Value] = {name: value for name, value in rest.items() if name not in used}
        yield Link(source, target, weight, _direction(item, default), attributes=attributes)


def _direction(item: Mapping[str, Any], default: bool | None) -> bool | None:
    if isinstance(item.get("undirected"), bool):
        return not item["undirected"]
    if isinstance(item.get("directed"), bool):
        return bool(item["directed"])
    return DIRECTIONS.get(str(item.get("direction", "")).lower(), default)


def _end(item: Mapping[str, Any], names: tuple[str, ...], nodes: list[str], known: set[str]) -> str | None:
    """Id of an end; a number that is no id is a position in the list of nodes, as D3 writes it."""
    end = next((item[name] for name in names if item.get(name) is not None), None)
    if isinstance(end, dict):
        end = next((end[name] for name in IDS if end.get(name) is not None), None)
    if isinstance(end, int) and not isinstance(end, bool) and str(end) not in known:
        return nodes[end] if 0 <= end < len(nodes) else str(end)
    return clean(str(end)).strip() if isinstance(end, str | int) else None


def _first(item: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    found = next((item[name] for name in names if isinstance(item.get(name), str | int)), None)
    return (clean(str(found)).strip() or None) if found is not None else None
