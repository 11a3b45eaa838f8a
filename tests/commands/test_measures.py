"""The command `measures`: its JSON for any edge list and for the data set, its table, its sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from directory.__main__ import main
from directory.load.package import read_directory
from tests.graphs import FLORENTINE
from tests.tiny import Folder

NETWORK = {
    "nodes",
    "edges",
    "density",
    "reciprocity",
    "components",
    "isolates",
    "diameter",
    "average_path_length",
    "degree_centralisation",
    "betweenness_centralisation",
}
NODE = {"id", "degree", "betweenness", "constraint", "effective_size"}


def answer(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> dict[str, Any]:
    assert main(["--language", "en", "measures", *arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capfdbinary.readouterr().out, parse_constant=pytest.fail)
    assert found["network"].keys() >= NETWORK
    assert all(node.keys() >= NODE for node in found["nodes"])
    return found


def written(folder: Path, content: str) -> str:
    path = folder / "edges.csv"
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_florentine_families(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Published numbers, from a file to JSON."""
    rows = "".join(f"{one},{other}\n" for one, other in FLORENTINE.edges())
    found = answer(capfdbinary, "--edges", written(tmp_path, f"source,target\n{rows}"))
    network, nodes = found["network"], {node["id"]: node for node in found["nodes"]}
    assert (network["nodes"], network["edges"], network["diameter"]) == (15, 20, 5)
    assert round(network["betweenness_centralisation"], 3) == 0.437
    assert round(network["closeness_centralisation"], 3) == 0.322
    assert round(nodes["Medici"]["betweenness"], 3) == 0.522
    assert (network["reciprocity"], network["ei_index"], nodes["Medici"]["in_degree"]) == (None, None, None)


def test_directions(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """By hand: 2 of 3 edges are returned."""
    found = answer(capfdbinary, "--directed", "--edges", written(tmp_path, "source,target\na,b\nb,a\nb,c\n"))
    assert found["network"]["reciprocity"] == pytest.approx(2 / 3)
    assert [(node["in_degree"], node["out_degree"]) for node in found["nodes"]] == [(1, 1), (1, 2), (1, 0)]


def test_nothing_to_measure_is_null(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    found = answer(capfdbinary, "--edges", written(tmp_path, "source,target\n"))
    assert (found["network"]["nodes"], found["network"]["density"], found["nodes"]) == (0, None, [])
    only_isolates = answer(capfdbinary, "--edges", written(tmp_path, "source,target\na,a\nb,b\n"))
    assert (only_isolates["network"]["density"], only_isolates["network"]["diameter"]) == (0, None)
    assert only_isolates["nodes"][0]["constraint"] is None


def test_groups_of_a_graph_file(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """By hand: the attribute group makes the E-I index; one of two edges leads out."""
    graph = nx.path_graph(["a", "b", "c"])
    nx.set_node_attributes(graph, {"a": "north", "b": "north", "c": "south"}, "group")
    nx.write_graphml(graph, tmp_path / "graph.graphml")
    assert answer(capfdbinary, "--edges", str(tmp_path / "graph.graphml"))["network"]["ei_index"] == 0


def test_the_data_set(tiny_copy: Folder, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """By hand on the tiny directory: 5 pairs of 15, the hermit alone."""
    network = answer(capfdbinary, "--folder", str(tiny_copy.path))["network"]
    assert (network["nodes"], network["edges"], network["isolates"], network["components"]) == (6, 5, 1, 2)
    assert network["density"] == pytest.approx(5 / 15)
    directed = answer(capfdbinary, "--folder", str(tiny_copy.path), "--directed")["network"]
    assert (directed["edges"], directed["reciprocity"]) == (8, pytest.approx(6 / 8))


@pytest.mark.parametrize("language", ["lv", "en"])
def test_the_table(language: str, tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", language, "measures", "--folder", str(tiny_copy.path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    shown = {line.split(" ")[0] for line in lines}
    assert all(organisation.id in shown for organisation in read_directory(tiny_copy.path)[0].organisations)
    assert any("0.333" in line or "0,333" in line for line in lines)


def test_what_is_wrong_with_a_file_is_said_and_the_rest_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, "source,target,weight\na,b,x\n\nb,a,2\na,b,2\nc,c,1\n,d,1\n")
    assert main(["--language", "en", "measures", "--edges", path]) == 1
    said = capsys.readouterr().err
    for words in ("row 2: weight is 'x'", "row 6: the tie joins 'c'", "row 7: source is empty", "1 edge repeats"):
        assert words in said


@pytest.mark.parametrize("content", ["", "whence,whither\na,b\n", "source\na\n"])
def test_a_file_without_edges_is_refused(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "measures", "--json", "--edges", written(tmp_path, content)]) == 2
    found = capsys.readouterr()
    assert found.out == ""
    assert "is missing" in found.err
