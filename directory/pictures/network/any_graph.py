"""Draw any graph, whoever made it: names, groups and numbers of partners, without a directory behind it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from numbers import Real
from typing import Any

import networkx as nx

from directory.i18n import Texts
from directory.pictures.layout.positions import positions
from directory.pictures.network.encodings import REST, SERIES, Paint
from directory.pictures.network.picture import Picture, build_picture, fingerprint

GROUPS = ("group", "mode")
"""Attributes of nodes that a colour can stand for, the first that any node has."""


def labelled(t: Texts, graph: nx.Graph[Any]) -> nx.Graph[str]:
    r"""The graph with what a picture shows of it, as a simple graph without self-loops.

    Parameters
    ----------
    graph
        Of any type; of its nodes the attributes `label` and `group` (or `mode`) are read, of its edges `weight`. A
        weight that is no positive number counts 1; parallel edges become one, their weights are added.

    Raises
    ------
    ValueError
        Two nodes are written in the same way, such as 1 and "1".

    Examples
    --------
    >>> from directory.i18n import texts
    >>> drawn = labelled(texts("en"), nx.Graph([("a", "b")]))
    >>> drawn.nodes["a"]
    {'label': 'a', 'group': '', 'size': 1, 'title': 'a\n1 partner'}
    """
    name = {node: str(node) for node in graph}
    if twice := [text for text, n in Counter(name.values()).items() if n > 1]:
        raise ValueError(
            f"several nodes are written {twice[0]!r}; give them names that differ (networkx.relabel_nodes)"
        )
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(name.values())
    for one, other, data in graph.edges(data=True):
        if one != other:
            a, b = name[one], name[other]
            weight = simple.edges[a, b]["weight"] if simple.has_edge(a, b) else 0.0
            simple.add_edge(a, b, weight=weight + _weight(data.get("weight")), family="cooperation")
    by = next((by for by in GROUPS if any(by in data for _, data in graph.nodes(data=True))), GROUPS[0])
    for node, data in graph.nodes(data=True):
        simple.nodes[name[node]].update(_shown(t, data, name[node], by, len(simple[name[node]])))
    for *_, data in simple.edges(data=True):
        data["title"] = t("Weight: {weight}", weight=t.number(round(data["weight"], 3)))
    return simple


def _weight(value: object) -> float:
    weight = float(value) if isinstance(value, Real) else 1.0
    return weight if math.isfinite(weight) and weight > 0 else 1.0


def _shown(t: Texts, data: Mapping[str, Any], id: str, by: str, partners: int) -> dict[str, Any]:
    label, group = str(data.get("label") or id), data.get(by)
    named = t.plural("{n} partner", "{n} partners", partners)
    shared = {"size": partners, "title": f"{label}\n{named}"}
    return {"label": label, "group": "" if group is None else str(group), **shared}


def colours_of(graph: nx.Graph[str]) -> dict[str, str]:
    """A colour for each group of a graph from `labelled`: the largest have their own, the others share one."""
    size = Counter(str(data["group"]) for _, data in graph.nodes(data=True))
    order = sorted(size, key=lambda group: (-size[group], group))
    return {group: SERIES[k] if group and k < len(SERIES) else REST for k, group in enumerate(order)}


def any_picture(graph: nx.Graph[str]) -> tuple[Picture, Paint]:
    """The picture of a graph from `labelled`, with its colours and sizes."""
    picture = build_picture(graph, positions(graph), colours=(colours := colours_of(graph)))
    place = {group: k for k, group in enumerate(colours)}
    own, size = [place[group] for group in picture.nodes["group"]], picture.nodes["size"]
    return picture, Paint([*colours.values()], own, size, fingerprint([*colours.values()], own, size))
