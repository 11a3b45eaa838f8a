"""Ask about values that are no codes once per value, and put the answers into the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from directory.folding import fold
from directory.load.importing.plan import Plan
from directory.records import TABLES, Directory, Record, References, Vocabulary, find_marker

EMPTY = "-"
"""The answer that a value means nothing and its cell stays empty."""

ASKING = frozenset({"not_in_vocabulary", "dangling_reference"})
SURE = 80.0
"""A code whose name is so like a value is proposed."""

Answers = Mapping[tuple[str, str], str]
"""Field and value, as it is compared, to a code, to a key, or to `EMPTY`."""

NO_ANSWERS: Answers = {}


@dataclass(frozen=True)
class Question:
    """A value that is no code yet.

    Parameters
    ----------
    field
        Where it stands.
    value
        As the file writes it first; empty where a row says nothing and has to.
    rows
        In how many rows.
    proposed
        The code that is most like it; None when none is.
    """

    field: str
    value: str
    rows: int
    proposed: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What an answer is kept under."""
        return self.field, fold(self.value)


def find_questions(plan: Plan, directory: Directory) -> list[Question]:
    """The values that keep rows from being read and that a person can explain, the commonest first."""
    model = TABLES[plan.resource]
    counts: Counter[tuple[str, str]] = Counter()
    written: dict[tuple[str, str], str] = {}
    for row in plan.of("problem"):
        for problem in row.problems:
            field, found = problem.field or "", problem.found or ""
            if problem.code in ASKING or (problem.code == "missing_value" and _is_coded(model, field)):
                counts[field, fold(found)] += 1
                written.setdefault((field, fold(found)), found)
    return [
        Question(field, written[field, value], n, _proposed(model, field, written[field, value], directory))
        for (field, value), n in counts.most_common()
    ]


def _is_coded(model: type[Record], field: str) -> bool:
    described = model.model_fields.get(field)
    return described is not None and find_marker(described, Vocabulary) is not None


def choices(model: type[Record], field: str, directory: Directory) -> Mapping[str, str] | None:
    """What can stand in a field, with names to compare a value to; None when anything can."""
    described = model.model_fields.get(field)
    if described is None:
        return None
    vocabulary, reference = find_marker(described, Vocabulary), find_marker(described, References)
    if vocabulary:
        return {code: f"{term.lv} {term.en}" for code, term in directory.terms.get(vocabulary.name, {}).items()}
    if reference and reference.table == "municipalities":
        return {home.id: home.name for home in directory.municipalities}
    if reference and reference.table == "organisations":
        return {record.id: record.name for record in directory.organisations}
    if reference and reference.table == "events":
        return {event.id: event.name_lv for event in directory.events}
    return None


def answered(model: type[Record], cells: Mapping[str, str], answers: Answers) -> dict[str, str]:
    """The cells with what a person said about their values."""
    if not answers:
        return dict(cells)
    found: dict[str, str] = {}
    for field, text in cells.items():
        parts = text.split(";") if field == "themes" else [text]
        said = [answers.get((field, fold(part)), part) for part in parts]
        if kept := ";".join(dict.fromkeys(part for part in said if part != EMPTY)):
            found[field] = kept
    return found


def unsaid(model: type[Record], cells: Mapping[str, str], answers: Answers) -> dict[str, str]:
    """What a person said of records that leave a field empty, for those that these cells leave empty."""
    return {
        field: code
        for (field, value), code in answers.items()
        if not value and code != EMPTY and field in model.model_fields and not cells.get(field)
    }


def _proposed(model: type[Record], field: str, value: str, directory: Directory) -> str | None:
    """The code or key whose name is most like a value, when it is like enough."""
    if not value:
        return None
    text = fold(value)
    alike = [
        (max(fuzz.ratio(text, fold(name)), *(fuzz.ratio(text, word) for word in fold(name).split())), code)
        for code, name in (choices(model, field, directory) or {}).items()
    ]
    score, code = max(alike, default=(0.0, ""))
    return code if score >= SURE else None
