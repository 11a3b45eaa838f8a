"""The command `import`: a workbook becomes a plan, then one change, and one undo takes it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from directory.__main__ import main


@pytest.fixture
def workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clerk's list, and a store of its own."""
    monkeypatch.setenv("KAIMINI_STORE", str(tmp_path / "store.db"))
    monkeypatch.delenv("KAIMINI_DATA", raising=False)
    path = tmp_path / "saraksts.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Biedrības")
        sheet.write(0, 0, "Mūsu saraksts")
        for number, row in enumerate(
            (
                ["Nr.", "Biedrības nosaukums", "Novads", "Dibināta", "Tālrunis"],
                [1, "Zvaigžņu vērotāju pulks Orions", "Olaine", 2003, "26123456"],
                [2, "Pierīgas partnerība", "Mārupe", "", ""],
                [3, "Kāda cita", "Atlantīdas novads", "", ""],
            ),
            start=2,
        ):
            sheet.write_row(number, 0, row)
    return path


def test_a_plan_is_saved_once_and_taken_back(workbook: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call = ["--language", "en", "import", str(workbook), "--source", "https://list.example", "--json"]
    assert main([*call, "--dry-run"]) == 1
    answer: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    assert {row["row"]: row["kind"] for row in answer["rows"]} == {4: "new", 5: "same", 6: "problem"}
    assert {column["heading"]: column["personal"] for column in answer["columns"]}["Tālrunis"] == "phone"

    assert main(call) == 1
    said = capfdbinary.readouterr().err.decode()
    assert "Saved as change 2." in said
    assert main(call) == 1
    assert {row["kind"] for row in json.loads(capfdbinary.readouterr().out)["rows"]} == {"same", "problem"}
    assert main(["undo", "2"]) == 0
    capfdbinary.readouterr()
    assert main([*call, "--dry-run"]) == 1
    assert json.loads(capfdbinary.readouterr().out)["rows"][0]["kind"] == "new"


def test_what_is_no_table_is_said(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook.write_bytes(b"%PDF-1.7")
    assert main(["--language", "en", "import", str(workbook)]) == 2
    assert "this is a document" in capsys.readouterr().err
