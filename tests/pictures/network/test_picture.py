from __future__ import annotations

import json
import math

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.graph import build, simplify
from directory.pictures.layout.positions import positions
from directory.pictures.network.picture import Picture, build_picture
from directory.records import Directory

COLOURS = {"north": "#0072B2", "south": "#D55E00"}


@pytest.fixture
def graph() -> nx.Graph[str]:
    """Two organisations of two municipalities and the tie between them, added in no particular order."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("club", label="Klubs", group="south", size=1, title="Klubs\n1 partner")
    graph.add_node("choir", label="Koris", group="north", size=1, title="Koris\n1 partner")
    graph.add_edge("club", "choir", weight=3.0, family="cooperation", title="Joint project, 2020")
    return graph


def picture(graph: nx.Graph[str], **changes: tuple[float, float]) -> Picture:
    return build_picture(graph, {"choir": (0.0, 1.04), "club": (-10.0, 5.0), **changes}, colours=COLOURS)


def test_columns_of_a_picture_worked_by_hand(graph: nx.Graph[str]) -> None:
    """Radius sqrt(36 + 20) = 7.5; width 1 + 0.6 log2(1 + 3) = 2.2; the choir is the first by id."""
    drawn = picture(graph)
    assert drawn.nodes == {
        "id": ["choir", "club"],
        "label": ["Koris", "Klubs"],
        "title": ["Koris\n1 partner", "Klubs\n1 partner"],
        "group": ["north", "south"],
        "size": [7.5, 7.5],
        "x": [0.0, -10.0],
        "y": [1.0, 5.0],
    }
    assert drawn.edges == {
        "from": [0],
        "to": [1],
        "width": [2.2],
        "family": ["cooperation"],
        "title": ["Joint project, 2020"],
    }


def test_every_group_has_its_colour(graph: nx.Graph[str]) -> None:
    assert picture(graph).colours == COLOURS


def test_empty_graph_makes_an_empty_picture() -> None:
    drawn = build_picture(nx.Graph(), {}, colours=COLOURS)
    assert not any(drawn.nodes.values())
    assert not any(drawn.edges.values())


def test_fingerprint_stays_for_equal_content_and_changes_with_any_part(graph: nx.Graph[str]) -> None:
    drawn = picture(graph)
    again: nx.Graph[str] = nx.Graph()
    again.add_nodes_from(reversed(list(graph.nodes(data=True))))
    again.add_edges_from(graph.edges(data=True))
    assert picture(again).rev == drawn.rev
    moved = picture(graph, club=(-11.0, 5.0))
    recoloured = build_picture(graph, {"choir": (0.0, 1.0), "club": (-10.0, 5.0)}, colours={**COLOURS, "north": "#000"})
    renamed = nx.Graph(graph)
    renamed.nodes["club"]["label"] = "Biedrība"
    assert len({drawn.rev, moved.rev, recoloured.rev, picture(renamed).rev}) == 4


@pytest.mark.parametrize("x", [math.nan, math.inf])
def test_positions_that_are_no_numbers_are_refused(graph: nx.Graph[str], x: float) -> None:
    with pytest.raises(ValueError, match="Out of range float"):
        picture(graph, club=(x, 0.0))


@given(st.text(), st.text())
@settings(max_examples=50)
def test_any_text_arrives_as_it_is(label: str, title: str) -> None:
    """Escaping is the browser's job, which never sees these texts as HTML."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("choir", label=label, group="north", size=0, title=title)
    drawn = build_picture(graph, {"choir": (0.0, 0.0)}, colours=COLOURS)
    assert json.loads(json.dumps(drawn.nodes))["label"] == [label]
    assert drawn.nodes["title"] == [title]


def test_shipped_directory_fits_into_a_hundred_kilobytes(shipped: Directory) -> None:
    graph = nx.Graph(simplify(build(shipped).ties))
    groups = {str(data["group"]) for _, data in graph.nodes(data=True)}
    for node in graph:
        graph.nodes[node].update(label=shipped.organisation[node].name, size=len(graph[node]), title=node)
    for _, _, data in graph.edges(data=True):
        data.update(family="cooperation", title="Joint project, 2020")
    drawn = build_picture(graph, positions(graph), colours=dict.fromkeys(groups, "#0072B2"))
    assert len(drawn.nodes["id"]) == len(shipped.organisations)
    assert len(json.dumps([drawn.nodes, drawn.edges, drawn.colours], allow_nan=False)) < 100_000
