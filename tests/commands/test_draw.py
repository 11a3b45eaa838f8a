"""The command `draw`: any network as a page, what it says of problems, and texts that mean harm."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from directory.__main__ import main
from tests.files.test_html_file import Parts
from tests.graphs import FLORENTINE


def drawn(tmp_path: Path, edges: Path, *, language: str = "en", code: int = 0) -> Parts:
    file = tmp_path / "page.html"
    assert main(["--language", language, "draw", str(edges), "--out", str(file)]) == code
    return Parts(file.read_bytes())


def written(folder: Path, content: str) -> Path:
    path = folder / "my edges.csv"
    path.write_text(content, encoding="utf-8")
    return path


def test_an_edge_list_becomes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"{one},{other}\n" for one, other in FLORENTINE.edges())
    parts = drawn(tmp_path, written(tmp_path, f"source,target\n{rows}"))
    assert parts.ties() == {frozenset(pair) for pair in FLORENTINE.edges()}
    assert parts.content["settings"]["label"] == "Network of 15 nodes and 20 edges."
    assert parts.content["keys"] == []
    assert capsys.readouterr().out == f"Written: {tmp_path / 'page.html'}\n"


def test_groups_of_a_file_stand_in_the_legend(tmp_path: Path) -> None:
    graph: nx.Graph[str] = nx.Graph([("a", "b"), ("b", "c")])
    nx.set_node_attributes(graph, {"a": "north", "b": "north", "c": "south"}, "group")
    nx.write_graphml(graph, tmp_path / "graph.graphml")
    keys = drawn(tmp_path, tmp_path / "graph.graphml").content["keys"]
    assert [key["label"] for key in keys] == ["north", "south"]


def test_problems_are_told_and_the_page_is_written_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = drawn(tmp_path, written(tmp_path, "source,target,weight\na,b,many\nb,c,1\n"), code=1)
    assert parts.ties() == {frozenset("bc")}
    assert "many" in capsys.readouterr().err


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "lv", "draw", str(tmp_path / "none.csv"), "--out", str(tmp_path / "page.html")]) == 2
    assert "Neko nevarēja nolasīt" in capsys.readouterr().err
    assert not (tmp_path / "page.html").exists()


def test_texts_that_mean_harm_add_no_element(tmp_path: Path) -> None:
    harmless = drawn(tmp_path, written(tmp_path, "source,target\na,b\n"))
    attack = "</script><script>alert(1)</script><img src=x>"
    harmful = drawn(tmp_path, written(tmp_path, f"source,target\n{attack},b\n"))
    assert [tag for tag, _ in harmful.elements] == [tag for tag, _ in harmless.elements]
    assert attack in harmful.graph["nodes"]["id"]
