"""Writing into empty cells: nothing else changes, nothing is lost, nothing is half-written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.load.fill import UnsafeToWriteError, fill_cells
from directory.load.problems import Report
from directory.load.tables import read_table

TABLE = 'id,name,lat\nkoris,"Koris ""Dziesma"", Olaine",\nklubs,Klubs,56.7\n'


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "organisations.csv"
    path.write_text(TABLE, encoding="utf-8", newline="")
    return path


def test_only_empty_cells_are_filled(table: Path) -> None:
    """Worked by hand: the choir had no lat; the club's stays."""
    assert fill_cells(table, {"koris": {"lat": "56.8"}, "klubs": {"lat": "1"}, "nobody": {"lat": "2"}}) == 1
    assert table.read_text(encoding="utf-8") == TABLE.replace('Olaine",\n', 'Olaine",56.8\n')


def test_a_missing_column_is_added_at_the_end(table: Path) -> None:
    fill_cells(table, {"klubs": {"lon": "24.1"}})
    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "id,name,lat,lon"
    assert lines[1].endswith(",,")
    assert lines[2] == "klubs,Klubs,56.7,24.1"


def test_nothing_to_fill_leaves_the_very_bytes(table: Path) -> None:
    before = table.stat().st_mtime_ns, table.read_bytes()
    assert fill_cells(table, {"klubs": {"lat": "1"}, "koris": {"lat": ""}}) == 0
    assert (table.stat().st_mtime_ns, table.read_bytes()) == before


@pytest.mark.parametrize(
    ("encoding", "delimiter", "ends"),
    [("utf-8-sig", ";", "\r\n"), ("utf-16", "\t", "\r\n"), ("utf-8", ",", "\n")],
)
def test_the_way_a_spreadsheet_saved_it_stays(tmp_path: Path, encoding: str, delimiter: str, ends: str) -> None:
    """Excel's CSV UTF-8, Excel's Unicode text, and a plain file."""
    path = tmp_path / "events.csv"
    header, row = delimiter.join(("id", "name", "lat")), delimiter.join(("svetki", "Ķekavas svētki", ""))
    path.write_bytes((header + ends + row + ends).encode(encoding))
    assert fill_cells(path, {"svetki": {"lat": "56.8"}}) == 1
    assert path.read_bytes() == (header + ends + row + "56.8" + ends).encode(encoding)


@pytest.mark.parametrize(
    "text",
    [
        'id,name,lat\nkoris,"Koris,\n',
        "id,name,lat\nkoris,Koris,,too,many\n",
        "id,id,lat\nkoris,Koris,\n",
        "name,lat\nKoris,\n",
    ],
    ids=["open quote", "too many cells", "a column twice", "no key"],
)
def test_a_file_that_cannot_be_read_for_sure_is_not_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "organisations.csv"
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(UnsafeToWriteError, match="Nothing was written"):
        fill_cells(path, {"koris": {"lat": "56.8"}})
    assert path.read_text(encoding="utf-8") == text


def test_windows_baltic_is_not_written(tmp_path: Path) -> None:
    """Its letters were guessed, so writing them would make the guess the truth."""
    path = tmp_path / "organisations.csv"
    data = "id,name,lat\nkoris,Ķekava,\n".encode("windows-1257")
    path.write_bytes(data)
    with pytest.raises(UnsafeToWriteError):
        fill_cells(path, {"koris": {"lat": "56.8"}})
    assert path.read_bytes() == data


def test_a_file_goes_in_one_step_and_leaves_nothing_beside_it(table: Path) -> None:
    fill_cells(table, {"koris": {"lat": "56.8"}})
    assert [path.name for path in table.parent.iterdir()] == ["organisations.csv"]


# many control signs make a file look like some program's
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=12)


@given(rows=st.lists(st.tuples(st.from_regex(r"[a-z]{1,6}", fullmatch=True), CELLS, CELLS), max_size=8))
def test_every_cell_that_was_there_is_there_afterwards(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("fill") / "ties.csv"
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([("id", "one", "other"), *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    before = read_table(path, Report(), known=("id", "one", "other")).rows
    fill_cells(path, {id: {"new": "1"} for id, _, _ in rows})
    after = read_table(path, Report(), known=("id", "one", "other")).rows
    assert [row.cells for row in after] == [{**row.cells, "new": "1"} for row in before]
