"""How lines look by what they stand for, on the page and in files, and how strong they are in each arrangement."""

from __future__ import annotations

from dataclasses import dataclass

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
