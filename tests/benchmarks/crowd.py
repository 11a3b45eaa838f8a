"""Who meets whom: few know very many, most know one or two, and mostly near home."""

from __future__ import annotations

from itertools import accumulate
from random import Random

Weighted = tuple[list[int], list[float]]
"""Members of a group, and the sums of their weights so far."""


class Crowd:
    """Organisations, numbered from 0, that are drawn again and again.

    An organisation's weight is drawn from a Pareto distribution, so that numbers of partners have a long tail.

    Parameters
    ----------
    homes
        Municipality of each organisation.
    tail
        Exponent of the distribution; the smaller, the longer the tail. 1.4 gives the best-known of 567 organisations
        about as many partners as it has in the shipped data.
    nearby
        Share of the meetings at which the other one is from the same municipality; below 1.
    """

    def __init__(self, random: Random, homes: list[str], *, tail: float = 1.4, nearby: float = 0.5) -> None:
        self._random, self._homes, self._nearby = random, homes, nearby
        weights = [random.paretovariate(tail) for _ in homes]
        self._all = _weighted(list(range(len(homes))), weights)
        members: dict[str, list[int]] = {}
        for number, home in enumerate(homes):
            members.setdefault(home, []).append(number)
        self._near = {home: _weighted(numbers, weights) for home, numbers in members.items()}

    def draw(self) -> int:
        """Anybody, the better known the likelier."""
        return self._draw(self._all)

    def draw_other(self, one: int) -> int:
        """Somebody else, likely from the same municipality; there have to be two of them."""
        other = one
        while other == one:
            near = self._random.random() < self._nearby
            other = self._draw(self._near[self._homes[one]] if near else self._all)
        return other

    def _draw(self, group: Weighted) -> int:
        members, sums = group
        return self._random.choices(members, cum_weights=sums)[0]


def _weighted(members: list[int], weights: list[float]) -> Weighted:
    return members, list(accumulate(weights[number] for number in members))
