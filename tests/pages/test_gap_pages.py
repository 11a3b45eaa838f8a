"""The pages about gaps and changes: every section runs in each language, answers to the filters, and bears any link."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from directory.i18n import LANGUAGES, texts
from directory.ui.frame.markdown import plain
from tests.pages.test_pages import run, shown

VIEWS = ["summary", "groups", "coverage", "organisations", "missing", "what_if", "numbers"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_section_runs(view: str, language: str) -> None:
    app = run("gaps", lang=language, view=view, off="pierigas-partneriba", one="mezinieki", other="olainfarm")
    assert not app.exception
    assert app.subheader


def test_the_three_findings_stand_on_the_page() -> None:
    said = [heading.value for heading in run("gaps", lang="en").subheader]
    assert said[0].startswith(plain("Mārupe – Ķekava: a gap"))
    assert said[1].startswith("Pierīgas partnerība bridges the municipalities")
    assert "one single documented partner" in said[2]


def test_an_opened_card_is_in_the_address() -> None:
    app = run("gaps", lang="en", unfold=["facts_answer", "<b>"])
    opened = [name for name in ("facts_answer", "facts_bridging") if app.session_state[f"fold_{name}"]]
    assert opened == ["facts_answer"]


@pytest.mark.parametrize("by", ["municipality", "theme", "legal_form"])
def test_groups_can_be_linked_to(by: str) -> None:
    app = run("gaps", lang="en", view="groups", by=by)
    assert app.session_state["choice_by"] == by
    assert not app.exception


def test_the_filters_change_the_findings() -> None:
    whole = [heading.value for heading in run("gaps", lang="en").subheader]
    part = [heading.value for heading in run("gaps", lang="en", family="support").subheader]
    assert whole[1] != part[1]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "selection",
    [
        {"municipality": "elsewhere"},
        {"municipality": "olaine"},
        {"q": "qwertyuiopasdf"},
        {"from": "1800", "to": "1801"},
    ],
    ids=["elsewhere", "one", "none", "isolates"],
)
def test_thin_selections_are_sentences(view: str, selection: dict[str, str]) -> None:
    app = run("gaps", lang="en", view=view, **selection)
    assert not app.exception
    assert app.subheader or app.info or app.selectbox("choice_off").options is not None


def test_a_strange_link_shows_the_usual() -> None:
    strange = "<img src=x>"
    names = ("view", "by", "level", "pair", "stops", "off", "one", "other", "before", "after")
    assert not run("gaps", lang="en", **dict.fromkeys(names, strange)).exception
    changes = run("changes", lang="en", **dict.fromkeys(names, strange))
    assert not changes.exception
    assert "cannot be read" in changes.warning[0].value


def test_periods_can_be_linked_to() -> None:
    app = run("changes", lang="en", before="2010..2014", after="2015..2019")
    assert app.slider("choice_before").value == (2010, 2014)
    assert "in 2010–2014, and 18 in 2015–2019" in app.subheader[1].value


def test_periods_that_overlap_are_a_sentence() -> None:
    app = run("changes", lang="en", before="2015..2020", after="2018..2022")
    assert "begin after the first one ends" in app.warning[0].value


def test_moving_a_period_goes_into_the_address() -> None:
    app = run("changes", lang="en")
    app.slider("choice_before").set_range(2012, 2018).run()
    assert app.query_params["before"] == "2012..2018"
    assert not app.exception


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_numbers_are_there_with_how_to_read_them(language: str) -> None:
    app = run("gaps", lang=language, view="numbers")
    assert not app.exception
    t = texts(language)
    assert [heading.value for heading in app.subheader] == [
        t("The network in numbers"),
        t("The municipalities in numbers"),
        t("The organisations in numbers"),
    ]
    meaning = "\n".join(text.value for text in app.markdown)
    assert "https://doi.org/" in meaning


def test_the_numbers_of_one_municipality_alone_are_there() -> None:
    assert not run("gaps", lang="en", view="numbers", municipality="olaine").exception


def test_who_works_with_somebody_outside_does_so_when_the_others_are_filtered_away() -> None:
    """Of the 68 organisations of Olaine 17 have no partner, and 25 only partners in Olaine; 29 pairs lead outside."""
    page = run("gaps", lang="en", municipality="olaine", view="organisations")
    alone = headings(page)
    assert "17 organisations have no documented partner" in alone
    assert "25 organisations have partners in their own municipality only" in alone
    assert "no documented partner at all: 42" in shown(page).replace("\\", "")
    assert "of 29 partner pairs between them" in headings(run("gaps", lang="en", municipality="olaine"))


def headings(app: AppTest) -> str:
    return "\n".join(heading.value for heading in app.subheader)
