"""The messages that the code uses, read from its source."""

from __future__ import annotations

from pathlib import Path

from babel.messages.extract import extract_from_dir

from directory.load.sentences import SENTENCES

ROOT = Path(__file__).parents[1]
ERRORS = ("MessageError", "UnreadableError", "StoreError", "NotAllowedError", "RefusedError", "__init__")
"""Exceptions whose first argument is told to the reader, made by their name or by a class below them."""

KEYWORDS = {"t": None, "self": None, "translate": None, "plural": (1, 2), **dict.fromkeys(ERRORS)}


def used_messages() -> dict[str | tuple[str, ...], set[str]]:
    """Each message (a pair for a plural) with the files that use it."""
    found: dict[str | tuple[str, ...], set[str]] = {sentence: {"load/sentences.py"} for sentence in SENTENCES.values()}
    for file, _, message, _, _ in extract_from_dir(ROOT / "directory", [("**.py", "python")], keywords=KEYWORDS):
        found.setdefault(message, set()).add(file)
    return found
