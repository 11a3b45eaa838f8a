"""`report` on the command line: the same filters as the page, a name of its own, clear refusals."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from directory.__main__ import main
from tests.tiny import Folder


def test_what_is_asked_is_answered_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--municipality", "marupe", "--municipality", "kekava", "--theme", "youth"]
    assert main(["--language", "en", "report", *asked, "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Mārupe – Ķekava, youth: no data.")
    name = f"kaimini-cooperation-in-marupe-and-kekava-youth-{date.today().isoformat()}.docx"
    written = [paragraph.text for paragraph in docx.Document(str(tmp_path / name)).paragraphs]
    assert said.splitlines()[0] in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--municipality", "atlantis"], "There is no municipality “atlantis”"),
        (["--theme", "x"], "There is no theme “x”"),
        (["--form", "x"], "There is no legal form “x”"),
        (["--around", "x"], "There is no organisation “x”"),
        (["--from", "2020", "--to", "2010"], "end before they begin"),
    ],
)
def test_what_is_not_there_is_refused(
    tiny_copy: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    out = tmp_path / "out.docx"
    assert main(["--language", "en", "report", *arguments, "--out", str(out), "--folder", str(tiny_copy.path)]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()
