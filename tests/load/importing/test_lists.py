"""Lists as people have them: the same rows in every kind of file, and what clerks write into headings and cells."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
import xlsxwriter

from directory.files.tables import organisations_csv
from directory.graph import Selection
from directory.i18n import LANGUAGES
from directory.load import Report
from directory.load.importing import Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.importing.subjects import PARTICIPANTS, RESOURCES, guess
from directory.load.places.geocode import OfflineGeocoder
from directory.load.tables import read_tables
from directory.memory import Memory
from directory.records import Directory
from tests.conftest import SHIPPED

HEAD = ("Nosaukums", "Reģ. nr.", "Novads", "Dibināta")
ROWS = (
    ("Ābeļu draugi", "40008000006", "Ziemeļu novads", "06.05.2003"),
    ("Ķiršu klubs", "40008000005", "Dienvidi", "2019"),
)
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Biedrības">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""


def text(separator: str, encoding: str) -> bytes:
    return "\r\n".join(separator.join(row) for row in (HEAD, *ROWS)).encode(encoding)


def ods() -> bytes:
    """An OpenDocument spreadsheet as its standard (OASIS, version 1.2) has it: a mimetype, and the cells."""

    def cell(value: str) -> str:
        is_number = value.isdecimal() and len(value) > 4
        kind = f'float" office:value="{value}' if is_number else "string"
        return f'<table:table-cell office:value-type="{kind}"><text:p>{escape(value)}</text:p></table:table-cell>'

    lines = (("Mūsu saraksts",), (), HEAD, *ROWS)
    rows = "".join(
        f"<table:table-row>{''.join(map(cell, line)) or '<table:table-cell/>'}</table:table-row>" for line in lines
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", CONTENT.format(rows=rows))
        file.writestr("META-INF/manifest.xml", MANIFEST)
    return made.getvalue()


def xlsx() -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet("Biedrības"), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.merge_range(0, 0, 0, 3, "Mūsu saraksts")
        sheet.write_row(2, 0, HEAD)
        sheet.write_formula(3, 0, '="Ābeļu "&"draugi"', None, "Ābeļu draugi")
        sheet.write_row(3, 1, (40008000006, "Ziemeļu novads"))
        sheet.write_datetime(3, 3, date(2003, 5, 6), day)
        sheet.write_row(4, 0, ("Ķiršu klubs", "40008000005", "Dienvidi", 2019))
    return made.getvalue()


def html() -> bytes:
    """What web pages give as "Excel"."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEAD, *ROWS))
    return f"<html><table>{rows}</table></html>".encode()


def planned(data: bytes, name: str, directory: Directory) -> Plan:
    table = next(table for table in read_tables(data, name, Report(), known=known_headings()) if table.rows)
    kind = guess(table, file=name)
    columns = assign(table, RESOURCES[kind], people=kind == PARTICIPANTS)
    return make_plan(
        table,
        columns,
        directory,
        resource=RESOURCES[kind],
        file=name,
        answers={("legal_form", ""): "association", ("kind", ""): "funding"},
        geocoder=OfflineGeocoder(directory.places, directory.municipalities),
        repeats=kind == PARTICIPANTS,
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", xlsx()),
        ("a.ods", ods()),
        ("a.xls", (Path(__file__).parent / "list.xls").read_bytes()),
        ("page.xls", html()),
        ("a.csv", text(";", "cp1257")),
        ("b.csv", b"sep=;\r\n" + text(";", "utf-8")),
        ("c.csv", text(",", "utf-8-sig")),
        ("a.tsv", text("\t", "utf-16")),
        ("a.txt", text("|", "utf-8")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_same_list_in_every_kind_of_file(name: str, data: bytes, tiny: Directory) -> None:
    fields = ("id", "name", "reg_number", "municipality", "founded")
    rows = [tuple(row.cells.get(field) for field in fields) for row in planned(data, name, tiny).of("new")]
    assert rows == [
        ("abelu-draugi", "Ābeļu draugi", "40008000006", "north", "2003-05-06"),
        ("kirsu-klubs", "Ķiršu klubs", "40008000005", "south", "2019"),
    ]


WRITTEN: dict[str, dict[str, str | None]] = {
    "Nosaukums*;Novads *;Juridiskā forma (biedrība/pašvaldība)\nVējš;Ziemeļi;Biedrība\n": {"legal_form": "association"},
    '"Organizācijas\nnosaukums";"Darbības\njoma"\n"Lielais\nVējš";"Kultūra\nSports"\n': {
        "name": "Lielais Vējš",
        "themes": "culture;sports",
    },
    "Nosaukums;Reģ. nr.\nVējš;LV 4000 8000 006\n": {"reg_number": "40008000006"},
    "Nosaukums;Mājas lapa;E-pasts\nVējš;facebook.com/vejs, www.vejs.lv;a@b.lv c@d.lv\n": {
        "website": "https://facebook.com/vejs",
        "email": "a@b.lv",
    },
    "Nosaukums;Mājas lapa;E-pasts;Dibināta\nVējš;nav;-;nezināms\n": {"website": None, "email": None, "founded": None},
    "Nosaukums;Region;City\nVējš;0800200;100003567\n": {"municipality": None, "place": None},
    "Nosaukums;Joma;Darbības joma\nVējš;kultūra;sports\n": {"themes": "culture;sports", "municipality": None},
    "Nosaukums;Dibināta;Joma\n1;2;3\nVējš;01.09.1995.g.;\n": {"founded": "1995-09-01"},
}
"""List to the cells of its one record."""


@pytest.mark.parametrize("text", WRITTEN)
def test_what_clerks_write(text: str, tiny: Directory) -> None:
    [row] = planned(text.encode(), "a.csv", tiny).of("new")
    assert {field: row.cells.get(field) for field in WRITTEN[text]} == WRITTEN[text]


def test_a_number_that_a_spreadsheet_spoiled_is_never_taken(tiny: Directory) -> None:
    [row] = planned("Nosaukums;Reģ. nr.\nVējš;4,00081E+10\n".encode(), "a.csv", tiny).rows
    assert (row.kind, row.problems[0].code) == ("problem", "shortened_number")


def test_first_name_and_surname_of_a_leader_are_joined(tiny: Directory) -> None:
    [row] = planned(
        "Vārds;Uzvārds;Amats;Organizācija\nAnna;Paraugs;vadītāja;Kalnu koris\n".encode(), "a.csv", tiny
    ).rows
    assert (row.kind, row.cells["name"], row.cells["organisation"]) == ("new", "Anna Paraugs", "choir")


def test_of_people_who_came_only_their_organisations_are_taken(tiny: Directory) -> None:
    found = planned(
        "Vārds, uzvārds;Organizācija;Tālrunis;E-pasts;Personas kods\nA B;Jaunais Vējš;26111111;a@b.lv;010180-11111\n"
        "C D;Jaunais vējš;26111112;c@d.lv;010180-11112\nE F;iedzīvotājs;26111113;e@f.lv;\nG H;;26111114;;\n"
        "I J;Kalnu koris;26111115;i@j.lv;\n".encode(),
        "Foruma dalībnieki.csv",
        tiny,
    )
    assert [(row.kind, row.key) for row in found.rows] == [
        ("new", "jaunais-vejs"),
        ("same", "jaunais-vejs"),
        ("same", "choir"),
    ]
    assert {column.personal for column in found.left_out} == {"person", "phone", "email", "personal_code"}
    said = repr(found.rows)
    assert not [text for text in ("26111", "@b.lv", "010180", "A B") if text in said]


def test_a_new_organisation_gets_the_point_of_its_place(shipped: Directory) -> None:
    [row] = planned(
        "Nosaukums;Adrese\nZvaigžņu pulks Oriona;Rīgas iela 1, Olaine, Olaines nov.\n".encode(), "a.csv", shipped
    ).rows
    assert (row.cells["municipality"], row.cells["location_precision"]) == ("olaine", "settlement")
    assert shipped.place[row.cells["place_code"]].name == "Olaine"


@pytest.mark.parametrize("table", sorted(set(RESOURCES.values())))
def test_a_table_of_our_own_package_changes_nothing(table: str, shipped: Directory) -> None:
    """What it lists is guessed as well."""
    found = planned((SHIPPED / f"{table}.csv").read_bytes(), f"{table}.csv", shipped)
    assert (found.resource, {row.kind for row in found.rows}) == (table, {"same"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_that_the_page_gives_changes_nothing(language: str, shipped_memory: Memory) -> None:
    """Names of codes and places go back to what they are, in either language."""
    t = shipped_memory.speaker(language)
    data = organisations_csv(t, shipped_memory.everybody(Selection()), t.directory.organisation)
    found = planned(data, "kaimini-organisations.csv", t.directory)
    assert {row.kind for row in found.rows} == {"same"}
