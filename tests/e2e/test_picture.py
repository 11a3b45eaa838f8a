"""The picture in a real browser: three arrangements, one selection, the years, and data that means harm."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Open, Watched, free_port, serve
from tests.e2e.test_network import STILL
from tests.tiny import write_tiny


def picture(page: Page) -> bytes:
    """What is drawn, once it stays the same for half a second."""
    canvas = page.locator(".stage canvas")
    expect(canvas).to_be_visible()
    page.wait_for_function(STILL)
    last = b""
    for _ in range(60):
        page.wait_for_timeout(500)
        now = b64decode(canvas.evaluate("canvas => canvas.toDataURL()").partition(",")[2])
        if now == last:
            return now
        last = now
    raise AssertionError("the picture never comes to rest")


def difference(one: bytes, other: bytes) -> float:
    """Mean difference of two pictures, 0 (the same) to 255."""
    left, right = (Image.open(BytesIO(content)).convert("L") for content in (one, other))
    return float(ImageStat.Stat(ImageChops.difference(left, right)).mean[0])


def arrange(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).click()


def test_the_arrangement_is_in_the_address_and_the_back_button_returns(open_page: Open) -> None:
    page = open_page("network?lang=en&municipality=olaine").page
    by_ties = picture(page)
    arrange(page, "On the map")
    expect(page).to_have_url(re.compile("arrange=map"))
    expect(page.get_by_text("Village without an organisation")).to_be_visible()
    on_map = picture(page)
    assert difference(on_map, by_ties) > 3
    arrange(page, "By municipality")
    expect(page).to_have_url(re.compile("arrange=municipality"))
    page.go_back()
    expect(page).to_have_url(re.compile("arrange=map"))
    expect(page.get_by_text("Village without an organisation")).to_be_visible()
    assert difference(picture(page), on_map) < 1


def test_a_copied_link_shows_the_same_picture(open_page: Open) -> None:
    link = "network?lang=en&arrange=municipality&organisation=pierigas-partneriba&depth=2&colour=form&size=ties"
    assert difference(picture(open_page(link).page), picture(open_page(link).page)) < 1


def test_organisations_move_smoothly_unless_the_reader_wants_no_motion(app: str, browser: Browser) -> None:
    """While they move, the canvas is drawn many times; without motion it jumps there at once."""
    drawn = {}
    for motion in ("no-preference", "reduce"):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion=motion)
        page = context.new_page()
        page.goto(f"{app}/network?lang=en")
        picture(page)
        page.evaluate(
            """() => {
              const original = CanvasRenderingContext2D.prototype.clearRect;
              globalThis.drawn = 0;
              CanvasRenderingContext2D.prototype.clearRect = function (...box) {
                globalThis.drawn += 1;
                return original.apply(this, box);
              };
            }"""
        )
        arrange(page, "By municipality")
        expect(page).to_have_url(re.compile("arrange=municipality"))
        picture(page)
        drawn[motion] = page.evaluate("globalThis.drawn")
        context.close()
    assert drawn["no-preference"] > 2 * drawn["reduce"]


def test_a_legend_entry_filters_and_filters_no_more(open_page: Open) -> None:
    page = open_page("network?lang=en&colour=form").page
    entry = page.locator(".legend").get_by_role("button", name="Religious organisation")
    entry.click()
    expect(page).to_have_url(re.compile("form=religious"))
    expect(page.get_by_text("17 of 567 organisations")).to_be_visible()
    expect(entry).to_have_attribute("aria-pressed", "true")
    entry.click()
    expect(page.get_by_text("567 of 567 organisations")).to_be_visible()


def test_a_line_tells_what_is_behind_it(open_page: Open) -> None:
    page = open_page("network?lang=en&arrange=municipality&municipality=marupe&municipality=kekava").page
    picture(page)
    page.get_by_role("link", name="Mārupe – Ķekava").click()
    expect(page).to_have_url(re.compile("between=marupe~kekava"))
    page.get_by_role("link", name="Pierīgas partnerība – Partnerība Daugavkrasts").click()
    expect(page).to_have_url(re.compile("tie=partneriba-daugavkrasts~pierigas-partneriba"))
    expect(page.get_by_role("link", name="source").first).to_be_visible()
    page.get_by_role("button", name="Pierīgas partnerība", exact=True).click()
    expect(page).to_have_url(re.compile("organisation=pierigas-partneriba"))


def test_a_click_on_a_line_selects_the_tie(open_page: Open) -> None:
    """Two organisations and one line: its middle is the middle of the picture's two circles."""
    page = open_page("network?lang=en&q=Grandem&arrange=ties").page
    picture(page)
    page.goto(page.url.split("?")[0] + "?lang=en&organisation=pierigas-partneriba&arrange=municipality")
    picture(page)
    box = page.locator(".stage").bounding_box()
    assert box
    tip = page.locator(".tip")
    for step in range(4000):
        x, y = box["x"] + 20 + (step * 37) % (box["width"] - 40), box["y"] + 20 + (step * 23) % (box["height"] - 120)
        page.mouse.move(x, y)
        if tip.is_visible() and " – " in tip.inner_text().splitlines()[0]:
            break
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("tie="))


def test_the_selected_organisation_goes_along_from_page_to_page(open_page: Open) -> None:
    page = open_page("network?lang=en&organisation=solis-tuvak&municipality=kekava").page
    picture(page)
    for name, path in (("Organisations", "organisations"), ("Map", "map"), ("Network", "network")):
        page.get_by_role("link", name=name, exact=True).first.click()
        expect(page).to_have_url(re.compile(f"/{path}\\?.*organisation=solis-tuvak"))
        expect(page.get_by_role("button", name="Selected: Solis tuvāk")).to_be_visible()
        expect(page.get_by_text("162 of 567 organisations")).to_be_visible()
    page.get_by_role("button", name="Selected: Solis tuvāk").click()
    expect(page).not_to_have_url(re.compile("organisation="))


def test_one_year_after_the_other(open_page: Open) -> None:
    page = open_page("network?lang=en").page
    every = picture(page)
    slider = page.get_by_role("slider", name="Show one year")
    slider.focus()
    page.keyboard.press("End")
    expect(page.locator(".years output")).to_have_text("2026")
    assert picture(page) != every
    page.keyboard.press("Home")
    expect(page.locator(".years output")).to_have_text("all years")
    page.get_by_role("button", name="Play the years").click()
    expect(page.locator(".years output")).not_to_have_text("all years")
    page.get_by_role("button", name="Stop playing").click()


def test_ties_without_a_date_are_counted_and_can_stay(open_page: Open) -> None:
    page = open_page("network?lang=en&from=2020").page
    expect(page.get_by_text("187 ties have no date; the picture leaves them out.")).to_be_visible()
    page = open_page("network?lang=en&from=2020&undated=yes").page
    expect(page.get_by_text("187 ties have no date; they are shown in every year.")).to_be_visible()
    page.get_by_role("button", name="With ties without a date").click()
    expect(page).not_to_have_url(re.compile("undated"))


def test_before_and_after_in_one_picture(open_page: Open) -> None:
    page = open_page("network?lang=en&before=2010..2020&after=2021..2026").page
    picture(page)
    for words in ("new: ", "continuing: ", "no longer documented: "):
        expect(page.locator(".legend").get_by_text(words)).to_be_visible()


HOSTILE = (
    "<img src=x onerror=globalThis.harm=1>",
    '"></script><script>globalThis.harm=1</script>',
    "javascript:globalThis.harm=1",
    "W" * 10_000,
)


@pytest.fixture
def hostile(tmp_path: Path, browser: Browser) -> Iterator[tuple[str, list[Watched]]]:
    """The tiny directory with texts that mean harm, served."""
    folder = write_tiny(tmp_path)
    for row, text in enumerate(HOSTILE, 2):
        folder.set("organisations", row, name=text, description=text, place=text)
        folder.set("ties", row, description=text, source_url="https://example.org/" + text[:50].replace(" ", ""))
    port = free_port()
    server = serve(port, KAIMINI_DATA=str(tmp_path))
    opened: list[Watched] = []
    yield f"http://localhost:{port}", opened
    server.terminate()
    server.wait(10)


@pytest.mark.parametrize(
    "query", ["arrange=ties", "arrange=map&organisation=choir", "arrange=municipality&tie=band~choir"]
)
def test_harmful_texts_do_nothing_but_look_odd(
    hostile: tuple[str, list[Watched]], browser: Browser, query: str
) -> None:
    address, _ = hostile
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page())
    watched.page.goto(f"{address}/network?lang=en&{query}")
    picture(watched.page)
    for image in watched.page.locator("img").all():
        assert "onerror" not in (image.evaluate("image => image.outerHTML"))
    assert watched.page.evaluate("globalThis.harm") is None
    assert watched.page.locator("a[href^='javascript:']").count() == 0
    assert watched.errors == []
    assert watched.outside == []
    context.close()


def test_a_year_is_in_the_address_and_a_copied_link_shows_it(open_page: Open) -> None:
    page = open_page("network?lang=en").page
    every = picture(page)
    page.get_by_role("slider", name="Show one year").focus()
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("year=2026"))
    one = picture(page)
    assert difference(one, every) > 1
    copied = open_page("network" + page.url.partition("/network")[2]).page
    expect(copied.locator(".years output")).to_have_text("2026")
    assert difference(picture(copied), one) < 1
    page.go_back()
    expect(page.locator(".years output")).to_have_text("all years")
