"""The command `sync`: what the register knows, taken over as one change and back again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from directory.__main__ import main
from tests.load.registers.register import row, written


def test_what_is_sure_is_saved_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("KAIMINI_STORE", str(tmp_path / "store.db"))
    monkeypatch.delenv("KAIMINI_DATA", raising=False)
    file = tmp_path / "register.csv"
    file.write_bytes(written([row("40008777777", "Olaines senioru biedrība"), row("40008777778", "Svešie")]))
    call = ["--language", "en", "sync", "--enterprises", str(file), "--json"]
    assert main(call) in {0, 1}
    found = [each for each in json.loads(capfdbinary.readouterr().out) if each["sort"] == "number_found"]
    assert [each["cells"]["reg_number"] for each in found] == ["40008777777"]
    main([*call, "--save"])
    assert b"Saved as change 2." in capfdbinary.readouterr().err
    main(call)
    assert not [each for each in json.loads(capfdbinary.readouterr().out) if each["sort"] == "number_found"]
    assert main(["undo", "2"]) == 0


def test_a_web_page_instead_of_the_register_stops(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "register.csv"
    file.write_text("<html>busy</html>", encoding="utf-8")
    assert main(["--language", "en", "sync", "--enterprises", str(file)]) == 2
    assert "a web page came instead" in capsys.readouterr().err
