"""The texts: every message that the code uses has a translation that fits, and every translation is used."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from directory.i18n import CATALOGUES
from tests.messages import ROOT, used_messages

NAMES = re.compile(r"\{(\w+)\}")
ENTRY = re.compile(r'^msgid ("(?:.*)"(?:\n".*")*)', re.MULTILINE)
FILES = sorted((ROOT / "directory").rglob("*.py"))


@pytest.fixture(scope="module")
def latvian() -> Catalog:
    with (CATALOGUES / "lv" / "LC_MESSAGES" / "directory.po").open("rb") as file:
        return read_po(file, locale="lv")


def texts_of(message: Message) -> tuple[str, ...]:
    """The translations of a message: one, or one for each plural form."""
    strings = message.string or ()
    return (strings,) if isinstance(strings, str) else tuple(strings)


def test_every_message_is_translated_and_every_translation_is_used(latvian: Catalog) -> None:
    translated = {message.id for message in latvian if message.id and all(texts_of(message))}
    assert {str(message) for message in used_messages()} == {str(message) for message in translated}


def test_every_message_is_translated_once() -> None:
    """Of two translations of one message a reader gets the one that happens to stand last."""
    text = (CATALOGUES / "lv" / "LC_MESSAGES" / "directory.po").read_text(encoding="utf-8")
    found = Counter("".join(re.findall(r'"(.*)"', entry)) for entry in ENTRY.findall(text))
    assert [message for message, times in found.items() if times > 1] == []


def test_a_translation_has_the_names_of_its_message(latvian: Catalog) -> None:
    """The form for none may be a sentence without the number, and without what the number told of."""
    for message in latvian:
        if message.id:
            ids = (message.id,) if isinstance(message.id, str) else message.id
            expected = {name for text in ids for name in NAMES.findall(text)}
            *counted, last = texts_of(message)
            assert all(set(NAMES.findall(text)) == expected for text in counted), message.id
            found = set(NAMES.findall(last))
            assert found <= expected if counted else found == expected, message.id


def test_a_plural_has_the_three_forms_of_latvian(latvian: Catalog) -> None:
    assert latvian.num_plurals == 3
    assert all(len(texts_of(message)) == 3 for message in latvian if isinstance(message.id, tuple))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_message_stands_inside_an_f_string(file: Path) -> None:
    """There the extraction would not find it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
            literal = [
                c for c in calls if c.args and isinstance(c.args[0], ast.Constant) and _called(c) in {"t", "plural"}
            ]
            assert not literal, f"{file.name}:{node.lineno}"


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
