"""Distances: known ones, laws, and beside the ellipsoid."""

from __future__ import annotations

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.distance import haversine_km

LATITUDES, LONGITUDES = st.floats(55.6, 58.1), st.floats(20.9, 28.3)


def test_a_quarter_of_a_meridian() -> None:
    """From the equator to the pole: a quarter of 2 pi times the radius."""
    assert haversine_km(0, 24, 90, 24) == pytest.approx(np.pi / 2 * 6371.0088)


def test_nowhere_is_no_distance() -> None:
    assert np.isnan(haversine_km(np.nan, 24, 57, 24))


def test_one_point_and_many() -> None:
    assert haversine_km(57, 24, np.array([57, 57.1]), np.array([24, 24])).shape == (2,)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_the_ellipsoid_is_near(lat: float, lon: float, other_lat: float, other_lon: float) -> None:
    km = float(haversine_km(lat, lon, other_lat, other_lon))
    assert km == pytest.approx(geodesic((lat, lon), (other_lat, other_lon)).km, rel=0.006, abs=1e-6)
    assert km == pytest.approx(float(haversine_km(other_lat, other_lon, lat, lon)))
