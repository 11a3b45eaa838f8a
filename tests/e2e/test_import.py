"""A clerk's list of 40 organisations walks through all six steps on a phone, is saved, and is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e import clerks_list
from tests.e2e.conftest import free_port, serve

KEY = "the-key-of-this-start"


@pytest.fixture
def living(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Address of an app with a store of its own, and the file of the store."""
    port, store = free_port(), tmp_path / "store.db"
    server = serve(port, KAIMINI_STORE=str(store), KAIMINI_KEY=KEY)
    yield f"http://localhost:{port}", store
    server.terminate()
    server.wait(10)


def alive(store: Path) -> int:
    """Organisations that are there now, read past the app."""
    with sqlite3.connect(store) as connection:
        asked = (
            "select count(*) from head join revision using (resource, key, version) "
            "where resource = 'organisations' and record is not null"
        )
        return int(connection.execute(asked).fetchone()[0])


def go_on(page: Page, title: str) -> None:
    page.get_by_role("button", name="Tālāk").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=60_000)


def test_a_list_of_forty_goes_in_and_out(living: tuple[str, Path], browser: Browser, tmp_path: Path) -> None:
    address, store = living
    width = 390
    clerks_list.make(tmp_path / "saraksts.xlsx")
    context = browser.new_context(locale="lv-LV", viewport={"width": width, "height": 844})
    page = context.new_page()
    try:
        page.goto(f"{address}/owner?key={KEY}", timeout=90_000)
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
        page.goto(f"{address}/organisations")
        page.get_by_role("link", name="Pievienot no Excel").click()
        expect(page.get_by_role("heading", name="1. Fails")).to_be_visible(timeout=60_000)
        before = alive(store)
        page.locator("input[type=file]").set_input_files(tmp_path / "saraksts.xlsx")
        expect(page.get_by_text("41 rinda, virsraksti")).to_be_visible()
        go_on(page, "2. Kas tas ir?")
        expect(page.get_by_role("radio", name="Organizācijas", exact=True)).to_be_checked()
        go_on(page, "3. Kolonnas")
        go_on(page, "4. Vērtības")
        page.get_by_label("Bitenieki").click()
        page.keyboard.type("Vide")
        page.keyboard.press("Enter")
        expect(page.get_by_text("2 vērtības nav paskaidrotas")).to_be_visible()
        go_on(page, "5. Pārbaude")
        expect(page.get_by_text("Nevar nolasīt: 3.")).to_be_visible()
        page.get_by_label("Reģ. nr.").fill("")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Nevar nolasīt: 2.")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing is wider than the screen"
        go_on(page, "6. Saglabāšana")
        assert alive(store) == before, "nothing is written before the last step"
        page.get_by_role("button", name="Saglabāt kā vienu izmaiņu").click()
        expect(page.get_by_text("Saglabāts kā izmaiņa 2.")).to_be_visible(timeout=60_000)
        assert alive(store) == before + 35
        page.get_by_role("button", name="Atsaukt visu importu").click()
        expect(page.get_by_text("Viss imports ir atsaukts ar izmaiņu 3.")).to_be_visible(timeout=60_000)
        assert alive(store) == before
    finally:
        context.close()
