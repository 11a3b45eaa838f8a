"""The test that takes pages for what comes about by chance: against Poisson's formula, and corrected for many."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import poisson

from directory.analysis.expectation.grouped_pairs import GroupedPairs
from directory.analysis.expectation.page_test import page_sizes, unusual
from directory.analysis.expectation.within_websites import expected_within_websites
from directory.analysis.gaps.group_gaps import groups_by
from directory.graph import build, simplify
from directory.records import Directory
from tests.small_ties import small_ties

ONE_BY_ONE = (np.array([1]), np.array([1.0]))


def test_the_sizes_of_pages_by_hand() -> None:
    """The first page brings two pairs within the north and one between; the second one pair within the north."""
    homes = {"a": "north", "b": "north", "c": "north", "d": "south"}
    ties = small_ties(homes, [("a", "b", "p1"), ("a", "c", "p1"), ("a", "d", "p1"), ("b", "c", "p2")])
    sizes, share = page_sizes(GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality")))
    assert sizes.tolist() == [1, 2]
    assert share == pytest.approx([2 / 3, 1 / 3])


def test_pages_of_single_pairs_give_poisson_numbers() -> None:
    found, expected = np.array([4, 12]), np.array([10.0, 6.0])
    result = unusual(found, expected, sizes=ONE_BY_ONE, looked_at=np.array([True, True]), draws=19_999)
    assert result.fewer == pytest.approx(poisson.cdf(found, expected), abs=0.01)
    assert result.more == pytest.approx(poisson.sf(found - 1, expected), abs=0.01)


def test_larger_pages_make_the_same_number_less_unusual() -> None:
    found, expected, all_of_them = np.array([4]), np.array([[12.0]]), np.array([True])
    single = unusual(found, expected, sizes=ONE_BY_ONE, looked_at=all_of_them)
    clumped = unusual(found, expected, sizes=(np.array([1, 6]), np.array([0.5, 0.5])), looked_at=all_of_them)
    assert single.fewer_anywhere[0] < 0.02 < clumped.fewer_anywhere[0]


def test_looking_at_many_makes_each_less_unusual() -> None:
    """Twenty alike: the chance of any is about twenty times that of one; cells that nobody looks at do not count."""
    found, expected = np.full(20, 10), np.full(20, 10.0)
    found[0] = 2
    many = unusual(found, expected, sizes=ONE_BY_ONE, looked_at=np.ones(20, dtype=bool), draws=9_999)
    alone = unusual(found, expected, sizes=ONE_BY_ONE, looked_at=np.arange(20) == 0, draws=9_999)
    assert many.fewer_anywhere[0] == pytest.approx(1 - (1 - poisson.cdf(2, 10)) ** 20, abs=0.03)
    assert alone.fewer_anywhere[0] == pytest.approx(alone.fewer[0])
    assert (alone.fewer_anywhere[1:] == 1).all()


def test_one_website_alone_expects_what_numbers_of_partners_do() -> None:
    """By hand: one website with three pairs inside the north (a-b, a-c) and across (a-d): five ends north, one south.

    5 * 1 / (2 * 3 - 1) is 1 across, 5 * 4 / (2 * 5) is 2 inside; a second website inside the south adds 1 there.
    """
    homes = {"a": "north", "b": "north", "c": "north", "d": "south", "e": "south"}
    ties = small_ties(
        homes,
        [
            ("a", "b", "https://x.lv/1"),
            ("a", "c", "https://x.lv/2"),
            ("a", "d", "https://x.lv/3"),
            ("d", "e", "https://y.lv/1"),
        ],
    )
    grouped = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    assert expected_within_websites(grouped) == pytest.approx([2, 1, 1])


def test_the_sceptic_expects_25_between_marupe_and_kekava(shipped: Directory) -> None:
    ties = build(shipped).ties
    grouped = GroupedPairs(ties, simplify(ties), groups_by(ties, "municipality"))
    expected = dict(zip(grouped.cells, expected_within_websites(grouped).tolist(), strict=True))
    assert expected["kekava", "marupe"] == pytest.approx(25.2, abs=0.05)
    assert sum(expected.values()) == pytest.approx(len(grouped.ends))
