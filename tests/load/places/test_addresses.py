"""Addresses taken apart: known answers by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.load.places.addresses import Part, after_house, before_street, has_several_places, read_address


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("LV-2167", []),
        ("Rīgas iela 26, Ķekava", [("rigas iela 26", None), ("kekava", None)]),
        ("Ķekavas pag. Ķekavas nov.", [("kekavas", "parish"), ("kekavas", "municipality")]),
        ("Ķekavas novadā, Mārupes pagastā", [("kekavas", "municipality"), ("marupes", "parish")]),
        ("Rīgas raj., Ķekavas pagasts", [("rigas", "district"), ("kekavas", "parish")]),
        ("Mārupe LV-2167 (Latvija)", [("marupe", None), ("latvija", None)]),
        ("nov.", [("nov", None)]),
        ("Novo Misli", [("novo misli", None)]),
    ],
)
def test_parts(text: str, parts: list[tuple[str, str | None]]) -> None:
    """Known answers, worked by hand."""
    assert [(part.name, part.area) for part in read_address(text).parts] == parts


def test_postcode_is_remembered() -> None:
    assert read_address("Mārupe, lv 2167").has_postcode
    assert not read_address("Mārupe 2167").has_postcode


@pytest.mark.parametrize(
    ("written", "is_house", "is_quoted", "is_latvia", "is_abroad", "looks_latvian"),
    [
        ("Rīgas iela", True, False, False, False, True),
        ("k-9-1", True, False, False, False, True),
        ("„Alpi”", False, True, False, False, True),
        ('Lidosta "Rīga"', False, False, False, False, True),
        ("Latvia", False, False, True, False, True),
        ("Латвия", False, False, True, False, False),
        ("Lietuva", False, False, False, True, True),
        ("Estonia", False, False, False, True, True),
        ("Gostyń", False, False, False, False, False),
        ("Grunduļi", False, False, False, False, True),
    ],
)
def test_what_a_part_is(
    written: str, is_house: bool, is_quoted: bool, is_latvia: bool, is_abroad: bool, looks_latvian: bool
) -> None:
    """Known answers, worked by hand."""
    (part,) = read_address(written).parts
    assert (part.is_house, part.is_quoted, part.is_latvia) == (is_house, is_quoted, is_latvia)
    assert (part.is_abroad, part.looks_latvian) == (is_abroad, looks_latvian)


@pytest.mark.parametrize(
    ("written", "after", "before"),
    [
        ("Skolas iela 15 Piņķi", "Piņķi", None),
        ("Skolas iela 15 a Piņķi", "Piņķi", None),
        ("„Alpi” Daugmale", "Daugmale", None),
        ("Olaine Zemgales iela 33", None, "olaine"),
        ("Lapsas iela 5", None, None),
        ("Piņķi", None, None),
        ("„Alpi”", None, None),
    ],
)
def test_places_without_a_comma(written: str, after: str | None, before: str | None) -> None:
    """Known answers, worked by hand."""
    (part,) = read_address(written).parts
    rest, first = after_house(part), before_street(part)
    assert (rest and rest.written) == after
    assert (first and first.written) == before


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Olaine; Mārupe; Babīte", True),
        ("Piedruja - Mangaļsala", True),
        ("Ķekava – Baldone", True),
        ("Rīgas iela 26 - 3, Ķekava", False),
        ("Mārupes un Olaines novads", True),
        ("Mārupes, Olaines un Ķekavas novads", True),
        ("Mārupe/Olaine", True),
        ("Salas un Babītes pagasts", True),
        ("Raiņa un Aspazijas iela 3, Ķekava", False),
        ("Mazcenu aleja 33/3, Jaunmārupe", False),
        ("„Saule un mēness”, Piņķi", False),
        ("VEF-Pabaži", False),
        ("Ķekava, Rīgas iela 26", False),
    ],
)
def test_several_places(text: str, several: bool) -> None:
    """Known answers, worked by hand."""
    assert has_several_places(text) == several


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert all(isinstance(part, Part) and part.name for part in read_address(text).parts)
