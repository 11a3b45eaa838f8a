"""The network in a real browser: drawn, clicked, reached with the keyboard."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open

STILL = "() => !document.querySelector('[data-test-script-state=running]')"


def canvas(page: Page) -> dict[str, float]:
    """The drawn picture's place on the screen."""
    drawing = page.locator(".stage canvas")
    expect(drawing).to_be_visible()
    drawing.scroll_into_view_if_needed()
    box = drawing.bounding_box()
    assert box
    return {"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]}


def point_at_a_node(page: Page) -> tuple[float, float, str]:
    """Move the mouse over the picture until a tooltip names an organisation; where that is, and the name."""
    box = canvas(page)
    tip = page.locator(".tip")
    for step in range(4000):
        x = box["x"] + 20 + (step * 37) % (box["width"] - 40)
        y = box["y"] + 20 + (step * 23) % (box["height"] - 40)
        page.mouse.move(x, y)
        if not tip.is_visible():
            continue
        name, *more = tip.inner_text().splitlines()
        if more and " – " not in name:  # a line names two, and a ring says nothing but how many
            return x, y, name
    raise AssertionError("no tooltip anywhere in the picture")


def test_a_click_on_a_node_selects_it_and_a_reload_keeps_it(open_page: Open) -> None:
    page = open_page("network?lang=en&municipality=olaine&ties=yes").page
    x, y, name = point_at_a_node(page)
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("organisation="))
    expect(page.get_by_role("heading", level=3, name=name)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=3, name=name)).to_be_visible()


def test_the_keyboard_moves_the_selection_and_escape_clears_it(open_page: Open) -> None:
    page = open_page("network?lang=en&organisation=pierigas-partneriba").page
    canvas(page)
    stage = page.locator(".stage")
    stage.focus()
    page.keyboard.press("ArrowRight")
    expect(page).not_to_have_url(re.compile("organisation=pierigas-partneriba"))
    assert parse_qs(urlsplit(page.url).query)["organisation"]
    stage.focus()
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("organisation="))


def test_a_walk_with_arrow_keys_is_one_step_of_the_history(open_page: Open) -> None:
    """To and fro, seven selections one after the other, each of them in the address."""
    page = open_page("network?lang=en&organisation=pierigas-partneriba").page
    canvas(page)
    expect(page.locator(".said")).to_contain_text("Pierīgas partnerība")  # the picture has arrived
    page.wait_for_function(STILL)
    begin = page.evaluate("history.length")
    page.locator(".stage").focus()
    for key in ["ArrowRight", "ArrowLeft"] * 3 + ["ArrowRight"]:
        before = page.url
        page.keyboard.press(key)
        expect(page).not_to_have_url(before)
        page.wait_for_function(STILL)
    last = parse_qs(urlsplit(page.url).query)["organisation"]
    assert last != ["pierigas-partneriba"]
    assert page.evaluate("history.length") == begin + 1
    page.go_back()
    expect(page).to_have_url(re.compile("organisation=pierigas-partneriba"))
    expect(page.get_by_role("heading", level=3, name="Pierīgas partnerība")).to_be_visible()


def test_the_picture_has_words_for_those_who_do_not_see_it(open_page: Open) -> None:
    page = open_page("network?lang=en").page
    canvas(page)
    expect(page.locator(".stage")).to_have_attribute("aria-label", re.compile("567 organisations.*Pierīgas partnerība"))
    expect(page.get_by_role("link", name="Partnerība Daugavkrasts")).to_be_visible()


def test_the_picture_begins_on_the_first_screen_of_a_phone(open_page: Open) -> None:
    page = open_page("network?lang=lv", width=390).page
    expect(page.locator(".stage canvas")).to_be_visible()
    tops = page.locator(".st-key-choice_colour, .st-key-choice_size").evaluate_all(
        "boxes => boxes.map((box) => box.getBoundingClientRect().top)"
    )
    assert len(tops) == 2
    assert tops[0] == tops[1]
    stage = page.locator(".stage").bounding_box()
    assert stage
    assert stage["y"] < 844 - 100  # of which a phone shows so much
