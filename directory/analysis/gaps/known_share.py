"""Estimate how many organisations there are, from how many of the known ones a single website names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from directory.analysis.expectation.grouped_pairs import website_of
from directory.records import Directory


@dataclass(frozen=True)
class Estimate:
    """How many organisations are known, and how many there are at least.

    Parameters
    ----------
    known
        Organisations named anywhere.
    once, twice
        Of these, named by exactly one website, and by exactly two.
    at_least
        Estimate of a lower bound of all there are, those that nobody wrote about included.
    low, high
        Its 95 % interval; both `known` when nobody is named only once.
    """

    known: int
    once: int
    twice: int
    at_least: float
    low: float
    high: float

    @property
    def share(self) -> float:
        """At most this share of all is known; NaN when nobody is."""
        return self.known / self.at_least if self.at_least else float("nan")


def websites_naming(directory: Directory) -> Mapping[str, frozenset[str]]:
    """The websites that name each organisation: where it, its ties and its parts in events were read."""
    naming: defaultdict[str, set[str]] = defaultdict(set)
    for organisation in directory.organisations:
        if organisation.source_url:
            naming[organisation.id].add(website_of(organisation.source_url))
    for tie in directory.ties:
        websites = {website_of(page) for page in directory.sources_of(tie)}
        for id in (tie.source, tie.target):
            naming[id] |= websites
    for part in directory.participations:
        if part.source_url:
            naming[part.organisation].add(website_of(part.source_url))
    return {id: frozenset(own) for id, own in naming.items() if own}


def estimate_all(naming: Mapping[str, frozenset[str]], among: Collection[str]) -> Estimate:
    """How many organisations there are at least, by Chao's estimator.

    Of n known ones f1 are named by one website and f2 by two; many that are named once mean many that are never
    named: n + f1 (f1 - 1) / (2 (f2 + 1)). The interval takes the logarithm of the unknown ones for normal. Websites
    write about some organisations more than about others, so it is a lower bound.

    Parameters
    ----------
    naming
        From `websites_naming`.
    among
        Organisations that are counted; those that no website names are not.

    References
    ----------
    A. Chao (1987). Estimating the population size for capture-recapture data with unequal catchability. Biometrics
    43(4), 783-791. https://doi.org/10.2307/2531532

    Examples
    --------
    >>> naming = {"a": frozenset("x"), "b": frozenset("y"), "c": frozenset("xy")}
    >>> estimate_all(naming, "abc").at_least
    3.5
    """
    times = Counter(len(naming[id]) for id in among if naming.get(id))
    known, once, twice = sum(times.values()), times[1], times[2]
    unseen = once * (once - 1) / (2 * (twice + 1))
    if not unseen:
        return Estimate(known, once, twice, known, known, known)
    spread = exp(1.96 * sqrt(log(1 + _variance(once, twice) / unseen**2)))
    return Estimate(known, once, twice, known + unseen, known + unseen / spread, known + unseen * spread)


def _variance(once: int, twice: int) -> float:
    """Chao's asymptotic variance; where nobody is named twice, that of the corrected estimator."""
    if not twice:
        return once * (once - 1) / 2 + once * (2 * once - 1) ** 2 / 4 - once**4 / (4 * (once * (once - 1) / 2 + 1))
    ratio = once / twice
    return twice * (ratio**2 / 2 + ratio**3 + ratio**4 / 4)
