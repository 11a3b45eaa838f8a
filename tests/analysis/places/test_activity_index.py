"""The activity index: worked by hand, and laws that hold for any weights."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.places.activity import activities
from directory.analysis.places.activity_index import WEIGHTS, last_years, scores
from directory.analysis.places.settlements import SETTLEMENTS
from directory.records import Directory, Period

Weights = st.dictionaries(st.sampled_from(sorted(WEIGHTS)), st.floats(0, 10, allow_nan=False))


def test_the_index_by_hand(tiny: Directory) -> None:
    """North has 2 organisations, south 1: log 2 / log 3 = 0.63 of it; with this part alone that is the index."""
    known = activities(tiny)
    first, second = scores(tiny, [known["1"], known["2"]], weights={"organisations": 1})
    assert (first.code, first.index) == ("1", 100)
    assert second.code == "2"
    assert second.index == pytest.approx(100 * math.log(2) / math.log(3))


def test_only_what_is_dated_in_the_years_counts(tiny: Directory) -> None:
    """In 2021 and 2022 are t1, t2 (inside) and t3 of the north's ties, and the fair; in 2019 nothing was."""
    known = activities(tiny)
    recent = scores(tiny, [known["1"]], years=Period(2021, 2022))[0].counts
    assert (recent["inside"], recent["outside"], recent["events"]) == (2, 1, 1)
    before = scores(tiny, [known["1"]], years=Period(2018, 2019))[0].counts
    assert (before["inside"], before["outside"], before["events"]) == (0, 0, 0)
    assert before["organisations"] == 2


def test_the_last_years_end_with_the_last_look(tiny: Directory) -> None:
    """The tiny directory was last looked up in 2026, and plans something for 2030."""
    assert last_years(tiny) == Period(2022, 2026)


def test_nothing_dated_gives_no_years() -> None:
    assert last_years(Directory()) == Period()


def test_without_weights_the_index_is_undefined(tiny: Directory) -> None:
    known = activities(tiny)
    assert all(math.isnan(score.index) for score in scores(tiny, [*known.values()], weights={}))


def test_no_places_give_no_scores(tiny: Directory) -> None:
    assert scores(tiny, []) == []


@settings(deadline=None, max_examples=25)
@given(weights=Weights, factor=st.floats(0.1, 100))
def test_the_index_is_a_mean_and_only_relations_of_weights_count(
    shipped: Directory, weights: dict[str, float], factor: float
) -> None:
    compared = [own for own in activities(shipped).values() if own.place.kind in SETTLEMENTS and own.is_known]
    found = scores(shipped, compared, weights=weights)
    scaled = {
        score.code: score.index
        for score in scores(shipped, compared, weights={part: factor * weight for part, weight in weights.items()})
    }
    for score in found:
        assert all(0 <= value <= 1 for value in score.parts.values())
        if sum(weights.values()) > 1e-6:
            assert -1e-9 <= score.index <= 100 + 1e-9
            assert scaled[score.code] == pytest.approx(score.index)
    assert len({score.code for score in found}) == len(compared)


def test_more_of_everything_never_ranks_lower(shipped: Directory) -> None:
    compared = [own for own in activities(shipped).values() if own.place.kind in SETTLEMENTS and own.is_known]
    found = scores(shipped, compared)
    for one in found:
        for other in found:
            if all(one.counts[part] >= other.counts[part] for part in WEIGHTS):
                assert one.index >= other.index - 1e-9
