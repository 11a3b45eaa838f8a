"""Partial dates and periods: what is read, what is refused, and the laws of their order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from directory.records import PartialDate, Period

YEARS = st.integers(1000, 9999)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return draw(
        st.sampled_from(
            [PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)]
        )
    )


@st.composite
def periods(draw: st.DrawFn) -> tuple[int, int]:
    first = draw(YEARS)
    return first, draw(st.integers(first, 9999))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-07", date(2021, 7, 1), date(2021, 7, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2021-07-08", date(2021, 7, 8), date(2021, 7, 8)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_date_reaches_as_far_as_its_precision(text: str, first: date, last: date) -> None:
    """Worked by hand from the calendar; 2024 is a leap year."""
    read = PartialDate.parse(text)
    assert (read.first, read.last, str(read)) == (first, last, text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "0000", "0999", "21", "20211", "2021-13", "2021-00", "2021-07-00", "2021-00-08", "2021-02-30"),
        *("2021-7", "2021-07-8", "2021/07", "08.07.2021", "2021-07-08T00:00", "2021-", " 2021", "2021\n", "-2021"),
        *("２０２１", "2021. gada 8. jūlijs", "soon", "44385", "None"),
    ],
)
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(2021, None, 8), (2021, 0), (2021, 7, 0), (2021, 13), (2021, 2, 29), (999,), (0,)])
def test_parts_that_make_no_date_are_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate(*parts)


@given(partial_dates())
def test_what_is_written_is_read_again(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(DAYS)
def test_less_precision_holds_more_days(day: date) -> None:
    whole = PartialDate(day.year, day.month, day.day)
    month, year = PartialDate(day.year, day.month), PartialDate(day.year)
    assert year.first <= month.first <= whole.first == day == whole.last <= month.last <= year.last


@given(st.text("0123456789-", max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        partial = PartialDate.parse(text)
    except ValueError:
        return
    assert str(partial) == text


@pytest.mark.parametrize(
    ("period", "start", "end", "answer"),
    [
        (Period(), None, None, True),
        (Period(2020, 2021), None, None, False),
        (Period(2020, None), "2020", None, True),
        (Period(2020, None), "2019-12-31", None, False),
        (Period(None, 2020), "2021", None, False),
        (Period(2020, 2021), "2018", "2020-01", True),
        (Period(2020, 2021), "2018", "2023", True),
        (Period(2020, 2021), "2018", None, False),
        (Period(2020, 2021), None, "2021-05", True),
        (Period(2020, 2021), None, "2022", False),
    ],
)
def test_a_period_touches_what_overlaps_it(period: Period, start: str | None, end: str | None, answer: bool) -> None:
    """Worked by hand: a side that is not known counts as the other one; without any date only all years do."""
    begin, finish = (PartialDate.parse(text) if text else None for text in (start, end))
    assert period.touches(begin, finish) is answer


@given(periods(), periods())
def test_overlap_is_mutual(one: tuple[int, int], other: tuple[int, int]) -> None:
    def touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
        return Period(*a).touches(PartialDate(b[0]), PartialDate(b[1]))

    assert touch(one, other) == touch(other, one) == (max(one[0], other[0]) <= min(one[1], other[1]))


@given(periods(), st.none() | partial_dates(), st.none() | partial_dates(), st.integers(0, 50), st.integers(0, 50))
def test_a_wider_period_touches_no_less(
    years: tuple[int, int], start: PartialDate | None, end: PartialDate | None, before: int, after: int
) -> None:
    assume(start is None or end is None or start.first <= end.last)
    first, last = years
    if Period(first, last).touches(start, end):
        wider = [Period(first - before, last + after), Period(None, last), Period(first, None), Period()]
        assert all(period.touches(start, end) for period in wider)


@given(periods(), periods(), YEARS)
def test_a_time_at_which_something_is_known_only_widens_what_a_period_touches(
    years: tuple[int, int], lasted: tuple[int, int], known: int
) -> None:
    """Alone it counts for its own year; with a beginning it counts from there; an end that is known stays the end."""
    period, start, end = Period(*years), PartialDate(lasted[0]), PartialDate(lasted[1])
    seen = PartialDate(known)
    assert period.touches(None, None, known_in=seen) == period.touches(seen, seen)
    assert period.touches(start, end, known_in=seen) == period.touches(start, end)
    if start.year <= known:
        assert period.touches(start, None, known_in=seen) == period.touches(start, seen)
        assert period.touches(start, None, known_in=seen) >= period.touches(start, None)


@given(st.builds(Period, st.none() | YEARS, st.none() | YEARS))
def test_a_period_is_true_when_it_leaves_something_out(period: Period) -> None:
    assert bool(period) is (period != Period())
