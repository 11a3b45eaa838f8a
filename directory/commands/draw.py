"""Run `draw`: any network as an HTML file to search, point and click, which works without internet."""

from __future__ import annotations

import argparse
from pathlib import Path

import networkx as nx

from directory.commands.frame import Commands, command
from directory.commands.given import add_edges, given_graph
from directory.files.drawing import Key, Shown, Wanted
from directory.files.extract import clean
from directory.files.html_file import Page, write_page
from directory.i18n import Texts
from directory.pictures.maps.outlines import Outlines
from directory.pictures.network.any_graph import any_picture, colours_of, labelled
from directory.pictures.network.arrangements import TIES
from directory.pictures.network.encodings import REST


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(commands, "draw", run, help="draw any network to an HTML file that works without internet")
    add_edges(parser, "edges")
    parser.add_argument("--out", type=Path, required=True, help="file to write")


def run(t: Texts, options: argparse.Namespace) -> int:
    """Write the file; what was wrong with the network goes to the error output, and the exit code says so."""
    given, code = given_graph(t, options.edges)
    options.out.write_bytes(page_of(t, given, title=options.edges.stem))
    print(t("Written: {file}", file=options.out))
    return code


def page_of(t: Texts, graph: nx.Graph[str], *, title: str) -> bytes:
    """A page of any graph."""
    drawn = labelled(t, graph)
    picture, paint = any_picture(drawn)
    nodes = t.plural("{n} node", "{n} nodes", len(drawn))
    edges = t.plural("{n} edge", "{n} edges", drawn.number_of_edges())
    sentence = t("Network of {nodes} and {edges}.", nodes=nodes, edges=edges)
    page = Page(
        title=clean(title),
        lines=[sentence],
        footer="",
        sentence=sentence,
        keys=_keys(t, colours_of(drawn)),
        shown=Shown(picture, paint, Outlines([], ""), TIES),
        wanted=Wanted(),
        about={},
        placeholder=t("Name"),
        hint=t("Click a node to see its partners."),
        with_years=False,
    )
    return write_page(t, page)


def _keys(t: Texts, colours: dict[str, str]) -> list[Key]:
    """The legend; none where no node has a group."""
    if not any(colours):
        return []
    own = [Key(colour, group) for group, colour in colours.items() if colour != REST]
    return [*own, Key(REST, t("others"))] if REST in colours.values() else own
