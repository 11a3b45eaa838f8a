"""The first answer of every page that is found on disk: the script on the server, without the browser's part."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.testing.v1 import AppTest

from directory import newest
from directory.load import read_directory
from tests.benchmarks.benchmark import Benchmark
from tests.benchmarks.case import SHIPPED, Case

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (ROOT / "directory" / "pages").glob("[!_]*.py"))
EMPTY = "import streamlit as st\nst.title('Empty')\n"
PATIENCE_S = 900


def benchmarks(case: Case) -> Iterator[Benchmark]:
    """Every page for the very first visitor, who waits for everything to be computed, and for the next one."""
    logging.disable(logging.WARNING)  # Streamlit warns that there is no browser
    best_known = max(case.pairs, key=case.pairs.degree)
    for page in PAGES:
        if not _opens(page):
            continue
        yield Benchmark(
            f"{page}, first visitor",
            partial(visit_anew, page, case.folder, best_known),
            partial(read_directory, case.folder),
            "reading the tables, which is part of it",
            weigh=None,
        )
        yield Benchmark(
            f"{page}, next visitor",
            partial(visit, page, case.folder, best_known),
            lambda: AppTest.from_string(EMPTY).run(),
            "a page with nothing but a title",
            weigh=None,
        )


def _opens(page: str) -> bool:
    """Whether a page can be shown at all; this also imports what it needs."""
    try:
        visit(page, SHIPPED, "pierigas-partneriba")
    except RuntimeError as error:
        print(f"pages: {error}", file=sys.stderr)
        return False
    return True


def visit_anew(page: str, folder: Path, organisation: str) -> None:
    """Show a page of an app that has just been started."""
    newest.forget()
    st.cache_resource.clear()
    st.cache_data.clear()
    visit(page, folder, organisation)


def visit(page: str, folder: Path, organisation: str) -> None:
    """Show a page to a new visitor; RuntimeError when it fails.

    Parameters
    ----------
    organisation
        Chosen on the pages about one organisation; others are shown as they open.
    """
    os.environ["KAIMINI_DATA"] = str(folder)
    app = AppTest.from_file(ROOT / "directory" / "ui" / "site.py", default_timeout=PATIENCE_S)
    if page == "organisation":
        app.query_params["organisation"] = organisation
    app.switch_page(f"../pages/{page}.py").run()
    if app.exception:
        raise RuntimeError(f"the page {page!r} fails with the data in {folder}; run the app to see why")
