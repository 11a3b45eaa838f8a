"""Hold how the network picture looks: one table for the screen, for pages in a file, and for paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from directory.pictures.network.before_after import CONTINUING, ENDED, NEW, UNDATED
from directory.pictures.network.labelled_graph import BOTH, SAME_EVENT


@dataclass(frozen=True)
class Stroke:
    """A line's look.

    Parameters
    ----------
    dashes
        Lengths of line and gap, in the picture's units; none for a line without gaps.
    colour, dark
        On light and on dark ground; None for the colour of text.
    """

    dashes: tuple[float, ...] = ()
    opacity: float = 0.5
    thickness: float = 1.0
    colour: str | None = None
    dark: str | None = None


@dataclass(frozen=True)
class Outline:
    """The look of a shape's outline; `width` and `dashes` in pixels or points, `fill` is how strongly it is filled."""

    opacity: float
    width: float
    dashes: tuple[float, ...] = ()
    fill: float = 0.0


class Sizes(NamedTuple):
    """What differs by medium: pixels of the screen, points of the paper."""

    screen: float
    paper: float


STROKES = {
    "cooperation": Stroke(),
    BOTH: Stroke(opacity=0.65),
    "support": Stroke((2, 4), 0.55, 0.75),
    SAME_EVENT: Stroke((9, 6), 0.35, 0.75),
    UNDATED: Stroke((1.5, 5), 0.45, 0.75),
    ENDED: Stroke((7, 6), 0.75, 0.9, "#8A6400", "#E3C04B"),
    CONTINUING: Stroke((), 0.85, 1.4),
    NEW: Stroke((), 0.95, 1.4, "#A0279B", "#F08CEB"),
}
"""Family of ties, or what became of them, to their look; on paper later ones are drawn over earlier ones."""

STRENGTHS = {
    "map": {"placed": 0.6, "parked": 0.2},
    "municipality": {"within": 0.5, "away": 0.22, "across": 1.3},
}
"""How much stronger lines are that matter in an arrangement.

On the map those between organisations whose place is known, by municipality those from one group to another; `away` are
those to organisations elsewhere.
"""

HAIR = Sizes(0.7, 0.5)
"""No line is thinner."""

BORDER = 1.0
"""Width of the border between circles, in the picture's units."""

OUTLINES = {
    "covered": Outline(0.9, 1.8),
    "unit": Outline(0.5, 0.8, (4, 3)),
    "country": Outline(0.25, 0.8),
}
"""Kind of outline on the map to its look."""

FILLS = {"light": 0.16, "dark": 0.26}
"""How strongly a covered municipality is filled, on light and on dark ground."""

RINGS = {"group": Outline(0.8, 1.5, (), 0.1), "part": Outline(0.35, 1.0, (4, 4), 0.03)}
"""The ring around a group, and around a part of it."""

BOXES = Outline(0.35, 1.0, (4, 4))
"""Around those whose place nobody knows."""

BOX_MARGIN = 12.0
"""From such a box to its outline, in the picture's units."""

LEAST_RING = 12.0
"""A ring around a part with a smaller radius gets no name, in pixels or points."""

EMPTY_VILLAGE = "empty_village"
"""In a legend: the mark of a village without an organisation, a diamond and no line."""

DIAMOND = Sizes(4.5, 3.6)
"""Half of its width."""

LABEL = Sizes(12, 8.5)
"""Size of names."""

LABEL_WIDTH = 170.0
"""On the screen an organisation's name is cut to this, in pixels."""

HALO = Sizes(6.0, 2.6)
"""Width of the line around every name, so that it stays readable over lines."""

HUBS = 12
"""So many names may cover any number of smaller circles: hubs stand in the thick of it."""

PLACE_SIZES = (4, 20)
"""The name of a place with more organisations than each of these is larger by one step."""

VEIL = 0.85
"""How much fades what is not in focus."""

RAISED = 1.5
"""How much stronger lines in focus are."""

BESIDE_FOCUS = Sizes(0.5, 0.6)
"""Strength of the ground when something is in focus; on the screen it lies over its faded self."""

PAPER, INK, FAINT = "#FFFFFF", "#26302F", "#5E6866"
"""Colours of paper, which is always light; the screen has those of its page."""


def stroke_on_paper(family: str) -> Stroke:
    """The look of a line on paper; that of cooperation when nobody knows better."""
    look = STROKES.get(family, STROKES["cooperation"])
    return replace(look, colour=look.colour or INK)
