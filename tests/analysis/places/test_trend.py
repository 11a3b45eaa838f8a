"""What started and what faded, worked by hand on the tiny directory."""

from __future__ import annotations

from directory.analysis.places.activity import activities
from directory.analysis.places.trend import last_full_year, traces, trend
from directory.records import Directory, Period
from tests.tiny import Folder


def test_traces_are_the_years_of_dated_ties_and_events(tiny: Directory) -> None:
    """The choir: t1 2020 to 2021, t2 2021, t3 2022, t4 2021, the fair 2021, the march 2022. The hermit: nothing."""
    found = traces(tiny)
    assert found["choir"] == (2020, 2021, 2022)
    assert found["guest"] == (2020,)
    assert found["hermit"] == ()


def test_two_periods_by_hand(tiny: Directory) -> None:
    """North, 2020-2021 beside 2022-2023: t1 and t2 began in the first, t3 in the second; the band is not seen since."""
    found = trend(tiny, activities(tiny)["1"], traces(tiny), last=2023, span=2)
    assert (found.earlier, found.later) == (Period(2020, 2021), Period(2022, 2023))
    assert (found.events, found.ties) == ((1, 0), (2, 1))
    assert found.by_year == {2020: 0, 2021: 1, 2022: 0, 2023: 0}
    assert (found.appeared, found.faded, found.founded) == ((), ("band",), ())


def test_who_was_never_seen_before_appeared(tiny: Directory) -> None:
    """The club is documented in 2021 (the fair) and 2022: new beside 2018-2019."""
    found = trend(tiny, activities(tiny)["2"], traces(tiny), last=2021, span=2)
    assert found.appeared == ("club",)


def test_who_ended_faded(tiny_copy: Folder) -> None:
    tiny_copy.set("organisations", 2, closed="2023")
    directory, _ = tiny_copy.read()
    assert "choir" in trend(directory, activities(directory)["1"], traces(directory), last=2023, span=2).faded


def test_the_year_of_the_last_look_is_not_full(shipped: Directory) -> None:
    """The shipped pages were read in November 2026."""
    assert last_full_year(shipped) == 2025


def test_nothing_dated_has_no_last_year() -> None:
    assert last_full_year(Directory()) is None
