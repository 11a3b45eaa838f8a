"""Questions about values, what a list is of, and which record a row is about."""

from __future__ import annotations

import pytest

from directory.load import Report
from directory.load.importing import NEW, Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.importing.questions import EMPTY, Answers, find_questions
from directory.load.importing.subjects import guess
from directory.load.tables import Table, read_pasted
from directory.records import Directory


def read(text: str) -> Table:
    return read_pasted(text, Report(), known=known_headings())


def plan(directory: Directory, text: str, answers: Answers | None = None, *, resource: str = "organisations") -> Plan:
    table = read(text)
    columns = assign(table, resource)
    return make_plan(table, columns, directory, resource=resource, file="a", answers=answers or {})


LIST = "Nosaukums;Juridiskā forma;Joma\nViens;bdriba;dejas, Kultūra\nDivi;;dejas\nTrīs;klubs;sports\n"


def test_a_value_is_asked_once_and_not_for_each_row(tiny: Directory) -> None:
    asked = {(q.field, q.value): (q.rows, q.proposed) for q in find_questions(plan(tiny, LIST), tiny)}
    assert asked == {
        ("themes", "dejas"): (2, None),
        ("legal_form", "bdriba"): (1, "association"),
        ("legal_form", ""): (1, None),
        ("legal_form", "klubs"): (1, None),
    }


def test_answers_go_into_every_row_that_has_the_value(tiny: Directory) -> None:
    answers = {
        ("themes", "dejas"): "culture",
        ("legal_form", "bdriba"): "association",
        ("legal_form", ""): "association",
        ("legal_form", "klubs"): EMPTY,
    }
    found = plan(tiny, LIST, answers)
    assert find_questions(found, tiny) == []
    assert [(row.cells["legal_form"], row.cells["themes"]) for row in found.rows] == [
        ("association", "culture"), ("association", "culture"), ("association", "sports"),
    ]  # fmt: skip


def test_what_a_file_leaves_unsaid_never_changes_what_is_there(tiny: Directory) -> None:
    answers = {("legal_form", ""): "municipality"}
    assert plan(tiny, "Nosaukums\nKalnu koris\n", answers).rows[0].kind == "same"


@pytest.mark.parametrize(
    ("text", "file", "kind"),
    [
        ("Nosaukums;Reģ. nr.;Novads\nA;;Olaine\n", "saraksts.xlsx", "organisations"),
        ("No;Uz;Veids\nA;B;Finansējums\n", "saites.csv", "ties"),
        ("From,To,Type\nA,B,Funding\n", "kumu.csv", "ties"),
        ("Pasākums;Datums;Norises vieta\nTalka;1.5.2025;Olaine\n", "a.csv", "events"),
        ("Vārds, uzvārds;Amats;Organizācija\nAnna Paraugs;vadītāja;Koris\n", "a.csv", "leaders"),
        ("Ideja;Tēma;Novads\nSoliņi;Brīvais laiks;Olaine\n", "a.csv", "ideas"),
        ("Vārds;Uzvārds;Organizācija;Tālrunis\nA;B;Koris;26111111\n", "Foruma dalībnieki.xlsx", "participants"),
    ],
)
def test_what_a_list_is_of_is_guessed(text: str, file: str, kind: str) -> None:
    assert guess(read(text), file=file) == kind


@pytest.mark.parametrize(
    ("resource", "text"),
    [
        ("ties", "No;Uz;Veids;Sākums\nKalnu koris;Vientuļnieks;Kopīgs projekts;2024\n"),
        ("events", "Pasākums;Datums\nLielā talka;1.5.2025\n"),
        ("leaders", "Vārds un uzvārds;Amats;Organizācija\nAnna Paraugs;vadītāja;Kalnu koris\n"),
        ("ideas", "Ideja;Tēma;Īstenotājs;Statuss\nSoliņi pie upes;Brīvais laiks;Abi kopā;Atvērta\n"),
    ],
)
def test_the_same_row_twice_is_one_record(resource: str, text: str, tiny: Directory) -> None:
    """Also without an id: a file that is read a second time doubles nothing."""
    head, row = text.splitlines()
    rows = plan(tiny, f"{head}\n{row}\n{row}\n", resource=resource).rows
    assert [one.kind for one in rows] == ["new", "same"]
    assert rows[0].key == rows[1].key


def test_a_tie_without_direction_is_the_same_both_ways(tiny: Directory) -> None:
    text = "No;Uz;Veids\nKalnu koris;Vientuļnieks;Kopīgs projekts\nVientuļnieks;Kalnu koris;Kopīgs projekts\n"
    assert [row.kind for row in plan(tiny, text, resource="ties").rows] == ["new", "same"]


def test_a_judgement_counts_for_every_row_of_that_name(tiny: Directory) -> None:
    table = read("Biedrības nosaukums;Novads\nPūtēju orķestri;Ziemeļi\nPūtēju orķestri;Ziemeļi\n")
    columns = assign(table, "organisations")

    def judged(said: dict[int, str]) -> Plan:
        return make_plan(table, columns, tiny, resource="organisations", file="a", judged=said)

    assert [row.kind for row in judged({}).rows] == ["unsure", "same"]
    assert [(row.kind, row.key) for row in judged({2: "band"}).rows] == [("change", "band"), ("same", "band")]
    assert judged({2: "band"}).rows[0].changes == {"other_names": ("", "Pūtēju orķestri")}
    assert [(row.kind, row.key) for row in judged({2: NEW}).rows] == [
        ("new", "puteju-orkestri"),
        ("same", "puteju-orkestri"),
    ]
