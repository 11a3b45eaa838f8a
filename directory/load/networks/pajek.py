"""Read Pajek's .net: vertices, arcs, edges, lists, matrices, two-mode networks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from directory.load.networks.model import Link, NetworkFile, Node
from directory.load.problems import Problem, Report
from directory.load.tables.letters import clean

WORD = re.compile(r'"([^"]*)"|(\S+)')

Line = tuple[int, list[str]]


def read_pajek(text: str, file: str, report: Report) -> NetworkFile:
    """The network of a Pajek file; the names of vertices are their labels, their numbers their ids.

    Vertices with equal names stay apart. The first network counts where a project holds several.
    """
    nodes: list[Node] = []
    links: list[Link] = []
    first_mode = 0
    for name, counts, lines in _sections(text):
        if name == "*vertices":
            if nodes:
                break
            size, first_mode = _sizes(counts)
            nodes = _vertices(size, first_mode, lines)
        elif section := SECTIONS.get(name):
            links += section(lines, file, report)
        elif name == "*matrix":
            links += _matrix(lines, first_mode)
    return NetworkFile(tuple(nodes), tuple(links), "pajek", is_two_mode=first_mode > 0)


def _sections(text: str) -> Iterator[tuple[str, list[str], list[Line]]]:
    """Name of each section, what stands beside it, and its lines with their numbers."""
    name, beside, lines = "", list[str](), list[Line]()
    for number, line in enumerate(text.splitlines(), start=1):
        words = [clean(quoted or plain) for quoted, plain in WORD.findall(line)]
        if not words or words[0].startswith("%"):
            continue
        if words[0].startswith("*"):
            yield name, beside, lines
            name, beside, lines = words[0].lower(), words[1:], []
        else:
            lines.append((number, words))
    yield name, beside, lines


def _sizes(counts: Sequence[str]) -> tuple[int, int]:
    """How many vertices there are, and how many of them are of the first mode (0 in a one-mode network)."""
    numbers = [int(count) for count in counts[:2] if count.isdecimal()]
    return (numbers[0] if numbers else 0), (numbers[1] if len(numbers) > 1 else 0)


def _vertices(size: int, first_mode: int, lines: Sequence[Line]) -> list[Node]:
    labels = {words[0]: words[1] if len(words) > 1 else words[0] for _, words in lines}
    ids = [*labels, *(id for k in range(1, min(size, 1_000_000) + 1) if (id := str(k)) not in labels)]
    return [Node(id, labels.get(id), mode=_mode(id, first_mode)) for id in ids]


def _mode(id: str, first_mode: int) -> int | None:
    return int(int(id) > first_mode) if first_mode and id.isdecimal() else None


def _pairs(directed: bool) -> Callable[[Sequence[Line], str, Report], list[Link]]:
    def read(lines: Sequence[Line], file: str, report: Report) -> list[Link]:
        links = []
        for number, words in lines:
            if len(words) < 2:
                report.add(Problem("missing_end", file, number))
                continue
            weight = words[2] if len(words) > 2 else None
            links.append(Link(words[0], words[1], weight, directed, number))
        return links

    return read


def _lists(directed: bool) -> Callable[[Sequence[Line], str, Report], list[Link]]:
    def read(lines: Sequence[Line], file: str, report: Report) -> list[Link]:
        return [Link(words[0], other, None, directed, number) for number, words in lines for other in words[1:]]

    return read


SECTIONS = {
    "*arcs": _pairs(True),
    "*edges": _pairs(False),
    "*arcslist": _lists(True),
    "*edgeslist": _lists(False),
}


def _matrix(lines: Sequence[Line], first_mode: int) -> list[Link]:
    return [
        Link(str(row), str(first_mode + column), weight, not first_mode, number)
        for row, (number, words) in enumerate(lines, start=1)
        for column, weight in enumerate(words, start=1)
        if weight.strip("0.")
    ]
