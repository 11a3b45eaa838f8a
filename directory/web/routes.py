"""List the addresses that the server answers beside the pages."""

from __future__ import annotations

import os

from starlette.routing import Route

from directory.newest import newest_here
from directory.store import Live
from directory.web import owner


def routes() -> list[Route]:
    """What is asked for before the pages."""
    return [owner.route(os.environ.get(owner.KEY, ""), _live)]


def _live() -> Live | None:
    return newest_here().source.live
