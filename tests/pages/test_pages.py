"""Every page in every language runs, found from disk; what the address says is what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from directory.i18n import LANGUAGES, texts
from directory.ui.frame.navigation import HIDDEN, PAGES
from tests.tiny import Folder

ROOT = Path(__file__).parents[2]
FILES = sorted(path.stem for path in (ROOT / "directory" / "pages").glob("[!_]*.py"))


def run(page: str, **address: str | list[str]) -> AppTest:
    """Show a page as a visitor with this address would see it."""
    app = AppTest.from_file(ROOT / "directory" / "ui" / "site.py", default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.switch_page(f"../pages/{page}.py").run()


def shown(app: AppTest) -> str:
    """The words on the page that Streamlit itself writes."""
    values = [
        element.value for kind in (app.title, app.markdown, app.caption, app.info, app.warning) for element in kind
    ]
    return "\n".join(map(str, values + [button.label for button in app.button]))


def test_every_page_on_disk_is_on_the_site() -> None:
    assert sorted(PAGES) == FILES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", FILES)
def test_a_page_runs_in_each_language(page: str, language: str) -> None:
    app = run(page, lang=language, organisation="pierigas-partneriba")
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1
    if page not in HIDDEN | {"home"}:
        assert app.title[0].value == PAGES[page](texts(language))


@pytest.mark.parametrize("page", FILES)
def test_a_page_bears_any_address(page: str) -> None:
    """What nobody could have meant is left out or named, and never ends in a traceback."""
    strange = ["<img src=x onerror=alert(1)>", "'; DROP TABLE", "x" * 10_000, "-1", "\N{NULL}", "{name}"]
    names = (
        "lang",
        "municipality",
        "theme",
        "form",
        "family",
        "kind",
        "q",
        "from",
        "to",
        "ties",
        "organisation",
        "place",
    )
    app = run(page, **dict.fromkeys(names, strange))
    assert not app.exception


@pytest.mark.parametrize("page", FILES)
def test_a_page_bears_an_empty_selection(page: str) -> None:
    app = run(page, q="qwertyuiopasdf")
    assert not app.exception


def test_the_address_selects() -> None:
    """68 organisations are at home in Olaine; the chip that takes the filter away stands there."""
    app = run("organisations", lang="en", municipality="olaine")
    assert "**68 of 567 organisations**" in shown(app)
    app.button("chip_municipality_olaine").click().run()
    assert "municipality" not in app.query_params
    assert "**567 of 567 organisations**" in shown(app)


def test_a_filter_goes_into_the_address_and_clear_all_empties_it() -> None:
    app = run("organisations", lang="lv")
    app.multiselect("filter_theme").select("youth").run()
    assert app.query_params["theme"] == "youth"
    app.slider("filter_years").set_range(2018, 2020).run()
    assert (app.query_params["from"], app.query_params["to"]) == ("2018", "2020")
    app.button("chip_clear").click().run()
    assert dict(app.query_params) == {"lang": "lv"}


def test_an_organisation_found_through_filters_leads_back_to_them() -> None:
    """68 organisations are at home in Olaine; clearing the filters leaves the organisation on its page."""
    app = run("organisation", lang="en", municipality="olaine", organisation="olaine-municipality")
    assert "**68 of 567 organisations**" in shown(app)
    assert app.button("chip_municipality_olaine").label == "Olaine"
    app.button("chip_clear").click().run()
    assert dict(app.query_params) == {"lang": "en", "organisation": "olaine-municipality"}
    assert app.title[0].value == "Olaines novada pašvaldība"
    assert not [button for button in app.button if button.key == "chip_clear"]


def test_clear_all_lets_go_of_the_tie_that_is_looked_at() -> None:
    tie = "partneriba-daugavkrasts~pierigas-partneriba"
    app = run("network", lang="en", organisation="pierigas-partneriba", tie=tie)
    app.button("chip_clear").click().run()
    assert dict(app.query_params) == {"lang": "en"}


def test_an_unknown_code_is_named_and_left_out() -> None:
    app = run("organisations", lang="en", theme=["youth", "zzz"])
    assert "“zzz”" in app.warning[0].value
    assert "\nYouth" in shown(app)


def test_an_empty_result_says_what_to_loosen() -> None:
    app = run("organisations", lang="en", q="qwertyuiopasdf")
    assert "Remove one of them" in app.info[0].value


def test_an_unknown_organisation_is_a_sentence() -> None:
    app = run("organisation", lang="en", organisation="<b>nobody</b>")
    assert "<b>nobody</b>" in app.warning[0].value
    assert "Search for its name" in app.warning[0].value


def test_the_language_button_changes_the_language_and_nothing_else() -> None:
    app = run("organisations", lang="lv", municipality="olaine")
    app.button("lang_en").click().run()
    assert app.title[0].value == "Organisations"
    assert app.query_params["municipality"] == "olaine"


def test_an_organisation_shows_its_facts_with_their_sources() -> None:
    text = shown(run("organisation", lang="en", organisation="partneriba-daugavkrasts"))
    assert "Founded: 19 August 2008" in text
    assert "[source](https://" in text
    assert "read in November 2026" in text


@pytest.mark.parametrize("page", FILES)
def test_a_page_runs_on_another_data_set(page: str, tiny_copy: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of six organisations in municipalities whose outlines nobody drew."""
    monkeypatch.setenv("KAIMINI_DATA", str(tiny_copy.path))
    app = run(page, lang="en", organisation="choir")
    assert not app.exception
    assert app.title


def test_the_first_page_searches_and_leads_on_before_it_counts() -> None:
    app = run("home", lang="en")
    words = shown(app)
    assert words.index("I lead a community") < words.index("Organisations that have partners in each")
    app.text_input(key="home_search").set_value("koris").run()
    assert not app.exception
    assert app.title[0].value == "Organisations"
    assert "koris" in app.query_params["q"]
