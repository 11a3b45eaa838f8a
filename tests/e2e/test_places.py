"""Places in a real browser: from the map and the list to a place, the copied sentences, and the calendar file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.test_map import find_tooltip


def test_a_click_on_a_circle_leads_to_its_place(open_page: Open) -> None:
    page = open_page("places?lang=en&municipality=kekava", height=2600).page
    x, y, text = find_tooltip(page, "Activity index")
    page.mouse.click(x, y)
    name = text.splitlines()[0]
    page.get_by_role("link", name=f"Open: {name}").click()
    expect(page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("place="))


def test_the_list_leads_to_a_place_and_its_sentences_can_be_copied(open_page: Open) -> None:
    page = open_page("places?lang=en&municipality=kekava").page
    page.get_by_role("table", name="Places").get_by_role("link", name="Plakanciems", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Plakanciems")).to_be_visible()
    page.get_by_text("Copy the sentences into a paper").click()
    expect(page.get_by_test_id("stCode")).to_contain_text("Plakanciems")


def test_areas_are_coloured_and_their_rates_said(open_page: Open) -> None:
    page = open_page("places?lang=en", height=2600).page
    page.get_by_test_id("stCheckbox").get_by_text("Organisations per 1,000 inhabitants").click()
    expect(page.get_by_text(re.compile(r"Olaine: [\d.]+ organisations per 1,000 inhabitants"))).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path", ["places", "places?municipality=kekava", "place?place=Baldone", "ideas", "support", "calendar"]
)
def test_no_page_is_wider_than_the_window(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width=width).page
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width


def test_the_calendar_file_is_one(open_page: Open, tmp_path: Path) -> None:
    page = open_page("calendar?lang=en&municipality=olaine").page
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download for a calendar").click()
    path = tmp_path / "events.ics"
    waited.value.save_as(path)
    text = path.read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n")
    assert text.count(b"BEGIN:VEVENT") > 10
