"""Each page in each language shows its content, prints no error, and asks nobody outside."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from directory.i18n import LANGUAGES, texts
from directory.ui.frame.navigation import HIDDEN, PAGES
from tests.e2e.conftest import Open

VISIBLE = [page for page in PAGES if page not in HIDDEN]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", VISIBLE)
def test_a_page_shows_its_content(open_page: Open, page: str, language: str, width: int) -> None:
    path = "" if page == "home" else page
    watched = open_page(f"{path}?lang={language}", width=width)
    heading = watched.page.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    if page != "home":
        expect(heading).to_have_text(PAGES[page](texts(language)))
    expect(watched.page.locator("html")).to_have_attribute("lang", language)
    expect(watched.page.get_by_test_id("stException")).to_have_count(0)
    expect(watched.page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, "the page is wider than the screen"


@pytest.mark.parametrize(
    ("locale", "title"), [("lv-LV", "Organizācijas"), ("en-GB", "Organisations"), ("et-EE", "Organizācijas")]
)
def test_the_browser_chooses_the_language_when_the_address_does_not(open_page: Open, locale: str, title: str) -> None:
    watched = open_page("organisations", locale=locale)
    expect(watched.page.get_by_role("heading", level=1)).to_have_text(title)


def test_search_while_typing_finds_a_misspelt_name_and_its_row_opens_the_page(open_page: Open) -> None:
    page = open_page("organisations?lang=lv").page
    page.get_by_placeholder("Nosaukums, vieta vai tēma").press_sequentially("daugavkrats", delay=40)
    row = page.get_by_role("link", name="Partnerība Daugavkrasts", exact=True)
    expect(row).to_be_visible()
    expect(page).to_have_url(re.compile("q=daugavkrats"))
    row.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partnerība Daugavkrasts")
    expect(page).to_have_url(re.compile("organisation=partneriba-daugavkrasts"))
    expect(page.get_by_role("link", name="avots").first).to_have_attribute("href", re.compile("^https?://"))


def test_a_filter_stands_in_the_address_and_the_link_shows_the_same(open_page: Open) -> None:
    page = open_page("organisations?lang=en").page
    page.get_by_role("button", name="Olaine", exact=True).click()
    expect(page.get_by_text("68 of 567 organisations")).to_be_visible()
    expect(page).to_have_url(re.compile("municipality=olaine"))
    copied = open_page(page.url.split("/", 3)[3]).page
    expect(copied.get_by_text("68 of 567 organisations")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("567 of 567 organisations")).to_be_visible()


def test_the_selection_goes_along_to_other_pages(open_page: Open) -> None:
    page = open_page("organisations?lang=en&municipality=olaine").page
    page.get_by_role("link", name="Network", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Network")
    expect(page.get_by_text("68 of 567 organisations")).to_be_visible()
    expect(page).to_have_url(re.compile("municipality=olaine"))


def test_the_filters_look_the_same_on_every_page_that_one_walks_to(open_page: Open) -> None:
    """Widgets of the same name on the page before must not leave those of the next page at their usual values."""
    page = open_page("organisations?lang=en&municipality=olaine&ties=yes&theme=youth").page
    for name in ("Map", "Network", "Organisations", "Network", "Map"):
        page.get_by_role("link", name=name, exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        pill = page.get_by_test_id("stButtonGroup").get_by_role("button", name="Olaine", exact=True)
        expect(pill).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name="More filters").click()
        expect(page.get_by_role("switch", name="Show ties without a date")).to_be_checked()
        expect(page.get_by_role("switch", name="Only organisations with ties")).to_be_checked()
        expect(page.get_by_test_id("stMultiSelect").get_by_text("Youth", exact=True)).to_be_visible()
        page.keyboard.press("Escape")


def test_the_list_can_be_downloaded_with_latvian_letters(open_page: Open) -> None:
    page = open_page("organisations?lang=lv&q=pierigas+partneriba").page
    with page.expect_download() as download:
        page.get_by_role("button", name="Lejupielādēt šo sarakstu (CSV)").click()
    data = download.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert "Pierīgas partnerība" in data.decode("utf-8-sig")
