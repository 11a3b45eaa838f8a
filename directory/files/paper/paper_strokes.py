"""What files are drawn with: paper is always light."""

from __future__ import annotations

from dataclasses import replace

from directory.pictures.network.strokes import STROKES, Stroke

PAPER, INK, FAINT = "#FFFFFF", "#26302F", "#5E6866"

EMPTY_VILLAGE = "empty_village"
"""Mark of a key: a diamond, not a line."""


def stroke(family: str) -> Stroke:
    """The look of a line on paper; that of cooperation when nobody knows better."""
    look = STROKES.get(family, STROKES["cooperation"])
    return replace(look, colour=look.colour or INK)
