"""Records: frozen, checked on their own, and described by a schema that says the same."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from directory.records import (
    TABLES,
    CellError,
    Directory,
    Organisation,
    PartialDate,
    Record,
    References,
    Term,
    Tie,
    Vocabulary,
    find_marker,
    parse_record,
    table_schema,
)

R = TypeVar("R", bound=Record)

CHOIR = {"id": "choir", "name": "Koris", "legal_form": "association", "source_url": "https://choir.example"}
TIE = {"id": "t1", "source": "choir", "target": "band", "kind": "joint_event", "source_url": "https://choir.example"}


def parsed(model: type[R], **cells: str) -> R:
    record = parse_record(model, cells, {})
    assert isinstance(record, model), record
    return record


def mistakes(model: type[Record], **cells: str) -> list[tuple[str, str, str | None]]:
    """Code, field and what was found."""
    errors = parse_record(model, cells, {"themes": {"culture"}})
    assert isinstance(errors, list), errors
    return [(error.code, error.fields[0], error.found) for error in errors]


def test_records_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        parsed(Organisation, **CHOIR).name = "Another"


def test_what_is_not_given_is_unknown_never_zero_or_empty() -> None:
    given = {"id", "name", "legal_form", "source_url"}
    for name, value in parsed(Organisation, **CHOIR):
        assert name in given or value in (None, ()), name


@pytest.mark.parametrize("text", ["2021", "2021-07", "2021-07-08"])
def test_a_date_keeps_its_precision(text: str) -> None:
    assert str(parsed(Organisation, **CHOIR, founded=text).founded) == text


@pytest.mark.parametrize(
    ("text", "amount"), [("0", 0), ("12", 12), ("12.50", 12.5), ("1e3", 1000), ("+5", 5), (".5", 0.5)]
)
def test_a_number_is_digits_with_a_point(text: str, amount: float) -> None:
    assert parsed(Tie, **TIE, amount_eur=text).amount_eur == amount


@pytest.mark.parametrize(
    "text",
    ["12,5", "1 000", "1,000.00", "-1", "nan", "inf", "-inf", "1e999", "€5", "5 EUR", "0x10", "five", "9" * 5000],
)
def test_what_is_not_a_number_is_refused(text: str) -> None:
    assert mistakes(Tie, **TIE, amount_eur=text) == [("bad_number", "amount_eur", text)]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2021", "2021-03"), ("2021-03", "2021"), ("2021-03-31", "2021-03"), ("2021", "2021"), ("2020-12-31", "2021")],
)
def test_an_end_that_can_be_after_the_start_stands(start: str, end: str) -> None:
    """2021 can mean any of its days, so 2021-03 may well come after it."""
    assert str(parsed(Tie, **TIE, start=start, end=end).end) == end


@pytest.mark.parametrize(("start", "end"), [("2021", "2020"), ("2021-03", "2021-02-28"), ("2021-03-02", "2021-03-01")])
def test_an_end_before_the_start_is_refused(start: str, end: str) -> None:
    assert mistakes(Tie, **TIE, start=start, end=end) == [("end_before_start", "end", end)]
    assert mistakes(Organisation, **CHOIR, founded=start, closed=end) == [("end_before_start", "closed", end)]


@pytest.mark.parametrize(
    ("start", "known", "end"),
    [("2021", "2020", ""), ("2021-03", "2021-02-28", ""), ("", "2022", "2021"), ("2019", "2021-06", "2021-05")],
)
def test_a_tie_is_not_known_when_it_was_not(start: str, known: str, end: str) -> None:
    dates = {name: text for name, text in (("start", start), ("end", end)) if text}
    assert mistakes(Tie, **TIE, **dates, known_in=known) == [("known_outside_period", "known_in", known)]


@given(*[st.none() | st.integers(2000, 2026)] * 3)
def test_what_is_known_of_a_ties_time_is_in_order(start: int | None, known: int | None, end: int | None) -> None:
    """First and last known are there together, lie in order, and are dates that the tie has; only a start begins it."""
    dates = {name: str(year) for name, year in (("start", start), ("known_in", known), ("end", end)) if year}
    years = [year for year in (start, known, end) if year]
    if years != sorted(years):
        return
    tie = parsed(Tie, **TIE, **dates)
    first, last = tie.first_known, tie.last_known
    assert (first is None) == (last is None) == (not years)
    if first and last:
        assert (first.year, last.year) == (years[0], years[-1])


def test_swapped_coordinates_are_outside_latvia() -> None:
    """57 degrees north and 24 degrees east lie near Riga; 24 north and 57 east lie in Oman."""
    found = mistakes(Organisation, **CHOIR, lat="24", lon="57", location_precision="settlement")
    assert found == [("outside_latvia", "lat", "24"), ("outside_latvia", "lon", "57")]


@pytest.mark.parametrize(
    "kept", [("lat",), ("lon",), ("location_precision",), ("lat", "lon"), ("lat", "location_precision")]
)
def test_coordinates_come_whole(kept: tuple[str, ...]) -> None:
    whole = {"lat": "57", "lon": "24", "location_precision": "settlement"}
    assert [code for code, _, _ in mistakes(Organisation, **CHOIR, **{name: whole[name] for name in kept})] == [
        "half_coordinates"
    ]


@pytest.mark.parametrize(
    "url",
    [
        *("www.choir.example", "javascript:alert(1)", "ftp://choir.example", "https://", "https:///about", "choir"),
        *("https://choir.example/a b", "https://[", "https://choir.example\n", "data:text/html,x", "//choir.example"),
    ],
)
def test_only_web_addresses_are_addresses(url: str) -> None:
    assert mistakes(Organisation, **CHOIR, website=url) == [("bad_url", "website", url)]


@pytest.mark.parametrize(
    "text", ["a\0b", "a\x1bb", "a\x0bb", "a\x0cb", "a\ufffeb", "a\U0001ffffb", "Biedr\ufffdba", "a\x9db"]
)
def test_a_text_of_damaged_characters_is_refused(text: str) -> None:
    assert mistakes(Organisation, **{**CHOIR, "name": text}) == [("bad_text", "name", text)]


@pytest.mark.parametrize("text", ["first\nsecond", "a\tb", "a\u2028b", "Ļ" * 10_000, "😀", "שלום"])
def test_any_other_text_is_kept_as_it_is(text: str) -> None:
    assert parsed(Organisation, **{**CHOIR, "name": text}).name == text


@pytest.mark.parametrize(
    "id", ["Choir", "ko ris", "koris-", "-koris", "ko--ris", "kōris", "koris\n", "ko_ris", "event:fair"]
)
def test_an_id_is_small_letters_digits_and_single_hyphens(id: str) -> None:
    assert mistakes(Organisation, **{**CHOIR, "id": id}) == [("bad_id", "id", id)]


def test_a_wrong_part_of_a_list_is_named_alone() -> None:
    errors = parse_record(Organisation, {**CHOIR, "themes": "culture; chess;;culture ;go"}, {"themes": {"culture"}})
    assert errors == [
        CellError("not_in_vocabulary", ("themes",), wrong, True, {"choices": "culture"}) for wrong in ("chess", "go")
    ]


def test_all_wrong_cells_are_named_at_once() -> None:
    wrong = {"reg_number": "4000800000", "founded": "long ago", "website": "none", "email": "choir", "themes": "chess"}
    assert {field for _, field, _ in mistakes(Organisation, **CHOIR, **wrong)} == wrong.keys()


def test_a_kind_of_tie_has_family_direction_and_strength() -> None:
    term = {"vocabulary": "tie_kinds", "code": "barter", "en": "Barter", "lv": "Maiņa"}
    missing = CellError("missing_value", ("family", "directed", "strength"), None, False, {})
    assert parse_record(Term, term, {}) == [missing]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_refers_to_itself_or_to_tables_before_it(table: str) -> None:
    """Reading takes them in this order, so every reference can be checked on the way."""
    read_so_far = list(TABLES)[: list(TABLES).index(table) + 1]
    markers = [find_marker(field, References) for field in TABLES[table].model_fields.values()]
    assert all(marker.table in read_so_far for marker in markers if marker)


@pytest.mark.parametrize("table", TABLES)
def test_the_schema_says_what_the_model_does(table: str, shipped: Directory) -> None:
    model = TABLES[table]
    vocabularies = {name: list(terms) for name, terms in shipped.terms.items()}
    schema = table_schema(model, vocabularies)
    fields: dict[str, dict[str, Any]] = {field["name"]: field for field in schema["fields"]}
    assert list(fields) == list(model.model_fields)
    assert schema["primaryKey"] == list(model.key)
    for name, field in model.model_fields.items():
        constraints = fields[name].get("constraints", {})
        assert constraints.get("required", False) == field.is_required()
        assert fields[name]["description"]
        vocabulary = find_marker(field, Vocabulary)
        if vocabulary and fields[name]["type"] != "list":
            assert constraints["enum"] == vocabularies[vocabulary.name]
        if "pattern" in constraints:
            values = [value for record in getattr(shipped, table) if (value := getattr(record, name)) is not None]
            assert all(re.fullmatch(constraints["pattern"], str(value)) for value in values)


def test_the_schema_bears_a_vocabulary_that_is_not_there() -> None:
    legal_form = next(field for field in table_schema(Organisation, {})["fields"] if field["name"] == "legal_form")
    assert legal_form["constraints"] == {"required": True}


def test_years_run_from_the_first_to_the_last_date(tiny: Directory) -> None:
    """By hand: the earliest is the tie t1 and the event solo, of 2020; the latest the event plan, of 2030."""
    assert tiny.years == (2020, 2030)
    assert Directory().years is None


def test_terms_are_found_by_vocabulary_and_code(tiny: Directory) -> None:
    assert list(tiny.terms["tie_kinds"]) == ["joint_project", "joint_event", "funding"]
    assert tiny.terms["tie_kinds"]["funding"].directed is True
    assert [record.id for record in tiny.covered] == ["north", "south"]
    assert tiny.organisation["choir"].founded == PartialDate(1993)
    assert tiny.place["11"].other_names == ("Kalniņi", "Kalneni")
    assert (tiny.event["solo"].name_lv, tiny.municipality["far"].covered) == ("Uzstāšanās", False)
