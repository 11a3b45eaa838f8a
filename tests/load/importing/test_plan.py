"""Plans: new, changed, unchanged, unsure and broken rows, worked by hand on the tiny directory."""

from __future__ import annotations

import pytest

from directory.load import Report
from directory.load.importing import Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.importing.values import check_digit_is_right, to_codes
from directory.load.tables import read_pasted
from directory.records import Directory, Organisation

HEAD = "Biedrības nosaukums;Reģ. nr.;Novads;Jomas;Dibināšanas gads;Mājas lapa\n"


def plan(directory: Directory, rows: str, *, head: str = HEAD, resource: str = "organisations") -> Plan:
    table = read_pasted(head + rows, Report(), known=known_headings())
    columns = assign(table, resource)
    return make_plan(table, columns, directory, resource=resource, file="list.csv", source="https://list.example")


def test_a_new_organisation_gets_what_can_be_known(tiny: Directory) -> None:
    [row] = plan(tiny, "Biedrība „Jaunais Vējš”;;Ziemeļu novads;Kultūra un sports;2003. gads;www.vejs.example\n").rows
    assert (row.kind, row.key, row.number) == ("new", "biedriba-jaunais-vejs", 2)
    assert dict(row.cells) == {
        "id": "biedriba-jaunais-vejs", "name": "Biedrība „Jaunais Vējš”", "legal_form": "association",
        "municipality": "north", "themes": "culture;sports", "founded": "2003", "website": "https://www.vejs.example",
        "source_url": "https://list.example",
    }  # fmt: skip


def test_one_that_is_known_changes_cell_by_cell_and_an_empty_cell_deletes_nothing(tiny: Directory) -> None:
    [row] = plan(tiny, "Kalnu koris;;;;1994;\n").rows
    assert (row.kind, row.key, row.changes) == ("change", "choir", {"founded": ("1993", "1994")})
    assert row.cells["website"] == "https://choir.example"


def test_what_says_nothing_new_is_unchanged(tiny: Directory) -> None:
    rows = plan(tiny, "KALNU  KORIS, biedrība;;Ziemeļi;;1993;\n", head=HEAD.replace("Biedrības nosaukums", "id;x")).rows
    assert rows[0].kind == "problem", "by a heading that is not there nothing is known"
    [row] = plan(tiny, "Koris;;Ziemeļi;kultūra;1993;\n").rows
    assert (row.kind, row.key) == ("same", "choir"), "found by its other name, and not called by it from now on"
    [row] = plan(tiny, "KALNU KORIS, biedrība;;Ziemeļi;;1993;\n").rows
    assert (row.kind, row.key) == ("same", "choir"), "capital letters are no other name"


def test_the_registration_number_counts_more_than_the_name(tiny: Directory) -> None:
    [row] = plan(tiny, "Kalnu jauktais koris;40008000001;;;;\n").rows
    assert (row.key, row.changes["name"]) == ("choir", ("Kalnu koris", "Kalnu jauktais koris"))
    assert "wrong_check_digit" in {problem.code for problem in row.problems}


def test_whoever_is_only_like_one_that_is_there_is_asked_about(tiny: Directory) -> None:
    [row] = plan(tiny, "Pūtēju orķestri;;Ziemeļi;;;\n").rows
    assert (row.kind, row.candidates[0].other) == ("unsure", "band")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("Jauna;4000803294;;;;\n", "bad_reg_number"),
        ("Jauna;;;;never;\n", "bad_date"),
        ("Jauna;;;dejas;;\n", "not_in_vocabulary"),
        (";;Ziemeļi;;2003;\n", "missing_value"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_taken(rows: str, code: str, tiny: Directory) -> None:
    [row] = plan(tiny, rows).rows
    assert row.kind == "problem"
    assert code in {problem.code for problem in row.problems}


def test_the_same_organisation_twice_in_a_file_is_one(tiny: Directory) -> None:
    rows = plan(tiny, "Kalnu koris;;;;1994;\nKoris;;;;1995;\n").rows
    assert [row.kind for row in rows] == ["change", "problem"]
    assert rows[1].problems[-1].values == {"first": 2, "fields": "founded"}
    rows = plan(tiny, "Jaunais Vējš;;Ziemeļi;;1994;\nBiedrība „Jaunais vējš”;;Ziemeļi;;;\n").rows
    assert [row.kind for row in rows] == ["new", "same"], "also when the directory has neither of the two"


def test_an_export_of_our_own_gives_only_its_edited_rows(shipped: Directory) -> None:
    import csv
    import io

    from directory.records import to_cells

    text = io.StringIO()
    writer = csv.DictWriter(text, [*Organisation.model_fields], lineterminator="\n")
    writer.writeheader()
    for k, record in enumerate(shipped.organisations):
        writer.writerow(to_cells(record) | ({"founded": "1901"} if k == 7 else {}))
    found = plan(shipped, text.getvalue(), head="")
    assert [row.key for row in found.of("change")] == [shipped.organisations[7].id]
    assert len(found.of("same")) == len(shipped.organisations) - 1


def test_ties_are_read_by_the_names_of_their_ends(tiny: Directory) -> None:
    head = "No;Uz;Veids;Sākums;Summa\n"
    [row] = plan(
        tiny, "Kalnu koris;Vientuļnieks;Kopīgs projekts;12.03.2024;1 500,50\n", head=head, resource="ties"
    ).rows
    assert row.kind == "new"
    cells = {name: row.cells[name] for name in ("source", "target", "kind", "start", "amount_eur")}
    assert cells == {
        "source": "choir", "target": "hermit", "kind": "joint_project", "start": "2024-03-12", "amount_eur": "1500.5",
    }  # fmt: skip


def test_municipalities_of_before_the_reform_are_known(shipped: Directory) -> None:
    for written, id in (
        ("Babītes novads", "marupe"),
        ("Baldones nov.", "kekava"),
        ("Ķekavas novada pašvaldība", "kekava"),
    ):
        cells, problems = to_codes(Organisation, {"municipality": written}, shipped, file="a", row=2)
        assert cells["municipality"] == id
        assert [problem.code for problem in problems] == ["abolished_municipality"] * (
            id not in written and "Ķek" not in written
        )


def test_check_digits(shipped: Directory) -> None:
    """Those of the shipped data are right; any other last digit is not."""
    numbers = [record.reg_number for record in shipped.organisations if record.reg_number]
    assert numbers
    for number in numbers:
        assert check_digit_is_right(number)
        assert not check_digit_is_right(number[:-1] + str((int(number[-1]) + 1) % 10))
    assert not check_digit_is_right("4000803294")


def test_titles_totals_and_headings_between_the_rows_are_no_organisations(tiny: Directory) -> None:
    rows = plan(
        tiny,
        "ZIEMEĻU NOVADS;;\nJaunais Vējš;2003;a\nNosaukums;Gads;Piezīmes\nDienvidi;;\nUpes draugi;;b\n"
        "Kopā: 2;;\nKopā;2;\n;;Sagatavoja sekretāre\n",
        head="Nosaukums;Gads;Piezīmes\n",
    ).rows
    assert [(row.number, row.cells["name"], row.cells["municipality"]) for row in rows] == [
        (3, "Jaunais Vējš", "north"),
        (6, "Upes draugi", "south"),
    ]
