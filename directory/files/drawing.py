"""Hold a picture as plain values: what the page shows, without the page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from directory.pictures.maps.outlines import Outlines
from directory.pictures.network.encodings import Paint
from directory.pictures.network.picture import Picture

ABOVE = 40.0
"""Free space above the rings, for their names."""

Corners = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Key(NamedTuple):
    """What a mark stands for: a colour like `#0072B2`, one of `STROKES`, or `EMPTY_VILLAGE`."""

    mark: str
    label: str


class Dot(NamedTuple):
    """How a node is drawn: x to the right and y downwards, in the picture's units; name, words and group."""

    x: float
    y: float
    radius: float
    colour: str
    label: str
    title: str
    group: str = ""


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
class Wanted:
    """What a reader looks at; `focus_of` says which of it comes first.

    Parameters
    ----------
    tie
        The two ends of a line.
    selected, depth
        A node, and within how many steps of it others stay.
    among
        The members of a part; None for no part.
    between
        Two groups.
    year
        The only year whose ties stay, None for all years.
    words
        What a part or two groups are called.
    """

    tie: tuple[str, str] | None = None
    selected: str | None = None
    depth: int = 1
    among: Collection[str] | None = None
    between: tuple[str, str] | None = None
    year: int | None = None
    words: str = ""


class Shown(NamedTuple):
    """What the page itself draws, for files that draw with its scripts."""

    picture: Picture
    paint: Paint
    ground: Outlines
    arrange: str


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
        Outlines under everything, as `Outlines` has them.
    underlay
        What else lies under the nodes, as `arranged` makes it: `places`, `boxes`, `rings` and the `frame`.
    focus
        None when nothing fades.
    wanted
        What the reader looks at.
    shown
        What the page draws; None for a drawing of something else.
    faint
        Number of lines between municipalities that are left out because others stand for more pairs.
    """

    dots: Mapping[str, Dot]
    lines: Sequence[Line]
    keys: Sequence[Key]
    ground: Sequence[Mapping[str, Any]] = ()
    underlay: Mapping[str, Any] = field(default_factory=dict)
    focus: Focus | None = None
    wanted: Wanted = Wanted()
    shown: Shown | None = None
    faint: int = 0

    @property
    def bounds(self) -> Corners:
        """What has to be seen: the frame of the map, all rings, or all nodes."""
        if frame := self.underlay.get("frame"):
            return tuple(frame)
        circles = [(ring["x"], ring["y"], ring["r"]) for ring in self.underlay.get("rings", ())]
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
