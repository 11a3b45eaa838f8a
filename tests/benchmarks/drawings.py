"""A Streamlit page with one drawing of a made-up network, for `browser` to look at: `?by=ours&nodes=300`.

The same nodes and ties for each way to draw them; positions, where a way takes any, are computed on the spot.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from random import Random

import networkx as nx
import streamlit as st
from pyvis.network import Network

from directory.i18n import texts
from directory.pictures.layout.positions import positions, radius
from directory.pictures.network.picture import build_picture
from directory.pictures.painter.texts import picture_texts
from directory.ui.parts.picture import network_picture
from tests.benchmarks.crowd import Crowd

COLOURS = {"a": "#0072B2", "b": "#D55E00", "c": "#009E73"}
HEIGHT = 600


def network(nodes: int, *, seed: int = 1) -> nx.Graph[str]:
    """Organisations of three municipalities with three ties for two of them; few know very many."""
    random = Random(seed)
    homes = random.choices(list(COLOURS), k=nodes)
    crowd = Crowd(random, homes)
    graph: nx.Graph[str] = nx.Graph()
    for number, home in enumerate(homes):
        graph.add_node(f"o{number}", label=f"Organisation {number}", title=f"Organisation {number}", group=home)
    for _ in range(3 * nodes // 2):
        one = crowd.draw()
        graph.add_edge(f"o{one}", f"o{crowd.draw_other(one)}", weight=1.0, family="cooperation", title="Joint project")
    for node in graph:
        graph.nodes[node]["size"] = len(graph[node])
    return graph


def draw_nothing(graph: nx.Graph[str]) -> None:
    """What every page of Streamlit costs."""


def draw_ours(graph: nx.Graph[str]) -> None:
    """The picture of this project."""
    picture = build_picture(graph, positions(graph), colours=COLOURS)
    words = picture_texts(texts("en"), with_years=False)
    network_picture(picture, selected=None, key="ours", height=HEIGHT, label="network", texts=words)


def draw_pyvis(graph: nx.Graph[str]) -> None:
    """Pyvis' own page as it comes: the browser looks for the positions."""
    _pyvis(graph, Network(height=f"{HEIGHT}px", width="100%", cdn_resources="in_line"), {})


def draw_pyvis_still(graph: nx.Graph[str]) -> None:
    """Pyvis' own page at its best: our positions, and nothing moves."""
    page = Network(height=f"{HEIGHT}px", width="100%", cdn_resources="in_line")
    page.toggle_physics(False)
    _pyvis(graph, page, positions(graph))


def draw_link_analysis(graph: nx.Graph[str]) -> None:
    """The component st-link-analysis (Cytoscape.js) as it comes."""
    _link_analysis(graph, "cose", {})


def draw_link_analysis_still(graph: nx.Graph[str]) -> None:
    """The component st-link-analysis at its best: our positions."""
    _link_analysis(graph, {"name": "preset", "animate": False}, positions(graph))


def _pyvis(graph: nx.Graph[str], page: Network, at: dict[str, tuple[float, float]]) -> None:
    for node, data in graph.nodes(data=True):
        place = {"x": at[node][0], "y": at[node][1]} if node in at else {}
        page.add_node(node, data["label"], color=COLOURS[data["group"]], size=radius(data["size"]), **place)
    page.add_edges(graph.edges)
    st.iframe(page.generate_html(), height=HEIGHT + 20)


def _link_analysis(graph: nx.Graph[str], layout: object, at: dict[str, tuple[float, float]]) -> None:
    library = import_module("st_link_analysis")
    nodes = [
        {
            "data": {"id": node, "label": data["group"], "name": data["label"]},
            **({"position": dict(zip("xy", at[node], strict=True))} if node in at else {}),
        }
        for node, data in graph.nodes(data=True)
    ]
    edges = [
        {"data": {"id": f"e{k}", "label": "TIE", "source": one, "target": other}}
        for k, (one, other) in enumerate(graph.edges)
    ]
    styles = [library.NodeStyle(group, colour, "name") for group, colour in COLOURS.items()]
    edge = library.EdgeStyle("TIE", curve_style="haystack" if at else None)
    elements = {"nodes": nodes, "edges": edges}
    library.st_link_analysis(elements, layout, styles, [edge], height=HEIGHT, key="link_analysis")


WAYS: dict[str, Callable[[nx.Graph[str]], None]] = {
    "nothing": draw_nothing,
    "ours": draw_ours,
    "pyvis": draw_pyvis,
    "pyvis, our positions": draw_pyvis_still,
    "st-link-analysis": draw_link_analysis,
    "st-link-analysis, our positions": draw_link_analysis_still,
}

if __name__ == "__main__":
    st.set_page_config(layout="wide")
    st.title("Drawing")
    WAYS[st.query_params.get("by", "nothing")](network(int(st.query_params.get("nodes", "300"))))
    st.markdown("Done.")
