"""Tests stand where the code stands: a test module is found from the module it tests, and the other way round."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE, TESTS = ROOT / "directory", ROOT / "tests"
APART = {"e2e", "benchmarks", "data", "pages", "javascript"}
"""Folders of tests about the whole app, or about what is no Python module."""

FOLDERS = sorted(path for path in TESTS.rglob("*") if path.is_dir() and "__pycache__" not in path.parts)
MODULES = sorted(path for path in TESTS.rglob("test_*.py") if path.relative_to(TESTS).parts[0] not in APART)


def mirrored(path: Path) -> Path:
    """The folder of code that a folder of tests is about."""
    return CODE / path.relative_to(TESTS)


@pytest.mark.parametrize(
    "folder",
    [path for path in FOLDERS if path.relative_to(TESTS).parts[0] not in APART],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_every_folder_of_tests_mirrors_one_of_code(folder: Path) -> None:
    assert mirrored(folder).is_dir()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_test_module_is_about_its_own_folder(module: Path) -> None:
    """It imports something of the folder that it mirrors; those at the top are about the whole package."""
    folder = mirrored(module.parent)
    if folder == CODE:
        return
    own = ".".join(folder.relative_to(ROOT).parts)
    helpers = own.replace("directory.", "tests.", 1)
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    is_command = own == "directory.commands" and "directory.__main__" in names
    assert is_command or any(f"{name}.".startswith((f"{own}.", f"{helpers}.")) for name in names)


def test_every_subject_of_code_has_tests() -> None:
    """A folder that holds more than texts to say has a folder of tests, or its own is tested a floor above."""
    folders = {
        path.parent.relative_to(CODE)
        for path in CODE.rglob("*.py")
        if path.name != "__init__.py" and path.parent != CODE
    }
    tested = {path.parent.relative_to(TESTS) for path in MODULES}
    screens = {folder for folder in folders if folder.parts[0] in {"ui", "pages"}}
    """Screens are tested by running the pages, in tests/pages and tests/e2e."""
    by_verbs = {Path("store/people")}
    """Accounts, suggestions and letters are written by the verbs of upkeep alone, and tested there."""
    assert folders - screens - tested == by_verbs


def test_no_folder_of_code_is_crowded() -> None:
    """About a dozen modules can be taken in at a glance; pages and commands are lists of what there is."""
    lists = {CODE / "pages", CODE / "commands"}
    folders = [path for path in CODE.rglob("*") if path.is_dir() and path not in lists]
    sizes = {
        folder.relative_to(CODE).as_posix(): sum(
            path.suffix in {".py", ".js"} and path.stem != "__init__" for path in folder.iterdir()
        )
        for folder in folders
    }
    assert {folder: size for folder, size in sizes.items() if size > 15} == {}
