"""Hold what a network file says, edge by edge, before anything is added up."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass

from directory.load.problems import Problem, Report
from directory.load.tables.numbers import plain_number

Value = str | int | float | bool
LARGEST = 1e12


@dataclass(frozen=True)
class Node:
    """A node: its id in the file, its name where it has one, and what else is said of it.

    `mode` tells the two kinds of a two-mode network apart: 0 for those who take part, 1 for what they take part in.
    """

    id: str
    label: str | None = None
    attributes: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    mode: int | None = None


@dataclass(frozen=True)
class Link:
    """An edge as it stands in a file.

    Parameters
    ----------
    source, target
        Ids of its ends.
    weight
        As written; None where the file gives none.
    directed
        True leads from source to target, False both ways; None where the file does not say.
    row
        Its row; None where edges have no rows.
    attributes
        What else is said of it.
    """

    source: str
    target: str
    weight: str | None = None
    directed: bool | None = None
    row: int | None = None
    attributes: Mapping[str, Value] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class NetworkFile:
    """A network as a file gives it, parallel edges and self-loops included.

    Parameters
    ----------
    nodes
        The nodes that the file names itself; an edge may lead to others.
    links
        Its edges.
    kind
        What kind of file it is: `table`, `matrix`, `gexf`, `graphml`, `json`, `pajek`, `ucinet`.
    is_two_mode
        Whether edges join two kinds of nodes, such as organisations and events.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    kind: str
    is_two_mode: bool = False


def weight_of(link: Link, file: str, report: Report) -> float | None:
    """The weight of an edge: 1 where none is given, None (and a problem) where it is no number from 0 to 1e12."""
    if link.weight is None:
        return 1.0
    number = plain_number(link.weight)
    weight = math.nan if number is None else float(number)
    if 0 <= weight <= LARGEST:
        return weight
    if link.row is not None:
        report.add(Problem("bad_number", file, link.row, "weight", link.weight))
        return None
    found = f"{link.source} – {link.target}"
    report.add(Problem("bad_weight", file, link.row, "weight", found, {"weight": repr(link.weight[:40])}))
    return None
