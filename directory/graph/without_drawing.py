"""Load igraph without its drawing: it would load matplotlib, two seconds at every start, for pictures nobody draws."""

from __future__ import annotations

import sys

__all__ = ["igraph"]

_absent = "matplotlib" not in sys.modules
if _absent:
    # igraph takes "cannot be imported" for "not installed" and goes on without; this runs before any other thread
    sys.modules["matplotlib"] = None  # type: ignore[assignment]
try:
    import igraph
finally:
    if _absent:
        del sys.modules["matplotlib"]
