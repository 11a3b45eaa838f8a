"""The network page: what the address says is what is drawn and said, and nonsense in it is left out."""

from __future__ import annotations

import pytest

from directory.pictures.network.arrangements import ARRANGEMENTS
from directory.pictures.network.encodings import COLOURS, SIZES
from tests.pages.test_pages import run, shown

PARTNERSHIPS = "partneriba-daugavkrasts~pierigas-partneriba"


@pytest.mark.parametrize("arrange", ARRANGEMENTS)
def test_each_arrangement_runs(arrange: str) -> None:
    app = run("network", lang="lv", arrange=arrange)
    assert not app.exception


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("size", SIZES)
def test_each_colour_and_size_runs(colour: str, size: str) -> None:
    app = run("network", lang="en", colour=colour, size=size, municipality="olaine")
    assert not app.exception
    assert app.selectbox("choice_colour").value == colour
    assert app.selectbox("choice_size").value == size


def test_a_choice_goes_into_the_address_and_the_usual_one_out_of_it() -> None:
    app = run("network", lang="en")
    app.selectbox("choice_size").select("money").run()
    assert app.query_params["size"] == "money"
    app.selectbox("choice_size").select("partners").run()
    assert "size" not in app.query_params


def test_a_tie_is_told_with_its_source() -> None:
    app = run("network", lang="en", tie=PARTNERSHIPS)
    assert not app.exception
    assert "[source](https://" in shown(app)
    app.button("end_pierigas-partneriba").click().run()
    assert app.query_params["organisation"] == "pierigas-partneriba"
    assert "tie" not in app.query_params


def test_ties_between_two_municipalities_are_counted() -> None:
    """Nine pairs of organisations of Mārupe and Ķekava work together."""
    app = run("network", lang="en", between="marupe~kekava")
    assert "9 pairs that work together" in shown(app)


def test_villages_are_called_empty_only_where_somebody_looks() -> None:
    """With Olaine alone selected nothing is said about the villages of Mārupe."""
    app = run("network", lang="en", arrange="map", municipality="olaine")
    assert "**Olaine**" in shown(app)
    assert "**Mārupe**" not in shown(app)


def test_two_periods_are_compared_and_the_comparison_ends() -> None:
    app = run("network", lang="en")
    app.toggle("choice_compare").set_value(True).run()
    assert app.query_params["before"] == "2015..2020"
    assert app.query_params["after"] == "2021..2026"
    app.slider("compared_before").set_range(2016, 2022).run()
    assert (app.query_params["before"], app.query_params["after"]) == ("2016..2022", "2023..2026")
    app.toggle("choice_compare").set_value(False).run()
    assert not {"before", "after"} & set(app.query_params)


def test_undated_ties_stay_when_the_reader_says_so() -> None:
    app = run("network", lang="en", **{"from": "2020"})
    assert app.toggle("filter_undated").value is False
    app.toggle("filter_undated").set_value(True).run()
    assert app.query_params["undated"] == "yes"
    assert "they are shown in every year" in shown(app)


@pytest.mark.parametrize(
    "name", ["arrange", "colour", "size", "depth", "tie", "between", "before", "after", "open", "undated"]
)
@pytest.mark.parametrize("value", ["", "~", "a~a", "x" * 10_000, "<img src=x onerror=alert(1)>", "2021..2015", "-1"])
def test_nonsense_is_left_out(name: str, value: str) -> None:
    app = run("network", **{"lang": "en", "municipality": "olaine", name: value})
    assert not app.exception


def test_the_year_that_stands_out_is_said() -> None:
    """Counted in ties.csv: 44 pairs with a tie that ran in 2020; nonsense in the address is no year."""
    assert "2020: 44 pairs have documented ties" in shown(run("network", lang="en", year="2020"))
    for year in ("1800", "9999", "20x0"):
        assert "the rest is faded" not in shown(run("network", lang="en", year=year))


def test_an_empty_village_leads_to_its_place() -> None:
    app = run("network", lang="en", arrange="map", municipality="olaine")
    assert "[Grēnes](place?" in shown(app)


def test_who_has_no_partner_is_said_to_be_meant_by_the_ties_that_are_filtered() -> None:
    words = "by the chosen ties only"
    assert words in shown(run("network", lang="en", arrange="municipality", family="support"))
    assert words not in shown(run("network", lang="en", arrange="municipality", municipality="olaine"))
