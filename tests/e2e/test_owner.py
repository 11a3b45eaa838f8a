"""The key of the start, in a browser: it makes one of them the owner's, and is good for nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import free_port, serve

KEY = "the-key-of-this-start"


@pytest.fixture
def living(tmp_path: Path) -> Iterator[str]:
    """Address of an app with a store of its own, started with a key."""
    port = free_port()
    server = serve(port, KAIMINI_STORE=str(tmp_path / "store.db"), KAIMINI_KEY=KEY)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(10)


def test_the_key_opens_the_app_once_and_its_cookie_is_hidden_from_scripts(living: str, browser: Browser) -> None:
    owner, stranger = browser.new_context(locale="lv-LV"), browser.new_context(locale="lv-LV")
    try:
        page, other = owner.new_page(), stranger.new_page()
        page.goto(f"{living}/owner?key={KEY}", timeout=90_000)
        expect(page).to_have_url(f"{living}/")
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
        (cookie,) = [one for one in owner.cookies() if one["name"].startswith("kaimini_owner_")]
        assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
        assert "kaimini_owner_" not in page.evaluate("document.cookie")

        answer = other.goto(f"{living}/owner?key={KEY}")
        assert answer is not None
        assert answer.status == 403
        expect(other.get_by_text("Šī adrese der tikai vienu reizi")).to_be_visible()
        assert not [one for one in stranger.cookies() if one["name"].startswith("kaimini_owner_")]
    finally:
        owner.close()
        stranger.close()


def test_the_address_with_the_key_and_the_cookie_fit_by_either_name_of_this_computer(
    living: str, browser: Browser
) -> None:
    """Cookies do not pass from `localhost` to `127.0.0.1`: whoever opens the key by one name edits by that name."""
    numbers = living.replace("localhost", "127.0.0.1")
    owner = browser.new_context(locale="lv-LV")
    try:
        page = owner.new_page()
        page.goto(f"{numbers}/owner?key={KEY}", timeout=90_000)
        expect(page).to_have_url(f"{numbers}/")
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
        form = "edit?lang=lv&resource=organisations"
        page.goto(f"{numbers}/{form}")
        expect(page.get_by_role("button", name="Saglabāt", exact=True)).to_be_visible(timeout=60_000)
        page.goto(f"{living}/{form}")
        expect(page.get_by_text("Vispirms pierakstieties")).to_be_visible(timeout=60_000)
    finally:
        owner.close()
