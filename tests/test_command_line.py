"""The command line as people and programs call it: answers, exit codes, languages, terminals that lack letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from directory.__main__ import main
from directory.analysis.search import SearchIndex
from directory.records import TABLES, Directory
from tests.tiny import Folder

ROOT = Path(__file__).parents[1]
MESSAGE = "ties.csv, row 4: start is 'soon', which is not a date. Write 2021, 2021-07 or 2021-07-08."


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run it as a program of its own, in this environment."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONIO", "PYTHONUTF8"))
    }
    command = [sys.executable, "-m", "directory", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=kept | environment, capture_output=True, check=False)


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit code, output and errors."""
    code = main(list(map(str, arguments)))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_without_problems_the_exit_code_is_0(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "--language", "en", "check", tiny_copy.path)
    *counts, last = out.splitlines()
    assert (code, err, last) == (0, "", "0 problems.")
    assert [line.split() for line in counts][3:6] == [["6", "organisations"], ["4", "events"], ["6", "ties"]]
    assert [line.split()[1] for line in counts] == list(TABLES)


def test_with_problems_the_exit_code_is_1(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_copy.set("ties", 4, start="soon")
    code, out, _ = said(capsys, "--language", "en", "check", tiny_copy.path)
    assert (code, out.splitlines()[-2:]) == (1, [MESSAGE, "1 problem."])


@pytest.mark.parametrize("command", [["check"], ["check", "--json"], ["search", "koris", "--folder"], ["describe"]])
def test_when_nothing_can_be_read_the_exit_code_is_2(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        code, out, err = said(capsys, *command, folder, "--language", "en")
        assert (code, out) == (2, "")
        assert err.startswith(f"Nothing could be read: {folder}")
        assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [[], ["fly"], ["check", "a", "b"], ["search"], ["check", "--language", "de"]])
def test_a_wrong_call_is_answered_with_the_right_ones(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: python -m directory" in capsys.readouterr().err


def test_checking_answers_as_json(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_copy.set("ties", 4, start="soon")
    (tiny_copy.path / "programmes.csv").unlink()
    code, out, _ = said(capsys, "check", tiny_copy.path, "--json", "--language", "en")
    answer: dict[str, Any] = json.loads(out)
    assert code == 1
    assert list(answer) == ["records", "problems"]
    assert list(answer["records"].items())[3:6] == [("organisations", 6), ("events", 4), ("ties", 6)]
    assert list(answer["records"]) == list(TABLES)
    bad_date, missing = answer["problems"]
    assert list(bad_date.items()) == [
        *(("code", "bad_date"), ("file", "ties.csv"), ("row", 4), ("field", "start"), ("found", "soon")),
        ("message", MESSAGE),
    ]
    assert [missing[name] for name in ("code", "file", "row", "field", "found")] == [
        *("missing_file", "programmes.csv", None, None, None)
    ]


def test_the_shipped_data_is_checked_when_no_folder_is_named(
    shipped: Directory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """From whatever folder it is called."""
    monkeypatch.chdir(tmp_path)
    code, out, _ = said(capsys, "check", "--json")
    assert (code, json.loads(out)) == (0, {"records": shipped.counts(), "problems": []})


def test_searching_answers_as_json_best_first(shipped: Directory, capsys: pytest.CaptureFixture[str]) -> None:
    """The same hits as those of the search on the page."""
    code, out, _ = said(capsys, "search", "PIERIGAS partneriba", "--json")
    hits: list[dict[str, Any]] = json.loads(out)
    assert code == 0
    assert hits[0]["id"] == "pierigas-partneriba"
    assert all(list(hit) == ["id", "name", "score"] for hit in hits)
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    found = SearchIndex(shipped).find("PIERIGAS partneriba", limit=10)
    assert [hit["id"] for hit in hits] == [hit.id for hit in found]


@pytest.mark.parametrize(("n", "most"), [("3", 3), ("0", 0), ("-1", 0)])
def test_searching_gives_no_more_than_asked_for(n: str, most: int, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "search", "biedriba", "--json", "-n", n)
    assert (code, len(json.loads(out))) == (0, most)


def test_searching_for_what_is_not_there(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ["--folder", tiny_copy.path]
    assert said(capsys, "search", "xyzzy", *folder, "--json") == (0, "[]\n", "")
    code, out, _ = said(capsys, "search", "xyzzy", *folder, "--language", "en")
    assert (code, out) == (0, "No organisation was found. Try a shorter word, or another spelling.\n")
    code, out, _ = said(capsys, "search", "koris", *folder)
    assert (code, "Kalnu koris  (choir)" in out) == (0, True)


def test_describing_writes_the_descriptor(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    path = tiny_copy.path / "datapackage.json"
    path.write_text('{"name": "tiny"}', encoding="utf-8")
    assert said(capsys, "describe", tiny_copy.path, "--language", "en") == (0, f"Written: {path}\n", "")
    assert len(json.loads(path.read_text(encoding="utf-8"))["resources"]) == len(TABLES)


LATVIAN, ENGLISH = "Problēmu nav.", "0 problems."


@pytest.mark.parametrize(
    ("environment", "said_last"),
    [
        ({"LANG": "lv_LV.UTF-8"}, LATVIAN),
        ({"LANG": "en_GB.UTF-8"}, ENGLISH),
        ({"LANG": "C"}, ENGLISH),
        ({"LANG": "C.UTF-8"}, ENGLISH),
        ({"LANG": "POSIX"}, ENGLISH),
        ({"LANG": "de_DE.UTF-8"}, LATVIAN),
        ({}, LATVIAN),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "en_US.UTF-8"}, ENGLISH),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "lv_LV.UTF-8"}, LATVIAN),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": ""}, LATVIAN),
    ],
)
def test_the_environment_says_which_language(
    environment: dict[str, str],
    said_last: str,
    tiny_copy: Folder,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert said(capsys, "check", tiny_copy.path)[1].splitlines()[-1] == said_last


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(("language", "last"), [("lv", LATVIAN), ("en", ENGLISH)])
def test_the_language_that_is_asked_for_comes_first(
    language: str,
    last: str,
    before: bool,
    tiny_copy: Folder,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before or after the command."""
    monkeypatch.setenv("LC_ALL", "lv_LV.UTF-8" if language == "en" else "C")
    option, command = ["--language", language], ["check", tiny_copy.path]
    arguments = [*option, *command] if before else [*command, *option]
    assert said(capsys, *arguments)[1].splitlines()[-1] == last


def test_problems_are_told_in_latvian_too(tiny_copy: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_copy.set("ties", 4, start="soon")
    out = said(capsys, "check", tiny_copy.path, "--json", "--language", "lv")[1]
    message = json.loads(out)["problems"][0]["message"]
    assert "'soon'" in message
    assert "2021-07-08" in message
    assert message != MESSAGE


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1257", "utf-8"])
def test_a_terminal_that_lacks_letters_gets_the_rest(encoding: str, tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 4, start="drīz 😀")
    done = run("check", tiny_copy.path, PYTHONIOENCODING=encoding, LANG="lv_LV.UTF-8")
    assert (done.returncode, done.stderr) == (1, b"")
    out = done.stdout.decode(encoding)
    assert out.rstrip().endswith("1 problēma.".encode(encoding, "replace").decode(encoding))
    assert "2021-07-08" in out


def test_json_is_utf_8_whatever_the_terminal_is(tiny_copy: Folder) -> None:
    tiny_copy.set("ties", 4, start="drīz")
    done = run("check", tiny_copy.path, "--json", PYTHONIOENCODING="ascii", LANG="C")
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout.decode("utf-8"))["problems"][0]["found"] == "drīz"


def test_an_error_reaches_a_terminal_that_lacks_letters(tmp_path: Path) -> None:
    done = run("check", tmp_path / "Ķekava", PYTHONIOENCODING="ascii", LANG="lv_LV.UTF-8")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_a_reader_that_goes_away_is_no_error(option: list[str], tiny_copy: Folder) -> None:
    """As `python -m directory check | head -1` does; there is more to say than fits into a pipe."""
    head = tiny_copy.rows("ties")[0]
    tiny_copy.save("ties", [head, *([f"t{k}", "choir", "band", "joint_event", "soon", *[""] * 5] for k in range(2000))])
    command = [sys.executable, "-m", "directory", "check", str(tiny_copy.path), *option]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert errors == b""
    assert process.returncode in {0, 1}
