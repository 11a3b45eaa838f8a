from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import igraph
import networkx as nx
import pytest

from directory.files.extract import Extract, clean
from directory.files.graph_files import gexf, graphml
from directory.files.rows import tie_rows
from directory.records import Directory, Period
from tests.hostile import extract_of


def read_gexf(content: bytes) -> nx.MultiGraph[str]:
    graph = nx.read_gexf(BytesIO(content))
    assert isinstance(graph, nx.MultiGraph)
    return graph


def read_graphml(content: bytes) -> nx.MultiGraph[str]:
    graph = nx.read_graphml(BytesIO(content), force_multigraph=True)
    assert isinstance(graph, nx.MultiGraph)
    return graph


FORMATS = [(gexf, read_gexf), (graphml, read_graphml)]
Write = Callable[[Extract], bytes]
Read = Callable[[bytes], "nx.MultiGraph[str]"]


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_what_was_written_is_read_back(extract: Extract, write: Write, read: Read) -> None:
    graph = read(write(extract))
    assert set(graph) == set(extract.pairs)
    assert graph.nodes["choir"]["label"] == "Kalnu koris"
    assert graph.nodes["choir"]["founded"] == "1993"
    assert "founded" not in graph.nodes["hermit"]
    edges = {data["tie"]: (one, other, data) for one, other, data in graph.edges(data=True)}
    assert set(edges) == {row["id"] for row in tie_rows(extract)}
    one, other, funding = edges["t4"]
    assert {one, other} == {"council", "choir"}
    assert (funding["kind"], funding["giver"], funding["weight"], funding["amount_eur"]) == (
        "Funding",
        "council",
        2,
        1000,
    )
    assert funding["further_sources"] == "https://choir.example/news"
    assert "giver" not in edges["t1"][2]


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_weights_add_up_to_those_of_the_pairs(everything: Extract, write: Write, read: Read) -> None:
    graph = read(write(everything))
    assert graph.number_of_nodes() == len(everything.pairs)
    assert graph.size("weight") == pytest.approx(everything.pairs.size("weight"))


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_hostile_texts_are_only_odd(attacked: Extract, write: Write, read: Read) -> None:
    graph = read(write(attacked))
    names = {organisation.id: clean(organisation.name) for organisation in attacked.t.directory.organisations}
    assert {id: data["label"] for id, data in graph.nodes(data=True)} == names


def test_gexf_has_the_picture(extract: Extract) -> None:
    dot, viz = extract.drawing.dots["choir"], read_gexf(gexf(extract)).nodes["choir"]["viz"]
    assert viz["position"] == {"x": dot.x, "y": -dot.y, "z": 0.0}
    assert viz["color"] == {"r": 0xCC, "g": 0x79, "b": 0xA7, "a": 1.0}


def test_igraph_opens_the_graphml(everything: Extract, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    file.write_bytes(graphml(everything))
    graph = igraph.Graph.Read_GraphML(str(file))
    assert (graph.vcount(), graph.ecount()) == (len(everything.pairs), len(tie_rows(everything)))
    assert "Pierīgas partnerība" in graph.vs["label"]
    assert not graph.is_directed()


@pytest.mark.parametrize("write", [gexf, graphml])
def test_equal_content_gives_equal_files(extract: Extract, write: Write) -> None:
    assert write(extract) == write(extract)


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_edges_say_what_became_of_their_pair(tiny: Directory, write: Write, read: Read) -> None:
    graph = read(write(extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))))
    found = {data["tie"]: data["status"] for *_, data in graph.edges(data=True)}
    assert (found["t1"], found["t3"], found["t6"]) == ("continuing", "new", "since when is not known")
