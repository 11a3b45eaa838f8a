"""How long the network of the real data takes to be seen: `python -m tests.benchmarks.network_page`.

Seconds from opening a page in a browser that was never there until nothing is painted any more: for the app's page
about the data, which has no picture (what Streamlit and the app cost anyway), and for each arrangement of the
network. The first visits find a server that has computed nothing yet.
"""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Browser, sync_playwright

from directory.pictures.network.arrangements import ARRANGEMENTS
from tests.benchmarks.browser import ARGUMENTS, CHROMIUM, WATCH, rest
from tests.e2e.conftest import free_port, serve

ROUNDS = 5
WORDS = "about?lang=lv"
DONE = "() => document.querySelector('h1') && !document.querySelector('[data-test-script-state=running]')"


def seconds(browser: Browser, url: str) -> float:
    """Until a page with a picture is still, or one without is complete."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        begin = time.time()
        page.goto(url)
        if "network" in url:
            return rest(page, begin)
        page.wait_for_function(DONE, polling=50)
        return time.time() - begin
    finally:
        context.close()


def main() -> None:
    """Print the first visit, and the median of the later ones with its difference to a page of words."""
    port = free_port()
    server = serve(port)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            ways = [WORDS, *(f"network?lang=lv&arrange={arrange}" for arrange in ARRANGEMENTS)]
            first, *later = [
                [seconds(browser, f"http://localhost:{port}/{way}") for way in ways] for _ in range(ROUNDS)
            ]
            browser.close()
    finally:
        server.terminate()
        server.wait(10)
    medians = [statistics.median(found) for found in zip(*later, strict=True)]
    print(f"{'page':<36}{'first':>8}{'later':>8}{'beyond words':>14}")
    for way, cold, warm in zip(ways, first, medians, strict=True):
        print(f"{way:<36}{cold:>8.2f}{warm:>8.2f}{warm - medians[0]:>14.2f}")


if __name__ == "__main__":
    main()
