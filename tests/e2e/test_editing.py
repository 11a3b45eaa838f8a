"""Editing in a browser on the real data: the owner closes, sees the counts change and undoes; nobody else can write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from directory.store.database.engine import opened
from directory.store.people.accounts import accounts, update
from tests.e2e.conftest import free_port, serve

KEY = "the-key-of-this-start"
CLUB = "organisation?lang=lv&organisation=florbola-klubs-kekava"
FORM = "edit?lang=lv&resource=organisations&key=florbola-klubs-kekava"
PATIENT = 60_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the store of the app lies."""
    return tmp_path_factory.mktemp("living") / "store.db"


@pytest.fixture(scope="module")
def living(store: Path) -> Iterator[str]:
    """Address of an app with a store of its own, started with a key."""
    port = free_port()
    server = serve(port, KAIMINI_STORE=str(store), KAIMINI_KEY=KEY)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="module")
def owner(living: str, browser: Browser) -> Iterator[BrowserContext]:
    """The browser that brought the key."""
    context = browser.new_context(locale="lv-LV")
    page = context.new_page()
    page.goto(f"{living}/owner?key={KEY}", timeout=90_000)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENT)
    page.close()
    yield context
    context.close()


@contextmanager
def visit(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that is shown to its end."""
    page = context.new_page()
    page.set_default_timeout(PATIENT)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENT)
    yield page
    page.close()


def counts(living: str, context: BrowserContext) -> tuple[int, str]:
    """Organisations of residents of Ķekava, by the page of places, and per 1000 inhabitants, by the page of gaps."""
    with visit(context, f"{living}/places?lang=lv&municipality=kekava") as page:
        text = page.get_by_text(re.compile(r"\d+\siedzīvotāju organizācijas, no tām")).first.inner_text(timeout=PATIENT)
        found = re.search(r"(\d+)\siedzīvotāju organizācijas, no tām", text)
    with visit(context, f"{living}/gaps?lang=lv&municipality=kekava&view=coverage") as page:
        heading = page.get_by_role("heading", name=re.compile(r"uz 1000\siedzīvotājiem"))
        share = re.search(r"Ķekava\s(\d+,\d)", heading.first.inner_text(timeout=PATIENT))
    assert found
    assert share
    return int(found[1]), share[1]


def test_the_owner_closes_an_organisation_sees_the_counts_change_and_undoes_it(
    living: str, owner: BrowserContext
) -> None:
    assert counts(living, owner) == (113, "12,1")
    with visit(owner, f"{living}/{CLUB}") as page:
        page.get_by_role("link", name="Beigusi darbību").click()
        page.get_by_role("textbox", name="Beigusi darbību").fill("30.06.2026")
        page.get_by_role("textbox", name="Lapas adrese").fill("https://example.org/beigas")
        page.get_by_role("button", name="Saglabāt", exact=True).dblclick()
        expect(page.get_by_text("Saglabāts kā izmaiņa 2.")).to_be_visible(timeout=PATIENT)
        expect(page.get_by_text("Šī organizācija beigusi darbību: 2026. gada 30. jūnijs")).to_be_visible()
        assert counts(living, owner) == (112, "11,9")
        page.get_by_role("textbox", name="Jūsu vārds").fill("Īpašnieks")
        page.get_by_role("button", name="Saglabāt vārdu").click()
        expect(page.get_by_role("textbox", name="Jūsu vārds")).to_have_count(0)
        page.get_by_role("button", name="Atsaukt").dblclick()
        expect(page.get_by_text("Izmaiņa 2 ir atsaukta (izmaiņa 3).")).to_be_visible(timeout=PATIENT)
        expect(page.get_by_text("Šī organizācija beigusi darbību")).to_have_count(0)
    assert counts(living, owner) == (113, "12,1")


def test_a_double_click_adds_once(living: str, owner: BrowserContext) -> None:
    with visit(owner, f"{living}/edit?lang=lv&resource=organisations") as page:
        page.get_by_role("textbox", name="Nosaukums (obligāti)").fill("Divu klikšķu biedrība")
        page.get_by_role("combobox", name="Juridiskā forma").click()
        page.get_by_role("option", name="Biedrība", exact=True).click()
        page.get_by_role("textbox", name="Avots", exact=True).fill("https://example.org/divi")
        page.get_by_role("button", name="Saglabāt", exact=True).dblclick()
        expect(page.get_by_role("heading", level=1, name="Divu klikšķu biedrība")).to_be_visible(timeout=PATIENT)
        expect(page.get_by_text("Saglabāts kā izmaiņa")).to_be_visible()
    with visit(owner, f"{living}/organisations?lang=lv&q=Divu klikšķu biedrība") as page:
        expect(page.get_by_role("link", name="Divu klikšķu biedrība")).to_have_count(1)


def test_a_form_is_filled_in_by_keyboard_on_a_phone(living: str, owner: BrowserContext) -> None:
    with visit(owner, f"{living}/{FORM}") as page:
        page.set_viewport_size({"width": 390, "height": 800})
        page.get_by_role("textbox", name="Nosaukums (obligāti)").focus()
        page.keyboard.press("End")
        page.keyboard.type(" 2026")
        page.keyboard.press("Tab")
        expect(page.get_by_role("textbox", name="Citi nosaukumi")).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.get_by_role("button", name="Saglabāt", exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1, name="Florbola klubs Ķekava 2026")).to_be_visible(timeout=PATIENT)


def test_a_browser_without_rights_sees_no_form_and_cookies_cannot_be_made_up(
    living: str, owner: BrowserContext, browser: Browser
) -> None:
    (cookie,) = [one for one in owner.cookies() if one["name"].startswith("kaimini_owner_")]
    for value in ("", "made-up", cookie["value"][:-1], cookie["value"].swapcase()):
        stranger = browser.new_context(locale="lv-LV")
        if value:
            stranger.add_cookies([{"name": cookie["name"], "value": value, "url": living}])
        with visit(stranger, f"{living}/{CLUB}") as page:
            expect(page.get_by_role("link", name="Atrast partnerus")).to_be_visible()
            expect(page.get_by_role("link", name="Labot", exact=True)).to_have_count(0)
        for address in (FORM, f"{FORM}&task=close", f"{FORM}&task=remove"):
            with visit(stranger, f"{living}/{address}") as page:
                expect(page.get_by_text("Vispirms pierakstieties")).to_be_visible()
                expect(page.get_by_role("textbox")).to_have_count(0)
                expect(page.get_by_role("button", name="Saglabāt")).to_have_count(0)
        stranger.close()


def test_a_tab_left_open_writes_nothing_once_the_account_has_ended(
    living: str, store: Path, owner: BrowserContext
) -> None:
    with visit(owner, f"{living}/{FORM}") as page:
        page.get_by_role("textbox", name="Nosaukums (obligāti)").fill("Kas cits")
        with opened(store) as seen:
            (account,) = seen.read(accounts)
            seen.write(lambda connection: update(connection, account.id, active=False))
            try:
                page.get_by_role("button", name="Saglabāt", exact=True).click()
                expect(page.get_by_text("Vispirms pierakstieties").first).to_be_visible(timeout=PATIENT)
            finally:
                seen.write(lambda connection: update(connection, account.id, active=True))
    with visit(owner, f"{living}/{CLUB}") as page:
        expect(page.get_by_role("heading", level=1, name="Florbola klubs Ķekava")).to_be_visible()
