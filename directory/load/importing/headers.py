"""Find out which field each column of a table is: by its heading, by what stands in it, or not at all."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from directory.folding import fold
from directory.load.tables import Table
from directory.load.tables.days import plain_date
from directory.records import TABLES

SYNONYMS = Path(__file__).parent / "synonyms.csv"

SURE, LIKELY = 90.0, 70.0
"""From the first on a field is sure; below the second nothing is preselected: unknown is better than wrong."""

NEAR = 10.0
"""A column whose field another one has is only taken for a field that is nearly as likely."""

SHOWN = 3
"""Values of a column that a person is shown."""

ENOUGH = 0.6
"""Share of the values that have to look like those of a field."""

PATTERNS: Mapping[str, re.Pattern[str]] = {
    "reg_number": re.compile(r"[459]\d{10}"),
    "email": re.compile(r"[^@\s;,]+@[^@\s;,]+\.\w+"),
    "website": re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE),
}
"""What values of a field look like, wherever they stand."""

NUMBERS = re.compile(r"\d+")

WORDS = frozenset({"name", "name_lv", "municipality", "place", "themes", "legal_form"})
"""Fields in which numbers alone say nothing: a register writes codes of places in columns of that name."""

PERSONAL: Mapping[str, re.Pattern[str]] = {
    "personal_code": re.compile(r"\d{6}-\d{5}|32\d{9}"),
    "phone": re.compile(r"(?:\+?371)?[ -]?[26]\d{3}[ -]?\d{4}|[26]\d (?:\d{3} ?){2}"),
}
"""Values about persons, which are left out unless somebody asks for them."""

SURNAMES = frozenset({"uzvards", "surname", "last name"})
"""Folded headings of what is joined to the first names of leaders."""

WITH_CONSENT = frozenset({("leaders", "email"), ("leaders", "phone"), ("leaders", "contact_consent")})
"""Fields that no column is taken for: a person has to have agreed first, which no list can say."""

PERSONAL_HEADINGS = re.compile(
    r"\b(?:vards|uzvards|kontaktpersona\w*|telefon\w*|talrun\w*|mobil\w*|personas kods|phone|mobile|first name|"
    r"last name|surname|contact person|dzimsanas \w+|birth\w*|paraksts|signature)\b"
)


@dataclass(frozen=True)
class Column:
    """A column of a table and what it is taken for.

    Parameters
    ----------
    name, heading
        Its name in the table, and as it is written there.
    field
        None when nothing is sure enough.
    score
        How sure, 0 to 100.
    values
        A few of its values, to look at.
    personal
        Why it is left out: `personal_code`, `phone`, `email` or `person`; None when it is not about persons.
    """

    name: str
    heading: str
    field: str | None
    score: float
    values: tuple[str, ...]
    personal: str | None = None


def assign(
    table: Table, resource: str, *, chosen: Mapping[str, str | None] | None = None, people: bool = False
) -> list[Column]:
    """The columns of a table with the fields that they are taken for; a field stands for one column at most.

    Parameters
    ----------
    resource
        The table of the directory, such as `organisations`.
    chosen
        Name of a column to the field that a person chose, None to leave it out.
    people
        Whether each row is a person: then addresses of e-mail are theirs, and not those of organisations.
    """
    chosen = chosen or {}
    values = {name: [row.cells[name] for row in table.rows if name in row.cells] for name in table.header}
    personal = {name: _personal(name, values[name], resource, people=people) for name in table.header}
    scores = sorted(
        (
            (-_score(name, values[name], field, resource), position, field)
            for position, name in enumerate(table.header)
            if name and name not in chosen and not personal[name]
            for field in TABLES[resource].model_fields
            if (resource, field) not in WITH_CONSENT
        ),
        key=lambda each: each[:2],
    )
    taken: dict[str, tuple[str | None, float]] = {name: (field, 100.0) for name, field in chosen.items() if field}
    used = {field for field, _ in taken.values()}
    best: dict[int, float] = {}
    for negative, position, field in scores:
        name = table.header[position]
        likely = -negative >= max(LIKELY, best.setdefault(position, -negative) - NEAR)
        is_free = field not in used or (field == "themes" and -negative == 100)
        if likely and name not in taken and is_free:
            taken[name] = (field, -negative)
            used.add(field)
    if resource == "leaders":
        taken |= {name: ("name", SURE) for name in table.header if fold(name) in SURNAMES and name not in chosen}
    nothing: tuple[str | None, float] = (None, 0.0)
    found: list[Column] = []
    for name, heading in zip(table.header, table.headings, strict=True):
        meant, score = taken.get(name, nothing)
        shown = tuple(dict.fromkeys(values[name]))[:SHOWN]
        if name and name not in {column.name for column in found}:  # of columns of one name the first was read
            found.append(Column(name, heading, meant, score, shown, personal[name]))
    return found


def known_headings() -> frozenset[str]:
    """Every heading that is known for some field: by them a header is told from titles above it."""
    words = {word for fields in _synonyms().values() for all_words in fields.values() for word in all_words}
    return frozenset(words | {name for model in TABLES.values() for name in model.model_fields})


@cache
def _synonyms() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    with SYNONYMS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["table"], {})[row["field"]] = tuple(row["words"].split(";"))
    return found


def _score(name: str, values: Sequence[str], field: str, resource: str) -> float:
    heading = fold(name)
    if field in WORDS and _share(values, NUMBERS.fullmatch):
        return 0.0
    words = [fold(word) for word in (field, *_synonyms().get(resource, {}).get(field, ()))]
    if heading in words:
        return 100.0
    by_name = max((_likeness(heading, word) for word in words), default=0.0)
    if (pattern := PATTERNS.get(field)) is not None and _share(values, pattern.fullmatch):
        return max(95.0, by_name)
    if field in {"founded", "closed", "start", "known_in", "end", "checked"} and values and by_name < 100:
        return by_name if _share(values, plain_date) else min(by_name, LIKELY - 1)
    return by_name


def _likeness(heading: str, word: str) -> float:
    """Likeness of a heading and a word: endings may differ, and a heading may be a question that holds the word."""
    if len(word) > 4 and f" {word[:-1]}" in f" {heading}":
        return max(LIKELY + 5.0 + min(len(word), 20) / 2, fuzz.ratio(heading, word))
    alike = fuzz.ratio(heading, word)
    return alike if len(word) > 3 and (len(word) > 6 or alike > 85) else 0.0


def _share(values: Sequence[str], fits: Callable[[str], object]) -> bool:
    looked_at = values[:200]
    return bool(looked_at) and sum(fits(value.strip()) is not None for value in looked_at) >= ENOUGH * len(looked_at)


def _personal(name: str, values: Sequence[str], resource: str, *, people: bool) -> str | None:
    """Why a column is left out; the names of leaders are what their list is of."""
    if people and _share(values, PATTERNS["email"].fullmatch):
        return "email"
    for kind, pattern in PERSONAL.items():
        if _share(values, pattern.fullmatch):
            return kind
    return "person" if resource != "leaders" and PERSONAL_HEADINGS.search(fold(name)) else None
