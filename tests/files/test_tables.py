"""Files to download: opened by spreadsheets without questions, and harmless in them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.files.tables import FORMULA, organisations_csv, package_zip, to_csv
from directory.graph import Network, simplify
from directory.load import read_directory
from directory.records import TABLES, Directory
from directory.speaker import Speaker
from tests.conftest import SHIPPED
from tests.tiny import Folder


def table(data: bytes) -> list[list[str]]:
    """The rows of a download, read back."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_organisations_come_with_their_sources(tiny: Directory, network: Network) -> None:
    """By hand: the choir has three partners (band, club, council), the hermit none and no place."""
    rows = table(organisations_csv(Speaker(tiny, "en"), simplify(network.ties), ["choir", "hermit"]))
    assert rows == [
        ["Name", "Legal form", "Place", "Themes", "Partners", "Website", "Source", "id"],
        [
            *("Kalnu koris", "Association", "Kalni", "Culture", "3"),
            *("https://choir.example", "https://choir.example/about", "choir"),
        ],
        ["Vientuļnieks", "Association", "", "", "0", "", "https://hermit.example", "hermit"],
    ]


def test_a_download_speaks_the_readers_language(tiny: Directory, network: Network) -> None:
    latvian = table(organisations_csv(Speaker(tiny, "lv"), simplify(network.ties), ["band"]))
    assert latvian[1][:4] == ["Pūtēju orķestris", "Biedrība", "Ziemeļu novads", "Kultūra, Sports"]


def test_every_organisation_can_be_downloaded(shipped: Directory) -> None:
    pairs = simplify(network_of(shipped).ties)
    rows = table(organisations_csv(Speaker(shipped, "lv"), pairs, shipped.organisation))
    assert [row[-1] for row in rows[1:]] == list(shipped.organisation)
    assert {len(row) for row in rows} == {8}


def network_of(directory: Directory) -> Network:
    from directory.graph import build

    return build(directory)


@pytest.mark.parametrize("first", FORMULA)
def test_a_formula_becomes_text(first: str) -> None:
    """What a spreadsheet would compute, or ask another program for, gets an apostrophe; a number stays one."""
    text = f"{first}HYPERLINK(1)"
    assert table(to_csv(["name", "n"], [[text, -5], ["a=b", 0.5]])) == [
        ["name", "n"],
        [f"'{text}", "-5"],
        ["a=b", "0.5"],
    ]


CELLS = st.text(st.characters(exclude_categories=["Cs"])) | st.integers() | st.none()


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_what_was_written_is_read_back_and_no_cell_is_a_formula(rows: list[tuple[str | int | None, ...]]) -> None:
    read = table(to_csv(["a", "b"], rows))[1:]
    assert len(read) == len(rows)
    for before, after in zip(rows, read, strict=True):
        for cell, text in zip(before, after, strict=True):
            expected = "" if cell is None else str(cell)
            is_formula = isinstance(cell, str) and cell.startswith(FORMULA)
            assert text == (f"'{expected}" if is_formula else expected)


def test_lines_end_as_spreadsheets_expect() -> None:
    assert to_csv(["ā", "b"], [["x", None]]) == "\ufeffā,b\r\nx,\r\n".encode()


def test_the_packed_data_set_is_the_data_set(tmp_path: Path, shipped: Directory) -> None:
    with ZipFile(io.BytesIO(package_zip(SHIPPED))) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    unpacked, report = read_directory(tmp_path)
    assert not report.problems
    assert unpacked.revision == shipped.revision
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"datapackage.json", "boundaries/units.geojson", *(f"{table}.csv" for table in TABLES)} <= names


def test_only_files_of_the_data_set_are_packed(tiny_copy: Folder) -> None:
    for name in ("notes.txt", ".env", "organisations.csv.bak", "secret.key"):
        (tiny_copy.path / name).write_text("x", encoding="utf-8")
    with ZipFile(io.BytesIO(package_zip(tiny_copy.path))) as archive:
        assert set(archive.namelist()) == {f"{table}.csv" for table in TABLES}
