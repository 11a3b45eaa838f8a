"""Browsers for the tests of pages: each visits the pages of a store of its own with the cookies that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from streamlit.runtime import context
from streamlit.testing.v1 import AppTest

from directory.newest import newest_here
from directory.store import Address, Live
from directory.store.changes import newest
from directory.store.people import accounts, tokens
from directory.store.people.accounts import Role
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.people.grant import owner
from directory.upkeep.people.owner import LASTS, PURPOSE, cookie_name, open_session

ROOT = Path(__file__).parents[2]


@dataclass
class Browser:
    """What a server learns of a browser; Streamlit's tests have none of their own.

    Parameters
    ----------
    cookies
        That it sends.
    """

    cookies: dict[str, str] = field(default_factory=dict)
    headers: tuple[tuple[str, str], ...] = ()
    remote_ip: str | None = "127.0.0.1"

    def open(self, page: str, **address: str | list[str]) -> AppTest:
        """Show a page with this address."""
        app = AppTest.from_file(ROOT / "directory" / "ui" / "site.py", default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        with self.visiting():
            return app.switch_page(f"../pages/{page}.py").run()

    def press(self, app: AppTest, key: str) -> AppTest:
        """Press a button of a page that is open."""
        with self.visiting():
            return app.button(key).click().run()

    def run(self, app: AppTest) -> AppTest:
        """Send what was filled in."""
        with self.visiting():
            return app.run()

    @contextmanager
    def visiting(self) -> Iterator[None]:
        """Let the server see this browser."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(context, "_get_client_context", lambda: self)
            yield


def live_here() -> Live:
    """The store that the pages read."""
    live = newest_here().source.live
    assert live is not None
    return live


def owners_browser() -> Browser:
    """A browser that brought the key of the start."""
    desk = Desk(live_here())
    return Browser({cookie_name(desk.live.store): open_session(desk)})


def browser_of(name: str, role: str, municipality: str, organisation: str = "") -> tuple[Browser, str]:
    """A browser that somebody with a role is signed in with, and their account."""
    desk = Desk(live_here())
    owner(desk)

    def make(sitting: Sitting) -> tuple[str, str]:
        connection = sitting.connection
        account = accounts.add(connection, name, f"{name}@example.org")
        accounts.give(connection, [Role(account.id, role, municipality, organisation, "", "2026-01-01", "9999-12-31")])
        now = sitting.now
        return tokens.issue(connection, PURPOSE, account.id, now=now, lasts=LASTS), account.id

    secret, account = desk.write("", make)
    return Browser({cookie_name(desk.live.store): secret}), account


def links(app: AppTest) -> list[str]:
    """Labels of the links on a page."""
    return [link.value for link in app.page_link]


def said(app: AppTest) -> str:
    """The words on a page that Streamlit itself writes, as they are read."""
    kinds = (app.title, app.subheader, app.markdown, app.caption, app.info, app.warning, app.error)
    return "\n".join(str(element.value) for kind in kinds for element in kind).replace("\\", "")


def cells_of(resource: str, key: str) -> Mapping[str, str] | None:
    """What the store has of a record now."""
    address = Address(resource, key)
    return live_here().store.read(lambda connection: newest(connection, [address])).get(address)


def number() -> int:
    """Number of the newest change."""
    return live_here().number()
