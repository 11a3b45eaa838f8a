"""Compare two periods: which cooperation is new, which goes on, which is no longer documented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

import networkx as nx

from directory.errors import DirectoryError
from directory.graph import Network, simplify
from directory.records import Directory, PartialDate, Period

PROJECT = 2021
"""Year of the project in which the three municipalities' organisations began to meet."""

Pairs = tuple[tuple[str, str], ...]


class PeriodError(DirectoryError, ValueError):
    """A period that cannot be read, or two that cannot be compared."""


@dataclass(frozen=True, eq=False)
class Changes:
    """What became of the partner pairs from one period to the next; every tuple is sorted.

    Only ties with a date can stand in a period. A tie without an end counts for the year in which it began, or up to
    the year in which it is last known. Nothing begins with a tie of which nobody says since when it is.

    Parameters
    ----------
    before, after
        The periods.
    earlier, later
        The simple graphs of each, with the same organisations.
    new
        Pairs documented in the later period only, by a tie that is known to have begun in it.
    since_unknown
        Pairs documented in the later period only, of which nobody says since when.
    continuing
        In both.
    ended
        In the earlier one only: nothing more is documented, which does not prove that it ended.
    entered, left
        Organisations with a partner in the later period only (those of which nobody says since when left out), and
        in the earlier one only.
    undated
        Number of ties without a date, which are in neither period.
    """

    before: Period
    after: Period
    earlier: nx.Graph[str]
    later: nx.Graph[str]
    new: Pairs
    since_unknown: Pairs
    continuing: Pairs
    ended: Pairs
    entered: tuple[str, ...]
    left: tuple[str, ...]
    undated: int


@dataclass(frozen=True)
class Documented:
    """How much is known of a year: ties and events that began in it; else that were known in it, else that ended."""

    year: int
    ties: int
    events: int


def read_period(text: str) -> Period:
    """A period written as `2015..2020`.

    Raises
    ------
    PeriodError
        It is written in another way, or ends before it begins.

    Examples
    --------
    >>> read_period("2015..2020")
    Period(first=2015, last=2020)
    """
    years = re.fullmatch(r"([1-9]\d{3})\.\.([1-9]\d{3})", text.strip(), re.ASCII)
    if not years or years[1] > years[2]:
        raise PeriodError(f"{text!r} is not a period; write the first and the last year, as in 2015..2020")
    return Period(int(years[1]), int(years[2]))


def default_periods(directory: Directory) -> tuple[Period, Period]:
    """From the 2021 project to the last year known, and as many years before it.

    When nothing later is dated, the second period is the year of the project alone.
    """
    last = max(directory.years[1] if directory.years else PROJECT, PROJECT)
    return Period(2 * PROJECT - last - 1, PROJECT - 1), Period(PROJECT, last)


def compare(network: Network, before: Period, after: Period) -> Changes:
    """Compare the partner pairs of two periods.

    Raises
    ------
    PeriodError
        The second period does not begin after the first has ended.
    """
    if before.last is None or after.first is None or before.last >= after.first:
        raise PeriodError(
            f"the periods {_written(before)} and {_written(after)} overlap; let the second begin after the first ends"
        )
    earlier, later = _during(network, before), _during(network, after)
    old, now = _pairs(earlier), _pairs(later)
    begun = _begun(network, later)
    active_before, active_after = _active(earlier), _active(later)
    return Changes(
        before=before,
        after=after,
        earlier=earlier,
        later=later,
        new=tuple(sorted((now - old) & begun)),
        since_unknown=tuple(sorted(now - old - begun)),
        continuing=tuple(sorted(now & old)),
        ended=tuple(sorted(old - now)),
        entered=tuple(sorted({end for pair in begun for end in pair} - active_before)),
        left=tuple(sorted(active_before - active_after)),
        undated=sum(date is None for date in _first_known(network)),
    )


def documented(network: Network) -> list[Documented]:
    """How many ties and events are known of each year, from the first to the last one; empty without dates."""
    ties = Counter(date.year for date in _first_known(network) if date)
    events = Counter(
        date.year
        for _, data in network.events.nodes(data=True)
        if data["bipartite"] == 1 and (date := data["start"] or data["end"])
    )
    years = {*ties, *events}
    return [Documented(year, ties[year], events[year]) for year in range(min(years), max(years) + 1)] if years else []


def _written(period: Period) -> str:
    return f"{period.first or ''}..{period.last or ''}"


def _during(network: Network, period: Period) -> nx.Graph[str]:
    """The simple graph of the ties of a period, with all organisations."""
    ties: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ties.add_nodes_from(network.ties.nodes(data=True))
    for one, other, tie, data in network.ties.edges(keys=True, data=True):
        if period.touches(data["start"], data["end"], known_in=data["known_in"]):
            ties.add_edge(one, other, tie, **data)
    return simplify(ties)


def _begun(network: Network, period: nx.Graph[str]) -> Set[tuple[str, str]]:
    """Pairs of a period of which at least one tie says since when it is."""
    since = {tie: data["start"] for *_, tie, data in network.ties.edges(keys=True, data=True)}
    return {
        (min(one, other), max(one, other))
        for one, other, data in period.edges(data=True)
        if any(since[tie] for tie in data["ties"])
    }


def _first_known(network: Network) -> list[PartialDate | None]:
    """From when on each tie is documented."""
    return [data["start"] or data["known_in"] or data["end"] for *_, data in network.ties.edges(data=True)]


def _pairs(graph: nx.Graph[str]) -> Set[tuple[str, str]]:
    return {(min(edge), max(edge)) for edge in graph.edges()}


def _active(graph: nx.Graph[str]) -> Set[str]:
    return {node for node, degree in graph.degree() if degree}
