"""Read UCINET's DL files: full matrices, lists of edges and of nodes, two-mode data, labels embedded or before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from directory.errors import UnreadableError
from directory.load.networks.model import Link, NetworkFile, Node
from directory.load.problems import Problem, Report
from directory.load.tables.letters import clean

WORD = re.compile(r'"([^"]*)"|([^\s,"]+)')
SETTING = re.compile(r"\b(nm|nr|nc|n|format)\s*=\s*([\w-]+)", re.IGNORECASE)
LABELS = r"(?:row |col(?:umn)? )?labels(?: embedded)?"
SECTION = re.compile(rf"\b({LABELS}|data)\s*:?", re.IGNORECASE)


@dataclass
class _Heading:
    settings: dict[str, str]
    rows: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    embedded: set[str] = field(default_factory=set)

    @property
    def is_two_mode(self) -> bool:
        return "nr" in self.settings or self.format.endswith("2")

    @property
    def format(self) -> str:
        return self.settings.get("format", "fullmatrix").lower()


def read_ucinet(text: str, file: str, report: Report) -> NetworkFile:
    """The network of a DL file.

    Raises
    ------
    UnreadableError
        It has no line `data:`, or a format that is not read.
    """
    heading, body, begin = _heading(text)
    if heading.format.startswith("edgelist"):
        links = _edges(body, begin, heading, file, report)
    elif heading.format.startswith("nodelist"):
        rows = ((begin + k, _words(line)) for k, line in enumerate(body))
        links = [Link(words[0], other, None, True, number) for number, words in rows for other in words[1:]]
    elif heading.format in {"fullmatrix", "fm"}:
        links = _matrix(body, heading, begin)
    else:
        raise UnreadableError("the DL format {format} is not read; save it as edgelist1", format=heading.format)
    return _network(links, heading)


def _heading(text: str) -> tuple[_Heading, list[str], int]:
    """What stands before the data, the lines of the data, and the number of the first of them."""
    found = re.search(r"\bdata\s*:", text, re.IGNORECASE)
    if not found:
        raise UnreadableError("it has no line 'data:'")
    before, body = text[: found.start()], text[found.end() :]
    heading = _Heading({name.lower(): value for name, value in SETTING.findall(before)})
    pieces = SECTION.split(before)
    for name, rest in zip(pieces[1::2], pieces[2::2], strict=False):
        kind = " ".join(name.lower().split())
        which = "column" if kind.startswith("col") else "row"
        if kind.endswith("embedded"):
            heading.embedded |= {which} if kind != "labels embedded" else {"row", "column"}
        elif kind != "data":
            (heading.columns if which == "column" else heading.rows).extend(_words(rest))
    return heading, body.splitlines(), before.count("\n") + 1


def _words(line: str) -> list[str]:
    return [clean(quoted or plain) for quoted, plain in WORD.findall(line)]


def _edges(body: Sequence[str], begin: int, heading: _Heading, file: str, report: Report) -> list[Link]:
    links = []
    for number, words in ((begin + k, _words(line)) for k, line in enumerate(body)):
        if len(words) > 1:
            weight = words[2] if len(words) > 2 else None
            links.append(Link(words[0], words[1], weight, not heading.is_two_mode, number))
        elif words:
            report.add(Problem("missing_end", file, number))
    return links


def _matrix(body: Sequence[str], heading: _Heading, begin: int) -> list[Link]:
    """Edges of a matrix; its rows may run over several lines, unless their labels stand in them."""
    lines = [words for line in body if (words := _words(line))]
    if "column" in heading.embedded and lines:
        heading.columns = lines.pop(0)
    if "row" in heading.embedded:
        heading.rows = [words[0] for words in lines]
        rows = [words[1:] for words in lines]
    else:
        width = int(heading.settings.get("nc") or heading.settings.get("n") or 0) or len(heading.columns or lines[0])
        cells = [word for words in lines for word in words]
        rows = [cells[k : k + width] for k in range(0, len(cells), width)]
    columns = heading.columns if heading.is_two_mode or heading.columns else heading.rows
    return [
        Link(_label(heading.rows, i), _label(columns, j), cell, not heading.is_two_mode)
        for i, row in enumerate(rows)
        for j, cell in enumerate(row)
        if cell.strip("0.")
    ]


def _label(labels: Sequence[str], position: int) -> str:
    return labels[position] if position < len(labels) else str(position + 1)


def _network(links: Sequence[Link], heading: _Heading) -> NetworkFile:
    """With the labels that were given; in lists a number stands for the label at that place."""
    two_mode = heading.is_two_mode
    columns = heading.columns if two_mode else heading.rows or heading.columns
    is_list = heading.format.startswith(("edgelist", "nodelist")) and not heading.embedded
    if is_list:
        links = [
            Link(_named(heading.rows, k.source), _named(columns, k.target), k.weight, k.directed, k.row) for k in links
        ]
    rows = heading.rows or list(dict.fromkeys(link.source for link in links))
    nodes = [Node(id, mode=0 if two_mode else None) for id in rows]
    if two_mode:
        nodes += [Node(id, mode=1) for id in columns or dict.fromkeys(link.target for link in links)]
    return NetworkFile(tuple(nodes), tuple(links), "ucinet", is_two_mode=two_mode)


def _named(labels: Sequence[str], end: str) -> str:
    return _label(labels, int(end) - 1) if labels and end.isdecimal() and int(end) > 0 else end
