"""The map in a real browser: a click on a circle shows who is there, and the street map asks only when told to."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open


def find_tooltip(page: Page, wanted: str) -> tuple[float, float, str]:
    """Move the mouse over the map until the tooltip says something like `wanted`; where that is, and what it says."""
    drawing = page.get_by_test_id("stDeckGlJsonChart").locator("canvas").first
    expect(drawing).to_be_visible(timeout=60_000)
    page.wait_for_timeout(2000)
    box = drawing.bounding_box()
    assert box
    tip = page.locator(".deck-tooltip")
    for step in range(600):
        x = box["x"] + box["width"] * (0.12 + 0.0125 * (step * 7 % 61))
        y = box["y"] + box["height"] * (0.15 + 0.0113 * (step * 11 % 61))
        page.mouse.move(x, y)
        page.wait_for_timeout(30)
        if tip.count() and tip.first.is_visible() and re.search(wanted, tip.first.inner_text()):
            return x, y, tip.first.inner_text()
    raise AssertionError(f"no tooltip like {wanted!r} anywhere on the map")


def test_a_click_on_a_circle_shows_who_is_there(open_page: Open) -> None:
    page = open_page("map?lang=en", height=1100).page
    x, y, text = find_tooltip(page, r"\d+ organisations?")
    page.mouse.click(x, y)
    place = text.splitlines()[0]
    expect(page.get_by_role("heading", level=3, name=place, exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("place="))


def test_two_places_show_what_joins_them(open_page: Open) -> None:
    page = open_page("map?lang=en").page
    page.get_by_role("link", name="Olaine", exact=True).first.click()
    expect(page.get_by_role("heading", level=3, name="Olaine", exact=True)).to_be_visible()
    page.get_by_role("table", name="Works with").get_by_role("link", name="Mārupe", exact=True).click()
    expect(page.get_by_role("heading", level=3, name="Olaine – Mārupe")).to_be_visible()
    expect(page.get_by_role("columnheader", name="What they did")).to_be_visible()


def test_the_street_map_asks_a_server_only_after_it_is_switched_on(open_page: Open) -> None:
    watched = open_page("map?lang=en")
    page = watched.page
    expect(page.get_by_test_id("stDeckGlJsonChart").locator("canvas").first).to_be_visible(timeout=60_000)
    assert watched.outside == []
    page.route(re.compile("openstreetmap"), lambda route: route.fulfill(status=204))
    with page.expect_request(re.compile(r"^https://tile\.openstreetmap\.org/")):
        page.get_by_text("Street map").click()
    page.wait_for_timeout(500)
    assert {re.sub(r"^https://([^/]+)/.*", r"\1", url) for url in watched.outside} == {"tile.openstreetmap.org"}
    watched.outside.clear()
    watched.errors.clear()
