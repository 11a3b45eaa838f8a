"""Where fewer organisations work together than their number of partners lets expect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy.stats import false_discovery_control

from directory.analysis.gaps.evidence import Doubt, Enough, doubts, evidence
from directory.analysis.gaps.expected_pairs import Pairing
from directory.errors import UnknownIdError
from directory.graph import ELSEWHERE

FEWER, MORE, AS_EXPECTED, NO_DATA = "fewer", "more", "as_expected", "no_data"
ENOUGH = Enough()
BY = {"municipality": "group", "theme": "themes", "legal_form": "legal_form"}
"""What organisations are grouped by, and the attribute of the nodes that holds it."""


@dataclass(frozen=True)
class Gap:
    """The partner pairs between two groups, found and expected.

    Parameters
    ----------
    one, other
        The groups, in alphabetical order; the same one for what happens inside a group.
    found
        Pairs of organisations with a documented tie, one in each group; several ties of two organisations count once.
    expected
        As many would be expected if partners were chosen regardless of group and each organisation kept its number.
    ratio
        Found divided by expected; NaN when nothing is expected.
    chance_of_fewer, chance_of_more
        How often chance alone gives as few, or as many, or a rarer count: above 0, at most 1.
    verdict
        `FEWER`, `MORE` or `AS_EXPECTED`; `NO_DATA` when there are doubts.
    doubts
        Why nothing can be said.
    """

    one: str
    other: str
    found: int
    expected: float
    ratio: float
    chance_of_fewer: float
    chance_of_more: float
    verdict: str
    doubts: tuple[Doubt, ...]


def groups_by(ties: nx.MultiDiGraph[str], by: str) -> dict[str, tuple[str, ...]]:
    """Organisations at home in the covered municipalities, each with the groups it belongs to.

    Those elsewhere are left out: the directory knows only those of them that somebody here works with.

    Parameters
    ----------
    by
        One of `BY`.

    Raises
    ------
    UnknownIdError
        It is not one of `BY`.
    """
    if by not in BY:
        raise UnknownIdError(f"organisations cannot be grouped by {by!r}; choose one of {', '.join(BY)}")
    values = nx.get_node_attributes(ties, BY[by])
    home = nx.get_node_attributes(ties, "group")
    return {node: _as_tuple(value) for node, value in values.items() if home[node] != ELSEWHERE}


def group_gaps(
    ties: nx.MultiDiGraph[str],
    pairs: nx.Graph[str],
    groups: Mapping[str, tuple[str, ...]],
    *,
    draws: int = 999,
    seed: int = 0,
    level: float = 0.05,
    enough: Enough = ENOUGH,
) -> list[Gap]:
    """Found and expected partner pairs for every pair of groups, those with the lowest ratio first.

    Chance is estimated from random joinings of the ends of all ties, as (1 + draws as extreme) / (1 + draws). Because
    many pairs of groups are looked at together, a verdict of `FEWER` or `MORE` holds the rate of false ones among
    them at `level` (Benjamini and Hochberg).

    Parameters
    ----------
    ties, pairs
        As in `Network.ties`, and from `simplify`.
    groups
        From `groups_by`, or any other; without groups the answer is empty.
    enough
        What has to be known before anything is said.

    References
    ----------
    B. Phipson, G. K. Smyth (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and
    Molecular Biology 9(1), 39. https://doi.org/10.2202/1544-6115.1585
    Y. Benjamini, Y. Hochberg (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B
    57(1), 289-300. https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
    """
    pairing = Pairing(pairs, groups)
    if not pairing.cells:
        return []
    drawn = pairing.draw(draws=draws, seed=seed)
    fewer = (1 + (drawn <= pairing.found).sum(axis=0)) / (1 + draws)
    more = (1 + (drawn >= pairing.found).sum(axis=0)) / (1 + draws)
    known = evidence(ties, groups)
    why = [
        doubts(known, *cell, expected=n, enough=enough) for cell, n in zip(pairing.cells, pairing.expected, strict=True)
    ]
    verdicts = _verdicts(fewer, more, why, level)
    gaps = [
        Gap(one, other, int(found), float(expected), _ratio(found, expected), float(low), float(high), verdict, reasons)
        for (one, other), found, expected, low, high, verdict, reasons in zip(
            pairing.cells, pairing.found, pairing.expected, fewer, more, verdicts, why, strict=True
        )
    ]
    return sorted(gaps, key=lambda gap: (gap.verdict == NO_DATA, gap.ratio, -gap.expected, gap.one, gap.other))


def largest_gap(gaps: Sequence[Gap]) -> Gap | None:
    """The two different groups that work together least for their size, among those with fewer than expected."""
    return next((gap for gap in gaps if gap.one != gap.other and gap.verdict == FEWER), None)


def ties_behind(pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]], one: str, other: str) -> tuple[str, ...]:
    """Ids of all ties that the number found between two groups stands on, sorted.

    Raises
    ------
    UnknownIdError
        No organisation belongs to one of the groups.
    """
    names = {name for own in groups.values() for name in own}
    if strange := {one, other} - names:
        raise UnknownIdError(f"no organisation belongs to {min(strange)!r}; choose one of {', '.join(sorted(names))}")
    return tuple(
        sorted(
            tie
            for source, target, data in pairs.edges(data=True)
            for a, b in ((groups.get(source, ()), groups.get(target, ())),)
            if (one in a and other in b) or (other in a and one in b)
            for tie in data["ties"]
        )
    )


def _as_tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(sorted(set(value)))


def _ratio(found: float, expected: float) -> float:
    return float(found / expected) if expected else float("nan")


def _verdicts(
    fewer: npt.NDArray[np.float64], more: npt.NDArray[np.float64], why: Sequence[tuple[Doubt, ...]], level: float
) -> list[str]:
    """What can be said of each cell; only those without doubts count as looked at."""
    verdicts = [NO_DATA if reasons else AS_EXPECTED for reasons in why]
    sure = [k for k, reasons in enumerate(why) if not reasons]
    if sure:
        few, many = false_discovery_control([fewer[sure], more[sure]], axis=1)
        for k, low, high in zip(sure, few, many, strict=True):
            verdicts[k] = FEWER if low <= level else MORE if high <= level else AS_EXPECTED
    return verdicts
