"""`partners`, `path` and `evaluate-partners` on the command line: their JSON, and clear refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from directory.__main__ import main
from directory.commands.frame import DATA
from directory.load import read_directory
from tests.tiny import Folder


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["--language", "en", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out, parse_constant=pytest.fail)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["--language", "en", *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_partners_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "partners", "jaunolaines-attistibai", "-n", "4", "--seek", "project")
    assert len(found) == 4
    for candidate in found:
        assert set(candidate) == {"id", "name", "score", "reasons"}
        assert all(set(reason) == {"kind", "share", "text"} for reason in candidate["reasons"])
        assert candidate["score"] == pytest.approx(sum(reason["share"] for reason in candidate["reasons"]))


def test_partners_of_a_newcomer(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "partners", "--place", "jaunolaine", "--themes", "youth,sports", "-n", "5")
    assert len(found) == 5
    assert any("Works on the same: sports and youth" in reason["text"] for reason in found[0]["reasons"])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["jaunolaines-atistibai"], "Did you mean: Jaunolaines attīstībai (jaunolaines-attistibai)"),
        (["--place", "Jaunolain"], "Did you mean: Jaunolaine"),
        (["--themes", "youth,zzz"], "Unknown: zzz. Choose from: culture"),
        (["--seek", "gold"], "Choose from: project, premises"),
        (["fk-auda", "--place", "Olaine"], "not both"),
        ([], "Nothing is known about you yet"),
    ],
)
def test_a_question_that_makes_no_sense_is_answered_with_what_to_do(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert sentence in refusal(capsys, "partners", *arguments)


def test_a_place_alone_says_what_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "partners", "--place", "olaine"]) == 0
    notes = capsys.readouterr().err
    assert "No theme is known" in notes
    assert "Only the municipality is known" in notes


def test_a_path_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    chains = answer(capsys, "path", "jaunolaines-attistibai", "udensmalu-attistibai")
    assert 1 <= len(chains) <= 3
    for chain in chains:
        assert chain["length"] == len(chain["steps"])
        assert chain["steps"][0]["source"] == "jaunolaines-attistibai"
        assert chain["steps"][-1]["target"] == "udensmalu-attistibai"
        assert all(fact["source_url"] for step in chain["steps"] for fact in step["ties"])


def test_a_path_in_sentences_brings_a_letter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "path", "fk-auda", "fk-olaine"]) == 0
    printed = capsys.readouterr().out
    assert "  » To: AFA Olaine\n  » Subject: Please introduce us to Olaine\n" in printed


def test_the_same_organisation_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Choose two" in refusal(capsys, "path", "fk-auda", "fk-auda")


def test_no_path_names_a_bridge(capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody without any tie or event cannot be introduced to anybody."""
    directory, _ = read_directory(DATA)
    met = {id for tie in directory.ties for id in (tie.source, tie.target)}
    met |= {part.organisation for part in directory.participations}
    alone = next(one.id for one in directory.organisations if one.id not in met)
    assert main(["--language", "en", "path", "fk-auda", alone]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "The nearest bridge: if " in printed.err


def test_the_evaluation_without_reference_data_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tiny_copy: Folder
) -> None:
    """The shipped data are measured in the tests of the evaluation."""
    where = ["--folder", str(tiny_copy.path), "--reference", str(tmp_path / "nowhere")]
    assert main(["--language", "en", "evaluate-partners", *where, "--json"]) == 1
    printed = capsys.readouterr()
    assert "keep_participations.csv.gz" in printed.err
    results = json.loads(printed.out, parse_constant=pytest.fail)
    assert [result["part"] for result in results] == ["all", "shown", "with_partners", "without_partners"]


@pytest.mark.parametrize(
    "themes",
    [
        ["--themes", "youth", "sports"],
        ["--themes", "youth,sports"],
        ["--themes", "youth; sports"],
        ["--themes", "youth", "--themes", "sports"],
    ],
    ids=["words", "comma", "semicolon", "twice"],
)
def test_several_themes_can_be_written_in_any_way(themes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["--language", "en", "partners", "--place", "Jaunolaine", *themes, "-n", "1"])
    assert "Works on the same: sports and youth" in capsys.readouterr().out
