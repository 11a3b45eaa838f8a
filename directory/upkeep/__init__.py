"""Hold the only door to write: a verb a file, each asking for rights inside the transaction it writes in."""

from __future__ import annotations
