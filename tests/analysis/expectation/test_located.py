"""Where organisations stand: shared points, guesses that can be repeated, and a bounded number of spots."""

from __future__ import annotations

import numpy as np
import pytest

from directory.analysis.expectation.located import FEW_IN_BIN, bin_of, locate
from tests.small_ties import small_ties


def test_who_has_no_point_stands_where_a_neighbour_stands() -> None:
    """By hand: d of the north can only stand beside a or b, e of the west, where no point is known, beside anybody."""
    homes = {"a": "north", "b": "north", "c": "south", "d": "north", "e": "west"}
    points = {"a": (57.0, 24.0), "b": (57.1, 24.0), "c": (56.0, 24.0), "d": None, "e": None}
    located = locate(small_ties(homes, [], points=points), list("abcde"))
    assert located is not None
    assert located.unknown == 2
    guesses = located.draw(draws=50, seed=1)
    assert set(guesses[:, 3].tolist()) == {located.spot[0], located.spot[1]}
    assert set(guesses[:, 4].tolist()) == set(located.spot[:3].tolist())
    assert (guesses == located.draw(draws=50, seed=1)).all()
    assert located.km[located.spot[0], located.spot[1]] == pytest.approx(11.1, abs=0.1)


def test_without_any_point_nothing_can_be_said() -> None:
    assert locate(small_ties({"a": "north"}, [], points={"a": None}), ["a"]) is None


def test_many_points_share_spots_that_stay_near() -> None:
    random = np.random.default_rng(0)
    points = {f"o{k}": (56 + random.random(), 24 + random.random()) for k in range(500)}
    ties = small_ties(dict.fromkeys(points, "north"), [], points=points)
    located = locate(ties, list(points), most=60)
    assert located is not None
    assert len(located.km) <= 60
    assert (located.km.diagonal() == 0).all()


def test_bins_hold_enough_pairs() -> None:
    found = np.array([0.0] * 7 + [3.0] * 2 + [5.0] * 4 + [17.0] * 6 + [90.0])
    bins = bin_of(found, found)
    counts = np.bincount(bins)
    assert (counts >= FEW_IN_BIN).all()
    assert (np.diff(bins) >= 0).all()
