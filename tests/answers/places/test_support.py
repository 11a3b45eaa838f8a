"""Sums in words: never more certain than they are."""

from __future__ import annotations

import pytest

from directory.analysis.places.support import Total, supports
from directory.answers.places.support import euros, flow_picture, giver_rows, programme_chart, support_rows, year_rows
from directory.i18n import LANGUAGES, texts
from directory.records import Directory, Programme
from directory.speaker import Speaker


@pytest.mark.parametrize(
    ("sum_of", "said"),
    [
        (Total(2, 2, 1500.5), "1,500.50 €"),
        (Total(3, 2, 1500.0), "at least 1,500 € (2 of 3 amounts published)"),
        (Total(2, 0, None), "2 cases, no amount published"),
        (Total(1, 0, None), "1 case, amount not published"),
        (Total(0, 0, None), "none documented"),
        (Total(1, 1, 0.0), "0 €"),
    ],
)
def test_a_sum_says_how_much_of_the_whole_it_is(sum_of: Total, said: str) -> None:
    assert euros(texts("en"), sum_of).replace("\N{NO-BREAK SPACE}", " ") == said


def test_gifts_by_year(tiny: Directory) -> None:
    rows = year_rows(texts("en"), supports(tiny))
    assert [(row[0], row[1], row[2]) for row in rows] == [("2022", 1, 1), ("2021", 1, 1)]


def test_each_gift_has_its_page(tiny: Directory) -> None:
    rows = support_rows(Speaker(tiny, "en"), supports(tiny))
    assert [(row.id, row.year, row.url) for row in rows] == [
        ("t5", "2022", "https://council.example"),
        ("t4", "2021", "https://council.example"),
    ]


def test_without_support_there_is_no_picture(tiny: Directory) -> None:
    assert flow_picture(Speaker(tiny, "en"), []) is None
    assert giver_rows(Speaker(tiny, "en"), []) == []


def test_squares_count_gifts(tiny: Directory) -> None:
    picture = flow_picture(Speaker(tiny, "en"), supports(tiny))
    assert picture is not None
    assert [square.value for square in picture.squares] == [1, 1]


def test_a_programme_without_budget_or_of_several_years_is_not_drawn(tiny: Directory) -> None:
    """The contest of the tiny directory runs from 2021 to 2022."""
    assert programme_chart(Speaker(tiny, "en"), tiny.programmes) is None
    one_year = tiny.programmes[0].model_copy(update={"end": None})
    assert programme_chart(Speaker(tiny, "en"), [one_year]) is not None
    assert programme_chart(Speaker(tiny, "en"), [one_year.model_copy(update={"budget_eur": None})]) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_programmes_can_be_drawn(shipped: Directory, language: str) -> None:
    programmes: tuple[Programme, ...] = shipped.programmes
    chart = programme_chart(Speaker(shipped, language), programmes)
    assert chart is not None
    assert chart.to_dict()["data"]
