from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from directory.files.drawing import Key
from directory.files.extract import Extract
from directory.files.html_file import _harmless, html
from directory.pictures.network.arrangements import MAP
from directory.pictures.network.strokes import STROKES
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


def test_the_page_has_three_scripts_and_asks_nobody(extract: Extract) -> None:
    parts = Parts(html(extract))
    assert len(parts.scripts) == 3
    assert not [tag for tag, _ in parts.elements if tag in {"link", "img", "iframe", "object", "embed", "base"}]
    assert not [value for _, attributes in parts.elements for name, value in attributes.items() if name == "src"]


def test_only_our_two_scripts_may_run(extract: Extract) -> None:
    parts = Parts(html(extract))
    policy = next(a["content"] for tag, a in parts.elements if tag == "meta" and "http-equiv" in a)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in parts.scripts[1:]]
    scripts = " ".join(f"'sha256-{hash}'" for hash in hashes)
    assert policy == f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'"


def test_the_page_holds_exactly_what_is_filtered(extract: Extract) -> None:
    content = Parts(html(extract)).content
    assert {node["id"] for node in content["nodes"]} == set(extract.pairs)
    assert {frozenset((e["from"], e["to"])) for e in content["edges"]} == {
        frozenset(pair) for pair in extract.pairs.edges
    }
    choir = next(node for node in content["nodes"] if node["id"] == "choir")
    assert (choir["x"], choir["y"], choir["size"], choir["color"]) == extract.drawing.dots["choir"][:4]
    assert content["options"]["physics"]["enabled"] is False


def test_the_page_holds_what_lies_under_the_organisations(tiny: Directory) -> None:
    shown = extract_of(tiny, arrange=MAP)
    content = Parts(html(shown)).content
    assert content["ground"] == GROUND.shapes
    assert content["scenery"] == shown.drawing.scenery
    assert tuple(content["bounds"]) == shown.drawing.bounds


def test_two_periods_have_their_lines_and_keys(tiny: Directory) -> None:
    compared = extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))
    keys = [Key("new", "new: 3"), Key("empty_village", "Village without an organisation")]
    page = html(replace(compared, drawing=replace(compared.drawing, keys=keys)))
    content = Parts(page).content
    new = {frozenset((edge["from"], edge["to"])) for edge in content["edges"] if edge["family"] == "new"}
    assert new == {frozenset(pair) for pair in (("choir", "club"), ("choir", "council"), ("club", "council"))}
    assert content["strokes"]["new"]["colour"] == STROKES["new"].colour
    assert f'stroke="{STROKES["new"].colour}"' in page.decode()
    assert "new: 3" in page.decode()


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
