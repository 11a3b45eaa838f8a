from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.pictures.layout.discs import GAP, disc, rows
from directory.pictures.layout.overlaps import push_apart

RADII = st.dictionaries(st.text(min_size=1, max_size=3), st.floats(1, 60), max_size=40)


def test_one_circle_stands_in_the_middle() -> None:
    packed = disc({"a": 7.0})
    assert packed.points == {"a": (0.0, 0.0)}
    assert packed.radius == 7 + GAP


def test_no_circle_needs_no_room() -> None:
    assert disc({}).radius == 0
    assert rows({}, height=10) == ({}, 0.0)


@given(RADII)
def test_circles_of_a_disc_never_overlap_and_lie_inside_it(radii: dict[str, float]) -> None:
    packed = disc(radii)
    assert packed.points.keys() == radii.keys()
    ids = sorted(radii)
    for k, one in enumerate(ids):
        assert math.hypot(*packed.points[one]) + radii[one] <= packed.radius + 1e-6
        for other in ids[:k]:
            assert math.dist(packed.points[one], packed.points[other]) >= radii[one] + radii[other] - 1e-6


@given(RADII)
def test_the_order_in_which_circles_come_does_not_matter(radii: dict[str, float]) -> None:
    assert disc(dict(reversed(radii.items()))).points == disc(radii).points


def test_rows_worked_by_hand() -> None:
    """Three circles of 2 * (7 + 3) = 20 in columns 40 high: two in the first, one in the second."""
    points, width = rows({"a": 7.0, "b": 7.0, "c": 7.0}, height=40)
    assert points == {"a": (10.0, 10.0), "b": (10.0, 30.0), "c": (30.0, 10.0)}
    assert width == 40


def test_discs_that_overlap_are_pushed_apart_and_others_stay() -> None:
    moved = push_apart(np.array([[0.0, 0], [10, 0], [500, 0]]), np.array([20.0, 20, 20]))
    assert math.dist(moved[0], moved[1]) >= 39
    assert math.dist(moved[2], (500, 0)) < 0.01
