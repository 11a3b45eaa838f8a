"""The commands of `python -m directory`, a module each: `add` describes it to argparse, `run` does it."""

from __future__ import annotations
