"""Two periods compared: worked by hand on the tiny directory, laws, and the shipped data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.gaps.changes import Documented, PeriodError, compare, default_periods, documented, read_period
from directory.graph import Network, build
from directory.records import Directory, Period


@pytest.fixture(scope="module")
def whole(shipped: Directory) -> Network:
    return build(shipped)


def test_what_became_of_the_pairs(network: Network) -> None:
    """By hand: t1 (2020-2021) touches both periods, t4 (2021) and t3, t5 (2022) the later one, t6 has no date."""
    changes = compare(network, Period(2015, 2020), Period(2021, 2026))
    assert changes.continuing == (("band", "choir"),)
    assert changes.new == (("choir", "club"), ("choir", "council"), ("club", "council"))
    assert changes.ended == ()
    assert changes.entered == ("club", "council")
    assert changes.left == ()
    assert changes.undated == 1


def test_what_is_only_in_the_earlier_period(network: Network) -> None:
    """By hand: in 2022 there are t3 and t5; of 2020 and 2021 band and choir, and the council's funding of the choir."""
    changes = compare(network, Period(2020, 2021), Period(2022, 2022))
    assert changes.ended == (("band", "choir"), ("choir", "council"))
    assert changes.left == ("band",)


def test_documented_facts_are_counted_by_the_year_in_which_they_began(network: Network) -> None:
    """By hand: t1 and solo in 2020, t2, t4 and the fair in 2021, t3, t5 and the march in 2022, the plan in 2030."""
    assert documented(network)[:3] == [Documented(2020, 1, 1), Documented(2021, 2, 1), Documented(2022, 2, 1)]
    assert sum(year.ties for year in documented(network)) == 5


def test_an_empty_directory_has_no_years_and_no_changes() -> None:
    nothing = build(Directory())
    assert documented(nothing) == []
    changes = compare(nothing, *default_periods(Directory()))
    assert changes.new == changes.continuing == changes.ended == ()
    assert changes.entered == changes.left == ()


def test_the_usual_periods_are_before_and_since_the_project(shipped: Directory) -> None:
    assert default_periods(shipped) == (Period(2015, 2020), Period(2021, 2026))
    assert default_periods(Directory()) == (Period(2020, 2020), Period(2021, 2021))


@pytest.mark.parametrize(
    "text", ["", "2015", "2015-2020", "2020..2015", "15..20", "٢٠١٥..٢٠٢٠", "2015..", "0000..2020"]
)
def test_a_period_that_cannot_be_read_is_a_sentence(text: str) -> None:
    with pytest.raises(PeriodError, match="write the first and the last year"):
        read_period(text)


@pytest.mark.parametrize("after", [Period(2020, 2024), Period(2010, 2012), Period(None, 2030)])
def test_periods_that_overlap_are_refused(network: Network, after: Period) -> None:
    with pytest.raises(PeriodError, match="begin after the first ends"):
        compare(network, Period(2015, 2020), after)


@given(st.integers(1990, 2025), st.integers(0, 10), st.integers(1, 5), st.integers(0, 10))
def test_every_pair_of_a_period_is_in_one_place(whole: Network, begin: int, long: int, gap: int, longer: int) -> None:
    before = Period(begin, begin + long)
    after = Period(begin + long + gap, begin + long + gap + longer)
    changes = compare(whole, before, after)
    assert len(changes.new) + len(changes.since_unknown) + len(changes.continuing) == changes.later.number_of_edges()
    assert len(changes.ended) + len(changes.continuing) == changes.earlier.number_of_edges()
    assert set(changes.earlier) == set(changes.later) == set(whole.ties)
    assert not set(changes.entered) & set(changes.left)


def test_what_is_only_known_in_a_year_was_there_and_has_not_begun(tiny: Directory) -> None:
    """The choir and the club are known in 2022: a pair of the later period, and nobody says since when."""
    ties = tuple(
        tie.model_copy(update={"start": None, "known_in": tie.start}) if tie.id in {"t3", "t5"} else tie
        for tie in tiny.ties
    )
    network = build(replace(tiny, ties=ties))
    changes = compare(network, Period(2015, 2020), Period(2021, 2026))
    assert changes.new == (("choir", "council"),)
    assert changes.since_unknown == (("choir", "club"), ("club", "council"))
    assert changes.entered == ("council",)
    assert changes.undated == 1
    assert documented(network)[:3] == [Documented(2020, 1, 1), Documented(2021, 2, 1), Documented(2022, 2, 1)]


@given(st.lists(st.sampled_from(("start", "known_in", "end", "")), min_size=6, max_size=6), st.integers(2019, 2023))
def test_every_pair_of_the_two_periods_became_one_thing(tiny: Directory, kept: list[str], first: int) -> None:
    """Whichever date is known of a tie: a pair that nobody says since when is never new, and none is lost."""
    none = dict.fromkeys(("start", "known_in", "end"))
    ties = tuple(
        tie.model_copy(update={**none, **({name: tie.start} if name else {})})
        for tie, name in zip(tiny.ties, kept, strict=True)
    )
    network = build(replace(tiny, ties=ties))
    changes = compare(network, Period(2010, first - 1), Period(first, 2030))
    each = [*changes.new, *changes.since_unknown, *changes.continuing, *changes.ended]
    assert len(each) == len(set(each))
    dated = {(min(tie.source, tie.target), max(tie.source, tie.target)) for tie in ties if tie.first_known}
    assert set(each) == dated
    begun = {(min(tie.source, tie.target), max(tie.source, tie.target)) for tie in ties if tie.start}
    assert set(changes.new) <= begun
    assert set(changes.entered) <= {end for pair in begun for end in pair}
