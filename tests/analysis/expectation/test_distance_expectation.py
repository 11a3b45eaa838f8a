"""Expectations with distance: laws, and what the shipped data holds."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from directory.analysis.expectation.distance_expectation import DistanceExpectation
from directory.analysis.expectation.grouped_pairs import GroupedPairs
from directory.analysis.expectation.located import locate
from directory.analysis.gaps.group_gaps import BY, groups_by
from directory.graph import build, simplify
from directory.records import Directory
from tests.small_ties import small_ties

PARTNERSHIPS = {"pierigas-partneriba", "partneriba-daugavkrasts"}


def model(directory: Directory, by: str, *, without: frozenset[str] = frozenset()) -> DistanceExpectation:
    ties = build(directory).ties
    groups = {id: own for id, own in groups_by(ties, by).items() if id not in without}
    grouped = GroupedPairs(ties, simplify(ties), groups)
    located = locate(ties, grouped.ids)
    assert located is not None
    return DistanceExpectation(grouped, located)


def by_cell(expectation: DistanceExpectation, numbers: np.ndarray) -> dict[tuple[str, str], float]:
    return dict(zip(expectation.grouped.cells, numbers.tolist(), strict=True))


def test_where_everybody_stands_on_one_spot_distance_says_nothing() -> None:
    """By hand: 24 organisations with four partners each, 48 pairs of 276; 66 of these in each village, 144 across."""
    homes = {f"{group}{k}": group for group in ("north", "south") for k in range(12)}
    ring = [*homes]
    ties = small_ties(homes, [(ring[k], ring[(k + step) % 24], f"p{k}") for k in range(24) for step in (1, 7)])
    pairs, groups = simplify(ties), groups_by(ties, "municipality")
    grouped = GroupedPairs(ties, pairs, groups)
    located = locate(ties, grouped.ids)
    assert located is not None
    assert DistanceExpectation(grouped, located).expected == pytest.approx([11.48, 25.04, 11.48], abs=0.01)


def test_pairs_of_groups_that_do_not_overlap_add_up_to_all_pairs(shipped: Directory) -> None:
    expectation = model(shipped, "municipality")
    assert expectation.each.sum(axis=1) == pytest.approx(np.full(20, len(expectation.grouped.ends)), rel=1e-3)


@pytest.mark.parametrize("by", BY)
def test_groups_that_overlap_are_counted_as_one_by_one(shipped: Directory, by: str) -> None:
    """Against adding up every two organisations."""
    expectation = model(shipped, by)
    grouped, fit = expectation.grouped, expectation.fit
    between = fit.strength()[0][np.ix_(fit.where[0], fit.where[0])]
    mean = np.triu(fit.pull[0][:, np.newaxis] * fit.pull[0] * between, 1)
    for k in range(0, len(grouped.cells), max(1, len(grouped.cells) // 12)):
        one, other = (grouped.members[:, grouped.names.index(name)] for name in grouped.cells[k])
        assert expectation.each[0, k] == pytest.approx(mean[np.outer(one, other) | np.outer(other, one)].sum())


def test_marupe_and_kekava_meet_seldom_even_for_their_distance(shipped: Directory) -> None:
    """9 pairs are found; 123 are expected by degrees, about 38 with distance, about 18 with a border's usual cost."""
    expectation = model(shipped, "municipality")
    found = dict(zip(expectation.grouped.cells, expectation.grouped.found.tolist(), strict=True))
    near, borders = by_cell(expectation, expectation.expected), dict(expectation.with_borders.expected)
    cell = ("kekava", "marupe")
    assert found[cell] == 9
    assert near[cell] == pytest.approx(37.5, abs=3)
    assert borders[cell] == pytest.approx(17.9, abs=1.5)
    assert expectation.with_borders.rarer == pytest.approx(4.7, abs=0.4)
    assert near[cell] < expectation.without_cell(*cell)
    low, high = (by_cell(expectation, numbers)[cell] for numbers in expectation.spread)
    assert low < near[cell] < high


def test_marupe_and_olaine_meet_as_often_as_their_distance_lets_expect(shipped: Directory) -> None:
    """24 found; 40 by degrees, about 21 with distance, about 11 with a border's usual cost: no gap."""
    expectation = model(shipped, "municipality")
    cell = ("marupe", "olaine")
    assert by_cell(expectation, expectation.expected)[cell] == pytest.approx(21.2, abs=3)
    assert expectation.with_borders.expected[cell] == pytest.approx(10.9, abs=1.5)
    assert by_cell(expectation, expectation.expected)["kekava", "olaine"] == pytest.approx(15.9, abs=3)


def test_without_the_two_partnerships_marupe_and_olaine_would_meet_less(shipped: Directory) -> None:
    """6 pairs of about 10."""
    expectation = model(shipped, "municipality", without=frozenset(PARTNERSHIPS))
    k = expectation.grouped.cells.index(("marupe", "olaine"))
    assert expectation.grouped.found[k] == 6
    assert expectation.expected[k] == pytest.approx(10, abs=1.5)


def test_the_cell_that_is_left_out_does_not_speak_for_itself(shipped: Directory) -> None:
    """Taking away the pairs found in a cell does not change what is expected of it from all others."""
    expectation = model(shipped, "municipality")
    cell = ("kekava", "marupe")
    grouped = expectation.grouped
    apart = {frozenset(grouped.ids[k] for k in grouped.ends[row]) for row in np.flatnonzero(grouped.counts_for[:, 1])}
    rest: nx.MultiDiGraph[str] = nx.MultiDiGraph(grouped.ties)
    rest.remove_edges_from([edge for edge in grouped.ties.edges(keys=True) if frozenset(edge[:2]) in apart])
    without = GroupedPairs(rest, simplify(rest), grouped.groups)
    other = DistanceExpectation(without, expectation.located)
    assert grouped.cells[1] == cell
    assert without.found[1] == 0
    other.__dict__["bins"] = expectation.bins  # bins are made from the pairs found; here they shall be the same
    assert other.without_cell(*cell) == pytest.approx(expectation.without_cell(*cell), rel=0.01)
