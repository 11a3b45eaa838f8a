"""Read Interreg projects as facts that the partner finder can be measured on."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pandas as pd

from directory.analysis.partners.facts import Known

Pair = tuple[str, str]


def split_periods(parts: pd.DataFrame, *, year: int) -> tuple[Known, frozenset[Pair]]:
    """What was known before a year, and the ties first seen from that year on.

    Parameters
    ----------
    parts
        A row for each participation with `project`, `year`, `programme`, `organisation`, `country`, `region`, `lat`
        and `lon`.

    Returns
    -------
    known
        All organisations of the earlier projects, described by these projects alone: the programmes as themes, the
        region as home, country and region as traits, and the projects as ties and experience.
    pairs
        The pairs to be predicted: without an earlier tie, of organisations that had a partner before and have one
        later. Each in the order of the alphabet.
    """
    earlier, later = parts[parts["year"] < year], parts[parts["year"] >= year]
    before, after = _pairs(earlier), _pairs(later)
    present = {one for pair in before for one in pair} & {one for pair in after for one in pair}
    return _known(earlier, before), frozenset(p for p in after if p not in before and present.issuperset(p))


def present_in_both(parts: pd.DataFrame, *, year: int) -> tuple[str, ...]:
    """Organisations that had a partner before a year and have one from that year on, sorted."""
    ends = [
        {one for pair in _pairs(some) for one in pair}
        for some in (parts[parts["year"] < year], parts[parts["year"] >= year])
    ]
    return tuple(sorted(ends[0] & ends[1]))


def _pairs(parts: pd.DataFrame) -> Counter[Pair]:
    """Pairs of organisations with the number of their common projects."""
    projects = parts.groupby("project")["organisation"]
    return Counter(pair for _, own in projects for pair in combinations(sorted(set(own)), 2))


def _known(parts: pd.DataFrame, pairs: Counter[Pair]) -> Known:
    own = parts.groupby("organisation")
    first = own.first()
    index = {str(id): k for k, id in enumerate(first.index)}
    projects = own["project"].unique()
    return Known(
        ids=[*index],
        themes=[frozenset(programmes) for programmes in own["programme"].unique()],
        traits=[frozenset(pair) - {""} for pair in zip(first["country"], first["region"], strict=True)],
        homes=[region or None for region in first["region"]],
        points=np.array(first[["lat", "lon"]], dtype=np.float64),
        ties={(index[one], index[other]): float(n) for (one, other), n in pairs.items()},
        offers={"project": {index[str(id)]: tuple(names) for id, names in projects.items()}},
    )
