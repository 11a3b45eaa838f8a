"""Give colours a meaning: told apart by colour-blind people, on light and dark ground (Okabe and Ito, 2008)."""

from __future__ import annotations

from collections.abc import Mapping

from directory.graph import ELSEWHERE
from directory.records import Directory

GROUPS: Mapping[str, str] = {
    "marupe": "#0072B2",
    "olaine": "#D55E00",
    "kekava": "#009E73",
    ELSEWHERE: "#8A8F98",
}
"""Colour of a group of organisations: a covered municipality, or elsewhere."""

SPARE = ("#CC79A7", "#E69F00", "#56B4E9", "#F0E442")
"""For covered municipalities that have no colour of their own, in the order of the file."""


def group_colours(directory: Directory) -> dict[str, str]:
    """A colour for each group, the same on every page; beyond the spare ones groups share the colour of elsewhere."""
    groups = [*(municipality.id for municipality in directory.covered), ELSEWHERE]
    spare = iter(SPARE)
    return {group: GROUPS.get(group) or next(spare, GROUPS[ELSEWHERE]) for group in groups}


def rgb(colour: str, *, alpha: int = 255) -> list[int]:
    """Red, green, blue and alpha, 0 to 255 each, of a colour like `#0072B2`."""
    return [*bytes.fromhex(colour.removeprefix("#")), alpha]
