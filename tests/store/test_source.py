"""What is read: a folder, a store by its address, this user's own store; and back into files byte for byte."""

from __future__ import annotations

import json
import os
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from directory.load import read_directory
from directory.records import TABLES, Directory
from directory.store import Edit, FolderSource, Live, Stamp, Store, StoreError, StoreSource, open_source, open_store
from directory.store.changes import save
from directory.store.database.files import user_folder
from directory.store.export import export
from directory.store.fill import fill
from tests.conftest import SHIPPED
from tests.tiny import Folder, as_csv, write_tiny
from tests.tiny_rows import TINY


def tables(directory: Directory) -> dict[str, object]:
    return {table: getattr(directory, table) for table in TABLES}


def test_a_folder_is_read_and_there_is_no_store(tiny_copy: Folder, tmp_path: Path) -> None:
    source = open_source({"KAIMINI_DATA": str(tiny_copy.path), "XDG_DATA_HOME": str(tmp_path / "user")})
    assert isinstance(source, FolderSource)
    assert source.live is None
    assert tables(source.read().directory) == tables(tiny_copy.read()[0])
    assert not (tmp_path / "user").exists()


def test_a_folder_that_is_asked_for_goes_before_everything(tiny_copy: Folder, tmp_path: Path) -> None:
    environment = {"KAIMINI_STORE": str(tmp_path / "a.db"), "KAIMINI_DATA": str(SHIPPED)}
    source = open_source(environment, folder=tiny_copy.path)
    assert len(source.read().directory.organisations) == 6
    assert not (tmp_path / "a.db").exists()


def test_an_empty_store_is_filled_from_the_folder_once(address: str, tiny_copy: Folder) -> None:
    environment = {"KAIMINI_STORE": address, "KAIMINI_DATA": str(tiny_copy.path)}
    source = open_source(environment)
    assert isinstance(source, StoreSource)
    assert tables(source.read().directory) == tables(tiny_copy.read()[0])
    assert (source.read().number, source.state()) == (1, "1")
    tiny_copy.set("organisations", 2, name="Later")
    again = open_source(environment)
    assert (again.state(), again.read().directory.organisation["choir"].name) == ("1", "Kalnu koris")


def test_without_a_word_it_is_this_users_own_store(tmp_path: Path, shipped: Directory) -> None:
    environment = {"XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    source = open_source(environment)
    assert tables(source.read().directory) == tables(shipped)
    if os.name == "posix" and user_folder(environment).is_relative_to(tmp_path):
        assert (tmp_path / "kaimini" / "store.db").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, "home/.local/share/kaimini"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/kaimini"),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, "home/.local/share/kaimini"),
        ("darwin", {}, "home/Library/Application Support/Kaimini"),
        ("win32", {"LOCALAPPDATA": "local"}, "local/Kaimini"),
        ("win32", {}, "home/AppData/Local/Kaimini"),
    ],
)
def test_every_system_has_its_place_for_data(system: str, environment: dict[str, str], expected: str) -> None:
    assert user_folder(environment, system=system, home=Path("home")) == Path(expected)


def test_what_is_wrong_is_told_of_a_store_as_of_the_files(store: Store, tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 3, source_url="")
    report = fill(store, tiny_copy.path)
    source = StoreSource(Live(store), tiny_copy.path)
    assert [problem.message() for problem in source.read().report] == [problem.message() for problem in report]


def test_the_shipped_package_comes_back_byte_for_byte(store: Store, tmp_path: Path) -> None:
    fill(store, SHIPPED)
    written = export(store, tmp_path / "out")
    expected = {path.relative_to(SHIPPED) for path in SHIPPED.rglob("*") if path.is_file()}
    assert {path.relative_to(tmp_path / "out") for path in written} == expected
    for path in written:
        assert path.read_bytes() == (SHIPPED / path.relative_to(tmp_path / "out")).read_bytes(), path.name


def test_contacts_stay_in_the_store_unless_they_are_asked_for(tiny_store: Store, tmp_path: Path) -> None:
    export(tiny_store, tmp_path / "public")
    export(tiny_store, tmp_path / "all", contacts=True)
    assert "conductor@" not in (tmp_path / "public" / "leaders.csv").read_text()
    assert (tmp_path / "all" / "leaders.csv").read_text() == as_csv("leaders")


def test_an_edit_changes_its_row_and_no_other(tiny_store: Store, tiny_copy: Folder, tmp_path: Path) -> None:
    cells = {"id": "hermit", "name": "Nē, „vientuļnieks”", "legal_form": "association"}
    edit = Edit("organisations", "hermit", cells)
    tiny_store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))
    export(tiny_store, tmp_path / "out", contacts=True)
    tiny_copy.set("organisations", 7, name=cells["name"], source_url="")
    for table in TINY:
        assert (tmp_path / "out" / f"{table}.csv").read_bytes() == (tiny_copy.path / f"{table}.csv").read_bytes()


def test_a_new_code_is_in_the_descriptor_that_is_written(tiny_store: Store, tmp_path: Path) -> None:
    store, descriptor = tiny_store, Edit("files", "datapackage.json", {"text": '{"name": "tiny", "resources": []}'})
    store.write(lambda connection: save(connection, [descriptor], Stamp("", "package")))
    edit = Edit("vocabularies", "actors\x1fbees", {"vocabulary": "actors", "code": "bees", "en": "Bees", "lv": "Bites"})
    store.write(lambda connection: save(connection, [edit], Stamp("", "edit")))
    export(store, tmp_path / "out")
    assert "bees" in json.dumps(json.loads((tmp_path / "out" / "datapackage.json").read_text()))


def test_a_folder_with_files_is_not_written_into(tiny_store: Store, tiny_copy: Folder) -> None:
    with pytest.raises(StoreError, match="not empty"):
        export(tiny_store, tiny_copy.path)


LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S")) | st.just(" ")
TEXTS = st.text(LETTERS, min_size=1, max_size=20).map(lambda text: normalize("NFC", text).strip()).filter(bool)
"""Whatever can stand in a cell as it is written; what nobody sees is taken out when files are read."""

NUMBERS = st.decimals(0, 10**6, places=2).map(str)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(TEXTS, max_size=8), amounts=st.lists(NUMBERS, max_size=6))
def test_any_files_come_back_byte_for_byte(
    names: list[str], amounts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    tmp = tmp_path_factory.mktemp("round")
    folder = write_tiny(tmp / "in")
    for count, name in enumerate(names):
        folder.add("organisations", id=f"o{count}", name=name, legal_form="association", source_url="https://a.example")
    for count, amount in enumerate(amounts):
        folder.add("ties", id=f"x{count}", source="choir", target="band", kind="funding", amount_eur=amount,
                   start=str(1990 + count), source_url="https://a.example")  # fmt: skip
    directory, report = read_directory(folder.path)
    assume(not report.problems)
    store = open_store(tmp / "store.db")
    fill(store, folder.path)
    assert tables(Live(store).current().directory) == tables(directory)
    export(store, tmp / "out", contacts=True)
    store.close()
    for table in TABLES:
        assert (tmp / "out" / f"{table}.csv").read_bytes() == (folder.path / f"{table}.csv").read_bytes()
