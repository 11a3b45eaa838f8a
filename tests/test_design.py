"""The design document is true to the code: what it names is there, and every page has its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directory.ui.frame.navigation import PAGES

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "docs" / "DESIGN.md", ROOT / "CONTRIBUTING.md")
NAMED = re.compile(
    r"`((?:directory/|tests/|docs/|pages/|ui/|files/|pictures/|answers/|analysis/|load/|web/|graph/|records/)[\w/.*]+)`"
)


def named(document: Path) -> list[str]:
    """Files and folders that a document names."""
    return sorted(set(NAMED.findall(document.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_the_documents_name_is_there(document: Path) -> None:
    places = (ROOT, ROOT / "directory")
    gone = [name for name in named(document) if not any(list(place.glob(name.rstrip("/"))) for place in places)]
    assert len(named(document)) > 3
    assert gone == []


def test_every_page_is_on_the_map() -> None:
    text = DOCUMENTS[0].read_text(encoding="utf-8")
    table = text[text.index("## 4.") : text.index("## 5.")]
    assert [page for page in PAGES if f"{page}.py" not in table] == []


def test_every_floor_is_explained() -> None:
    text = DOCUMENTS[0].read_text(encoding="utf-8")
    floors = [path.name for path in (ROOT / "directory").iterdir() if path.is_dir() and path.name[0].isalpha()]
    assert [name for name in floors if f"{name}/" not in text] == []
