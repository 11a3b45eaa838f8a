"""Rows of an import in words: what is wrong by the headings of the file, codes by their names, reasons."""

from __future__ import annotations

import pytest

from directory.answers.importing.duplicate_words import reason_sentence, reasons_against, reasons_for
from directory.answers.importing.names import field_names, kind_names, value_names
from directory.answers.importing.row_words import counts, row_name, row_sentences
from directory.answers.record_words import cell_text
from directory.i18n import LANGUAGES, texts
from directory.load import Report
from directory.load.importing import Column, Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.importing.subjects import NEEDED, RESOURCES
from directory.load.matching.score import Match, Reason
from directory.load.tables import read_pasted
from directory.records import TABLES, Directory
from directory.speaker import Speaker


def planned(directory: Directory, text: str, resource: str = "organisations") -> tuple[Plan, list[Column]]:
    table = read_pasted(text, Report(), known=known_headings())
    columns = assign(table, resource)
    return make_plan(table, columns, directory, resource=resource, file="list.csv"), columns


def test_what_is_wrong_is_said_by_the_headings_of_the_file(tiny: Directory) -> None:
    plan, columns = planned(tiny, "Biedrības nosaukums;Reģ. nr.;Jomas\nJauna;4000803294;dejas\n")
    said = row_sentences(Speaker(tiny, "en"), plan, plan.rows[0], columns)
    assert said == [
        "The registration number '4000803294' does not have 11 digits. Format the column as text before typing it.",
        "“Jomas”: “dejas” is not known here. Choose what it means, or leave it empty.",
    ]
    assert counts(plan) == {"new": 0, "change": 0, "same": 0, "unsure": 0, "problem": 1}


def test_rows_that_do_not_agree_name_the_columns(tiny: Directory) -> None:
    plan, columns = planned(tiny, "Biedrības nosaukums;Dibināšanas gads\nKalnu koris;1994\nKalnu koris;1995\n")
    [sentence] = row_sentences(Speaker(tiny, "lv"), plan, plan.rows[1], columns)
    assert (
        sentence == "Tas pats ir 2.\u00a0rindā, bet šeit citādi ir: Dibināšanas gads. Atstājiet vienu no abām rindām."
    )


def test_a_tie_is_called_by_its_ends(tiny: Directory) -> None:
    plan, _ = planned(tiny, "No;Uz;Veids\nKalnu koris;Vientuļnieks;Kopīgs projekts\n", "ties")
    t = Speaker(tiny, "lv")
    assert row_name(t, plan, plan.rows[0]) == "Kalnu koris – Vientuļnieks"
    assert cell_text(t, "ties", "kind", "joint_project") == "Kopīgs projekts"
    assert cell_text(t, "organisations", "themes", "culture;sports") == "Kultūra, Sports"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("resource", sorted(set(RESOURCES.values())))
def test_every_field_that_is_named_is_one_of_the_table(resource: str, language: str, tiny: Directory) -> None:
    t = Speaker(tiny, language)
    names = field_names(t, resource)
    assert set(names) <= TABLES[resource].model_fields.keys()
    assert len(set(names.values())) == len(names), "no two fields are called the same"
    needed = {field for field, described in TABLES[resource].model_fields.items() if described.is_required()}
    assert needed <= set(names)
    assert all(isinstance(value_names(t, resource, field), dict) for field in names)


def test_every_kind_of_list_has_a_name() -> None:
    assert set(kind_names(texts("lv"))) == set(RESOURCES) == set(NEEDED)


def test_reasons_are_said_for_and_against() -> None:
    match = Match("a", "b", 60.0, (Reason("same_name", 94.0), Reason("same_place", 6), Reason("other_places", -30)))
    t = texts("en")
    assert reasons_for(t, match) == ["the same name", "the same place"]
    assert reasons_against(t, match) == ["other places in the names"]
    assert "FK" in reason_sentence(t, Reason("other_letters", -25, ("fk", "hk")))
