"""Guard every answer of the server with headers, and refuse websockets that other sites open."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TILES = "https://tile.openstreetmap.org"
"""The only other host that a visitor's browser may ask, and only for the street map, which is off at first."""

POLICY = {
    "default-src": "'self'",
    # Streamlit runs the scripts of components from blobs, and its map compiles WebGL programs.
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": f"'self' data: blob: {TILES}",
    "font-src": "'self' data:",
    "connect-src": f"'self' ws: wss: data: blob: {TILES}",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}

FIXED = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""Header to value, the same on every answer."""

FORBIDDEN = 1008
"""The websocket code for "against the rules"."""


class Guard:
    """Sends the headers with every answer, and lets only pages of this very host open a websocket.

    A website elsewhere can make a visitor's browser open a websocket to this computer. Streamlit would ask an outside
    host for its own address before it refuses; here the names of the two hosts decide, and nobody is asked.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "websocket" and not is_same_host(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": FORBIDDEN})
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in FIXED.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def is_same_host(headers: Headers) -> bool:
    """Whether a request comes from a page of the host that it asks; programs that are no browsers name no origin."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("x-forwarded-host", headers.get("host"))


def middleware() -> list[Middleware]:
    """What every request passes before Streamlit sees it."""
    return [Middleware(Guard)]
