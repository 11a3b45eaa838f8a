"""Changes that different amounts of writing do not explain: by hand, as a law, and of the shipped data."""

from __future__ import annotations

import networkx as nx
import pytest

from directory.analysis.gaps.changes import default_periods
from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.gaps.thinned import (
    CROSSING,
    ORGANISATIONS,
    PAIRS,
    Compared,
    compare_thinned,
    pairs_between,
    three_periods,
)
from directory.graph import build
from directory.records import Directory, PartialDate, Period
from tests.small_ties import small_ties

BEFORE, AFTER = Period(2015, 2020), Period(2021, 2026)


def years(inside: int, across: int, later_inside: int, later_across: int) -> nx.MultiDiGraph[str]:
    """Two villages of thirty with so many pairs of 2020, and so many of 2023, each on a page of its own."""
    homes = {f"{group}{k}": group for group in ("north", "south") for k in range(30)}

    def some(inner: int, outer: int) -> list[tuple[str, str]]:
        return [(f"north{k % 30}", f"north{(k + 1 + k // 30) % 30}") for k in range(inner)] + [
            (f"north{k}", f"south{k}") for k in range(outer)
        ]

    then, now = some(inside, across), some(later_inside, later_across)
    ties = small_ties(homes, [(*pair, f"https://p.lv/{k}") for k, pair in enumerate(then + now)])
    for k, pair in enumerate(then + now):
        ties.edges[(*pair, f"t{k}")]["start"] = PartialDate(2020 if k < len(then) else 2023)
    return ties


def numbers(ties: nx.MultiDiGraph[str]) -> dict[object, Compared]:
    return {one.what: one for one in compare_thinned(ties, groups_by(ties, "municipality"), BEFORE, AFTER)}


def test_twice_as_much_written_of_the_same_is_no_change() -> None:
    found = numbers(years(20, 5, 40, 10))
    assert (found[CROSSING].before, found[CROSSING].after) == (5, 10)
    assert not found[CROSSING].has_grown
    assert not found[CROSSING].has_shrunk
    assert found[PAIRS].low == found[PAIRS].high == 25


def test_a_turn_across_the_border_is_a_change() -> None:
    """By hand: of 26 pairs 1 joins the villages before, of 52 then 27: thinned to 26 about half of them."""
    found = numbers(years(25, 1, 25, 27))
    assert found[CROSSING].has_grown
    assert found["north", "south"].has_grown
    assert found[CROSSING].low > 1


def test_it_works_the_other_way_round_too() -> None:
    found = numbers(years(25, 27, 25, 1))
    assert found[CROSSING].has_shrunk
    assert not found[CROSSING].fuller_is_after


def test_equally_many_are_compared_as_they_are() -> None:
    found = numbers(years(10, 5, 5, 10))
    assert (found[CROSSING].low, found[CROSSING].high, found[CROSSING].has_grown) == (10, 10, True)


def test_nothing_dated_has_nothing_to_compare() -> None:
    found = numbers(years(0, 0, 0, 0))
    assert (found[PAIRS].before, found[PAIRS].after, found[PAIRS].has_grown) == (0, 0, False)


def test_the_shipped_data_shows_no_change_beyond_writing(shipped: Directory) -> None:
    ties = build(shipped).ties
    groups = groups_by(ties, "municipality")
    found = compare_thinned(ties, groups, *default_periods(shipped))
    assert [one.what for one in found[:3]] == [PAIRS, ORGANISATIONS, CROSSING]
    assert (found[2].before, found[2].after) == (18, 14)
    assert not any(one.has_grown or one.has_shrunk for one in found)
    assert found == compare_thinned(ties, groups, *default_periods(shipped))


def test_three_periods_around_a_project(shipped: Directory) -> None:
    """Before, during and since 2021, as many years before as since."""
    periods = three_periods(shipped)
    assert periods == (Period(2016, 2020), Period(2021, 2021), Period(2022, 2026))
    ties = build(shipped).ties
    counts = pairs_between(ties, groups_by(ties, "municipality"), periods)
    assert counts["marupe", "olaine"] == (11, 3, 8)
    assert {len(own) for own in counts.values()} == {3}


@pytest.mark.parametrize("seed", [0, 1])
def test_a_draw_never_shows_more_than_the_whole(seed: int) -> None:
    ties = years(30, 20, 10, 5)
    for one in compare_thinned(ties, groups_by(ties, "municipality"), BEFORE, AFTER, seed=seed):
        assert one.high <= max(one.before, one.after)
