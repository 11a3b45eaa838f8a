"""Know the owner by a secret in the browser: whoever started the app on this computer writes without sign-in."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from directory.store import Store
from directory.store.people import tokens
from directory.store.people.accounts import by_id
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.people.grant import owner

PURPOSE = "owner"
LASTS = timedelta(days=30)


def open_session(desk: Desk) -> str:
    """A secret that speaks for the owner until it ends; only whoever brought the key of the start may get one."""
    account = owner(desk)

    def work(sitting: Sitting) -> str:
        tokens.clear(sitting.connection, now=sitting.now)
        return tokens.issue(sitting.connection, PURPOSE, account.id, now=sitting.now, lasts=LASTS)

    return desk.write("", work)


def account_of(desk: Desk, secret: str) -> str:
    """Id of the account that a secret speaks for; empty when it is made up, has ended, or the account has."""
    if not secret:
        return ""
    found = desk.live.store.read(lambda one: tokens.look_up(one, PURPOSE, secret, now=desk.clock()))
    account = desk.live.store.read(lambda one: by_id(one, found[0])) if found else None
    return account.id if account is not None and account.active else ""


def close_session(desk: Desk, secret: str) -> None:
    """Let a secret speak for nobody from now on, in every page that is open with it."""
    desk.write("", lambda sitting: tokens.use(sitting.connection, PURPOSE, secret, now=sitting.now))


def cookie_name(store: Store) -> str:
    """Name of the cookie for a store: cookies do not tell ports apart, and two stores may be open on one computer."""
    address = str(store.file or store.engine.url.render_as_string(hide_password=True))
    return "kaimini_owner_" + hashlib.sha256(address.encode()).hexdigest()[:12]
