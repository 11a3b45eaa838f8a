"""The real app in a real browser: a server on loopback, and pages that note what they should not do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
PROBES = ("/_stcore/health", "/_stcore/host-config")
"""Below a page's address Streamlit asks for these first, and takes the 404 as the answer that it is."""

expect.set_options(timeout=20_000)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def serve(port: int, **environment: str) -> subprocess.Popen[bytes]:
    """Start the app and wait until it answers."""
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2).close()
            return server
        except OSError:
            time.sleep(0.2)
    server.kill()
    raise RuntimeError(f"the app did not start on port {port} within a minute")


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """Address of the running app with the shipped data."""
    port = free_port()
    server = serve(port)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Watched:
    """A page with the errors that its console printed and the requests that left the machine."""

    page: Page
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(PROBES):
            self.errors.append(f"{message.text} {message.location['url']}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:")):
            self.outside.append(request.url)


Open = Callable[..., Watched]


@pytest.fixture
def open_page(app: str, browser: Browser) -> Iterator[Open]:
    """Open an address of the app; afterwards no error was printed and no request left the machine."""
    opened: list[Watched] = []

    def open_(path: str, *, width: int = 1280, height: int = 900, locale: str = "lv-LV") -> Watched:
        context = browser.new_context(viewport={"width": width, "height": height}, locale=locale)
        watched = Watched(context.new_page())
        opened.append(watched)
        watched.page.goto(f"{app}/{path}")
        return watched

    yield open_
    for watched in opened:
        watched.page.context.close()
        assert watched.errors == []
        assert watched.outside == []
