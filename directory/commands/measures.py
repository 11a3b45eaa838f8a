"""Run `measures`: the measures of a network and of its nodes, of the data set or of any edge list."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from dataclasses import asdict, replace

import networkx as nx

from directory.analysis.network.measures import Measures, measure
from directory.answers.network.measures import network_lines, node_lines
from directory.commands.frame import FINE, Commands, add_folder, add_json, command, open_memory, print_json
from directory.commands.given import add_edges, given_graph
from directory.graph import Selection
from directory.graph.orient import orient
from directory.i18n import Texts

SHOWN = 20


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "measures", run, help="measure a network and its nodes")
    add_edges(parser, "--edges")
    parser.add_argument("--directed", action="store_true", help="keep the direction of ties")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the measures; what was wrong with the file goes to the error output, and the exit code says so."""
    if options.edges is None:
        graph, code = _own(options), FINE
    else:
        graph, code = given_graph(t, options.edges, directed=options.directed)
    found = measure(graph, groups=_groups(graph))
    if options.json:
        print_json(as_json(found, _labels(graph)))
        return code
    labels = _labels(graph)
    nodes = [
        replace(node, id=f"{labels[node.id]} ({node.id})") if labels.get(node.id) else node for node in found.nodes
    ]
    for line in (*network_lines(t, found.network), "", *node_lines(t, nodes, limit=SHOWN)):
        print(line)
    return code


def as_json(found: Measures, labels: Mapping[str, str]) -> dict[str, object]:
    """The measures as JSON knows them: what is undefined is null, and so is the name of a node without one."""
    nodes = [{"id": node.id, "label": labels.get(node.id)} | _defined(asdict(node)) for node in found.nodes]
    return {"network": _defined(asdict(found.network)), "nodes": nodes}


def _labels(graph: nx.Graph[str]) -> dict[str, str]:
    """Names of nodes that have one beside their id."""
    return {node: str(label) for node, label in graph.nodes(data="label") if label and str(label) != str(node)}


def _own(options: argparse.Namespace) -> nx.Graph[str]:
    memory = open_memory(options)
    return orient(memory.whole().ties) if options.directed else memory.pairs(Selection())


def _groups(graph: nx.Graph[str]) -> dict[str, str] | None:
    """The attribute `group` of the nodes; None unless each has one."""
    groups = {node: str(group) for node, group in graph.nodes(data="group") if group is not None}
    return groups if graph and len(groups) == len(graph) else None


def _defined(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value if not isinstance(value, float) or math.isfinite(value) else None for name, value in values.items()
    }
