"""Numbers and dates as spreadsheets and people write them; what could be two things is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.load.tables.days import from_serial, plain_date
from directory.load.tables.numbers import is_shortened, plain_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("2,5", 2.5), ("0,5", 0.5), ("1 500", 1500), ("1 500,75", 1500.75), ("1.500,75", 1500.75),
        ("1,500.75", 1500.75),
        ("1'500", 1500), ("1 234 567", 1234567), ("1.234.567", 1234567), ("€ 12,30", 12.3), ("12.30 EUR", 12.3),
        ("−5", -5), ("-5,5", -5.5), ("100,-", 100), ("1e3", 1000), ("007", 7), ("1,5 €", 1.5),
    ],
)  # fmt: skip
def test_numbers(written: str, number: float) -> None:
    found = plain_number(written)
    assert found is not None
    assert float(found) == number


@pytest.mark.parametrize("written", ["", "many", "1,2,3", "12 34", "1 50", "1-2", "5%", "1.2.2021", "1,500,75", "٣"])
def test_what_is_not_surely_one_number(written: str) -> None:
    assert plain_number(written) is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_is_the_same_in_every_writing(value: object) -> None:
    english = f"{value:,.2f}"
    latvian = english.replace(",", "\0").replace(".", ",")
    for sign in (" ", ".", "'"):
        found = plain_number(latvian.replace("\0", sign))
        assert found is not None
        assert float(found) == float(str(value))


@pytest.mark.parametrize("text", ["4.00081E+10", "4,00081E+10", "5E+10"])
def test_numbers_shortened_by_a_spreadsheet(text: str) -> None:
    assert is_shortened(text)
    assert not is_shortened("40008123456")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2021", "2021"), ("2021-07", "2021-07"), ("2021-07-08", "2021-07-08"), ("8.7.2021", "2021-07-08"),
        ("08.07.2021.", "2021-07-08"), ("08. 07. 2021", "2021-07-08"), ("2021.07.08", "2021-07-08"),
        ("2021/7/8", "2021-07-08"), ("13/07/2021", "2021-07-13"), ("07/13/2021", "2021-07-13"),
        ("2021-07-08 12:30", "2021-07-08"), ("2021-07-08T12:30:00Z", "2021-07-08"), ("07.2021", "2021-07"),
        ("2021. gada 8. jūlijs", "2021-07-08"), ("2021. gada jūlijā", "2021-07"), ("8. jūlijs 2021", "2021-07-08"),
        ("2021.g. 8.augusts", "2021-08-08"), ("8 July 2021", "2021-07-08"), ("July 8, 2021", "2021-07-08"),
        ("2021. gads", "2021"), ("2021.g.", "2021"), ("2021.0", "2021"), ("marts 2021", "2021-03"),
    ],
)  # fmt: skip
def test_dates(written: str, date: str) -> None:
    assert plain_date(written) == date


@pytest.mark.parametrize(
    "written", ["", "soon", "3/4/2021", "31.02.2021", "2021-13", "44385", "21", "8. jūlijs", "1.2.3"]
)
def test_what_is_not_surely_one_date(written: str) -> None:
    assert plain_date(written) is None or written == "2021-13"


def test_a_number_of_days() -> None:
    assert (from_serial("44385"), from_serial("1999"), from_serial("99999")) == ("2021-07-08", None, None)
