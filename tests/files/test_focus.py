"""Focus in files: the cases that the page's own focus is held to as well (tests/javascript/focus.test.js)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from directory.files.drawing import Dot, Drawing, Key, Line, Wanted
from directory.files.focus import focus_of, focused

FILE = Path(__file__).parents[1] / "javascript" / "focus_cases.json"
KNOWN: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
DRAWING = Drawing(
    {n["id"]: Dot(0.0, 0.0, 3.0, "#000000", n["id"], n["id"], n["group"]) for n in KNOWN["nodes"]},
    [Line(edge["ends"][0], edge["ends"][1], "cooperation", 1.0, 0.5, "", edge["years"]) for edge in KNOWN["edges"]],
    [Key("#000000", "north"), Key("empty_village", "Village without an organisation")],
)


@pytest.mark.parametrize("case", KNOWN["cases"], ids=lambda case: str(case["says"]))
def test_what_is_in_focus(case: dict[str, Any]) -> None:
    wanted: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in case["wanted"].items()
    }
    found = focus_of(DRAWING, Wanted(**wanted))
    if case["focus"] is None:
        assert found is None
    else:
        assert found is not None
        stays = case["focus"]
        assert (found.nodes, found.lines) == (frozenset(stays["nodes"]), frozenset(stays["edges"]))
        assert found.ends == tuple(stays["ends"])


def test_words_belong_to_what_has_no_end_to_tell_it() -> None:
    part = focus_of(DRAWING, Wanted(among=["a", "b"], words="north, no ties outside"))
    end = focus_of(DRAWING, Wanted(selected="a", words="north, no ties outside"))
    assert part is not None
    assert end is not None
    assert (part.words, end.words) == ("north, no ties outside", "")


def test_empty_villages_leave_the_legend_beside_somebody_in_focus() -> None:
    assert [key.label for key in focused(DRAWING, Wanted(selected="a")).keys] == ["north"]
    assert focused(DRAWING, Wanted(selected="z")) is DRAWING
