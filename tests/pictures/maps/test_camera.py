"""The first view: everything that has to be seen is on the canvas."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.pictures.maps.camera import MARGIN, WORLD, first_view


def test_known_answer_at_the_equator() -> None:
    """By hand: 9 degrees of 360 are 12.8 of the world's 512 pixels at zoom 0; the latitudes are no obstacle."""
    view = first_view((-4.5, -0.01, 4.5, 0.01), width=409 + 2 * MARGIN, height=400)
    assert view.zoom == pytest.approx(math.log2(409 / 12.8), abs=0.001)
    assert (view.longitude, view.latitude) == (0, pytest.approx(0))


def test_a_point_is_not_looked_at_from_too_near() -> None:
    assert first_view((24, 57, 24, 57), width=300, height=300).zoom == 13


boxes = st.tuples(st.floats(21, 28), st.floats(55.7, 58), st.floats(0.01, 3), st.floats(0.01, 1))


@given(boxes, st.integers(200, 2000), st.integers(200, 2000))
def test_the_whole_box_is_seen(box: tuple[float, float, float, float], width: int, height: int) -> None:
    west, south, across, up = box
    view = first_view((west, south, west + across, south + up), width=width, height=height)
    scale = WORLD * 2**view.zoom

    def y(latitude: float) -> float:
        return float(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)) / (2 * math.pi) * scale)

    assert across / 360 * scale <= width
    assert abs(y(south + up) - y(view.latitude)) <= height / 2
    assert abs(y(south) - y(view.latitude)) <= height / 2
