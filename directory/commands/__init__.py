"""Hold the commands of `python -m directory`, a module each: `add` describes it, `run` does it."""

from __future__ import annotations
