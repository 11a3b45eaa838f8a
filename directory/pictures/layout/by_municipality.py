"""Place organisations by municipality: who works with others outside, who only at home, who with nobody."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from directory.analysis.network.outside import ALONE, INSIDE, OUTSIDE, part_of
from directory.pictures.layout.discs import Disc, Point, disc

APART = 60.0
"""Free space between the circles of a group, for their names; three times that between groups."""


WIDE = 1.35
"""The groups stand on an oval, so many times wider than high, as screens are."""


@dataclass(frozen=True)
class Ring:
    """A circle around organisations of a group that belong together: one of its parts, or None for the whole group."""

    group: str
    part: str | None
    x: float
    y: float
    radius: float
    members: int


@dataclass(frozen=True, eq=False)
class GroupPlan:
    """Where each organisation lies, and the rings around them."""

    points: Mapping[str, Point]
    rings: Sequence[Ring]


def by_municipality(
    pairs: nx.Graph[str], radii: Mapping[str, float], *, order: Sequence[str], everybody: nx.Graph[str]
) -> GroupPlan:
    """Lay out a simple graph in groups around a middle, those with ties to other groups next to it.

    Parameters
    ----------
    pairs
        Nodes carry `group`.
    radii
        Radius of every node's circle.
    order
        The groups: the first in the east, the others counter-clockwise.
    everybody
        All with whom one of `pairs` could work: who has a partner outside has one though that one is filtered away.
    """
    parts: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for node, data in pairs.nodes(data=True):
        known = everybody if node in everybody else pairs
        parts[data["group"], part_of(known, node)][node] = radii[node]
    present = [group for group in order if any(key[0] == group for key in parts)]
    plans = []
    for k, group in enumerate(present):
        turn = _turn(k, len(present))
        packed = {part: disc(parts.get((group, part), {})) for part in (OUTSIDE, INSIDE, ALONE)}
        plans.append(_group(group, packed, turn))
    return _around(plans, present)


def _group(group: str, packed: Mapping[str, Disc], turn: float) -> GroupPlan:
    """One group, moved so that its ring is around (0, 0); outwards is the direction `turn`."""
    near, side, other = (packed[part].radius for part in (OUTSIDE, INSIDE, ALONE))
    reach = [near + side + APART, near + other + APART]
    spread = _spread(reach[0], reach[1], side + other + APART) if side and other else 0.0
    at = {
        OUTSIDE: (0.0, 0.0),
        INSIDE: (reach[0] * math.cos(turn + spread / 2), -reach[0] * math.sin(turn + spread / 2)),
        ALONE: (reach[1] * math.cos(turn - spread / 2), -reach[1] * math.sin(turn - spread / 2)),
    }
    rings = [
        Ring(group, part, *at[part], packed[part].radius, len(packed[part].points))
        for part in (OUTSIDE, INSIDE, ALONE)
        if packed[part].points
    ]
    points = {
        node: (at[part][0] + dx, at[part][1] + dy) for part in at for node, (dx, dy) in packed[part].points.items()
    }
    x, y, radius = _enclosing([(ring.x, ring.y, ring.radius) for ring in rings])
    whole = Ring(group, None, x, y, radius + APART / 2, len(points))
    return _moved(GroupPlan(points, [whole, *rings]), -x, -y)


def _spread(one: float, other: float, apart: float) -> float:
    """The angle between two arms so that their ends are so far apart."""
    cosine = (one**2 + other**2 - apart**2) / (2 * one * other)
    return math.acos(max(-1.0, min(1.0, cosine)))


def _enclosing(circles: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """A circle around circles, not much larger than needed: its middle walks towards the farthest one."""
    x = sum(circle[0] for circle in circles) / len(circles)
    y = sum(circle[1] for circle in circles) / len(circles)
    for k in range(1, 300):
        fx, fy, _ = max(circles, key=lambda c: math.hypot(c[0] - x, c[1] - y) + c[2])
        x, y = x + (fx - x) / (k + 1), y + (fy - y) / (k + 1)
    return x, y, max(math.hypot(cx - x, cy - y) + r for cx, cy, r in circles)


def _around(plans: Sequence[GroupPlan], groups: Sequence[str]) -> GroupPlan:
    """The groups on an oval, as near as they can be without touching."""
    turns = [_turn(k, len(groups)) for k in range(len(groups))]
    ways = [(WIDE * math.cos(turn), -math.sin(turn)) for turn in turns]
    needed = [
        (plans[i].rings[0].radius + plans[j].rings[0].radius + 3 * APART) / math.dist(ways[i], ways[j])
        for i in range(len(plans))
        for j in range(i)
    ]
    away = max(needed) if needed else 0.0
    moved = [_moved(plan, away * x, away * y) for plan, (x, y) in zip(plans, ways, strict=True)]
    points = {node: point for plan in moved for node, point in plan.points.items()}
    return GroupPlan(points, [ring for plan in moved for ring in plan.rings])


def _moved(plan: GroupPlan, dx: float, dy: float) -> GroupPlan:
    points = {node: (x + dx, y + dy) for node, (x, y) in plan.points.items()}
    rings = [Ring(ring.group, ring.part, ring.x + dx, ring.y + dy, ring.radius, ring.members) for ring in plan.rings]
    return GroupPlan(points, rings)


def _turn(k: int, count: int) -> float:
    """The direction of a group: two stand side by side, more in a ring that begins in the upper right."""
    return (math.pi / 4 if count > 2 else 0.0) + 2 * math.pi * k / count
