"""The commands of the store: they write what the app reads, in the reader's language, and say what they did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from directory.__main__ import main
from directory.records import Directory
from directory.store import open_source
from tests.tiny import Folder, as_csv
from tests.tiny_rows import TINY


class Shell:
    """Runs commands on a store of its own."""

    def __init__(self, environment: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
        self.environment, self.capsys = environment, capsys

    def __call__(self, *arguments: object, language: str = "en") -> tuple[int, str, str]:
        code = main([*map(str, arguments), "--language", language])
        told = self.capsys.readouterr()
        return code, told.out, told.err

    def directory(self) -> Directory:
        source = open_source(self.environment)
        found = source.read().directory
        assert source.live is not None
        source.live.store.close()
        return found


@pytest.fixture
def shell(
    tiny_copy: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    environment = {"KAIMINI_STORE": str(tmp_path / "own" / "store.db"), "KAIMINI_DATA": str(tiny_copy.path)}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return Shell(environment, capsys)


@pytest.fixture
def renamed(shell: Shell, tiny_copy: Folder) -> Shell:
    """A store with a second change: a release that renames the choir."""
    shell("history")
    tiny_copy.set("organisations", 2, name="Jauns koris")
    assert shell("release", tiny_copy.path, "--take")[0] == 0
    return shell


def test_history_lists_changes_and_what_they_did(renamed: Shell) -> None:
    code, out, _ = renamed("history")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["2", "1"]
    assert "package" in out
    assert "name: Kalnu koris → Jauns koris" in renamed("history", 2)[1]
    assert "version 2" in renamed("history", "--record", "organisations", "choir")[1]
    assert "2. versija" in renamed("history", 2, language="lv")[1]
    told = json.loads(renamed("history", "--json", "--limit", 1)[1])
    assert [one["number"] for one in told["changes"]] == [2]


def test_undo_takes_back_and_says_what_it_did(renamed: Shell) -> None:
    assert renamed("undo", 2)[:2] == (0, "Change 2 is undone; this is change 3.\n")
    assert renamed.directory().organisation["choir"].name == "Kalnu koris"
    code, _, err = renamed("undo", 2)
    assert (code, "Nothing of change 2" in err) == (2, True)
    assert "nav" in renamed("undo", 99, language="lv")[2]


def test_backup_and_restore_are_a_drill(renamed: Shell, tmp_path: Path) -> None:
    code, out, _ = renamed("backup", tmp_path / "backups")
    file = Path(out.removeprefix("Written: ").strip())
    assert (code, file.is_file(), file.stat().st_mode & 0o077) == (0, True, 0)
    renamed("undo", 2)
    assert renamed("restore", file)[1] == "Restored up to change 2.\n"
    assert renamed.directory().organisation["choir"].name == "Jauns koris"
    assert renamed("restore", tmp_path / "nowhere.db")[0] == 2


def test_only_the_newest_backups_stay(shell: Shell, tmp_path: Path) -> None:
    for count in range(3):
        (tmp_path / f"kaimini-2020010{count + 1}-000000-1.db").write_text("")
    shell("backup", tmp_path, "--keep", 2)
    oldest, newest = sorted(file.name for file in tmp_path.glob("kaimini-*.db"))
    assert oldest.startswith("kaimini-20200103")
    assert newest > oldest


def test_a_damaged_backup_is_refused_and_the_store_stays(renamed: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bad.db"
    file.write_bytes(b"no database" * 500)
    code, _, err = renamed("restore", file)
    assert (code, "damaged" in err) == (2, True)
    assert renamed.directory().organisation["choir"].name == "Jauns koris"


def test_export_writes_the_package_back(shell: Shell, tmp_path: Path) -> None:
    assert shell("export", tmp_path / "out", "--contacts")[0] == 0
    for table in TINY:
        assert (tmp_path / "out" / f"{table}.csv").read_text() == as_csv(table)
    assert shell("export", tmp_path / "out")[0] == 2


def test_accounts_are_invited_given_roles_and_closed(shell: Shell) -> None:
    shell("account", "invite", "Anna@Example.org", "--name", "Anna", "--municipality", "north")
    out = shell("account")[1]
    assert "Anna  anna@example.org" in out
    assert "editor, north, until" in out
    shell("account", "give", "anna@example.org", "--role", "steward", "--municipality", "north")
    shell("account", "take", "anna@example.org", "--role", "editor", "--municipality", "north")
    (anna,) = (one for one in json.loads(shell("account", "--json")[1]) if one["name"] == "Anna")
    assert [role["role"] for role in anna["roles"]] == ["steward"]
    assert "closed" in shell("account", "close", "anna@example.org")[1]
    assert shell("account", "give", "nobody@example.org", "--municipality", "north")[0] == 2


def test_a_person_is_shown_and_then_erased(shell: Shell) -> None:
    code, out, _ = shell("erase", "conductor")
    assert (code, out.splitlines()[0]) == (0, "1 version is kept.")
    assert len(shell.directory().leaders) == 1
    assert shell("erase", "conductor", "--yes")[0] == 0
    assert shell.directory().leaders == ()
    assert shell("erase", "conductor")[0] == 2


def test_a_release_that_both_changed_waits_for_a_choice(renamed: Shell, tiny_copy: Folder) -> None:
    renamed("undo", 2)
    tiny_copy.set("organisations", 2, name="Third name")
    code, out, _ = renamed("release", tiny_copy.path, "--take")
    assert (code, out) == (1, "changed on both sides: organisations choir (name)\n")
    assert renamed("release", tiny_copy.path, "--take", "--both", "ours")[0] == 0
    assert renamed("release", tiny_copy.path)[1] == "There is nothing new.\n"
    assert renamed.directory().organisation["choir"].name == "Kalnu koris"


@pytest.mark.parametrize("command", [["history"], ["undo", "1"], ["backup", "x"], ["account"], ["export", "x"]])
def test_a_folder_has_no_history(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tiny_copy: Folder
) -> None:
    monkeypatch.setenv("KAIMINI_DATA", str(tiny_copy.path))
    assert main([*command, "--language", "lv"]) == 2
    assert "nav vēstures" in capsys.readouterr().err
