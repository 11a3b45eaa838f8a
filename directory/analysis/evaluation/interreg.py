"""Read Interreg projects as facts that the partner finder can be measured on."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
import pandas as pd

from directory.analysis.partners.facts import PartnerFacts

Pair = tuple[str, str]


@dataclass(frozen=True)
class Split:
    """What was known before a year, and what is to be predicted from it.

    Parameters
    ----------
    facts
        All organisations of the earlier projects, described by these projects alone: the programmes as themes, the
        region as home, country and region as traits, and the projects as ties and experience.
    pairs
        Ties first seen from that year on, without an earlier tie, of those in `among`. Each in the order of the
        alphabet.
    among
        Organisations that had a partner before the year and have one from it on, sorted.
    """

    facts: PartnerFacts
    pairs: frozenset[Pair]
    among: tuple[str, ...]


def split_periods(parts: pd.DataFrame, *, year: int) -> Split:
    """Divide projects into those before a year and those from it on.

    Parameters
    ----------
    parts
        A row for each participation with `project`, `year`, `programme`, `organisation`, `country`, `region`, `lat`
        and `lon`.
    """
    earlier, later = parts[parts["year"] < year], parts[parts["year"] >= year]
    before, after = _pairs(earlier), _pairs(later)
    present = {one for pair in before for one in pair} & {one for pair in after for one in pair}
    pairs = frozenset(pair for pair in after if pair not in before and present.issuperset(pair))
    return Split(_known(earlier, before), pairs, tuple(sorted(present)))


def _gathered(keys: pd.Series[str], values: pd.Series[str]) -> dict[str, set[str]]:
    """All values of each key."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in zip(keys, values, strict=True):
        found[key].add(value)
    return found


def _pairs(parts: pd.DataFrame) -> Counter[Pair]:
    """Pairs of organisations with the number of their common projects."""
    projects = _gathered(parts["project"], parts["organisation"])
    return Counter(chain.from_iterable(combinations(sorted(own), 2) for _, own in sorted(projects.items())))


def _known(parts: pd.DataFrame, pairs: Counter[Pair]) -> PartnerFacts:
    first = parts.groupby("organisation").first()
    index = {str(id): k for k, id in enumerate(first.index)}
    programmes, projects = (_gathered(parts["organisation"], parts[name]) for name in ("programme", "project"))
    return PartnerFacts(
        ids=[*index],
        themes=[frozenset(programmes[id]) for id in index],
        traits=[frozenset(pair) - {""} for pair in zip(first["country"], first["region"], strict=True)],
        homes=[region or None for region in first["region"]],
        points=np.array(first[["lat", "lon"]], dtype=np.float64),
        ties={(index[one], index[other]): float(n) for (one, other), n in pairs.items()},
        offers={"project": {index[id]: tuple(sorted(projects[id])) for id in index}},
    )
