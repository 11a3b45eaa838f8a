from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.files.drawing import Drawing, Key, Wanted
from directory.files.extract import Extract
from directory.files.focus import focused
from directory.files.html_file import _harmless, html
from directory.pictures.network.arrangements import MAP
from directory.pictures.network.looks import STROKES
from directory.records import Directory, Period
from tests.hostile import GROUND, extract_of


class Parts(HTMLParser):
    """The elements of a page, with what stands in its scripts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script":
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.elements.append((f"/{tag}", {}))

    @property
    def content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.scripts[0])
        return found

    @property
    def graph(self) -> dict[str, Any]:
        found: dict[str, Any] = next(part for part in self.content["parts"] if part["part"] == "graph")
        return found

    def ties(self, family: str | None = None) -> set[frozenset[str]]:
        """The two ends of every line, of all families or of one."""
        ids, edges = self.graph["nodes"]["id"], self.graph["edges"]
        lines = zip(edges["from"], edges["to"], edges["family"], strict=True)
        return {frozenset((ids[one], ids[other])) for one, other, own in lines if family in (None, own)}


def test_the_page_has_data_and_one_script_and_asks_nobody(extract: Extract) -> None:
    parts = Parts(html(extract))
    assert len(parts.scripts) == 2
    assert not [tag for tag, _ in parts.elements if tag in {"link", "img", "iframe", "object", "embed", "base"}]
    assert not [value for _, attributes in parts.elements for name, value in attributes.items() if name == "src"]


def test_only_our_script_may_run(extract: Extract) -> None:
    parts = Parts(html(extract))
    policy = next(a["content"] for tag, a in parts.elements if tag == "meta" and "http-equiv" in a)
    hash = base64.b64encode(hashlib.sha256(parts.scripts[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'"


def test_the_page_holds_exactly_what_is_filtered(extract: Extract) -> None:
    parts = Parts(html(extract))
    nodes = parts.graph["nodes"]
    assert set(nodes["id"]) == set(extract.pairs)
    assert parts.ties() == {frozenset(pair) for pair in extract.pairs.edges}
    choir = nodes["id"].index("choir")
    paint = next(part for part in parts.content["parts"] if part["part"] == "paint")
    drawn = (nodes["x"][choir], nodes["y"][choir], paint["size"][choir], paint["colours"][paint["colour"][choir]])
    assert drawn == extract.drawing.dots["choir"][:4]


def test_the_page_knows_what_the_reader_looks_at(extract: Extract) -> None:
    shown = replace(extract, drawing=focused(extract.drawing, Wanted(selected="choir", depth=2, year=2021)))
    settings = Parts(html(shown)).content["settings"]
    assert (settings["selected"], settings["depth"], settings["year"], settings["tie"]) == ("choir", 2, 2021, None)


def test_what_was_not_made_from_a_picture_is_refused(extract: Extract) -> None:
    with pytest.raises(ValueError, match="from_picture"):
        html(replace(extract, drawing=Drawing({}, (), ())))


def test_the_page_holds_what_lies_under_the_organisations(tiny: Directory) -> None:
    shown = extract_of(tiny, arrange=MAP)
    parts = Parts(html(shown))
    ground = next(part for part in parts.content["parts"] if part["part"] == "ground")
    assert ground["shapes"] == GROUND.shapes
    assert parts.graph["more"]["underlay"] == {MAP: shown.drawing.underlay}
    assert parts.graph["more"]["moves"].keys() == {MAP}


def test_two_periods_have_their_lines_and_keys(tiny: Directory) -> None:
    compared = extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))
    keys = [Key("new", "new: 3"), Key("empty_village", "Village without an organisation")]
    page = html(replace(compared, drawing=replace(compared.drawing, keys=keys)))
    parts = Parts(page)
    assert parts.ties("new") == {
        frozenset(pair) for pair in (("choir", "club"), ("choir", "council"), ("club", "council"))
    }
    assert parts.content["keys"] == [
        {"label": "new: 3", "colour": None, "family": "new"},
        {"label": "Village without an organisation", "colour": None, "family": "empty_village"},
    ]
    assert str(STROKES["new"].colour) in parts.scripts[1]
    assert "years" not in parts.content["settings"]["texts"]


def test_hostile_texts_add_no_element(extract: Extract, attacked: Extract) -> None:
    tags = [tag for tag, _ in Parts(html(extract)).elements]
    parts = Parts(html(attacked))
    assert [tag for tag, _ in parts.elements] == tags
    assert not [name for _, attributes in parts.elements for name in attributes if name.startswith("on")]


@given(st.recursive(st.text(st.characters(exclude_categories=())), lambda inner: st.lists(inner, max_size=4)))
def test_data_comes_back_and_cannot_end_its_element(content: object) -> None:
    text = _harmless(content)
    assert not re.search("[<>&\u2028\u2029]", text)
    assert text.isascii()
    assert json.loads(text) == json.loads(json.dumps(content))
