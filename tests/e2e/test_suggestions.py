"""A suggestion in browsers: a visitor sends it, the owner decides, everybody sees it; nobody else decides or undoes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import free_port, serve
from tests.tiny import write_tiny

KEY = "the-key-of-this-start"
CHOIR = "organisation?lang=lv&organisation=choir"


@pytest.fixture
def living(tmp_path: Path) -> Iterator[str]:
    """Address of an app with the tiny directory in a store of its own."""
    port = free_port()
    tiny = write_tiny(tmp_path / "tiny").path
    server = serve(port, KAIMINI_DATA=str(tiny), KAIMINI_STORE=str(tmp_path / "store.db"), KAIMINI_KEY=KEY)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(10)


@contextmanager
def visiting(browser: Browser) -> Iterator[Page]:
    """A page in a browser of its own, with its own cookies."""
    context = browser.new_context(locale="lv-LV")
    yield context.new_page()
    context.close()


def suggest_name(page: Page, living: str, name: str) -> None:
    """Suggest another name for the choir, beginning on its page."""
    page.goto(f"{living}/{CHOIR}")
    page.get_by_role("link", name="Ieteikt labojumu").click()
    page.get_by_label("Saviem vārdiem").fill("Tā viņus tagad sauc")
    page.get_by_text("Labot pašus laukus").click()
    page.get_by_label("Nosaukums (obligāti)").fill(name)
    page.get_by_label("Jūsu e-pasta adrese (obligāti)").fill("visitor@example.org")
    page.get_by_role("button", name="Nosūtīt").click()
    expect(page.get_by_text("Paldies! Ieteikums gaida")).to_be_visible(timeout=30_000)


def test_a_visitors_suggestion_is_reviewed_and_then_everybody_sees_it(living: str, browser: Browser) -> None:
    with visiting(browser) as owner, visiting(browser) as visitor, visiting(browser) as reader:
        owner.goto(f"{living}/owner?key={KEY}", timeout=90_000)
        suggest_name(visitor, living, "Jaunais koris")
        assert "mine=" in visitor.url
        reader.goto(f"{living}/{CHOIR}")
        expect(reader.get_by_role("heading", level=1)).not_to_have_text("Jaunais koris")

        owner.goto(f"{living}/review?lang=lv")
        expect(owner.get_by_role("button", name="Īpašnieks (1)")).to_be_visible(timeout=30_000)
        owner.get_by_role("link", name="Kalnu koris").click()
        expect(owner.get_by_role("cell", name="Jaunais koris")).to_be_visible(timeout=30_000)
        owner.get_by_role("button", name="Pieņemt").click()
        expect(owner.get_by_text("Saglabāts kā izmaiņa 2")).to_be_visible(timeout=30_000)

        news = reader.get_by_role("status").filter(has_text="ir 1 izmaiņa")
        expect(news).to_be_visible(timeout=30_000)
        expect(reader.get_by_role("heading", level=1)).not_to_have_text("Jaunais koris")
        reader.get_by_role("button", name="Parādīt", exact=True).click()
        expect(reader.get_by_role("heading", level=1)).to_have_text("Jaunais koris", timeout=30_000)
        visitor.reload()
        expect(visitor.get_by_text("Tas ir pieņemts")).to_be_visible(timeout=30_000)


def test_who_has_no_rights_decides_and_undoes_nothing_not_even_on_a_page_left_open(
    living: str, browser: Browser
) -> None:
    with visiting(browser) as owner, visiting(browser) as visitor:
        owner.goto(f"{living}/owner?key={KEY}", timeout=90_000)
        suggest_name(visitor, living, "Jaunais koris")
        visitor.goto(f"{living}/review?lang=lv")
        expect(visitor.get_by_text("Vispirms pierakstieties")).to_be_visible(timeout=30_000)

        owner.goto(f"{living}/review?lang=lv")
        owner.get_by_role("link", name="Kalnu koris").click()
        owner.get_by_role("button", name="Pieņemt").click()
        expect(owner.get_by_text("Saglabāts kā izmaiņa 2")).to_be_visible(timeout=30_000)
        undo = f"{living}/history?lang=lv&change=2&view=undo"
        visitor.goto(undo)
        expect(visitor.get_by_text("Vispirms pierakstieties")).to_be_visible(timeout=30_000)
        expect(visitor.get_by_role("button", name="Atsaukt")).to_have_count(0)

        left_open = owner.context.new_page()
        left_open.goto(undo)
        expect(left_open.get_by_role("button", name="Atsaukt", exact=True)).to_be_visible(timeout=30_000)
        owner.get_by_role("button", name="Īpašnieks").click()
        owner.get_by_role("button", name="Izrakstīties").click()
        expect(owner.get_by_text("Vispirms pierakstieties")).to_be_visible(timeout=30_000)
        left_open.get_by_role("button", name="Atsaukt", exact=True).click()
        expect(left_open.get_by_text("Vispirms pierakstieties")).to_be_visible(timeout=30_000)
        visitor.goto(f"{living}/{CHOIR}")
        expect(visitor.get_by_role("heading", level=1)).to_have_text("Jaunais koris", timeout=30_000)
