"""Anybody's network from a file: an edge list (CSV), GraphML or GEXF, as a simple graph without self-loops."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx

from directory.errors import UnreadableError
from directory.load.problems import Problem, Report
from directory.load.rows import Row, read_rows

ENDS = ("source", "target")
COLUMNS = (*ENDS, "weight")
READERS = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}
"""Files of other endings are taken for CSV."""


@dataclass(frozen=True, eq=False)
class EdgeList:
    """What a file holds.

    Parameters
    ----------
    graph
        Its nodes, named by their ids in the file, and for each pair at most one edge with its `weight`.
    report
        What was wrong with it.
    repeated
        How many edges were added to the weight of one that the pair already had.
    """

    graph: nx.Graph[str]
    report: Report
    repeated: int


class Edge(NamedTuple):
    """An edge as it stands in a file; `row` is None where rows have no numbers."""

    source: str
    target: str
    weight: object
    row: int | None = None


def read_edges(path: Path, *, into: type[nx.Graph[str]] = nx.Graph) -> EdgeList:
    """Read a network.

    - CSV has the columns source and target and, if edges differ, weight; upper and lower case, further columns,
      byte-order marks, semicolons or tabs do not matter. Blank rows are passed over.
    - GraphML and GEXF keep isolates and the attributes of nodes. In a directed graph their undirected edges lead both
      ways.
    - An edge without a weight, or with a weight that is no positive number (which is reported), counts 1. A weight of 0
      means that there is no edge.
    - Self-loops are reported and left out. Edges that join the same pair become one, their weights are added.

    Parameters
    ----------
    into
        `networkx.Graph`, or `networkx.DiGraph` to keep the direction.

    Raises
    ------
    UnreadableError
        There is no such file, no column source or target, or it is not what its ending says. The message says which.
    """
    report, graph = Report(), into()
    try:
        if (reader := READERS.get(path.suffix.lower())) is None:
            edges = _from_rows(path, report)
        else:
            nodes, edges = _from_graph(reader, path, graph.is_directed())
            graph.add_nodes_from(nodes)
    except OSError as error:
        raise UnreadableError("{path}: {error}", path=path, error=error.strerror or error) from error
    return EdgeList(graph, report, _add(graph, edges, path.name, report))


def _from_rows(path: Path, report: Report) -> list[Edge]:
    header, rows = read_rows(path, report)
    names = {name.casefold(): name for name in reversed(header)}
    missing = [Problem("missing_column", path.name, 1, field=end) for end in ENDS if end not in names]
    if missing:
        raise UnreadableError("{problems}", problems=" ".join(problem.message() for problem in missing))
    columns = {column: names.get(column, column) for column in COLUMNS}
    return list(_edges(rows, columns, path.name, report))


def _edges(rows: Iterable[Row], columns: dict[str, str], file: str, report: Report) -> Iterator[Edge]:
    for row in rows:
        source, target, weight = (row.cells.get(columns[column]) for column in COLUMNS)
        if source and target:
            yield Edge(source, target, weight, row.number)
        for column, cell in zip(ENDS, (source, target), strict=True):
            if not cell:
                report.add(Problem("missing_value", file, row.number, column))


def _from_graph(reader: Any, path: Path, directed: bool) -> tuple[list[tuple[str, dict[str, Any]]], list[Edge]]:
    path.open("rb").close()  # what cannot be opened is told apart from what cannot be understood
    try:
        found = reader(path)
    except Exception as error:  # the readers raise whatever the broken place happens to cause
        raise UnreadableError(
            "{path}: this is not a {kind} file that can be read ({error})", path=path, kind=path.suffix[1:], error=error
        ) from error
    edges = [Edge(str(source), str(target), data.get("weight")) for source, target, data in found.edges(data=True)]
    if directed and not found.is_directed():
        edges += [Edge(edge.target, edge.source, edge.weight) for edge in edges if edge.source != edge.target]
    return [(str(node), data) for node, data in found.nodes(data=True)], edges


def _add(graph: nx.Graph[str], edges: Iterable[Edge], file: str, report: Report) -> int:
    """Add the edges, and say how many the graph already had."""
    repeated = 0
    for edge in edges:
        graph.add_nodes_from(edge[:2])
        weight = _weight(edge, file, report)
        if edge.source == edge.target:
            report.add(Problem("self_tie", file, edge.row, found=edge.source))
        elif graph.has_edge(*edge[:2]):
            repeated += 1
            graph.edges[edge[:2]]["weight"] += weight
        elif weight:
            graph.add_edge(*edge[:2], weight=weight)
    return repeated


def _weight(edge: Edge, file: str, report: Report) -> float:
    if edge.weight is None:
        return 1.0
    try:
        weight = float(str(edge.weight))
    except ValueError:
        weight = math.nan
    if math.isfinite(weight) and weight >= 0:
        return weight
    report.add(Problem("bad_number", file, edge.row, "weight", str(edge.weight)))
    return 1.0
