"""Check the rooms of the code: data flows one way, subjects stay apart, every library has its rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BASE = {"errors", "folding"}
DATA = BASE | {"records"}
NUMBERS = DATA | {"graph", "analysis"}
WORDS = NUMBERS | {"i18n", "speaker", "palette", "remembered", "memory"}
BELOW_PAGES = WORDS | {"newest", "load", "store", "upkeep", "answers", "pictures", "files"}

MAY_IMPORT = {
    "errors": set[str](),
    "folding": set[str](),
    "records": BASE,
    "load": DATA,
    "store": DATA | {"load"},
    "upkeep": DATA | {"load", "store"},
    "graph": DATA,
    "analysis": DATA | {"graph"},
    "latvian": set[str](),
    "spacing": set[str](),
    "i18n": DATA | {"latvian", "spacing"},
    "speaker": DATA | {"graph", "i18n"},
    "palette": DATA | {"graph"},
    "remembered": set[str](),
    "memory": NUMBERS | {"load", "i18n", "speaker", "remembered"},
    "newest": {"memory", "store"},
    "answers": WORDS | {"load"},
    "pictures": WORDS | {"load", "answers"},
    "files": WORDS | {"load", "answers", "pictures"},
    "ui": BELOW_PAGES,
    "pages": BELOW_PAGES | {"ui"},
    "web": DATA | {"store", "upkeep", "i18n", "newest"},
    "app": {"web"},
    "commands": BELOW_PAGES,
    "__main__": BELOW_PAGES | {"commands"},
}
"""Which other rooms a room may import; every room may import itself."""

SHARED = {
    "analysis": {
        "network",
        "expectation",
        "firmness",
        "distance",
        "proximity",
        "said_names",
        "search",
        "last_seen",
        "unasked",
    },
    "answers": {"findings", "plausibility", "ties", "organisations", "record_words", "ranking"},
    "pictures": {"layout", "network", "maps"},
    "ui": {"frame", "parts"},
}
"""What the subjects of a room may import of the same room besides themselves; what is shared imports no subject."""

ABOVE = {("analysis", "evaluation"): {"partners"}, ("ui", "suggestions"): {"editing", "history"}}
"""Subjects that are made of others."""

AT_HOME = {
    "pydantic": {"records"},
    "pydantic_core": {"records"},
    "geopy": {"load", "analysis"},
    "cachetools": {"remembered"},
    "rapidfuzz": {"load", "analysis"},
    "python_calamine": {"load"},
    "igraph": {"graph"},
    "scipy": {"load", "graph", "analysis", "answers", "pictures"},
    "pyvis": {"files"},
    "pydeck": {"pictures"},
    "altair": {"answers", "pictures"},
    "matplotlib": {"files"},
    "docx": {"files"},
    "sqlalchemy": {"store"},
    "psycopg": set[str](),
    "starlette": {"web"},
    "streamlit": {"ui", "pages", "app"},
    "tests": set[str](),
}
"""The only rooms that may import a library; what is not named here may be imported everywhere."""


def room_of(path: Path) -> str:
    """The room of a file below the root: a folder or module of `directory`, or `app`."""
    parts = path.with_suffix("").parts
    return parts[1] if parts[0] == "directory" and len(parts) > 1 else parts[0]


def imported(source: str, path: Path) -> Iterator[str]:
    """Dotted names of everything that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.parts[: len(path.parts) - node.level] if node.level else ()
            whence = ".".join((*above, *(node.module or "").split("."))).strip(".")
            # of `from directory import x` the room is x itself, of `from directory.ui import x` the subject
            yield from (f"{whence}.{alias.name}" if whence.count(".") < 2 else whence for alias in node.names)


def subject_breaks(path: Path, name: str) -> bool:
    """Whether a subject of a room imports another subject of the same room that is not shared."""
    room, parts = room_of(path), path.with_suffix("").parts
    other = name.split(".")
    if room not in SHARED or len(parts) < 4 or other[:2] != ["directory", room] or len(other) < 3:
        return False
    own, wanted = parts[2], other[2]
    allowed = {own} | SHARED[room] | ABOVE.get((room, own), set())
    return wanted not in allowed


def broken_rules(source: str, path: Path) -> list[str]:
    """What in a file runs against the tables above."""
    room = room_of(path)
    broken = []
    for name in imported(source, path):
        library, _, rest = name.partition(".")
        other = rest.partition(".")[0] if library == "directory" else library
        if library == "directory":
            allowed = (other == room or other in MAY_IMPORT[room]) and not subject_breaks(path, name)
        else:
            allowed = room in AT_HOME.get(library, {room})
        if not allowed:
            broken.append(f"{path.as_posix()} imports {name}")
    return broken


FILES = [*sorted((ROOT / "directory").rglob("*.py")), ROOT / "app.py"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_import_runs_against_the_arrows(file: Path) -> None:
    path = file.relative_to(ROOT)
    assert broken_rules(file.read_text(encoding="utf-8"), path) == []


def test_every_room_has_its_rule() -> None:
    found = {room_of(file.relative_to(ROOT)) for file in FILES} - {"__init__"}
    assert found == MAY_IMPORT.keys()


def test_the_arrows_make_no_circle() -> None:
    """A room that reaches itself over others could not be understood without them."""
    reached = {room: set(others) for room, others in MAY_IMPORT.items()}
    for _ in MAY_IMPORT:
        for others in reached.values():
            others |= {further for other in others for further in reached[other]}
    assert [room for room, others in reached.items() if room in others] == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("directory/records/models.py", "from directory.load import read_directory"),
        ("directory/records/models.py", "import directory.graph.build"),
        ("directory/records/models.py", "from directory import graph"),
        ("directory/graph/build.py", "from directory.analysis.network.mixing import bridging"),
        ("directory/graph/build.py", "from directory.i18n import texts"),
        ("directory/graph/build.py", "from ..i18n import texts"),
        ("directory/graph/build.py", "from .. import i18n"),
        ("directory/analysis/network/mixing.py", "def f():\n    from directory.i18n import texts"),
        ("directory/analysis/network/mixing.py", "if TYPE_CHECKING:\n    from directory.palette import rgb"),
        ("directory/analysis/network/mixing.py", "from directory.load.tables import read_table"),
        ("directory/i18n.py", "from directory.speaker import Speaker"),
        ("directory/pictures/network/home.py", "from directory.ui.frame import data"),
        ("directory/pictures/network/home.py", "import streamlit as st"),
        ("directory/pictures/network/home.py", "from pydantic import BaseModel"),
        ("directory/load/tables/read.py", "from pydantic_core import ErrorDetails"),
        ("directory/ui/network/network.py", "from pyvis.network import Network"),
        ("directory/pages/map.py", "import pydeck"),
        ("directory/pictures/maps/organisations_map.py", "from geopy.distance import geodesic"),
        ("directory/commands/check.py", "from directory.ui.frame.data import directory"),
        ("directory/commands/check.py", "import json, streamlit.components.v1"),
        ("directory/__main__.py", "from directory.pages import home"),
        ("directory/ui/frame/navigation.py", "from directory.pages import home"),
        ("app.py", "from directory.load import read_directory"),
        ("app.py", "import altair"),
        ("directory/pictures/maps/organisations_map.py", "from tests.tiny import TINY"),
        ("directory/analysis/gaps/group_gaps.py", "from directory.analysis.places.activity import activities"),
        ("directory/answers/places/support.py", "from directory.answers.gaps.coverage import coverage_finding"),
        ("directory/ui/network/panel.py", "from directory.ui.gaps import gap_sections"),
        ("directory/ui/parts/findings.py", "from directory.ui.network.view import View"),
    ],
)
def test_an_import_against_the_rules_is_seen(path: str, source: str) -> None:
    assert len(broken_rules(source, Path(path))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "directory/graph/build.py",
            "from directory.records import Directory\nfrom .select import select\nimport networkx",
        ),
        ("directory/analysis/search.py", "from directory.folding import fold\nfrom rapidfuzz import fuzz"),
        ("directory/store/database/engine.py", "import sqlalchemy as sa\nfrom directory.load import read_directory"),
        (
            "directory/upkeep/records/edit.py",
            "from directory.store import Store\nfrom directory.load.checks import check_row",
        ),
        ("directory/commands/history.py", "from directory.store import open_store"),
        ("directory/i18n.py", "if TYPE_CHECKING:\n    from directory.records import Directory"),
        (
            "directory/pictures/network/home.py",
            "from directory.i18n import texts\nimport pydeck, altair\nfrom . import overview",
        ),
        ("directory/pages/map.py", "import streamlit as st\nfrom directory.ui.frame import data"),
        ("directory/commands/check.py", "from directory.commands.frame import FINE\nfrom directory.load import Report"),
        ("app.py", "import streamlit as st\nfrom directory.web.headers import middleware"),
        ("directory/ui/site.py", "from directory.ui.frame import navigation"),
    ],
)
def test_an_import_along_the_arrows_passes(path: str, source: str) -> None:
    assert broken_rules(source, Path(path)) == []
