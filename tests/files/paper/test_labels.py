from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.files.paper.labels import Label, label_first, place_labels

AREA = (0.0, 0.0, 400.0, 300.0)

circles = st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300), st.floats(1, 30)), min_size=1, max_size=40)


def extent(text: str) -> tuple[float, float]:
    return 6.0 * len(text), 10.0


def place(rows: list[tuple[float, float, float]]) -> list[Label]:
    names = [f"name {k}" for k in range(len(rows))]
    return place_labels(names, np.array(rows), extent=extent, area=AREA, among=range(len(rows)))


def test_a_name_stands_below_its_circle() -> None:
    """Half of the height, twice the gap and the radius below the middle: 5 + 2 + 2 + 10."""
    assert place([(200, 100, 10)])[0].middle == (200, 119)


def test_a_name_moves_up_where_there_is_no_room_below() -> None:
    assert place([(200, 290, 10)])[0].middle == (200, 271)


def test_the_larger_of_two_circles_on_one_spot_gets_the_name_below() -> None:
    named = {label.text: label.middle[1] for label in place([(200, 100, 8), (200, 100, 10)])}
    assert named["name 1"] == 119
    assert named.get("name 0", 0) < 100


@given(circles)
def test_no_two_names_overlap_and_none_leaves_the_area(rows: list[tuple[float, float, float]]) -> None:
    boxes = [label.box for label in place(rows)]
    for k, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert top >= 0
        assert right <= 400
        assert bottom <= 300
        for other in boxes[:k]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_a_name_keeps_away_from_what_is_taken() -> None:
    """The box below the circle is taken, so the name stands above it."""
    found = place_labels(
        ["name"], np.array([(200.0, 100.0, 10.0)]), extent=extent, area=AREA, taken=[(150, 111, 250, 130)], among=[0]
    )
    assert [label.middle for label in found] == [(200, 81)]


def test_a_name_that_has_to_be_read_covers_what_it_must() -> None:
    found = label_first("name", np.array([200.0, 290.0, 10.0]), extent=extent, area=AREA)
    assert found is not None
    assert found.middle == (200, 271)
    assert label_first("x" * 100, np.array([200.0, 100.0, 10.0]), extent=extent, area=AREA) is None
