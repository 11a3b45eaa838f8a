from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from directory.files.extract import Extract, clean
from directory.files.kumu import kumu
from directory.records import Directory, Period
from tests.hostile import extract_of


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names}


def test_sheets_are_as_kumu_wants_them(extract: Extract) -> None:
    book = sheets(kumu(extract))
    assert list(book) == ["Elements", "Connections"]
    assert book["Elements"][0][:5] == ["ID", "Label", "Type", "Description", "Tags"]
    assert book["Connections"][0][:7] == ["From", "To", "Type", "Description", "Tags", "Strength", "Direction"]
    elements = {row[0]: row for row in book["Elements"][1:]}
    assert elements["band"][1:5] == ["Pūtēju orķestris", "Association", "", "Culture|Sports"]
    assert elements["choir"][7] == "40008000001"
    funding = next(row for row in book["Connections"] if row[0] == "council" and row[1] == "choir")
    assert funding[2:7] == ["Funding", "", "Support", 2, "directed"]
    assert funding[7:13] == ["2021", "", "", 1000, "https://council.example", "https://choir.example/news"]
    assert "Status" not in book["Connections"][0]


def test_two_periods_add_a_column(tiny: Directory) -> None:
    compared = extract_of(tiny, compared=(Period(2019, 2020), Period(2021, 2022)))
    head, *rows = sheets(kumu(compared))["Connections"]
    became = {(row[0], row[1]): row[head.index("Status")] for row in rows}
    assert became[("council", "choir")] == "new"


def test_every_end_of_a_connection_is_an_element(everything: Extract) -> None:
    book = sheets(kumu(everything))
    ids = {row[0] for row in book["Elements"][1:]}
    assert len(ids) == len(everything.pairs) == len(book["Elements"]) - 1
    assert all(row[0] in ids and row[1] in ids for row in book["Connections"][1:])


def test_hostile_texts_stay_texts(attacked: Extract) -> None:
    content = kumu(attacked)
    names = {organisation.id: clean(organisation.name) for organisation in attacked.t.directory.organisations}
    assert {str(row[0]): row[1] for row in sheets(content)["Elements"][1:]} == names
    with ZipFile(BytesIO(content)) as parts:
        written = "".join(parts.read(name).decode() for name in parts.namelist() if "sheet" in name)
    assert "<f>" not in written
    assert "hyperlink" not in written.lower()


def test_equal_content_gives_equal_files(extract: Extract) -> None:
    assert kumu(extract) == kumu(extract)
