"""A module says in its first words what it does: a verb in plain English, never what, who or where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "directory").rglob("*.py"))
NO_VERBS = {
    "a",
    "an",
    "the",
    "all",
    "what",
    "who",
    "whom",
    "which",
    "where",
    "when",
    "how",
    "why",
    "whether",
    "from",
    "in",
}
ENDINGS = ("ing", "ed", "tion", "s:", "ies", "ness", "ity")
"""Nouns and participles end so; an imperative hardly ever does."""

VERBS_AFTER_ALL = {"bring", "need"}


def first_word(module: Path) -> str:
    """The first word of a module's docstring, in small letters."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.split()[0].strip(",.").lower() if docstring else ""


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_begins_with_a_verb(module: Path) -> None:
    word = first_word(module)
    assert word
    assert word not in NO_VERBS
    assert word in VERBS_AFTER_ALL or not word.endswith(ENDINGS)
    assert not word.startswith("`")
