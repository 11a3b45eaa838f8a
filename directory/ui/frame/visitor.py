"""Know who visits, from the cookie of this visit and what the store says now."""

from __future__ import annotations

import streamlit as st

from directory.ui.frame import data
from directory.upkeep.desk import Desk, standing_of
from directory.upkeep.people.owner import account_of, close_session, cookie_name
from directory.upkeep.rights import Standing


def desk() -> Desk | None:
    """Where things are written; None when a folder is shown, which nobody writes."""
    live = data.newest().source.live
    return None if live is None else Desk(live)


def account() -> str:
    """Id of who visits; empty for a visitor.

    Asked anew each time and never kept in the session: a sign-in can end while a page stays open.
    """
    found = desk()
    return "" if found is None else account_of(found, _secret(found))


def sign_out() -> None:
    """End the sign-in of this browser: its cookie speaks for nobody any more."""
    found = desk()
    if found is not None:
        close_session(found, _secret(found))


def standing() -> Standing:
    """What the visitor may do, for showing or hiding what leads to it; each verb asks for itself once more."""
    found, who = desk(), account()
    if found is None or not who:
        return Standing()
    return found.live.store.read(lambda connection: standing_of(connection, who, found.clock().date()))


def _secret(found: Desk) -> str:
    return st.context.cookies.get(cookie_name(found.live.store), "")
