"""Every answer is guarded, and a page elsewhere opens no websocket: asked of the app as Streamlit serves it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.datastructures import Headers

from directory.web.headers import FIXED, FORBIDDEN, Guard, is_same_host


async def inner(scope: Any, receive: Any, send: Any) -> None:
    """An application that answers everything."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
    else:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"referrer-policy", b"origin")]})


def answer(kind: str, **headers: str) -> list[dict[str, Any]]:
    """What the guarded application sends."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": f"{kind}.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(Guard(inner)({"type": kind, "headers": raw}, receive, send))
    return sent


def test_every_answer_has_the_headers_and_keeps_its_own() -> None:
    headers = Headers(raw=answer("http")[0]["headers"])
    assert headers["referrer-policy"] == "origin"
    assert all(headers[name] == value for name, value in FIXED.items() if name != "referrer-policy")


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:8502", "null", "http://localhost.evil"])
def test_a_page_elsewhere_opens_no_websocket(origin: str) -> None:
    sent = answer("websocket", host="localhost:8501", origin=origin)
    assert sent == [{"type": "websocket.close", "code": FORBIDDEN}]


def test_the_own_page_opens_its_websocket() -> None:
    assert answer("websocket", host="localhost:8501", origin="http://localhost:8501")[0]["type"] == "websocket.accept"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"host": "a"}, True),
        ({"host": "a", "origin": "http://a"}, True),
        ({"host": "inner:8501", "x-forwarded-host": "kaimini.example", "origin": "https://kaimini.example"}, True),
        ({"host": "inner:8501", "x-forwarded-host": "kaimini.example", "origin": "https://inner:8501"}, False),
        ({"origin": "http://a"}, False),
    ],
)
def test_the_two_hosts_decide(headers: dict[str, str], expected: bool) -> None:
    assert is_same_host(Headers(headers)) is expected
