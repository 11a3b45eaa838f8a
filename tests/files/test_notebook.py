"""Graphs for pyvis: what is handed over, and texts that mean harm."""

from __future__ import annotations

from html.parser import HTMLParser

import networkx as nx
import pytest
from pyvis.network import Network

from directory.files.notebook import to_pyvis
from tests.graphs import FLORENTINE
from tests.hostile import ATTACKS


class Tags(HTMLParser):
    """The elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


def test_any_graph_becomes_an_ordinary_network_of_pyvis() -> None:
    network = to_pyvis(FLORENTINE)
    assert type(network) is Network
    assert set(network.get_nodes()) == set(FLORENTINE)
    assert {frozenset((edge["from"], edge["to"])) for edge in network.get_edges()} == set(
        map(frozenset, FLORENTINE.edges)
    )
    medici = network.get_node("Medici")
    assert medici["title"] == f"Medici\n{FLORENTINE.degree['Medici']} partners"
    assert medici["size"] == max(node["size"] for node in network.nodes)
    assert network.options.physics.enabled is False


def test_a_directed_graph_keeps_its_arrows_and_their_directions() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c"), ("c", "c")])
    edges = to_pyvis(graph).get_edges()
    assert [(edge["from"], edge["to"], edge["arrows"]) for edge in edges] == [
        ("a", "b", "to"),
        ("b", "a", "to"),
        ("b", "c", "to"),
    ]


def test_groups_have_colours_and_weights_widths() -> None:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from([1, 2, 3], group="north")
    graph.add_nodes_from([4, 5], group="south")
    graph.add_edge(1, 2, weight=4)
    graph.add_edge(4, 5, weight=2)
    network = to_pyvis(graph)
    colours = [network.get_node(str(node))["color"] for node in graph]
    assert len(set(colours[:3])) == len(set(colours[3:])) == 1
    assert colours[0] != colours[3]
    assert [edge["width"] for edge in network.edges] == [8.0, 4.5]


def test_texts_that_mean_harm_add_no_element_and_no_option() -> None:
    harmless: nx.Graph[str] = nx.path_graph(3)
    harmful: nx.Graph[str] = nx.Graph([("<img src=x onerror=alert(1)>", "b"), ("b", "c")])
    for node, attack in zip(harmful, ['</script><script>alert(1)</script><a href="x">', *ATTACKS], strict=False):
        harmful.nodes[node].update(label=attack, title=attack, shape="image", image="https://example.org/spy.png")
    page = to_pyvis(harmful)
    html = page.generate_html()
    assert Tags(html).found == Tags(to_pyvis(harmless).generate_html()).found
    assert "spy.png" not in html
    assert not [node for node in page.nodes if "href" in node["title"]], "or pyvis would write all tooltips as HTML"


def test_two_nodes_that_are_written_in_the_same_way_are_refused() -> None:
    graph: nx.Graph[object] = nx.Graph()
    graph.add_nodes_from([1, "1"])
    with pytest.raises(ValueError, match="'1'"):
        to_pyvis(graph)
