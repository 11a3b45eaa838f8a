"""`gaps` and `changes` on the command line: sentences, JSON that anybody can read, and clear refusals."""

from __future__ import annotations

import json
from typing import Any

import pytest

from directory.__main__ import main
from tests.tiny import Folder


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["--language", "en", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out, parse_constant=pytest.fail)


def test_gaps_of_the_shipped_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "gaps")
    assert found["by"] == "municipality"
    assert set(found["groups"]) == {"kekava", "marupe", "olaine"}
    worst = found["gaps"][0]
    assert (worst["one"], worst["other"], worst["verdict"]) == ("kekava", "marupe", "fewer")
    assert worst["ratio"] == pytest.approx(worst["found"] / worst["by_distance"])


def test_gaps_in_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "gaps"]) == 0
    assert capsys.readouterr().out.startswith("Mārupe – Ķekava: ")


@pytest.mark.parametrize("by", ["municipality", "theme", "legal_form"])
def test_little_data_is_no_gap(tiny_copy: Folder, capsys: pytest.CaptureFixture[str], by: str) -> None:
    folder = str(tiny_copy.path)
    gaps = answer(capsys, "gaps", "--by", by, "--folder", folder)["gaps"]
    assert {gap["verdict"] for gap in gaps} == {"no_data"}
    assert all(gap["doubts"] for gap in gaps)
    main(["--language", "en", "gaps", "--by", by, "--folder", folder])
    assert "Too little is known" in capsys.readouterr().out


def test_changes_of_the_tiny_directory(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    """By hand, as in the test of the comparison itself."""
    periods = ("--before", "2015..2020", "--after", "2021..2026")
    found = answer(capsys, "changes", *periods, "--folder", str(tiny_copy.path))
    assert (found["before"], found["after"], found["undated"]) == ("2015..2020", "2021..2026", 1)
    assert found["continuing"] == [["band", "choir"]]
    assert len(found["new"]) == 3
    assert found["figures"]["before"]["pairs"] == 1
    assert found["documented"][0] == {"year": 2020, "ties": 1, "events": 1}


def test_changes_in_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "changes"]) == 0
    assert "Partner pairs since 2021:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gaps", "--by", "colour"], "invalid choice: 'colour'"),
        (["changes", "--before", "soon"], "'soon' is not a period"),
        (["changes", "--before", "2015..2020", "--after", "2018..2022"], "let the second begin after the first ends"),
    ],
)
def test_what_cannot_be_asked_is_refused(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err
