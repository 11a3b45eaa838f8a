"""What is taken away, in a real browser: files are made when their button is pressed; hostile texts only look odd."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from directory.__main__ import main
from directory.files.drawing import Wanted
from directory.files.focus import focused
from directory.files.html_file import html
from directory.files.paper.figure import svg
from directory.graph import Selection
from directory.pictures.network.arrangements import ARRANGEMENTS
from directory.records import Directory
from tests.e2e.conftest import Open
from tests.hostile import ATTACKS, extract_of, hostile

ENDINGS = {
    "PNG": b"\x89PNG",
    "SVG": b"<?xml",
    "HTML": b"<!doctype html>",
    "XLSX": b"PK",
    "GEXF": b"<?xml",
    "GraphML": b"<?xml",
    "GeoJSON": b"{",
}


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A page without a network; in the end nothing was asked for, no script of an attacker ran, nothing failed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    seen: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("console", lambda message: seen.append(message.text))
    page.on("request", lambda request: seen.append(request.url) if not request.url.startswith("file:") else None)
    yield page
    context.close()
    assert seen == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_made_when_its_button_is_pressed(open_page: Open, ending: str) -> None:
    page = open_page("network?lang=en&municipality=olaine&ties=yes").page
    page.get_by_text("Take it away").click()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name=ending).click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(ENDINGS[ending])
    assert download.value.suggested_filename.endswith(f".{ending.lower()}")


def test_a_file_holds_what_is_filtered(open_page: Open, shipped: Directory) -> None:
    page = open_page("network?lang=en&municipality=olaine").page
    page.get_by_text("Take it away").click()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="GeoJSON").click()
    features = json.loads(Path(download.value.path()).read_bytes())["features"]
    organisations = {f["id"] for f in features if f["properties"]["feature"] == "organisation"}
    home = {f"organisation:{one.id}" for one in shipped.organisations if one.municipality == "olaine"}
    assert organisations == home


def test_files_show_two_periods_as_the_page_does(open_page: Open) -> None:
    page = open_page("network?lang=en&municipality=olaine&before=2015..2020&after=2021..2026").page
    page.get_by_text("Take it away").click()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="HTML").click()
    said = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Ties: 2015–2020 compared with 2021–2026" in said
    assert "new: " in said
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="GEXF").click()
    graph = nx.read_gexf(download.value.path())
    assert {data["status"] for *_, data in graph.edges(data=True)} == {"new", "continuing", "no longer documented"}


def test_the_map_is_taken_away_as_a_map(open_page: Open) -> None:
    page = open_page("network?lang=en&arrange=map&organisation=pierigas-partneriba").page
    page.get_by_text("Take it away").click()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name="SVG").click()
    drawing = Path(download.value.path()).read_text(encoding="utf-8")
    assert drawing.count('<g id="ground"') > 5


def test_the_map_in_a_file_shows_who_was_selected(offline: Page, shipped: Directory, tmp_path: Path) -> None:
    file = tmp_path / "map.html"
    shown = extract_of(shipped, arrange="map")
    drawing = focused(shown.drawing, Wanted(selected="pierigas-partneriba"))
    file.write_bytes(html(replace(shown, drawing=drawing)))
    offline.goto(file.as_uri())
    expect(offline.locator("#panel").get_by_role("heading", name="Pierīgas partnerība")).to_be_visible()
    left, top, right, bottom = shown.drawing.bounds
    corners = offline.evaluate(
        "points => points.map(([x, y]) => inPixels(picture.camera.view(), x, y))", [[left, top], [right, bottom]]
    )
    area = offline.locator(".stage").bounding_box()
    assert area is not None
    for x, y in corners:
        assert 0 <= x <= area["width"]
        assert 0 <= y <= area["height"]
    offline.keyboard.press("Escape")
    assert offline.evaluate("picture.focus") is None


def test_the_page_in_a_file_searches_and_shows(offline: Page, shipped: Directory, tmp_path: Path) -> None:
    file = tmp_path / "kaimini.html"
    file.write_bytes(html(extract_of(shipped, language="lv")))
    offline.goto(file.as_uri())
    expect(offline.locator("canvas")).to_be_visible()
    offline.get_by_role("searchbox").fill("pierigas partneriba")
    offline.get_by_role("button", name="Pierīgas partnerība").first.click()
    panel = offline.locator("#panel")
    expect(panel.get_by_role("heading", name="Pierīgas partnerība")).to_be_visible()
    expect(panel.get_by_role("link", name="Avots")).to_have_attribute(
        "href", shipped.organisation["pierigas-partneriba"].source_url or ""
    )
    partner = panel.get_by_role("button").first
    name = partner.text_content() or ""
    partner.click()
    expect(panel.get_by_role("heading", name=name, exact=True)).to_be_visible()
    offline.keyboard.press("Escape")
    expect(panel.get_by_role("heading")).to_have_count(0)


def test_a_click_shows_the_organisation_and_pointing_its_words(
    offline: Page, shipped: Directory, tmp_path: Path
) -> None:
    file = tmp_path / "kaimini.html"
    file.write_bytes(html(extract_of(shipped, Selection(around="pierigas-partneriba"), language="en")))
    offline.goto(file.as_uri())
    at = offline.evaluate(
        "() => { const k = picture.graph.index.get('pierigas-partneriba'); "
        "const [x, y] = onScreen(picture.camera.view(), picture.at, k); "
        "const area = picture.stage.getBoundingClientRect(); return [x + area.left, y + area.top]; }"
    )
    offline.mouse.move(*at)
    expect(offline.locator(".tip")).to_contain_text("Pierīgas partnerība")
    offline.mouse.click(*at)
    expect(offline.locator("#panel").get_by_role("heading", name="Pierīgas partnerība")).to_be_visible()


@pytest.mark.parametrize("arrange", ARRANGEMENTS)
def test_attacks_in_the_page_in_a_file_only_look_odd(
    offline: Page, tiny: Directory, tmp_path: Path, arrange: str
) -> None:
    file = tmp_path / "odd.html"
    attacked = extract_of(hostile(tiny), Selection(events=True, text=ATTACKS[1]), arrange=arrange)
    file.write_bytes(html(attacked))
    offline.goto(file.as_uri())
    for id in attacked.pairs:
        offline.evaluate("id => choose(picture.graph.index.get(id))", id)
        expect(offline.locator("#panel h2").first).to_be_visible()
        assert offline.locator("a").count() == 0, "javascript: is no address of the web"
    offline.get_by_role("searchbox").fill("<img")
    expect(offline.locator("#found button").first).to_have_text(ATTACKS[0])
    assert offline.locator("img, iframe").count() == 0
    assert offline.locator("script").count() == 2
    assert offline.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_anybodys_network_can_be_looked_around_in(offline: Page, tmp_path: Path) -> None:
    edges, file = tmp_path / "edges.csv", tmp_path / "page.html"
    edges.write_text("source,target\nMedici,Tornabuoni\nMedici,<img src=x onerror=alert(1)>\n", encoding="utf-8")
    assert main(["--language", "en", "draw", str(edges), "--out", str(file)]) == 0
    offline.goto(file.as_uri())
    offline.get_by_role("searchbox").fill("medici")
    offline.get_by_role("button", name="Medici").click()
    panel = offline.locator("#panel")
    expect(panel.get_by_role("heading", name="Partners (2)")).to_be_visible()
    panel.get_by_role("button", name="Tornabuoni").click()
    expect(panel.get_by_role("heading", name="Tornabuoni")).to_be_visible()
    assert offline.locator("img").count() == 0


@pytest.mark.parametrize("arrange", ARRANGEMENTS)
def test_attacks_in_the_drawing_only_look_odd(offline: Page, tiny: Directory, tmp_path: Path, arrange: str) -> None:
    file = tmp_path / "odd.svg"
    file.write_bytes(svg(extract_of(hostile(tiny), Selection(events=True, text=ATTACKS[0]), arrange=arrange)))
    offline.goto(file.as_uri())
    assert offline.evaluate("document.documentElement.tagName") == "svg"
    assert offline.evaluate("document.querySelectorAll('script, image, a, foreignObject').length") == 0


def test_small_pictures_lead_to_the_filtered_network(open_page: Open) -> None:
    page = open_page("multiples?lang=en").page
    expect(page.get_by_role("img", name="Olaine: 68 organisations")).to_be_visible()
    page.get_by_role("link", name="Olaine", exact=True).click()
    page.wait_for_url("**/network?*municipality=olaine*")
    expect(page.get_by_text("68 of 567 organisations")).to_be_visible()
    page.go_back()
    page.get_by_role("radio", name="For each theme").click()
    expect(page.get_by_role("img", name="Culture: 214 organisations")).to_be_visible()
    page.wait_for_url("**each=theme*")
