"""A picture as plain values, for files: what the page shows, without the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

ABOVE = 40.0
"""Free space above the rings, for their names."""

Corners = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Key(NamedTuple):
    """What a mark stands for: a colour like `#0072B2`, one of `STROKES`, or `EMPTY_VILLAGE`."""

    mark: str
    label: str


class Dot(NamedTuple):
    """How a node is drawn: x to the right and y downwards, in the picture's units; its name, and its words."""

    x: float
    y: float
    radius: float
    colour: str
    label: str
    title: str


class Line(NamedTuple):
    """How the line between two nodes is drawn: `family` is one of `STROKES`, `width` in the picture's units.

    `years` are those of its ties: first, last, first, last; none when no date is known.
    """

    one: str
    other: str
    family: str
    width: float
    opacity: float
    title: str
    years: Sequence[int] = ()


@dataclass(frozen=True)
class Focus:
    """What stays when the rest fades.

    Parameters
    ----------
    lines
        Counted from 0.
    ends
        The nodes with a ring around them.
    year
        The only year whose ties stay, None for all years.
    words
        What is in focus, where no end tells it.
    """

    nodes: frozenset[str]
    lines: frozenset[int]
    ends: tuple[str, ...]
    year: int | None = None
    words: str = ""


@dataclass(frozen=True, eq=False)
class Drawing:
    """Everything that is drawn.

    Parameters
    ----------
    dots
        Node to how it is drawn: an organisation, or a municipality that stands for many of them.
    keys
        What colours and lines mean.
    ground
        Outlines under everything, as `Ground` has them.
    scenery
        What else lies under the nodes, as `arranged` makes it: `places`, `boxes`, `rings` and the `frame`.
    focus
        None when nothing fades.
    faint
        Number of lines between municipalities that are left out because others stand for more pairs.
    """

    dots: Mapping[str, Dot]
    lines: Sequence[Line]
    keys: Sequence[Key]
    ground: Sequence[Mapping[str, Any]] = ()
    scenery: Mapping[str, Any] = field(default_factory=dict)
    focus: Focus | None = None
    faint: int = 0

    @property
    def bounds(self) -> Corners:
        """What has to be seen: the frame of the map, all rings, or all nodes."""
        if frame := self.scenery.get("frame"):
            return tuple(frame)
        circles = [(ring["x"], ring["y"], ring["r"]) for ring in self.scenery.get("rings", ())]
        above = ABOVE if circles else 0.0
        circles = circles or [dot[:3] for dot in self.dots.values()]
        if not circles:
            return 0.0, 0.0, 0.0, 0.0
        return (
            min(x - r for x, _, r in circles),
            min(y - r for _, y, r in circles) - above,
            max(x + r for x, _, r in circles),
            max(y + r for _, y, r in circles),
        )

    @property
    def outside(self) -> int:
        """How many nodes lie outside of what has to be seen."""
        left, top, right, bottom = self.bounds
        return sum(not (left <= dot.x <= right and top <= dot.y <= bottom) for dot in self.dots.values())
