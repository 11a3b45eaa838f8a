from __future__ import annotations

import pytest

from directory.files.extract import Extract
from directory.graph import Selection
from directory.records import Directory
from tests.hostile import extract_of, hostile


@pytest.fixture(scope="session")
def extract(tiny: Directory) -> Extract:
    """All of the tiny directory, common events too."""
    return extract_of(tiny, Selection(events=True))


@pytest.fixture(scope="session")
def attacked(tiny: Directory) -> Extract:
    """The tiny directory with an attack in every text."""
    return extract_of(hostile(tiny), Selection(events=True, text="<b>=1+1</b>\x00"))


@pytest.fixture(scope="session")
def everything(shipped: Directory) -> Extract:
    """The whole shipped directory, in Latvian."""
    return extract_of(shipped, language="lv")
