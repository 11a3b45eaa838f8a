"""Networks of other people's bug reports and of other programs: the right nodes, edges, weights, names, sentences."""

from __future__ import annotations

import io
import json
from pathlib import Path

import networkx as nx
import pytest
import xlsxwriter

from directory.__main__ import main
from directory.errors import UnreadableError
from directory.load import Report
from directory.load.networks import read_edges, read_network
from tests.load.networks.cases import CASES, OTHERS, Case

GIVEN = Path(__file__).parents[3] / "../shared/cases"


def saved(case: Case, folder: Path) -> Path:
    path = folder / case.name
    path.write_bytes(case.content if isinstance(case.content, bytes) else case.content.encode())
    return path


@pytest.mark.parametrize("name", [*CASES, *OTHERS])
def test_a_network_is_read_as_it_was_meant(name: str, tmp_path: Path) -> None:
    case = {**CASES, **OTHERS}[name]
    path = saved(case, tmp_path)
    found = read_edges(path)
    assert dict(found.graph.degree(weight="weight")) == pytest.approx(case.strengths)
    assert tuple(problem.code for problem in found.report) == case.problems
    labels = {node: str(label) for node, label in nx.get_node_attributes(found.graph, "label").items() if label != node}
    assert labels == case.labels
    if case.directed is not None:
        assert set(read_edges(path, into=nx.DiGraph).graph.edges) == case.directed


@pytest.mark.parametrize("name", CASES)
def test_the_command_answers_with_the_same_and_its_exit_code_says_what_was_wrong(
    name: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    case = CASES[name]
    code = main(["--language", "lv", "measures", "--edges", str(saved(case, tmp_path)), "--json"])
    answer, said = capfdbinary.readouterr()
    assert code == bool(case.problems)
    nodes = {node["id"]: node for node in json.loads(answer)["nodes"]}
    assert {id: node["strength"] for id, node in nodes.items()} == pytest.approx(case.strengths)
    assert {id: node["label"] for id, node in nodes.items() if node["label"]} == case.labels
    assert bool(said) == bool(case.problems)
    assert b"Traceback" not in said
    assert b"networkx" not in said


@pytest.mark.skipif(not GIVEN.is_dir(), reason="the given cases lie elsewhere")
@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("01-comma-in-header-edges/edges.csv", CASES["01 a comma in a heading"].strengths),
        ("01-comma-in-header-edges/edges_tab.csv", CASES["01 a comma in a heading"].strengths),
        ("03-sep-line-edges/edges.csv", CASES["03 a line sep="].strengths),
        ("05-blank-and-title-rows/blank.csv", CASES["05 blank rows first"].strengths),
        ("05-blank-and-title-rows/title.csv", CASES["05 a title first"].strengths),
        ("08-gexf-1.3-www/edges.gexf", CASES["08 gexf 1.3"].strengths),
        ("10-gexf-mixed-directions/mixed.gexf", CASES["10 mixed directions"].strengths),
        ("10-gexf-mixed-directions/no_default.gexf", CASES["10 mixed directions"].strengths),
        ("12-csv-type-column/edges.csv", CASES["12 a column Type"].strengths),
        ("13-one-bad-attribute/gexf.gexf", CASES["13 a value of another type"].strengths),
        ("13-one-bad-attribute/comma.graphml", CASES["13 a decimal comma"].strengths),
        ("15-labels-gexf/edges.gexf", CASES["08 gexf 1.3"].strengths),
        ("17-graphml-weight-capital/edges.graphml", CASES["17 a capital letter in Weight"].strengths),
        ("18-repeated-column-edges/edges.csv", CASES["18 a column twice"].strengths),
        ("19-spaces-that-look-alike/nbsp.csv", CASES["19 a space that does not break"].strengths),
        ("19-spaces-that-look-alike/double.csv", CASES["19 two spaces"].strengths),
        ("22-decimal-comma/edges.csv", CASES["22 decimal commas"].strengths),
        ("22-decimal-comma/thousand.csv", {"A": 1500, "B": 3500, "C": 2000}),
        ("24-ids-spoiled-by-excel/edges.csv", CASES["24 numbers shortened by a spreadsheet"].strengths),
        ("25-one-stray-byte-edges/edges.csv", CASES["25 one stray byte"].strengths),
        ("34-library-warning-shown/maltego.graphml", CASES["34 a key without a type"].strengths),
        ("35-workbook-or-json-given/graphology.json", CASES["35 a graph of graphology"].strengths),
        ("35-workbook-or-json-given/edges.xlsx", None),
        ("36-gexf-edges-inside-nodes/edges.gexf", CASES["36 edges inside nodes"].strengths),
    ],
)
def test_the_given_files_are_read_alike(file: str, expected: dict[str, float] | None) -> None:
    found = read_edges(GIVEN / file).graph
    if expected is None:
        assert (len(found), found.number_of_edges()) > (1, 0)
    else:
        assert dict(found.degree(weight="weight")) == pytest.approx(expected)


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return data.getvalue()


def test_a_workbook_of_kumu_or_polinode_has_edges_and_nodes(tmp_path: Path) -> None:
    """The sheet of nodes comes first and names nodes by id and label; edges go by the label."""
    path = tmp_path / "map.xlsx"
    path.write_bytes(
        workbook(
            {
                "Elements": [["ID", "Label", "Type"], [1, "Koris", "NGO"], [2, "Klubs", "NGO"], [3, "Viens", "NGO"]],
                "Connections": [["From", "To", "Type"], ["Koris", "Klubs", "funds"], ["Klubs", "Koris", "funds"]],
            }
        )
    )
    network = read_network(path, Report())
    assert [(node.id, node.label, node.attributes) for node in network.nodes] == [
        (id, label, {"type": "NGO"}) for id, label in (("1", "Koris"), ("2", "Klubs"), ("3", "Viens"))
    ]
    assert [(link.source, link.target, link.attributes) for link in network.links] == [
        ("1", "2", {"type": "funds"}),
        ("2", "1", {"type": "funds"}),
    ]
    assert (read_edges(path).repeated, len(read_edges(path).graph)) == (1, 3)


def test_parallel_edges_are_kept_for_who_wants_them(tmp_path: Path) -> None:
    case = Case("a.csv", "source,target,weight,kind\na,b,1,funds\na,b,2,meets\n", {})
    links = read_network(saved(case, tmp_path), Report()).links
    assert [(link.weight, link.row, link.attributes["kind"]) for link in links] == [
        ("1", 2, "funds"),
        ("2", 3, "meets"),
    ]


@pytest.mark.parametrize("name", ["a list of two modes", "a matrix of two modes"])
def test_two_modes_are_told_apart(name: str, tmp_path: Path) -> None:
    path = saved(OTHERS[name], tmp_path)
    assert read_network(path, Report()).is_two_mode
    modes = nx.get_node_attributes(read_edges(path).graph, "mode")
    assert {node for node, mode in modes.items() if mode == 0} == {"Koris", "Klubs"}
    assert {node for node, mode in modes.items() if mode == 1} == modes.keys() - {"Koris", "Klubs"}


def test_an_organisation_that_is_called_like_an_event_is_not_the_event(tmp_path: Path) -> None:
    case = Case("a.csv", "organisation,event\nTalka,Talka\nKoris,Talka\n", {})
    graph = read_edges(saved(case, tmp_path)).graph
    assert dict(graph.degree()) == {"Talka": 1, "Koris": 1, "Talka (event)": 2}


ENTITIES = '<!DOCTYPE gexf [<!ENTITY a "{a}">]><gexf><graph><nodes><node id="&a;"/></nodes></graph></gexf>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("ending", ["gexf", "graphml", "xml"])
def test_a_document_type_is_refused_before_anything_is_expanded(ending: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / f"bomb.{ending}"
    path.write_bytes(ENTITIES.format(a="x" * 100_000).encode(encoding))
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        read_network(path, Report())


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.pdf", b"%PDF-1.7\n", "this is a document"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "this is a picture"),
        ("a.xlsx", b"PK\x03\x04 half", "archive"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old Word", "this is a document"),
        ("a.csv", b"SQLite format 3\0", "some program"),
        ("a.json", b'{"name": "nothing of a network"}', "no list of nodes and edges"),
        ("a.json", b'{"nodes": [1, 2', "not JSON"),
        ("a.xml", b"<rss><channel/></rss>", "its first element is rss"),
        ("a.gexf", b"<gexf/>", "no <graph>"),
        ("a.dl", b"dl n=2\n0 1\n1 0\n", "no line 'data:'"),
        ("a.dl", b"dl n=2 format=blocked\ndata:\n", "blocked is not read"),
    ],
)
def test_what_is_no_network_is_called_what_it_is(name: str, data: bytes, sentence: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableError, match=sentence):
        read_network(tmp_path / name, Report())
