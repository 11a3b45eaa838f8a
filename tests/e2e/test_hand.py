"""Moving about in the picture: dragged with the mouse, zoomed with the wheel, pinched with two fingers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Open
from tests.e2e.test_network import STILL, canvas, point_at_a_node
from tests.e2e.test_picture import difference, picture

LINK = "network?lang=en&municipality=olaine&ties=yes&arrange=municipality"


def expect_at(page: Page, x: float, y: float, name: str) -> None:
    """The organisation is there, once the picture has come to rest."""
    picture(page)
    page.mouse.move(x + 40, y)
    page.mouse.move(x, y)
    expect(page.locator(".tip")).to_contain_text(name)


def reach(page: Page, x: float, y: float, *, down: int = 0, right: int = 0) -> int:
    """So many pixels in a direction from a point at a node the tooltip still names it."""
    page.mouse.move(x, y)
    tip = page.locator(".tip")
    expect(tip).to_be_visible()
    name = tip.inner_text()
    for far in range(1, 80):
        page.mouse.move(x + far * right, y + far * down)
        if tip.is_hidden() or tip.inner_text() != name:
            return far
    return 80


def middle_of_a_node(page: Page) -> tuple[float, float, str]:
    """Where a node's middle is, and its name."""
    x, y, name = point_at_a_node(page)
    x += (reach(page, x, y, right=1) - reach(page, x, y, right=-1)) / 2
    y += (reach(page, x, y, down=1) - reach(page, x, y, down=-1)) / 2
    return x, y, name


def test_dragging_moves_everybody_along_and_selects_nobody(open_page: Open) -> None:
    page = open_page(LINK).page
    x, y, name = point_at_a_node(page)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=3)
    page.mouse.move(x + 60, y + 40, steps=3)
    page.mouse.up()
    expect_at(page, x + 60, y + 40, name)
    assert "organisation=" not in page.url


def test_what_is_dragged_far_looks_as_if_it_were_painted_there(open_page: Open) -> None:
    """Farther than the sheet reaches and back in four strokes: no trace is left of where it was."""
    page = open_page(LINK).page
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_timeout(300)
    page.mouse.move(0, 0)
    before = picture(page)
    box = canvas(page)
    left, right, y = box["x"] + 10, box["x"] + 10 + 0.22 * box["width"], box["y"] + 10
    for begin, end in [(left, right)] * 2 + [(right, left)] * 2:
        page.mouse.move(begin, y)
        page.mouse.down()
        page.mouse.move(end, y, steps=8)
        page.mouse.up()
    assert difference(picture(page), before) < 1


def test_the_wheel_zooms_about_the_pointer_once_the_picture_is_in_use(open_page: Open) -> None:
    page = open_page(LINK).page
    before = picture(page)
    x, y, name = point_at_a_node(page)
    page.mouse.wheel(0, 40)
    expect(page.get_by_text("Ctrl and the mouse wheel zoom.")).to_be_visible()
    x, y, name = middle_of_a_node(page)
    page.locator(".stage").focus()
    for _ in range(4):
        page.mouse.wheel(0, -120)
    expect_at(page, x, y, name)
    assert difference(picture(page), before) > 1


def test_the_buttons_zoom_and_show_all_again(open_page: Open) -> None:
    page = open_page(LINK).page
    before = picture(page)
    page.get_by_role("button", name="Zoom in").click()
    assert difference(picture(page), before) > 1
    page.get_by_role("button", name="Show all").click()
    page.mouse.move(0, 0)
    assert difference(picture(page), before) < 1


@pytest.mark.parametrize(("apart", "is_nearer"), [((60, 150), True), ((150, 60), False)])
def test_two_fingers_pinch_and_select_nobody(
    app: str, browser: Browser, apart: tuple[int, int], is_nearer: bool
) -> None:
    """The node between the two fingers stays there; farther apart is nearer, so that it grows."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{app}/{LINK}")
    picture(page)
    x, y, _ = middle_of_a_node(page)
    width = reach(page, x, y, right=1)
    page.mouse.move(0, 0)
    fingers = context.new_cdp_session(page)
    steps = [apart[0] + (apart[1] - apart[0]) * step / 6 for step in range(7)]
    for number, gap in enumerate(steps):
        points = [{"x": x - gap / 2, "y": y, "id": 0}, {"x": x + gap / 2, "y": y, "id": 1}]
        name = "touchMove" if number else "touchStart"
        fingers.send("Input.dispatchTouchEvent", {"type": name, "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    picture(page)
    assert "organisation=" not in page.url
    assert (reach(page, x, y, right=1) > width) is is_nearer
    context.close()


def test_a_finger_selects(app: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{app}/{LINK}")
    picture(page)
    x, y, name = point_at_a_node(page)
    page.touchscreen.tap(x, y)
    expect(page).to_have_url(re.compile("organisation="))
    expect(page.locator(".tip")).to_contain_text(name)
    page.wait_for_function(STILL)
    expect(page.get_by_role("heading", level=3, name=name)).to_be_visible()
    context.close()


def test_a_village_without_an_organisation_says_so_when_it_is_touched(app: str, browser: Browser) -> None:
    """Its mark is looked for with the mouse, and then touched."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{app}/network?lang=en&municipality=olaine&arrange=map")
    picture(page)
    box, tip = canvas(page), page.locator(".tip")
    for step in range(4000):
        x = box["x"] + 20 + (step * 37) % (box["width"] - 80)
        y = box["y"] + 20 + (step * 23) % (box["height"] - 100)
        page.mouse.move(x, y)
        if tip.is_visible() and "Village without an organisation" in tip.inner_text():
            break
    page.mouse.move(0, 0)
    page.touchscreen.tap(x, y)
    expect(tip).to_contain_text("Village without an organisation")
    assert "tie=" not in page.url
    context.close()


def test_nobody_drags_the_picture_out_of_sight(open_page: Open) -> None:
    page = open_page(LINK).page
    picture(page)
    box = canvas(page)
    y = box["y"] + 10
    for _ in range(4):
        page.mouse.move(box["x"] + 10, y)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] - 10, y, steps=4)
        page.mouse.up()
    picture(page)
    assert point_at_a_node(page)


def test_choosing_an_organisation_keeps_the_camera(open_page: Open) -> None:
    page = open_page(LINK).page
    x, y, name = middle_of_a_node(page)
    page.locator(".stage").focus()
    for _ in range(3):
        page.mouse.wheel(0, -120)
    expect_at(page, x, y, name)
    page.mouse.click(x, y)
    expect(page.get_by_role("heading", level=3, name=name)).to_be_visible()
    expect_at(page, x, y, name)


def test_a_ring_tells_who_belongs_to_it_and_the_link_shows_the_same(open_page: Open) -> None:
    """Of 68 organisations of Olaine 42 work with nobody outside, though the filter leaves out all who are outside."""
    page = open_page("network?lang=en&municipality=olaine&arrange=municipality&part=olaine~home").page
    picture(page)
    expect(page.get_by_role("radio", name="no ties outside: 42")).to_be_checked()
    page.get_by_text("no partner documented: 17").click()
    expect(page).to_have_url(re.compile("part=olaine~alone"))
    expect(page.get_by_role("link", name="Ābolītis")).to_be_visible()
    box = canvas(page)
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    expect(page).not_to_have_url(re.compile("part="))
    ring = find_ring(page)
    page.mouse.click(*ring)
    expect(page).to_have_url(re.compile("part=olaine~"))


def find_ring(page: Page) -> tuple[float, float]:
    """A point where there is no node and no line, but a ring: the pointer is a hand without a tooltip."""
    picture(page)
    box = canvas(page)
    stage, tip = page.locator(".stage"), page.locator(".tip")
    for step in range(2000):
        x = box["x"] + 20 + (step * 37) % (box["width"] - 40)
        y = box["y"] + 20 + (step * 23) % (box["height"] - 40)
        page.mouse.move(x, y)
        if tip.is_hidden() and "over" in (stage.get_attribute("class") or ""):
            return x, y
    raise AssertionError("no ring anywhere in the picture")


def test_one_finger_scrolls_the_page_also_when_the_picture_is_in_use(app: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{app}/{LINK}")
    before = picture(page)
    box = canvas(page)
    page.touchscreen.tap(box["x"] + 5, box["y"] + 5)
    top = canvas_top(page)
    swipe(page, -200)
    page.wait_for_timeout(500)
    assert top - canvas_top(page) > 100
    assert difference(picture(page), before) < 1
    context.close()


def canvas_top(page: Page) -> float:
    box = page.locator(".stage canvas").bounding_box()
    assert box
    return box["y"]


def swipe(page: Page, far: int) -> None:
    """One finger from the middle of the picture, upwards when `far` is negative."""
    box = page.locator(".stage canvas").bounding_box()
    assert box
    finger = page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        points = [{"x": x, "y": y + far * step / 10}]
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
        page.wait_for_timeout(16)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
