"""`measures`: the measures of a network and of its nodes, of the data set or of any edge list."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import networkx as nx

from directory.analysis.network.measures import Measures, measure
from directory.answers.network.measures import network_lines, node_lines
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.graph import Selection
from directory.graph.orient import orient
from directory.i18n import Texts
from directory.load.edges import read_edges

SHOWN = 20


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "measures", run, help="measure a network and its nodes")
    parser.add_argument("--edges", type=Path, metavar="FILE", help="CSV (source, target[, weight]), GraphML or GEXF")
    parser.add_argument("--directed", action="store_true", help="keep the direction of ties")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the measures; what was wrong with the file goes to the error output."""
    graph = _own(options) if options.edges is None else _given(t, options)
    found = measure(graph, groups=_groups(graph))
    if options.json:
        print_json(as_json(found))
        return FINE
    for line in (*network_lines(t, found.network), "", *node_lines(t, found.nodes, limit=SHOWN)):
        print(line)
    return FINE


def as_json(found: Measures) -> dict[str, object]:
    """The measures as JSON knows them: what is undefined is null."""
    return {"network": _defined(asdict(found.network)), "nodes": [_defined(asdict(node)) for node in found.nodes]}


def _own(options: argparse.Namespace) -> nx.Graph[str]:
    memory = open_memory(options)
    return orient(memory.whole().ties) if options.directed else memory.pairs(Selection())


def _groups(graph: nx.Graph[str]) -> dict[str, str] | None:
    """The attribute `group` of the nodes; None unless each has one."""
    groups = {node: str(group) for node, group in graph.nodes(data="group") if group is not None}
    return groups if graph and len(groups) == len(graph) else None


def _given(t: Texts, options: argparse.Namespace) -> nx.Graph[str]:
    given = read_edges(options.edges, into=nx.DiGraph if options.directed else nx.Graph)
    for problem in given.report:
        print(problem.message(t), file=sys.stderr)
    if given.repeated:
        print(
            t.plural(
                "{n} edge repeats another one of the same pair: their weights were added.",
                "{n} edges repeat another one of the same pair: their weights were added.",
                given.repeated,
            ),
            file=sys.stderr,
        )
    return given.graph


def _defined(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value if not isinstance(value, float) or math.isfinite(value) else None for name, value in values.items()
    }
