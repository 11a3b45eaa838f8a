"""Headings as clerks, forms, registers and maps write them: the right field, or none when nothing is sure."""

from __future__ import annotations

import pytest

from directory.load import Report
from directory.load.importing import assign
from directory.load.importing.headers import known_headings
from directory.load.tables import Table, read_pasted

FILES: dict[str, dict[str, str | None]] = {
    "a clerk's list": {
        "Nr.": None, "Biedrības nosaukums": "name", "Reģ. Nr.": "reg_number", "Novads": "municipality",
        "Adrese": "address",
        "E-pasts": "email", "Mājas lapa": "website", "Darbības jomas": "themes", "Dibināšanas gads": "founded",
        "Telefons": None, "Kontaktpersona": None,
    },
    "a form in Latvian": {
        "Laika zīmogs": None, "Jūsu organizācijas nosaukums": "name", "Kurā novadā darbojaties?": "municipality",
        "Organizācijas e-pasta adrese": "email", "Vārds, uzvārds": None, "Darbības joma": "themes",
    },
    "the register": {
        "regcode": "reg_number", "name": "name", "type": "legal_form", "registered": "founded", "terminated": "closed",
        "address": "address", "sepa": None, "index": None,
    },
    "a map": {"Label": "name", "Tags": "themes", "Description": "description", "Latitude": "lat", "Longitude": "lon"},
    "English": {
        "Organisation": "name", "Legal form": "legal_form", "Registration number": "reg_number", "Website": "website",
        "Email": "email", "Phone": None, "Founded": "founded", "Town": "place", "Municipality": "municipality",
    },
    "capitals and dots": {
        "NOSAUKUMS": "name", "REĢ.NR.": "reg_number", "JURIDISKĀ ADRESE": "address", "EPASTS": "email", "TĀLR.": None,
        "JURIDISKĀ FORMA": "legal_form", "PIEZĪMES": None,
    },
    "our own": {
        "id": "id", "name": "name", "other_names": "other_names", "legal_form": "legal_form", "themes": "themes",
        "founded": "founded", "website": "website", "source_url": "source_url", "checked": "checked",
    },
    "partners": {
        "Organizācija": "name", "Saīsinājums": "other_names", "Veids": "legal_form", "Ciems": "place",
        "Avots": "source_url",
        "Apraksts": "description_lv", "Pārbaudīts": "checked", "Balsis": None, "Krāsa": None,
    },
    "abroad": {"Firma": None, "Ort": None, "URL": "website", "E-Mail": "email", "Telefon": None},
}  # fmt: skip
"""Heading to the field that it means."""

LETTERS = {
    "a": ("Koris", None),
    "b": ("40008000001", "reg_number"),
    "c": ("k@x.lv", "email"),
    "d": ("www.x.lv", "website"),
}


def table(headings: list[str], values: list[str]) -> Table:
    text = "\t".join(headings) + "\n" + "\t".join(values) + "\n"
    return read_pasted(text, Report(), known=known_headings())


def test_headings_mean_the_right_fields_and_hardly_ever_a_wrong_one() -> None:
    """At least 95 % of the columns are right, at most one is taken for something that it is not."""
    right, wrong, total = 0, [], 0
    for name, headings in FILES.items():
        for column in assign(table([*headings], ["x"] * len(headings)), "organisations"):
            total += 1
            if column.field == headings[column.heading]:
                right += 1
            elif column.field is not None:
                wrong.append((name, column.heading, column.field))
    assert total >= 65
    assert right >= 0.95 * total, (right, total, wrong)
    assert len(wrong) <= 1, wrong


def test_values_tell_what_headings_do_not() -> None:
    found = assign(table([*LETTERS], [value for value, _ in LETTERS.values()]), "organisations")
    assert [column.field for column in found] == [field for _, field in LETTERS.values()]


def test_a_person_decides_and_data_about_persons_is_left_out() -> None:
    given = table(["Nosaukums", "Tips", "Tālrunis", "kods"], ["Koris", "x", "26123456", "010190-12345"])
    columns = {c.heading: c for c in assign(given, "organisations", chosen={"tips": "description", "nosaukums": None})}
    assert (columns["Tips"].field, columns["Tips"].score) == ("description", 100)
    assert columns["Nosaukums"].field is None
    assert (columns["Tālrunis"].personal, columns["kods"].personal) == ("phone", "personal_code")
    assert columns["kods"].field is None


@pytest.mark.parametrize("resource", ["events", "ties"])
def test_other_tables_have_headings_too(resource: str) -> None:
    headings = {"events": ["Pasākums", "Datums", "Vieta"], "ties": ["No", "Uz", "Veids", "Summa"]}[resource]
    expected = {"events": ["name_lv", "start", "place"], "ties": ["source", "target", "kind", "amount_eur"]}[resource]
    found = assign(table(headings, ["x", "2021", "x", "1"][: len(headings)]), resource)
    assert [column.field for column in found] == expected
