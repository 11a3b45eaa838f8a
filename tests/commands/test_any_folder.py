"""Every command bears every folder: it answers, or says why not; none ends in a traceback."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from directory import commands
from directory.__main__ import COMMANDS, main
from tests.tiny import Folder, write_tiny

ROOT = Path(commands.__file__).parent
GIVEN = Path(__file__).parents[2] / "../shared/cases"

CALLS: dict[str, list[str]] = {
    "check": ["{folder}"],
    "search": ["koris", "--folder", "{folder}"],
    "places": ["--folder", "{folder}"],
    "place": ["Kalni", "--folder", "{folder}"],
    "ideas": ["--folder", "{folder}"],
    "measures": ["--folder", "{folder}"],
    "gaps": ["--by", "municipality", "--folder", "{folder}"],
    "changes": ["--folder", "{folder}"],
    "partners": ["choir", "--folder", "{folder}"],
    "path": ["choir", "guest", "--folder", "{folder}"],
    "report": ["--out", "{out}", "--folder", "{folder}"],
    "geocode": ["{folder}"],
    "describe": ["{folder}"],
}
"""How each command is called that works on a data set."""


def without_vocabularies(folder: Folder) -> None:
    (folder.path / "vocabularies.csv").unlink()


def only_two_tables(folder: Folder) -> None:
    for path in folder.path.glob("*.csv"):
        if path.stem not in {"organisations", "ties"}:
            path.unlink()


def without_ties(folder: Folder) -> None:
    folder.save("ties", folder.rows("ties")[:1])


def half_written(folder: Folder) -> None:
    for table in ("organisations", "ties", "vocabularies"):
        data = (folder.path / f"{table}.csv").read_bytes()
        folder.write(table, data[: 2 * len(data) // 3])


def empty_files(folder: Folder) -> None:
    for path in folder.path.glob("*.csv"):
        path.write_bytes(b"")


def too_large(folder: Folder) -> None:
    folder.set("ties", 5, amount_eur="1e30", start="9999")
    folder.set("municipalities", 2, inhabitants="9" * 30)
    folder.set("events", 2, participants="9" * 30, start="9999")
    folder.set("vocabularies", 8, strength="1e308")


def wrong_terms(folder: Folder) -> None:
    for row in range(2, 23, 2):
        folder.set("vocabularies", row, en="")


def no_characters(folder: Folder) -> None:
    folder.set("organisations", 2, name="Kalnu\x0bkoris", description="\ufffe")
    folder.set("ties", 2, description="a\x0cb")


def broken_outlines(folder: Folder) -> None:
    (folder.path / "boundaries").mkdir()
    (folder.path / "boundaries" / "municipalities.geojson").write_text('{"features": [{"properties": {}}]}')


def workbooks(folder: Folder) -> None:
    folder.write("ties", b"PK\x03\x04 a workbook")
    folder.write("events", b"%PDF-1.7")


FOLDERS: dict[str, Callable[[Folder], None]] = {
    spoil.__name__: spoil
    for spoil in (
        without_vocabularies,
        only_two_tables,
        without_ties,
        half_written,
        empty_files,
        too_large,
        wrong_terms,
        no_characters,
        broken_outlines,
        workbooks,
    )
}


@pytest.fixture(scope="module", params=FOLDERS)
def spoilt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny directory, spoilt in one way."""
    folder = write_tiny(tmp_path_factory.mktemp(str(request.param)))
    FOLDERS[request.param](folder)
    return folder.path


def answers(command: str, folder: Path, out: Path) -> int:
    arguments = [part.format(folder=folder, out=out) for part in CALLS[command]]
    return main(["--language", "lv", command, *arguments])


@pytest.mark.parametrize("command", CALLS)
def test_a_command_bears_a_spoilt_folder(
    command: str, spoilt: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(spoilt, tmp_path / "data"))
    code = answers(command, folder, tmp_path / "report.docx")
    said = capsys.readouterr()
    assert code in {0, 1, 2}
    assert code == 0 or said.out or said.err, "what is wrong is said"
    if command == "check" and spoilt.name[:12] != "without_ties":
        assert code == 1, "and check finds it"


def test_every_command_on_a_data_set_is_tried() -> None:
    sources = {name: (ROOT / f"{name.replace('-', '_')}.py").read_text(encoding="utf-8") for name in COMMANDS}
    on_folders = {name for name, source in sources.items() if "add_folder(" in source}
    assert on_folders - CALLS.keys() <= {"evaluate-partners", "release"}, "they read another data set, or a store"


@pytest.mark.skipif(not GIVEN.is_dir(), reason="the given cases lie elsewhere")
@pytest.mark.parametrize("command", ["check", "partners", "path", "gaps"])
@pytest.mark.parametrize("case", sorted(path.name for path in GIVEN.glob("folder-*")))
def test_a_command_bears_a_given_folder(case: str, command: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GIVEN / case, tmp_path / "data"))
    assert answers(command, folder, tmp_path / "report.docx") in {0, 1, 2}


@pytest.mark.skipif(not GIVEN.is_dir(), reason="the given cases lie elsewhere")
@pytest.mark.parametrize(
    ("case", "codes"),
    [
        ("folder-amount_1e30", {"number_too_large"}),
        ("folder-docx_vt", {"bad_text"}),
        ("folder-years_tstart_9999", {"date_too_late"}),
        ("06-no-vocabularies/data", {"missing_vocabularies"}),
        ("27-letters-spoiled-earlier/data", {"spoiled_letters"}),
        ("28-same-registration-number/data", {"repeated_number"}),
        ("30-same-tie-twice/data", {"repeated_tie"}),
    ],
)
def test_check_finds_what_the_given_folders_hide(case: str, codes: set[str]) -> None:
    found = {problem.code for problem in Folder(GIVEN / case).read()[1]}
    assert found & codes
