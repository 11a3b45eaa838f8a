"""Take the key of the start once, and answer with the cookie that the owner of this computer writes with."""

from __future__ import annotations

import html
import secrets
from collections.abc import Callable
from threading import Lock

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from directory.errors import MessageError
from directory.i18n import Texts, closest, texts
from directory.store import Live
from directory.upkeep.desk import Desk
from directory.upkeep.people.owner import LASTS, account_of, cookie_name, open_session

KEY = "KAIMINI_KEY"
"""Name in the environment under which the start hands over its key."""

PATH = "/owner"
PRIVATE = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


class Door:
    """Lets in who brings the key, the first time that it is brought.

    Parameters
    ----------
    key
        Of this start; with an empty one nobody comes in.
    live
        Finds the store; None when a folder is shown, which nobody writes.
    """

    def __init__(self, key: str, live: Callable[[], Live | None]) -> None:
        self._key, self._live, self._lock = key, live, Lock()

    def enter(self, request: Request) -> Response:
        """Answer whoever asks with a key."""
        try:
            live = self._live()
            if live is None:
                return RedirectResponse("/", 303, PRIVATE)
            desk, name = Desk(live), cookie_name(live.store)
            if account_of(desk, request.cookies.get(name, "")):
                self._is_taken(request.query_params.get("key", ""))
                return RedirectResponse("/", 303, PRIVATE)
            if not self._is_taken(request.query_params.get("key", "")):
                return _refused(request)
            answer = RedirectResponse("/", 303, PRIVATE)
            lasts = int(LASTS.total_seconds())
            answer.set_cookie(name, open_session(desk), max_age=lasts, httponly=True, samesite="strict")
        except MessageError as error:
            return _page(request, error.message(_texts(request)), 503)
        return answer

    def _is_taken(self, key: str) -> bool:
        """Whether this is the key and nobody brought it before; from now on somebody has."""
        with self._lock:
            is_right = bool(self._key) and secrets.compare_digest(key.encode(), self._key.encode())
            if is_right:
                self._key = ""
            return is_right


def route(key: str, live: Callable[[], Live | None]) -> Route:
    """The route that takes the key."""
    return Route(PATH, Door(key, live).enter, methods=["GET"])


def _refused(request: Request) -> Response:
    t = _texts(request)
    return _page(
        request,
        t(
            "This address works once, and it was used or is not right. Everything can be read without it. To edit in "
            "this browser, stop Kaimiņi, start it again and open the new address."
        ),
        403,
    )


def _page(request: Request, text: str, status: int) -> Response:
    t = _texts(request)
    home = t("Read the directory")
    page = (
        f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Kaimiņi</title>'
        '<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem">'
        f'<h1>Kaimiņi</h1><p>{html.escape(text)}</p><p><a href="/">{html.escape(home)}</a></p>'
    )
    return HTMLResponse(page, status, PRIVATE)


def _texts(request: Request) -> Texts:
    return texts(closest(request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]))
