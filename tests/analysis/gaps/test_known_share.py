"""Chao's estimator: by hand, at its limits, and the shipped data's figures."""

from __future__ import annotations

import pytest

from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.gaps.known_share import estimate_all, websites_naming
from directory.graph import build
from directory.records import Directory


def named(*times: int) -> dict[str, frozenset[str]]:
    return {f"o{k}": frozenset(f"w{n}" for n in range(number)) for k, number in enumerate(times)}


def test_by_hand() -> None:
    """Four once, two twice, one thrice: 7 + 4 * 3 / (2 * 3) is 9."""
    naming = named(1, 1, 1, 1, 2, 2, 3, 0)
    found = estimate_all(naming, naming)
    assert (found.known, found.once, found.twice, found.at_least) == (7, 4, 2, 9)
    assert 7 < found.low < 9 < found.high
    assert found.share == pytest.approx(7 / 9)


def test_when_nobody_is_named_only_once_everybody_is_known() -> None:
    found = estimate_all(named(2, 2, 5), named(2, 2, 5))
    assert (found.at_least, found.low, found.high) == (3, 3, 3)


def test_nobody_named_twice_still_has_an_interval() -> None:
    found = estimate_all(named(1, 1, 1), named(1, 1, 1))
    assert found.at_least == 6
    assert 3 < found.low < 6 < found.high


def test_nobody_known(shipped: Directory) -> None:
    assert estimate_all(websites_naming(shipped), []).at_least == 0


def test_the_shipped_data_knows_about_half_at_most(shipped: Directory) -> None:
    """331 known, a lower bound of about 625 [529 to 767]."""
    found = estimate_all(websites_naming(shipped), groups_by(build(shipped).ties, "municipality"))
    assert found.known == 331
    assert (round(found.at_least), round(found.low), round(found.high)) == (625, 529, 767)
