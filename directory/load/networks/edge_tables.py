"""Read networks from tables: Gephi's, Kumu's and Polinode's lists of edges and nodes, two-mode lists, matrices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.load.networks.model import Link, NetworkFile, Node, Value
from directory.load.problems import Problem, Report, UnreadableProblemsError
from directory.load.tables import Row, Table
from directory.load.tables.numbers import is_shortened, plain_number

SOURCES = ("source", "from", "avots", "no", "no kā", "source id", "from id", "giver", "ego", "node1", "node 1")
TARGETS = ("target", "to", "mērķis", "uz", "kam", "target id", "to id", "receiver", "alter", "node2", "node 2")
WEIGHTS = ("weight", "svars", "strength", "stiprums", "value", "vērtība")
TYPES = ("type", "direction", "virziens", "tips")
IDS = ("id", "label", "name", "nosaukums", "node")
LABELS = ("label", "name", "nosaukums")
MEMBERS = ("organisation", "organization", "organizācija", "biedrība", "actor", "member", "dalībnieks", "person")
GROUPS = ("event", "pasākums", "project", "projekts", "group", "grupa", "meeting", "sanāksme", "affiliation")
DIRECTIONS = {
    **dict.fromkeys(("directed", "vērsta", "vērsts", "->"), True),
    **dict.fromkeys(("undirected", "mutual", "nevērsta", "nevērsts", "abpusēja", "<->", "--"), False),
}
HEADINGS = frozenset((*SOURCES, *TARGETS, *WEIGHTS, *TYPES, *IDS, *MEMBERS, *GROUPS))
"""Names by which the header of such a table is told from titles above it."""


@dataclass(frozen=True)
class _Columns:
    source: str
    target: str
    weight: str | None
    types: tuple[str, ...]


def read_edge_tables(tables: Sequence[Table], file: str, report: Report) -> NetworkFile:
    """The network of a table, or of the sheets of a workbook.

    A table with columns for both ends holds edges, one with an id and a label holds nodes; one with an organisation
    and an event is a two-mode list; one of numbers below and beside names is a matrix.

    Raises
    ------
    UnreadableProblemsError
        No table holds edges.
    """
    for table in tables:
        if columns := _edge_columns(table):
            links = tuple(_links(table, columns, file, report))
            _note_shortened(links, file, report)
            nodes = [node for other in tables if other is not table for node in _nodes(other)]
            return _by_id(NetworkFile(tuple(nodes), links, "table"))
    for table in tables:
        member, group = _first(table, MEMBERS), _first(table, GROUPS)
        if member and group:
            return _two_mode(table, member, group, file, report)
        if matrix := _matrix(table):
            return matrix
    row = tables[0].header_row if tables else 1
    header = tables[0].header if tables else ()
    missing = [end for end, names in (("source", SOURCES), ("target", TARGETS)) if not set(names) & set(header)]
    raise UnreadableProblemsError([Problem("missing_column", file, row, end) for end in missing or ("source",)])


def _first(table: Table, names: Iterable[str]) -> str | None:
    return next((name for name in names if name in table.header), None)


def _edge_columns(table: Table) -> _Columns | None:
    source, target = _first(table, SOURCES), _first(table, TARGETS)
    if not (source and target):
        return None
    return _Columns(source, target, _first(table, WEIGHTS), tuple(name for name in TYPES if name in table.header))


def _links(table: Table, columns: _Columns, file: str, report: Report) -> Iterator[Link]:
    for row in table.rows:
        source, target = row.cells.get(columns.source), row.cells.get(columns.target)
        for end, cell in (("source", source), ("target", target)):
            if not cell:
                report.add(Problem("missing_value", file, row.number, end))
        if source and target:
            directed = next((known for name in columns.types if (known := _direction(row, name)) is not None), None)
            weight = row.cells.get(columns.weight) if columns.weight else None
            yield Link(source, target, weight, directed, row.number, _rest(row, columns))


def _direction(row: Row, column: str) -> bool | None:
    return DIRECTIONS.get(row.cells.get(column, "").casefold())


def _rest(row: Row, columns: _Columns) -> Mapping[str, Value]:
    used = {columns.source, columns.target, columns.weight}
    used |= {name for name in columns.types if _direction(row, name) is not None}
    return {name: text for name, text in row.cells.items() if name and name not in used}


def _nodes(table: Table) -> Iterator[Node]:
    id = _first(table, IDS)
    if id is None:
        return
    label = next((name for name in LABELS if name in table.header), None)
    for row in table.rows:
        if row.cells.get(id):
            rest: dict[str, Value] = {name: text for name, text in row.cells.items() if name not in {id, label, ""}}
            yield Node(row.cells[id], row.cells.get(label) if label else None, rest)


def _by_id(network: NetworkFile) -> NetworkFile:
    """Edges that name nodes by label lead to the id, as in workbooks whose sheets of nodes have both."""
    ids = {node.id for node in network.nodes}
    labels = {node.label: node.id for node in reversed(network.nodes) if node.label and node.label not in ids}
    if not labels or any(end in ids for link in network.links for end in (link.source, link.target)):
        return network
    links = tuple(
        Link(labels.get(k.source, k.source), labels.get(k.target, k.target), k.weight, k.directed, k.row, k.attributes)
        for k in network.links
    )
    return NetworkFile(network.nodes, links, network.kind)


def _two_mode(table: Table, member: str, group: str, file: str, report: Report) -> NetworkFile:
    weight = _first(table, WEIGHTS)
    columns = _Columns(member, group, weight, ())
    links = tuple(_links(table, columns, file, report))
    members = dict.fromkeys(link.source for link in links)
    groups = dict.fromkeys(link.target for link in links)
    names = {name: f"{name} ({group})" if name in members else name for name in groups}
    apart = tuple(Link(k.source, names[k.target], k.weight, False, k.row, k.attributes) for k in links)
    nodes = [*(Node(name, mode=0) for name in members), *(Node(names[name], name, mode=1) for name in groups)]
    return NetworkFile(tuple(nodes), apart, "table", is_two_mode=True)


def _matrix(table: Table) -> NetworkFile | None:
    """The network of a matrix: of one mode when rows and columns have the same names, else of two; None if it is none.

    A cell counts as an edge when it is not empty and not 0; an x counts 1.
    """
    names = [heading.strip() for heading in table.headings[1:]]
    first = table.header[0] if table.header else ""
    rows = [(row.cells.get(first, ""), row) for row in table.rows]
    if len(names) < 2 or len(rows) < 2 or not all(names) or not all(name for name, _ in rows):
        return None
    cells = [(name, heading, text) for name, row in rows for heading, text in _cells(row, table, names)]
    if not cells or any(plain_number(text) is None and text.casefold() != "x" for _, _, text in cells):
        return None
    one_mode = {name for name, _ in rows} <= set(names) or set(names) <= {name for name, _ in rows}
    links = [
        Link(name, heading, "1" if text.casefold() == "x" else text, one_mode)
        for name, heading, text in cells
        if text.strip("0.,")
    ]
    if one_mode:
        every = dict.fromkeys([*(name for name, _ in rows), *names])
        return NetworkFile(tuple(Node(name) for name in every), tuple(_undoubled(links)), "matrix")
    nodes = [*(Node(name, mode=0) for name, _ in rows), *(Node(name, mode=1) for name in names)]
    return NetworkFile(tuple(nodes), tuple(links), "matrix", is_two_mode=True)


def _cells(row: Row, table: Table, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for column, heading in zip(table.header[1:], names, strict=True):
        if text := row.cells.get(column):
            yield heading, text


def _undoubled(links: Sequence[Link]) -> Iterator[Link]:
    """The edges of a symmetric matrix once, and without direction; those of another one as they are."""
    weights = {(link.source, link.target): link.weight for link in links}
    if not all(weights.get((target, source)) == weight for (source, target), weight in weights.items()):
        yield from links
        return
    seen: set[frozenset[str]] = set()
    for link in links:
        pair = frozenset((link.source, link.target))
        if pair not in seen:
            seen.add(pair)
            yield Link(link.source, link.target, link.weight, False)


def _note_shortened(links: Iterable[Link], file: str, report: Report) -> None:
    for link in links:
        for column, end in (("source", link.source), ("target", link.target)):
            if is_shortened(end):
                report.add(Problem("shortened_numbers", file, link.row, column, end))
                return
