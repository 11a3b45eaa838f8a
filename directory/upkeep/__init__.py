"""Upkeep: the only door to write. A verb a file; each asks for rights inside the transaction that it writes in."""

from __future__ import annotations
