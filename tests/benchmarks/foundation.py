"""Loading, the graphs, search and the picture, each beside the least that anybody would have to do for it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import igraph
import networkx as nx
import pandas as pd
from rapidfuzz import fuzz, process

from directory.analysis.search import SearchIndex
from directory.graph import Network, build, project_events, simplify
from directory.load import read_directory
from directory.palette import group_colours
from directory.pictures.layout.positions import positions
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import build_picture
from directory.records import TABLES
from directory.speaker import Speaker
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import Case

QUERIES = 50


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """From files to a picture, in the order in which the app does it."""
    yield from _loading(case)
    yield from _graphs(case)
    yield from _search(case)
    yield from _picture(case)


def _loading(case: Case) -> Iterator[Benchmark]:
    yield Benchmark(
        "read and check all tables",
        lambda: read_directory(case.folder),
        lambda: [pd.read_csv(case.folder / f"{table}.csv") for table in TABLES],
        "pandas.read_csv of the same files, unchecked",
    )


def _graphs(case: Case) -> Iterator[Benchmark]:
    directory, ties, events = case.directory, case.network.ties, case.network.events
    rows = {table: _rows(case.folder / f"{table}.csv") for table in ("organisations", "ties", "participations")}
    yield Benchmark("build both graphs", lambda: build(directory), lambda: _plain_graphs(rows), "a plain networkx loop")
    yield Benchmark("one edge per pair", lambda: simplify(ties), lambda: nx.Graph(ties), "networkx.Graph(ties)")
    yield Benchmark(
        "project events",
        lambda: project_events(events),
        lambda: nx.bipartite.collaboration_weighted_projected_graph(events, list(ties)),
        "the same of networkx",
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _plain_graphs(rows: dict[str, list[dict[str, str]]]) -> Network:
    """The same nodes and edges from the same rows, with the cells as they are."""
    ties: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    events: nx.Graph[str] = nx.Graph()
    for row in rows["organisations"]:
        ties.add_node(row["id"], **row)
        events.add_node(row["id"])
    for row in rows["ties"]:
        ties.add_edge(row["source"], row["target"], row["id"], **row)
    for row in rows["participations"]:
        events.add_edge(row["organisation"], f"event:{row['event']}", role=row["role"])
    return Network(ties, events)


def _search(case: Case) -> Iterator[Benchmark]:
    directory = case.directory
    names = [record.name for record in directory.organisations]
    queries = [_misspelt(name) for name in names[:: max(1, len(names) // QUERIES)]][:QUERIES]
    index = SearchIndex(directory)
    yield Benchmark("make the search ready", lambda: SearchIndex(directory))
    yield Benchmark(
        f"{len(queries)} misspelt queries",
        lambda: [index.find(query) for query in queries],
        lambda: [process.extract(query, names, scorer=fuzz.token_sort_ratio, limit=20) for query in queries],
        "rapidfuzz over all names",
    )


def _misspelt(name: str) -> str:
    """A name in small letters without its middle one."""
    middle = len(name) // 2
    return (name[:middle] + name[middle + 1 :]).lower()


def _picture(case: Case) -> Iterator[Benchmark]:
    graph, colours = drawn(Speaker(case.directory, "lv"), case.pairs), group_colours(case.directory)
    places = positions(graph)
    bare = igraph.Graph.TupleList(graph.edges())
    yield Benchmark(
        "positions of the nodes",
        lambda: positions(graph),
        lambda: bare.layout_fruchterman_reingold(grid="auto"),
        "igraph's layout alone, overlaps left",
    )
    yield Benchmark("picture as plain data", lambda: build_picture(graph, places, colours=colours))
