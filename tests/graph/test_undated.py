"""Ties and events without a date, with and without years."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from directory.graph import Selection, build, select
from directory.records import Directory, Period

YEARS = st.builds(
    lambda first, length: Period(first, first + length), st.integers(2018, 2023), st.integers(0, 4)
) | st.just(Period())


def kept(tiny: Directory, selection: Selection) -> set[str]:
    chosen = select(build(tiny), selection, find=lambda text: ())
    return {tie for *_, tie in chosen.ties.edges(keys=True)}


def test_undated_ties_worked_by_hand(tiny: Directory) -> None:
    """Only t6 has no date; t3 and t5 are of 2022."""
    late = Period(2022, 2022)
    assert "t6" in kept(tiny, Selection())
    assert kept(tiny, Selection(years=late)) == {"t3", "t5"}
    assert kept(tiny, Selection(years=late, undated=True)) == {"t3", "t5", "t6"}
    assert kept(tiny, Selection(undated=False)) == {"t1", "t2", "t3", "t4", "t5"}


@given(YEARS)
def test_hiding_and_showing_differ_by_the_undated_ties_alone(tiny: Directory, years: Period) -> None:
    shown, hidden = (kept(tiny, Selection(years=years, undated=undated)) for undated in (True, False))
    assert shown == hidden | {"t6"}
    assert kept(tiny, Selection(years=years)) == (hidden if years else shown)
