"""Every kind of problem: a mistake that shows it, where it is found, and what is said about it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from directory.load import Problem
from directory.load.sentences import OF_DATA, SENTENCES
from directory.records import Directory
from tests.tiny import Folder


@dataclass(frozen=True)
class Mistake:
    """A mistake to plant, where it has to be found, and how many records of each table it costs."""

    plant: Callable[[Folder], object]
    file: str
    row: int | None = None
    field: str | None = None
    found: str | None = None
    costs: Mapping[str, int] = dataclasses.field(default_factory=dict)


def cell(table: str, row: int, name: str, text: str, **costs: int) -> Mistake:
    """A wrong cell; rows of the tiny directory, as a spreadsheet shows them."""
    return Mistake(
        lambda folder: folder.set(table, row, **{name: text}), f"{table}.csv", row, name, text or None, costs
    )


def without_column(table: str, name: str) -> Callable[[Folder], None]:
    def plant(folder: Folder) -> None:
        rows = folder.rows(table)
        position = rows[0].index(name)
        folder.save(table, [row[:position] + row[position + 1 :] for row in rows])

    return plant


def with_column(table: str, name: str) -> Callable[[Folder], None]:
    return lambda folder: folder.save(
        table, [[*row, name if not k else ""] for k, row in enumerate(folder.rows(table))]
    )


def is_folder(folder: Folder) -> None:
    (folder.path / "ideas.csv").unlink()
    (folder.path / "ideas.csv").mkdir()


def in_windows_baltic(folder: Folder) -> None:
    folder.write("places", (folder.path / "places.csv").read_text(encoding="utf-8").encode("windows-1257"))


MISTAKES = {
    "missing_file": Mistake(
        lambda folder: (folder.path / "programmes.csv").unlink(), "programmes.csv", costs={"programmes": 1}
    ),
    "unreadable_file": Mistake(is_folder, "ideas.csv", costs={"ideas": 1}),
    "wrong_encoding": Mistake(in_windows_baltic, "places.csv"),
    "missing_header": Mistake(lambda folder: folder.write("leaders", ""), "leaders.csv", costs={"leaders": 1}),
    "missing_column": Mistake(
        without_column("ties", "kind"), "ties.csv", 1, "kind", costs={"ties": 6, "tie_sources": 1}
    ),
    "optional_column": Mistake(without_column("ties", "amount_eur"), "ties.csv", 1, "amount_eur"),
    "unknown_column": Mistake(with_column("ties", "notes"), "ties.csv", 1, found="notes"),
    "repeated_column": Mistake(with_column("ties", "start"), "ties.csv", 1, found="start"),
    "broken_quotes": Mistake(
        lambda folder: folder.change("ties", lambda text: text.replace("t2,band", '"t2,band')),
        "ties.csv",
        3,
        found='"t2,band,choir,joint_event,2021-07-08,,,,,,https://band.example',
        costs={"ties": 1},
    ),
    "too_many_cells": Mistake(
        lambda folder: folder.change("ties", lambda text: text.replace("500.5", "500,50")),
        "ties.csv",
        6,
        costs={"ties": 1},
    ),
    "too_few_cells": Mistake(
        lambda folder: folder.change("ties", lambda text: text + "t7,band,guest,joint_event\n"),
        "ties.csv",
        8,
        costs={"ties": -1},
    ),
    "missing_value": cell("ties", 4, "kind", "", ties=1),
    "missing_source": cell("ties", 4, "source_url", ""),
    "duplicate_id": cell("ties", 4, "id", "t1", ties=1),
    "dangling_reference": cell("ties", 4, "target", "nobody", ties=1),
    "not_in_vocabulary": cell("ties", 4, "kind", "friendship", ties=1),
    "bad_id": cell("ties", 4, "id", "T 3", ties=1),
    "bad_date": cell("ties", 4, "start", "07/08/2021"),
    "bad_number": cell("ties", 5, "amount_eur", "about 1000"),
    "stray_letters": Mistake(
        lambda folder: (folder.path / "places.csv").write_bytes(
            (folder.path / "places.csv")
            .read_bytes()
            .replace("11,Kalni,Kalniņi".encode(), b"11,Kaln\xe2,Kalni\xc5\x86i")
        ),
        "places.csv",
        3,
        "name",
        "Kalnā",
    ),
    "spoiled_letters": cell("organisations", 3, "name", "PÅ«tÄ“ju orÄ·estris"),
    "number_too_large": cell("ties", 5, "amount_eur", "1e30"),
    "date_too_late": cell("ties", 4, "start", "9999"),
    "repeated_number": cell("organisations", 3, "reg_number", "40008000001"),
    "repeated_tie": Mistake(
        lambda folder: folder.add(
            "ties",
            id="t7",
            source="band",
            target="choir",
            kind="joint_project",
            start="2020",
            end="2021",
            source_url="https://band.example",
        ),
        "ties.csv",
        8,
        "id",
        "t7",
        {"ties": -1},
    ),
    "missing_vocabularies": Mistake(
        lambda folder: folder.save("vocabularies", folder.rows("vocabularies")[:1]),
        "vocabularies.csv",
        costs={"vocabularies": 21 - 78, "ideas": 1},
    ),
    "missing_vocabulary": Mistake(
        lambda folder: folder.save(
            "vocabularies", [row for row in folder.rows("vocabularies") if row[0] != "gazetteers"]
        ),
        "vocabularies.csv",
        found="gazetteers",
        costs={"vocabularies": -1},
    ),
    "missing_term": Mistake(
        lambda folder: folder.change(
            "vocabularies", lambda text: text.replace("projections,same", "projections,other")
        ),
        "vocabularies.csv",
        found="same_event",
        costs={"vocabularies": -1},
    ),
    "bad_flag": cell("municipalities", 4, "covered", "perhaps", municipalities=1),
    "bad_url": cell("ties", 4, "source_url", "www.club.example"),
    "bad_email": cell("organisations", 3, "email", "band.example"),
    "bad_reg_number": cell("organisations", 3, "reg_number", "4.0008E+10"),
    "outside_latvia": cell("organisations", 2, "lat", "24.11"),
    "half_coordinates": Mistake(
        lambda folder: folder.set("organisations", 3, lat="57"), "organisations.csv", 3, "lat", "57"
    ),
    "self_tie": Mistake(
        lambda folder: folder.set("ties", 4, target="choir"), "ties.csv", 4, "target", "choir", {"ties": 1}
    ),
    "end_before_start": cell("ties", 2, "end", "2019"),
    "known_outside_period": cell("ties", 2, "known_in", "2022"),
    "contact_without_consent": Mistake(
        lambda folder: folder.set("leaders", 2, contact_consent=""),
        "leaders.csv",
        2,
        "email",
        "conductor@choir.example",
    ),
    "bad_text": cell("organisations", 3, "description", "Orķestris\0"),
    "bad_value": cell("events", 2, "participants", "9" * 5000),
}
"""One mistake for each code, in the tiny directory."""

CONSEQUENCES: dict[str, list[tuple[str, str, int | None, str | None, str | None]]] = {
    # without its kind no tie can stand, and so nothing that a source could be of
    "missing_column": [("dangling_reference", "tie_sources.csv", 2, "tie", "t4")],
    "too_few_cells": [("missing_source", "ties.csv", 8, "source_url", None)],
    "missing_vocabularies": [("not_in_vocabulary", "ideas.csv", 2, "theme", "leisure")],
    # the municipality is not there to be referred to
    "bad_flag": [("dangling_reference", "organisations.csv", 6, "municipality", "far")],
}


def test_every_kind_of_problem_has_a_mistake_that_shows_it() -> None:
    assert MISTAKES.keys() == OF_DATA.keys()


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_found_where_it_stands_and_costs_no_more_than_it_touches(
    code: str, tiny_copy: Folder, tiny: Directory
) -> None:
    mistake = MISTAKES[code]
    mistake.plant(tiny_copy)
    directory, report = tiny_copy.read()
    expected = (code, mistake.file, mistake.row, mistake.field, mistake.found)
    found = [(problem.code, problem.file, problem.row, problem.field, problem.found) for problem in report]
    assert found == [expected, *CONSEQUENCES.get(code, [])]
    assert directory.counts() == {table: n - mistake.costs.get(table, 0) for table, n in tiny.counts().items()}


@pytest.mark.parametrize("code", MISTAKES)
def test_a_problem_says_where_what_and_what_to_do(code: str, tiny_copy: Folder) -> None:
    mistake = MISTAKES[code]
    mistake.plant(tiny_copy)
    problem = next(iter(tiny_copy.read()[1]))
    where = mistake.file if mistake.row is None else f"{mistake.file}, row {mistake.row}"
    message = problem.message()
    assert message.startswith(f"{where}: ")
    assert "None" not in message
    assert not re.search(r"[{}]", message)
    assert message.endswith(".")
    assert len(message) < 600
    if mistake.found and len(mistake.found) < 60 and "{found}" in SENTENCES[code]:
        assert repr(mistake.found) in message
    assert re.search(
        r"\b(Add|Write|Save|Remove|Put|Fill|Change|Correct|Format|Check|Type)\b|is not one of|can(not)? stand|taken as|"
        r"may only have|starts with|not an e-mail",
        message,
    )


def test_sentences_can_be_translated() -> None:
    """The translation gets the English sentence and the name of the row, and the values are put in afterwards."""
    asked: list[str] = []

    def translate(text: str) -> str:
        asked.append(text)
        return re.sub(r"[A-Z{}]+", lambda word: word[0].lower() if "{" in word[0] else word[0], text.upper())

    message = Problem("bad_flag", "ties.csv", 7, "covered", "{field} %s").message(translate)
    assert message == "ties.csv, ROW 7: covered IS '{field} %s'. WRITE TRUE OR FALSE."
    assert asked == ["{file}, row {row}", SENTENCES["bad_flag"]]


def test_a_long_value_is_shortened_in_the_sentence_only(tiny_copy: Folder) -> None:
    text = "Ļ" * 10_000
    tiny_copy.set("ties", 4, start=text)
    [problem] = tiny_copy.read()[1]
    assert problem.found == text
    assert len(problem.message()) < 250
