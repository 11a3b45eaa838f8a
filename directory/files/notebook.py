"""Hand a graph to pyvis, for notebooks of people who know it: an ordinary `pyvis.network.Network`, made safe.

A page that pyvis writes asks a server for parts of itself; `python -m directory draw` writes one that asks nobody.
"""

from __future__ import annotations

from typing import Any

import networkx as nx
from pyvis.network import Network

from directory.i18n import texts
from directory.pictures.layout.positions import positions, radius
from directory.pictures.network.any_graph import colours_of, labelled

WIDTHS = (1.0, 8.0)
"""Of the lines with least and most weight."""


def to_pyvis(
    graph: nx.Graph[Any], *, language: str = "en", height: str = "600px", cdn_resources: str = "in_line"
) -> Network:
    """An ordinary pyvis network of any graph.

    Nodes stand where our own picture has them, so nothing moves while it is looked at; they are as large as they have
    partners, and coloured by their attribute `group`. Everything else can be changed as pyvis' documentation says.

    Nothing in the graph becomes markup or an option: of attributes only `label`, `group` (or `mode`) and `weight` are
    read, and pyvis never finds the "href" for which it would write all tooltips as HTML.

    Parameters
    ----------
    graph
        Any networkx graph; arrows are drawn for a directed one.
    language
        Of tooltips, `lv` or `en`.
    height
        As CSS has it.
    cdn_resources
        As for pyvis: `local`, `in_line` or `remote`.

    Raises
    ------
    ValueError
        Two nodes are written in the same way, such as 1 and "1".

    Examples
    --------
    >>> network = to_pyvis(nx.karate_club_graph())
    >>> (len(network.nodes), len(network.edges), network.options.physics.enabled)
    (34, 78, False)
    """
    drawn = labelled(texts(language), graph)
    colours, places = colours_of(drawn), positions(drawn)
    page = Network(height, "100%", directed=graph.is_directed(), notebook=True, cdn_resources=cdn_resources)
    page.toggle_physics(False)
    for id, data in drawn.nodes(data=True):
        x, y = places[id]
        look = {"x": x, "y": y, "size": radius(data["size"]), "color": colours[data["group"]]}
        page.add_node(id, data["label"], title=_plain(data["title"]), **look)
    most = max((data["weight"] for *_, data in drawn.edges(data=True)), default=1.0)
    for one, other in _ends(graph, drawn):
        data = drawn.edges[one, other]
        width = WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * data["weight"] / most
        page.add_edge(one, other, width=round(width, 2), title=_plain(data["title"]))
    return page


def _ends(graph: nx.Graph[Any], drawn: nx.Graph[str]) -> list[tuple[str, str]]:
    """The two ends of each edge, in each direction that the graph has it."""
    if not graph.is_directed():
        return [*drawn.edges]
    return list(dict.fromkeys((str(one), str(other)) for one, other in graph.edges() if one != other))


def _plain(title: str) -> str:
    """A tooltip in which pyvis finds no link: a mark that nobody sees stands within the word that it looks for."""
    return title.replace("href", "hre\u2060f")
