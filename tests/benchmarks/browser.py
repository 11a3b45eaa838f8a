"""Our picture beside others in a real browser, one run: `python -m tests.benchmarks.browser`.

For the same made-up network: seconds from opening the page until nothing is painted any more, kilobytes that came
over the wire (beyond those of an empty page), and frames painted per second while the picture is dragged, at most the
60 of the screen: on this machine, and with its processor slowed down to a sixth.
st-link-analysis is measured where it is installed (`pip install st-link-analysis==0.4.0`).
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, CDPSession, Page, Route, TimeoutError, sync_playwright

from tests.benchmarks.drawings import WAYS

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

SIZES = (300, 1000, 3000)
SLOW = 6
PATIENCE_S, CALM_S, DRAG_S = 45.0, 2.0, 3.0
"""How long a drawing may take, how long nothing may be painted before it counts as still, how long it is dragged."""

WATCH = """
globalThis.paintedAt = [];
let isNoted = false;
const note = () => {
  paintedAt.push((performance.timeOrigin + performance.now()) / 1000);
  isNoted = false;
};
for (const name of ["clearRect", "fillRect", "fill", "stroke", "drawImage"]) {
  const own = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...given) {
    if (!isNoted && this.canvas.isConnected && this.canvas.width > 100) {
      isNoted = true;
      requestAnimationFrame(note);
    }
    return own.apply(this, given);
  };
}
"""
"""Notes when a canvas on the page was painted: at most once for each frame of the screen."""


@dataclass(frozen=True)
class Measured:
    """One drawing, once; NaN for what could not be measured, infinity for a drawing that never came to rest."""

    seconds: float
    kilobytes: float
    frames: float
    frames_when_slow: float


class Wire:
    """Counts what reaches a page: answers to requests as they were sent, and messages through web sockets."""

    def __init__(self, session: CDPSession) -> None:
        self.bytes = 0.0
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"]))
        session.on("Network.webSocketFrameReceived", lambda event: self._on_frame(event["response"]))

    def _add(self, length: float) -> None:
        self.bytes += length

    def _on_frame(self, frame: dict[str, object]) -> None:
        length = len(str(frame["payloadData"]))
        self._add(length * 3 / 4 if frame["opcode"] == 2 else length)


@contextmanager
def server() -> Iterator[str]:
    """The page with the drawings, on a port of its own."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    script = str(ROOT / "tests" / "benchmarks" / "drawings.py")
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    running = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    try:
        _wait_for(f"{address}/_stcore/health")
        yield address
    finally:
        running.terminate()
        running.wait(10)


def measure(browser: Browser, address: str, way: str, nodes: int) -> Measured:
    """Open a drawing as somebody who was never there, wait until it is still, then drag it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en")
    try:
        page = context.new_page()
        page.route(lambda url: not url.startswith(address), lambda route: _refuse(route))
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        wire = Wire(session)
        begin = time.time()
        page.goto(f"{address}/?by={quote(way)}&nodes={nodes}")
        try:
            page.get_by_text("Done.", exact=True).wait_for(timeout=1000 * PATIENCE_S)
        except TimeoutError:  # the drawing is busy with itself
            return Measured(math.inf, wire.bytes / 1000, math.nan, math.nan)
        if way == "nothing":
            seconds = time.time() - begin
            page.wait_for_timeout(1000 * CALM_S)
            return Measured(seconds, wire.bytes / 1000, math.nan, math.nan)
        seconds = rest(page, begin)
        kilobytes = wire.bytes / 1000
        if not math.isfinite(seconds):
            return Measured(seconds, kilobytes, math.nan, math.nan)
        frames = _dragged(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        return Measured(seconds, kilobytes, frames, _dragged(page))
    finally:
        context.close()


def rest(page: Page, begin: float) -> float:
    """Seconds until the last painting before a calm; infinity when it goes on."""
    while time.time() - begin < PATIENCE_S:
        page.wait_for_timeout(250)
        painted = _painted(page)
        if painted and time.time() - painted[-1] > CALM_S:
            return painted[-1] - begin
    return math.inf


def _painted(page: Page) -> list[float]:
    """When anything was painted in any frame of the page."""
    return sorted(moment for frame in page.frames for moment in frame.evaluate("globalThis.paintedAt ?? []"))


def _dragged(page: Page) -> float:
    """Frames per second while the ground beside the drawing is dragged to and fro, up to 400 pixels."""
    boxes = [box for frame in page.frames for one in frame.locator("canvas").all() if (box := one.bounding_box())]
    if not boxes:
        return math.nan
    largest = max(boxes, key=lambda box: box["width"] * box["height"])
    # At the lower left none of them has buttons, and hardly a node.
    x, y = largest["x"] + largest["width"] / 10, largest["y"] + largest["height"] - 90
    page.mouse.move(x, y)
    page.mouse.down()
    begin = time.time()
    step = 0
    while time.time() - begin < DRAG_S:
        step += 1
        page.mouse.move(x + 200 * (1 - math.cos(step / 8)), y - 200 * math.sin(step / 8) ** 2)
    end = time.time()
    painted = [moment for moment in _painted(page) if begin <= moment <= end]
    page.mouse.up()
    return len(painted) / (end - begin)


def _refuse(route: Route) -> None:
    """Nothing is fetched from outside; pyvis' page would ask for a style sheet."""
    route.abort()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the page with the drawings did not start within a minute; run it by hand to see why")


def main() -> None:
    """Measure all ways in turn, several rounds, and print medians with their ratios to ours."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.browser", description=__doc__)
    parser.add_argument("--nodes", nargs="+", type=int, default=SIZES)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    ways = [way for way in WAYS if "st-link" not in way or importlib.util.find_spec("st_link_analysis")]
    heads = ("s", "÷ ours", "kB", "÷ ours", "fps", "ours ÷", "slowed", "ours ÷")
    print(f"{'nodes':>5} {'drawn by':<32}" + "".join(f"{head:>8}" for head in heads))
    with server() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for way in ways:
            measure(browser, address, way, 20)  # imports what it needs
        for nodes in arguments.nodes:
            _compare(browser, address, ways, nodes, arguments.rounds)
        browser.close()


def _compare(browser: Browser, address: str, ways: Sequence[str], nodes: int, rounds: int) -> None:
    runs: dict[str, list[Measured]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way in ways:
            runs[way].append(measure(browser, address, way, nodes))
    medians = {way: _median(found) for way, found in runs.items()}
    empty, ours = medians.pop("nothing"), medians["ours"]
    print(f"{nodes:>5} {'nothing (Streamlit alone)':<32}{empty.seconds:>8.2f}{'':>8}{empty.kilobytes:>8.0f}")
    for way, found in medians.items():
        own, kilobytes = (one.kilobytes - empty.kilobytes for one in (ours, found))
        figures = (
            *(found.seconds, found.seconds / ours.seconds, kilobytes, kilobytes / own),
            *(found.frames, ours.frames / (found.frames or math.nan)),
            *(found.frames_when_slow, ours.frames_when_slow / (found.frames_when_slow or math.nan)),
        )
        forms = (".2f", ".2f", ".0f", ".2f", ".1f", ".2f", ".1f", ".2f")
        columns = (f"{figure:>8{form}}" for figure, form in zip(figures, forms, strict=True))
        print(f"{nodes:>5} {way:<32}" + "".join(columns), flush=True)


def _median(runs: Sequence[Measured]) -> Measured:
    columns = zip(*(astuple(run) for run in runs), strict=True)
    return Measured(*(statistics.median(column) for column in columns))


if __name__ == "__main__":
    main()
