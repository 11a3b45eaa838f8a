"""The key of the start makes one browser the owner's, once; nothing else does."""

from __future__ import annotations

from datetime import UTC, datetime
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import Response

from directory.store import Live
from directory.store.database.engine import opened
from directory.store.people.accounts import update
from directory.upkeep.desk import Desk
from directory.upkeep.people.owner import LASTS, account_of, cookie_name, open_session
from directory.upkeep.rights import NotAllowedError
from directory.web.owner import PATH, Door

KEY = "the-key-of-this-start"


def ask(door: Door, key: str = "", cookie: str = "", language: str = "lv") -> Response:
    """What a browser gets that comes with this key and these cookies."""
    headers = [(b"accept-language", language.encode()), (b"cookie", cookie.encode())]
    query = urlencode({"key": key}).encode()
    return door.enter(
        Request({"type": "http", "method": "GET", "path": PATH, "query_string": query, "headers": headers})
    )


def secret_in(answer: Response, live: Live) -> str:
    """The secret in the cookie that an answer sets."""
    return SimpleCookie(answer.headers["set-cookie"])[cookie_name(live.store)].value


def test_the_key_gives_a_cookie_that_scripts_and_other_sites_cannot_use(live: Live) -> None:
    answer = ask(Door(KEY, lambda: live), KEY)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "httponly" in answer.headers["set-cookie"].lower()
    assert "samesite=strict" in answer.headers["set-cookie"].lower()
    assert answer.headers["cache-control"] == "no-store"
    assert KEY not in answer.headers["set-cookie"]


def test_the_cookie_is_of_the_very_host_that_was_opened(live: Live) -> None:
    """By `localhost` or `127.0.0.1`: the answer leads on by the same name, and the cookie names no other."""
    answer = ask(Door(KEY, lambda: live), KEY)
    assert answer.headers["location"] == "/"
    assert "domain" not in answer.headers["set-cookie"].lower()


def test_who_has_the_cookie_has_every_right_and_who_has_none_reads(live: Live) -> None:
    desk, secret = Desk(live), secret_in(ask(Door(KEY, lambda: live), KEY), live)
    desk.write(account_of(desk, secret), lambda sitting: sitting.standing.require("settings"))
    for forged in ("", KEY, secret[:-1], secret.swapcase()):
        assert account_of(desk, forged) == ""
    with pytest.raises(NotAllowedError):
        desk.write(account_of(desk, KEY), lambda sitting: sitting.standing.require("edit"))


def test_a_key_works_once(live: Live) -> None:
    door = Door(KEY, lambda: live)
    first = ask(door, KEY)
    again = ask(door, KEY)
    assert again.status_code == 403
    assert "set-cookie" not in again.headers
    assert "der tikai vienu reizi" in bytes(again.body).decode()
    mine = ask(door, KEY, cookie=f"{cookie_name(live.store)}={secret_in(first, live)}")
    assert mine.status_code == 303


@pytest.mark.parametrize(("of_the_start", "brought"), [(KEY, ""), (KEY, "guessed"), (KEY, "ā"), ("", ""), ("", KEY)])
def test_a_wrong_key_opens_nothing(live: Live, of_the_start: str, brought: str) -> None:
    answer = ask(Door(of_the_start, lambda: live), brought, language="en-GB")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert "This address works once" in bytes(answer.body).decode()


def test_a_wrong_key_leaves_the_right_one_good(live: Live) -> None:
    door = Door(KEY, lambda: live)
    assert ask(door, "guessed").status_code == 403
    assert ask(door, KEY).status_code == 303


def test_a_folder_has_no_owner() -> None:
    answer = ask(Door(KEY, lambda: None), KEY)
    assert answer.status_code == 303
    assert "set-cookie" not in answer.headers


def test_the_cookie_ends_with_its_time_and_with_the_account(live: Live) -> None:
    now = datetime.now(UTC)
    secret = open_session(Desk(live, lambda: now))
    assert account_of(Desk(live, lambda: now + LASTS), secret)
    assert account_of(Desk(live, lambda: now + LASTS * 1.01), secret) == ""
    account = account_of(Desk(live), secret)
    live.store.write(lambda connection: update(connection, account, active=False))
    assert account_of(Desk(live), secret) == ""


def test_every_store_has_a_cookie_of_its_own(live: Live, tmp_path: Path) -> None:
    with opened(tmp_path / "other.db") as other:
        assert cookie_name(other) != cookie_name(live.store)
