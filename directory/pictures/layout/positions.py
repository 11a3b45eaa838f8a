"""Decide where the nodes of a picture lie: once, the same every time, no two on top of each other."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from scipy.linalg import orthogonal_procrustes

from directory.graph import ELSEWHERE
from directory.graph.convert import seeded
from directory.graph.without_drawing import igraph
from directory.pictures.layout.overlaps import Points, separate
from directory.pictures.layout.packing import grid, pack

PULL = 0.4
"""Weight of the edge that ties a node to its group; one documented tie has 1.7. Chosen by eye on the real data."""

EXACT = 1000
"""Up to this many nodes every pair repels; above, only neighbours in a grid (igraph's approximation)."""

GAP = 6.0
"""Free space around a node, in the picture's units; the smallest circle is 12 across."""


def radius(size: float) -> float:
    """Radius of a node's circle; its area grows with `size`, above a minimum that can still be seen and hit."""
    return math.sqrt(36 + 20 * size)


def positions(graph: nx.Graph[str], *, pull: str = "group", seed: int = 1) -> dict[str, tuple[float, float]]:
    """Place every node so that who belongs together lies together, and no two circles overlap.

    Each component is drawn by igraph's Fruchterman-Reingold [1]_ (heavier edges are shorter), with one invisible
    node for each group, tied by a weak edge to all its members. That makes groups easier to tell apart than their
    ties alone would: nearness in the picture is not a measure. The groups' directions are fixed (the first by
    name in the east, the others counter-clockwise), so that a filtered picture resembles the whole. Far
    outliers are drawn nearer, then overlapping circles are pushed apart. Small components and isolates stand
    beside the largest component.

    Parameters
    ----------
    graph
        Nodes carry `size` (0 when missing) and the attribute named by `pull`; edges carry `weight` (1 when missing).
    pull
        The node attribute whose equal values attract; nodes without it, or with the value "elsewhere", feel no
        pull. An attribute that no node has means no pull at all.
    seed
        Another seed, another drawing of the same graph.

    Returns
    -------
    dict of str to (float, float)
        x to the right and y downwards, centred on (0, 0), rounded to a tenth; equal for equal content, in
        whatever order it was added. Empty for an empty graph.

    References
    ----------
    .. [1] Fruchterman, T. M. J., Reingold, E. M. (1991). Graph drawing by force-directed placement. Software:
       Practice and Experience 21(11), 1129-1164. https://doi.org/10.1002/spe.4380211102
    """
    directions = _directions(graph, pull)
    components = sorted((sorted(component) for component in nx.connected_components(graph)), key=_largest_first)
    blocks = [names for names in components if len(names) > 1]
    drawings = [_drawn(graph.subgraph(names), names, pull, directions, seed) for names in blocks]
    isolates = sorted(nx.isolates(graph), key=lambda node: (str(graph.nodes[node].get(pull)), node))
    if isolates:
        drawings.append(grid(_radii(graph, isolates) + GAP))
        blocks.append(isolates)
    points = pack(drawings, [_radii(graph, names) for names in blocks])
    order = (node for names in blocks for node in names)
    return {node: (round(float(x), 1), round(float(y), 1)) for node, (x, y) in zip(order, points, strict=True)}


def _largest_first(names: Sequence[str]) -> tuple[int, str]:
    return -len(names), names[0]


def _radii(graph: nx.Graph[str], names: Sequence[str]) -> Points:
    return np.array([radius(graph.nodes[node].get("size", 0.0)) for node in names])


def _directions(graph: nx.Graph[str], pull: str) -> dict[str, tuple[float, float]]:
    """A unit vector for each group."""
    groups = sorted({str(value) for _, value in graph.nodes(data=pull) if value is not None} - {ELSEWHERE})
    angles = [2 * math.pi * k / len(groups) for k in range(len(groups))]
    return {group: (math.cos(a), -math.sin(a)) for group, a in zip(groups, angles, strict=True)}


def _drawn(
    graph: nx.Graph[str],
    names: Sequence[str],
    pull: str,
    directions: Mapping[str, tuple[float, float]],
    seed: int,
) -> Points:
    """One component, spread so that its circles keep their distance."""
    group = [str(graph.nodes[node].get(pull)) for node in names]
    points = _forced(graph, names, group, directions, seed)
    points = _compressed(_turned(points - np.median(points, axis=0), group, directions))
    radii = _radii(graph, names)
    reach = np.percentile(np.hypot(*points.T), 75) or 1.0
    return separate(points * (1.7 * np.sqrt(((radii + GAP) ** 2).sum()) / (reach * 1.15)), radii, gap=GAP)


def _forced(
    graph: nx.Graph[str],
    names: Sequence[str],
    group: Sequence[str],
    directions: Mapping[str, tuple[float, float]],
    seed: int,
) -> Points:
    """Fruchterman-Reingold with one more node for each group that occurs."""
    hubs = sorted(set(group) & directions.keys())
    index = {node: k for k, node in enumerate(names)}
    pairs = [(index[a], index[b], 1 + math.log1p(weight)) for a, b, weight in graph.edges(data="weight", default=1.0)]
    edges = sorted((min(a, b), max(a, b), weight) for a, b, weight in pairs)
    edges += [(k, len(names) + hubs.index(own), PULL) for k, own in enumerate(group) if own in directions]
    spring = igraph.Graph(len(names) + len(hubs), [(a, b) for a, b, _ in edges])
    start = np.array([_start(node, seed) for node in [*names, *hubs]])
    start += 0.5 * np.array([directions.get(own, (0.0, 0.0)) for own in [*group, *hubs]])
    with seeded(seed):
        drawing = spring.layout_fruchterman_reingold(
            weights=[weight for *_, weight in edges],
            seed=(start * 0.5 * math.sqrt(len(names))).tolist(),
            niter=1000 if len(names) <= EXACT else 300,
            grid="nogrid" if len(names) <= EXACT else "grid",
        )
    return np.array(drawing.coords)[: len(names)]


def _start(node: str, seed: int) -> tuple[float, float]:
    """A point in the unit square that depends on nothing but the node's own name."""
    x, y = (zlib.crc32(f"{axis}{seed}{node}".encode()) / 2**32 - 0.5 for axis in "xy")
    return x, y


def _turned(points: Points, group: Sequence[str], directions: Mapping[str, tuple[float, float]]) -> Points:
    """Rotate or mirror so that each group lies in its direction as far as possible."""
    present = sorted(set(group) & directions.keys())
    if not present:
        return points
    member = np.array(group)
    centres = np.array([points[member == own].sum(axis=0) for own in present])
    turn, _ = orthogonal_procrustes(centres, np.array([directions[own] for own in present]))
    return np.asarray(points @ turn)


def _compressed(points: Points) -> Points:
    """Draw outliers nearer: distances from the middle to the power 0.8, the median distance kept."""
    distance = np.hypot(*points.T)
    middle = float(np.median(distance)) or 1.0
    return np.asarray(points * (np.maximum(distance, 1e-9) / middle)[:, None] ** -0.2)
