"""Read a network from whatever file somebody has, told by its contents."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

from directory.errors import UnreadableError
from directory.load.networks.edge_tables import HEADINGS, read_edge_tables
from directory.load.networks.gexf import read_gexf
from directory.load.networks.graphml import read_graphml
from directory.load.networks.json_graph import read_json
from directory.load.networks.markup import parse
from directory.load.networks.model import NetworkFile
from directory.load.networks.pajek import read_pajek
from directory.load.networks.ucinet import read_ucinet
from directory.load.problems import Report
from directory.load.tables import read_tables
from directory.load.tables.encoding import decode
from directory.load.tables.kinds import kind_of

PAJEK = re.compile(r"\s*(?:%[^\n]*\n\s*)*\*(?:vertices|network|arcs|edges)\b", re.IGNORECASE)
UCINET = re.compile(r"\s*dl\b[\s,]", re.IGNORECASE)
MARKED: dict[str, Callable[[Element, str, Report], NetworkFile]] = {".gexf": read_gexf, ".graphml": read_graphml}


def read_network(path: Path, report: Report) -> NetworkFile:
    """The network of a file: a table or workbook, GEXF, GraphML, JSON, Pajek or UCINET.

    The contents decide, not the ending of the name; only what claims to be GEXF or GraphML and is not is refused.

    Raises
    ------
    UnreadableError
        It cannot be opened, or is not what it looks like; the message says which.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError("{path}: {error}", path=path, error=error.strerror or error) from error
    ending = path.suffix.lower()
    kind = kind_of(data)
    if kind == "xml" or ending in MARKED:
        return _from_markup(data, path.name, ending, report)
    if kind == "json":
        return _told("JSON", path.name, lambda: read_json(data, path.name, report))
    if kind == "text":
        text = decode(data).text
        if PAJEK.match(text):
            return read_pajek(text, path.name, report)
        if UCINET.match(text):
            return _told("DL", path.name, lambda: read_ucinet(text, path.name, report))
    tables = list(read_tables(data, path.name, report, known=HEADINGS))
    return read_edge_tables(tables, path.name, report)


def _from_markup(data: bytes, file: str, ending: str, report: Report) -> NetworkFile:
    def read() -> NetworkFile:
        root = parse(data)
        by_root = {"gexf": read_gexf, "graphml": read_graphml}
        reader = by_root.get(root.tag.lower())
        if reader is None:
            raise UnreadableError("its first element is {name}", name=root.tag[:40])
        return reader(root, file, report)

    return _told(ending[1:] if ending in MARKED else "XML", file, read)


def _told(kind: str, file: str, read: Callable[[], NetworkFile]) -> NetworkFile:
    """What is read; a reason why it cannot be is said together with the name of the file."""
    try:
        return read()
    except UnreadableError as error:
        raise UnreadableError(
            "{path}: this is not a {kind} file that can be read ({error})", path=file, kind=kind, error=error
        ) from error
