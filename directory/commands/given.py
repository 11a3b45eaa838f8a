"""Read a network that somebody gives to a command, and say what was wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import networkx as nx

from directory.commands.frame import FINE, PROBLEMS
from directory.i18n import Texts
from directory.load.networks import read_edges

HARMLESS = {"self_tie", "wrong_encoding"}
"""Problems of a file after which the numbers are still those of the network that was meant."""


def add_edges(parser: argparse.ArgumentParser, name: str) -> None:
    """Let the command take a file with a network."""
    kinds = "a table or workbook (source, target[, weight]), GraphML, GEXF, JSON, Pajek, UCINET"
    parser.add_argument(name, type=Path, metavar="FILE" if name.startswith("-") else "EDGES", help=kinds)


def given_graph(t: Texts, path: Path, *, directed: bool = False) -> tuple[nx.Graph[str], int]:
    """The network of a file and the exit code; problems are printed to the error output."""
    given = read_edges(path, into=nx.DiGraph if directed else nx.Graph)
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
    wrong = any(problem.code not in HARMLESS for problem in given.report)
    return given.graph, PROBLEMS if wrong else FINE
