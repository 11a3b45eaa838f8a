"""Draw the same network again and again, each time with other organisations brought to the fore."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import networkx as nx

from directory.answers.places.spots import counted
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.speaker import Speaker

EACH = ("municipality", "theme")
"""What there can be a small picture for, as the address calls it."""

MARGIN = 20.0

CROWD = 3000
"""With more organisations than this, those that are not in question are left out of the small pictures."""


@dataclass(frozen=True)
class Part:
    """The organisations of one municipality or theme.

    Parameters
    ----------
    code, name
        Of the municipality or theme.
    members
        Ids; at least one.
    inside, crossing
        Pairs of partners with both ends, and with exactly one end, among the members.
    alone
        Members without any partner.
    """

    code: str
    name: str
    members: frozenset[str]
    inside: int
    crossing: int
    alone: int


def parts(t: Speaker, pairs: nx.Graph[str], each: str) -> list[Part]:
    """The parts of a network, largest first and elsewhere last; an organisation with two themes is in both."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for id, data in pairs.nodes(data=True):
        for code in (data["group"],) if each == "municipality" else data["themes"]:
            members[code].add(id)
    found = [_part(code, _name(t, each, code), frozenset(ids), pairs) for code, ids in members.items()]
    return sorted(found, key=lambda part: (part.code == ELSEWHERE, -len(part.members), t.sort_key(part.name)))


def part_sentence(t: Texts, part: Part) -> str:
    """What the small picture of a part shows, in words."""
    said = [
        counted(t, len(part.members)),
        t.plural("{n} pair among them", "{n} pairs among them", part.inside),
        t.plural("{n} pair with others", "{n} pairs with others", part.crossing),
        t.plural("{n} without a partner", "{n} without a partner", part.alone),
    ]
    return ", ".join(said)


class Multiples:
    """Draws the parts of one network, each with everybody in the same place.

    Parameters
    ----------
    pairs
        The whole network, from `simplify` or `join`.
    positions
        x and y of each of its organisations.
    colours
        Colour of each group.
    """

    def __init__(
        self, pairs: nx.Graph[str], positions: Mapping[str, tuple[float, float]], colours: Mapping[str, str]
    ) -> None:
        self._pairs, self._colours = pairs, colours
        self._at = {id: (round(x), round(y)) for id, (x, y) in positions.items() if id in pairs}
        self._box = _box(list(self._at.values()))
        self._dot = max(self._box[2:]) / 90
        self._everybody = self._dots(frozenset(self._at)) if len(self._at) <= CROWD else ""

    def svg(self, part: Part, *, ink: str) -> str:
        """The picture of a part: its members in colour, their ties, and everybody else faint behind them.

        Parameters
        ----------
        ink
            Colour of lines and of everybody else.
        """
        inside: list[str] = []
        crossing: list[str] = []
        for one, other in self._pairs.edges(part.members):
            (inside if {one, other} <= part.members else crossing).append(self._line(one, other))
        strokes = [
            _path(self._everybody, self._dot * 0.7, ink, 0.16),
            _path("".join(sorted(crossing)), self._dot * 0.15, ink, 0.22),
            _path("".join(sorted(inside)), self._dot * 0.3, ink, 0.75),
        ]
        for group, colour in sorted(self._colours.items()):
            members = frozenset(id for id in part.members if self._pairs.nodes[id]["group"] == group)
            strokes.append(_path(self._dots(members), self._dot, colour, 1))
        box = " ".join(f"{side:.0f}" for side in self._box)
        space = 'xmlns="http://www.w3.org/2000/svg"'
        return f'<svg {space} viewBox="{box}" fill="none" stroke-linecap="round">{"".join(strokes)}</svg>'

    def _dots(self, members: frozenset[str]) -> str:
        """Lines of no length: with round ends they are dots."""
        return "".join("M{} {}h0".format(*self._at[id]) for id in sorted(members))

    def _line(self, one: str, other: str) -> str:
        return "M{} {}L{} {}".format(*self._at[min(one, other)], *self._at[max(one, other)])


def _part(code: str, name: str, members: frozenset[str], pairs: nx.Graph[str]) -> Part:
    inside = pairs.subgraph(members).number_of_edges()
    ends = sum(len(pairs[id]) for id in members)
    return Part(code, name, members, inside, ends - 2 * inside, sum(not pairs[id] for id in members))


def _name(t: Speaker, each: str, code: str) -> str:
    return t.group(code) if each == "municipality" else t.term("themes", code)


def _path(way: str, width: float, colour: str, opacity: float) -> str:
    stroke = f'stroke="{escape(colour)}" stroke-width="{width:.1f}" stroke-opacity="{opacity}"'
    return f'<path d="{way}" {stroke}/>' if way else ""


def _box(points: list[tuple[int, int]]) -> tuple[float, float, float, float]:
    """Left, top, width and height of what holds all points."""
    left, top = (min(axis) - MARGIN for axis in zip(*points, strict=True))
    right, bottom = (max(axis) + MARGIN for axis in zip(*points, strict=True))
    return left, top, right - left, bottom - top
