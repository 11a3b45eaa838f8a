"""Check the Latvian texts, of the catalogue and of the data, for everything that a rule can find."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from directory.i18n import CATALOGUES, texts
from directory.latvian import locative
from directory.records import TABLES
from tests.latvian_rules import MISREAD, RULES, TYPOGRAPHY, Rule, faults

DATA = Path(__file__).parents[1] / "data"
ENGLISH = {"description", "idea", "role", "en"}
OTHER = {("leaders.csv", "name"), ("events.csv", "name")}
"""Names of people, and names in English: neither is a Latvian text."""

LATVIAN = {"description_lv", "idea_lv", "role_lv", "lv", "name", "other_names", "programme", "place", "parish"}
NAMES = {"name", "other_names", "name_lv"}
"""They are what their bearers chose: their quotation marks and dashes are ours, their words are not."""

NAMED = re.compile(r"\{(\w+)\}")
TECHNICAL = re.compile(r"`[^`]*`|\S*(?:://|\w\.\w|@)\S*|<[^>]*>|'\w*:'|„\w*:”")
"""What is typed as it stands, an address, the name of a file, or a line of one."""

WORD = re.compile(r"(?<![\w.])[a-z]{3,}(?![\w.])")
ALIKE = {"tie", "log", "true", "false", "http", "https", "check", "maras", "contributor"}
"""Words that are the same in both languages, or that stand in a file or on the command line as they are."""

COUNTRIES = {"Estonia", "Finland", "Germany", "Lithuania", "Norway", "Poland", "Romania", "Russia", "China", "UK"}
COUNTED = re.compile(r"[\d}] (?:%|€|EUR|km\b)|[\d}]\. (?:gad|rind|kārt|janv|jūl)|\bNr\. [\d{]")
"""A number with an ordinary space before what it counts: a line may break there."""


def catalogue() -> dict[str, Message]:
    with (CATALOGUES / "lv" / "LC_MESSAGES" / "directory.po").open("rb") as file:
        return {_ids(message)[0]: message for message in read_po(file, locale="lv") if message.id}


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    strings = message.string or ()
    return (strings,) if isinstance(strings, str) else tuple(strings)


def cells(fields: set[str]) -> Iterator[tuple[str, str]]:
    """Every filled cell of the data in one of the fields, with where it stands."""
    for path in sorted(DATA.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                for field in fields & row.keys():
                    if row[field] and (path.name, field) not in OTHER:
                        yield f"{path.name}, row {number}, {field}", row[field]


MESSAGES = catalogue()
PLURALS = {id: forms(message) for id, message in MESSAGES.items() if len(_ids(message)) == 2}


@pytest.mark.parametrize("rule", RULES + MISREAD, ids=lambda rule: rule.name)
def test_a_rule_finds_the_fault_it_was_written_for_and_not_its_remedy(rule: Rule) -> None:
    assert rule.fault.search(rule.wrong)
    assert not faults(rule.right, RULES + MISREAD)


def test_no_message_breaks_a_rule() -> None:
    said = [
        (id, NAMED.sub("{}", TECHNICAL.sub("…", text))) for id, message in MESSAGES.items() for text in forms(message)
    ]
    assert not {id: broken for id, text in said if (broken := faults(text, RULES + MISREAD))}


def test_no_text_of_the_data_breaks_a_rule() -> None:
    assert not {where: broken for where, text in cells(LATVIAN - NAMES) if (broken := faults(text))}
    assert not {where: broken for where, text in cells(NAMES) if (broken := faults(text, TYPOGRAPHY))}


def test_an_english_text_of_the_data_has_english_quotation_marks() -> None:
    texts = dict(cells(ENGLISH))
    assert not [where for where, text in texts.items() if re.search(r'["„«»]', text)]
    assert not [where for where, text in texts.items() if text.count("“") != text.count("”")]


def test_no_country_is_named_in_english() -> None:
    assert not [where for where, text in cells({"place"}) if COUNTRIES & set(re.findall(r"\w+", text))]


def test_no_english_word_is_left_in_a_translation() -> None:
    """A word in small letters that stands in the message, too; names of files, columns and commands do."""
    columns = {field for model in TABLES.values() for name in model.model_fields for field in (name, *name.split("_"))}
    left = {
        id: words
        for id, message in MESSAGES.items()
        for text in forms(message)
        if (words := _words(text) & {word for said in _ids(message) for word in _words(said)} - columns - ALIKE)
    }
    assert not left


def _words(text: str) -> set[str]:
    return set(WORD.findall(NAMED.sub("", TECHNICAL.sub("", text))))


def test_a_translation_differs_from_its_message() -> None:
    same = {id for id, message in MESSAGES.items() if id in forms(message)}
    assert not {id for id in same if re.search(r"[^\W\d_]", NAMED.sub("", id))}


def test_one_and_many_are_said_differently() -> None:
    """Only where no noun follows the number can both be the same."""
    assert [forms[0] for forms in PLURALS.values() if forms[0] == forms[1]] == ["vēl {n}"]


def test_a_sentence_about_none_is_a_sentence_of_its_own() -> None:
    """Nobody says "0 organizāciju ir bez partnera."; a label ("0 saišu") is another thing."""
    assert not [forms[2] for forms in PLURALS.values() if forms[0].endswith(".") and "{n}" in forms[2]]


def test_a_name_is_not_inflected_by_what_stands_before_it() -> None:
    """After these prepositions a name would have to take another ending, which nobody can give it."""
    governed = re.compile(r"\b(?:ar|no|pie|par|uz|ap|bez|kopš|pēc|starp) \{(?:names?|asker|place|one|other)\}")
    assert governed.search("Sadarbojas ar {name}")
    assert not {id for id, message in MESSAGES.items() if any(governed.search(text) for text in forms(message))}


def test_no_line_breaks_between_a_number_and_what_it_counts() -> None:
    t = texts("lv")
    assert COUNTED.search("izlasīts {year}. gadā")
    alone = [t(id) for id in MESSAGES.keys() - PLURALS.keys()]
    counted = [t.plural(id, _ids(MESSAGES[id])[1], 5, **_named(MESSAGES[id])) for id in PLURALS]
    assert not [text for text in alone + counted if COUNTED.search(text)]


def _named(message: Message) -> dict[str, str]:
    return {name: "…" for id in _ids(message) for name in NAMED.findall(id) if name != "n"}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        *(("Mārupe", "Mārupē"), ("Ķekava", "Ķekavā"), ("Ķekavas novads", "Ķekavas novadā"), ("Jaunsils", "Jaunsilā")),
        *(("Baloži", "Baložos"), ("Sarmas", "Sarmās"), ("Sūnupes", "Sūnupēs"), ("Daugavpils", "Daugavpilī")),
        *(("Cēsis", "Cēsīs"), ("Saldus", "Saldū"), ("Ezītis", "Ezītī"), ("Doles sala", "Doles salā")),
        *(("Oslo", None), ("A", None), ("", None), ("Bauska 2", None)),
    ],
)
def test_where_something_is(name: str, place: str | None) -> None:
    """By hand, after the declensions of Latvian nouns."""
    assert locative(name) == place


def test_every_municipality_and_settlement_has_a_locative() -> None:
    named = [text for where, text in cells({"name"}) if where.startswith(("municipalities.csv", "places.csv"))]
    foreign = {name for name in named if locative(name) is None}
    assert len(foreign) < len(named) / 100
