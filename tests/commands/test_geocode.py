"""`python -m directory geocode` on a copy of the shipped data from which the coordinates were taken."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from directory.__main__ import main
from directory.commands.frame import DATA, PROBLEMS

LOCATION = ("place_code", "lat", "lon", "location_precision")


@pytest.fixture
def stripped(tmp_path: Path) -> Path:
    """The shipped data without coordinates."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    for table in ("organisations", "events"):
        rows = read(folder / f"{table}.csv")
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows([row | dict.fromkeys(LOCATION, "") for row in rows])
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_shipped_coordinates_come_back_and_nothing_else_changes(
    stripped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", "en", "geocode", str(stripped)]) == PROBLEMS
    for table in ("organisations", "events"):
        assert read(stripped / f"{table}.csv") == read(DATA / f"{table}.csv")
    said = capsys.readouterr().out
    assert "“Ozolnieki” can be: " in said
    assert "“Bordesholma, Vācija” is not in the gazetteer." in said
    assert "“Plakanciems; Mellupi” names several places" in said


def test_a_second_run_changes_nothing(stripped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["geocode", str(stripped)])
    before = (stripped / "organisations.csv").read_bytes()
    main(["--language", "en", "geocode", str(stripped)])
    assert (stripped / "organisations.csv").read_bytes() == before
    assert "0 records were given coordinates." in capsys.readouterr().out


def test_it_speaks_latvian(stripped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["geocode", str(stripped), "--language", "lv"])
    assert "vietvārdu sarakstā nav" in capsys.readouterr().out


def test_without_a_gazetteer_it_says_so(stripped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (stripped / "places.csv").unlink()
    assert main(["--language", "en", "geocode", str(stripped)]) == PROBLEMS
    assert "places.csv has no places to look in" in capsys.readouterr().err
