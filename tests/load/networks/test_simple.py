"""Edge lists of anybody: every way in which they are saved, and every mistake in them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.errors import UnreadableError
from directory.load.networks import read_edges
from tests.graphs import random_graphs

Weights = dict[tuple[str, str], float]


def write(folder: Path, content: str | bytes, name: str = "edges.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def weights(graph: nx.Graph[str]) -> Weights:
    return {(source, target): weight for source, target, weight in graph.edges(data="weight", default=0.0)}


@pytest.mark.parametrize(
    "content",
    [
        "source,target,weight\na,b,2\nb,c,\n",
        "source;target;weight\r\na;b;2\r\nb;c;\r\n",
        "Source\tTarget\tWeight\na\tb\t2\nb\tc\t\n",
        "\ufeffsource,target,weight\n a , b ,2\nb,c,\n",
        "weight,Type,TARGET,Id,SOURCE\n2,Undirected,b,1,a\n,Undirected,c,2,b\n",
        "source,target,weight\n\na,b,2\n,,\n  \nb,c,\n\n",
    ],
)
def test_ways_to_save_the_same(tmp_path: Path, content: str) -> None:
    """By hand: separators, upper case, marks, other columns and blank rows do not matter; no weight counts 1."""
    found = read_edges(write(tmp_path, content))
    assert weights(found.graph) == {("a", "b"): 2, ("b", "c"): 1}
    assert (len(found.report), found.repeated) == (0, 0)


def test_mistakes_in_rows(tmp_path: Path) -> None:
    """By hand: each is named by its row, and costs no other row."""
    content = "source,target,weight\na,a,1\n,b,1\na,,1\na,b,many\nb,c,-1\nc,d,nan\nd,e,inf\ne,f,4\n"
    found = read_edges(write(tmp_path, content))
    assert [(problem.code, problem.row, problem.field, problem.found) for problem in found.report] == [
        ("missing_value", 3, "source", None),
        ("missing_value", 4, "target", None),
        ("self_tie", 2, None, "a"),
        ("bad_number", 5, "weight", "many"),
        ("bad_number", 6, "weight", "-1"),
        ("bad_number", 7, "weight", "nan"),
        ("bad_number", 8, "weight", "inf"),
    ]
    assert all("edges.csv, row " in problem.message() for problem in found.report)
    assert weights(found.graph) == {("e", "f"): 4}, "a wrong weight is never counted as 1"
    assert set(found.graph) == set("abcdef")


def test_repeated_edges_add_their_weights(tmp_path: Path) -> None:
    """By hand: without directions both rows are the same pair, with directions they are two."""
    path = write(tmp_path, "source,target,weight\na,b,1\nb,a,2\na,b,4\n")
    assert (weights(read_edges(path).graph), read_edges(path).repeated) == ({("a", "b"): 7}, 2)
    directed = read_edges(path, into=nx.DiGraph)
    assert (weights(directed.graph), directed.repeated) == ({("a", "b"): 5, ("b", "a"): 2}, 1)


def test_a_weight_of_0_is_no_edge_and_a_self_loop_an_isolate(tmp_path: Path) -> None:
    graph = read_edges(write(tmp_path, "source,target,weight\na,b,0\nc,c,1\n")).graph
    assert (sorted(graph), graph.number_of_edges()) == (["a", "b", "c"], 0)


def test_no_rows(tmp_path: Path) -> None:
    assert len(read_edges(write(tmp_path, "source,target\n")).graph) == 0


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("edges.csv", "whence,to\na,b\n", "the column source is missing"),
        ("edges.csv", "source,whither\na,b\n", "the column target is missing"),
        ("edges.csv", "", "the column source is missing"),
        ("edges.graphml", "source,target\na,b\n", "not a graphml file"),
        ("edges.graphml", "<a/>", "not a graphml file"),
        ("edges.gexf", "<gexf version='7'/>", "not a gexf file"),
        ("edges.gexf", "", "not a gexf file"),
    ],
)
def test_files_that_hold_no_edges_are_refused(tmp_path: Path, name: str, content: str, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read_edges(write(tmp_path, content, name))


@pytest.mark.parametrize("name", ["none.csv", "none.graphml", "none.gexf", ""])
def test_files_that_cannot_be_opened_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError):
        read_edges(tmp_path / name)


@pytest.mark.parametrize(("ending", "save"), [("graphml", nx.write_graphml), ("gexf", nx.write_gexf)])
def test_graph_files(tmp_path: Path, ending: str, save: object) -> None:
    """By hand: numbers become texts, parallel edges one, isolates and attributes stay."""
    graph: nx.MultiGraph[int] = nx.MultiGraph([(1, 2, {"weight": 2.0}), (1, 2), (2, 2)])
    graph.add_node(3, group="north")
    assert callable(save)
    save(graph, tmp_path / f"graph.{ending}")
    found = read_edges(tmp_path / f"graph.{ending}")
    assert (weights(found.graph), found.repeated) == ({("1", "2"): 3}, 1)
    assert found.graph.nodes["3"]["group"] == "north"
    assert [(problem.code, problem.found) for problem in found.report] == [("self_tie", "2")]
    both_ways = read_edges(tmp_path / f"graph.{ending}", into=nx.DiGraph)
    assert (weights(both_ways.graph), both_ways.repeated) == ({("1", "2"): 3, ("2", "1"): 3}, 2)


@pytest.mark.parametrize("into", [nx.Graph, nx.DiGraph])
def test_what_networkx_writes_is_read_again(tmp_path: Path, into: type[nx.Graph[str]]) -> None:
    @given(random_graphs(into))
    def check(graph: nx.Graph[str]) -> None:
        rows = "".join(
            f"{source},{target},{weight}\n" for source, target, weight in graph.edges(data="weight", default=0)
        )
        read = read_edges(write(tmp_path, f"source,target,weight\n{rows}"), into=into).graph
        tied = graph.subgraph([node for node, edges in graph.degree() if edges])
        assert nx.utils.graphs_equal(read, into(tied))
        nx.write_graphml(graph, tmp_path / "graph.graphml")
        assert nx.utils.graphs_equal(read_edges(tmp_path / "graph.graphml", into=into).graph, graph)

    check()


@pytest.mark.parametrize("ending", ["csv", "graphml", "gexf"])
def test_nothing_in_a_file_makes_it_fail_in_another_way(tmp_path: Path, ending: str) -> None:
    @given(st.binary() | st.text(alphabet='source,targweih\n";<>/ =012').map(str.encode))
    def check(content: bytes) -> None:
        with suppress(UnreadableError):
            read_edges(write(tmp_path, content, f"any.{ending}"))

    check()
