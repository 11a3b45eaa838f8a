"""How lines look on paper, by what they stand for: as in the picture on the page, on light ground."""

from __future__ import annotations

from dataclasses import dataclass

from directory.views.before_after import CONTINUING, ENDED, NEW, UNDATED
from directory.views.cooperation import BOTH, SAME_EVENT

PAPER, INK, FAINT = "#FFFFFF", "#26302F", "#5E6866"

EMPTY_VILLAGE = "empty_village"
"""Mark of a key: a diamond, not a line."""


@dataclass(frozen=True)
class Stroke:
    """A line's look; `dashes` are lengths of line and gap, in the picture's units."""

    dashes: tuple[float, ...] = ()
    opacity: float = 0.5
    thickness: float = 1.0
    colour: str = INK


STROKES = {
    "cooperation": Stroke(),
    BOTH: Stroke(opacity=0.65),
    "support": Stroke((2, 4), 0.55, 0.75),
    SAME_EVENT: Stroke((9, 6), 0.35, 0.75),
    UNDATED: Stroke((1.5, 5), 0.45, 0.75),
    ENDED: Stroke((7, 6), 0.75, 0.9, "#8A6400"),
    CONTINUING: Stroke((), 0.85, 1.4),
    NEW: Stroke((), 0.95, 1.4, "#A0279B"),
}
"""Family of ties, or what became of them, to their look; later ones are drawn over earlier ones."""


def stroke(family: str) -> Stroke:
    """The look of a line; that of cooperation when nobody knows better."""
    return STROKES.get(family, STROKES["cooperation"])
