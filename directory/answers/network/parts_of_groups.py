"""Say parts of a group of organisations in words."""

from __future__ import annotations

from directory.analysis.network.outside import ALONE, HOME, INSIDE, OUTSIDE
from directory.graph import ELSEWHERE
from directory.i18n import Texts


def part_label(t: Texts, group: str, part: str, n: int) -> str:
    """A part of a group in words, with the number of its members."""
    count = t.number(n)
    if group == ELSEWHERE and part == OUTSIDE:
        return t("work with one of these municipalities: {n}", n=count)
    names = {
        OUTSIDE: t("with partners outside: {n}", n=count),
        INSIDE: t("only with each other: {n}", n=count),
        ALONE: t("no partner documented: {n}", n=count),
        HOME: t("no ties outside: {n}", n=count),
    }
    return names[part]
