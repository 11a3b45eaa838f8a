from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.pictures.maps.projection import UNITS, Projection, mercator

BOX = (23.0, 56.0, 25.0, 57.0)


def test_the_middle_of_the_box_in_mercator_is_the_origin() -> None:
    left, top, right, bottom = Projection(BOX).frame
    assert left == pytest.approx(-right)
    assert top == pytest.approx(-bottom)
    assert right == pytest.approx(UNITS * 2 / 360 / 2)


def test_east_is_right_and_north_is_up() -> None:
    project = Projection(BOX)
    x, y = project(24.1, 56.6)
    assert project(24.2, 56.6)[0] > x
    assert project(24.1, 56.7)[1] < y


def test_the_upper_end_of_the_square_world() -> None:
    """Web Mercator ends where the map is as high as wide: at atan(sinh(pi)), 85.051 degrees."""
    assert mercator(180, math.degrees(math.atan(math.sinh(math.pi)))) == pytest.approx((1, 1))


@given(st.floats(56, 57), st.floats(23, 25))
def test_small_shapes_keep_their_angles(lat: float, lon: float) -> None:
    """A step to the east and one to the north of the same length on the ground are equally long in the picture."""
    project, step = Projection(BOX), 1e-4
    x, y = project(lon, lat)
    east = project(lon + step / math.cos(math.radians(lat)), lat)[0] - x
    north = y - project(lon, lat + step)[1]
    assert east == pytest.approx(north, rel=1e-3)
