"""The descriptor of the data package: written from the models, and the same as an outside reader sees."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from directory.errors import UnreadableError
from directory.load.descriptor import NAME, describe, write_descriptor
from directory.records import TABLES, Directory
from tests.conftest import SHIPPED
from tests.tiny import Folder


def errors(folder: Path) -> set[tuple[str, str]]:
    """What frictionless finds wrong: table and type of the error."""
    report = Package(str(folder / NAME)).validate()
    return {(task.name, error.type) for task in report.tasks for error in task.errors}


def descriptor(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
    return read


def test_the_shipped_descriptor_is_the_one_that_the_models_make(shipped: Directory) -> None:
    """When this fails, run `python -m directory describe`."""
    assert descriptor(SHIPPED) == describe(SHIPPED, shipped)


def test_an_outside_reader_finds_the_shipped_package_valid() -> None:
    assert errors(SHIPPED) == set()


@pytest.mark.parametrize(
    ("table", "row", "cells", "error"),
    [
        ("organisations", 2, {"legal_form": "gang"}, "constraint-error"),
        ("organisations", 2, {"reg_number": "4"}, "constraint-error"),
        ("organisations", 2, {"municipality": "atlantis"}, "foreign-key"),
        ("organisations", 2, {"lat": "fifty-six"}, "type-error"),
        ("ties", 3, {"source": "nobody"}, "foreign-key"),
        ("ties", 3, {"kind": ""}, "constraint-error"),
        ("ties", 3, {"id": "tie-0001"}, "primary-key"),
        ("events", 3, {"start": "08.07.2021"}, "constraint-error"),
        ("participations", 3, {"event": ""}, "constraint-error"),
        ("municipalities", 3, {"covered": "maybe"}, "type-error"),
    ],
)
def test_an_outside_reader_sees_what_is_broken(
    table: str, row: int, cells: dict[str, str], error: str, shipped_copy: Folder
) -> None:
    shipped_copy.set(table, row, **cells)
    assert (table, error) in errors(shipped_copy.path)


def test_what_people_wrote_is_kept_and_what_is_missing_is_added(tiny_copy: Folder) -> None:
    directory, _ = tiny_copy.read()
    boundaries = {"name": "boundaries", "path": "boundaries/units.geojson", "title": "Outlines"}
    ties = {"name": "ties", "title": "Ties", "licenses": [{"name": "CC-BY-4.0"}], "schema": {"fields": []}, "path": "x"}
    before = {"name": "tiny", "title": "Ķekava", "resources": [boundaries, ties]}
    (tiny_copy.path / NAME).write_text(json.dumps(before), encoding="utf-8")
    write_descriptor(tiny_copy.path, directory)
    after = descriptor(tiny_copy.path)
    assert (after["name"], after["title"]) == ("tiny", "Ķekava")
    assert after["resources"][0] == boundaries
    assert after["resources"][1] | {"schema": None} == ties | {
        "type": "table",
        "path": "ties.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": None,
    }
    assert {resource["name"] for resource in after["resources"]} == {"boundaries", *TABLES}
    assert "Ķekava" in (tiny_copy.path / NAME).read_text(encoding="utf-8")


def test_describing_twice_changes_nothing_and_the_result_is_valid(tiny_copy: Folder) -> None:
    directory, _ = tiny_copy.read()
    (tiny_copy.path / NAME).write_text('{"name": "tiny"}', encoding="utf-8")
    write_descriptor(tiny_copy.path, directory)
    once = (tiny_copy.path / NAME).read_bytes()
    write_descriptor(tiny_copy.path, directory)
    assert (tiny_copy.path / NAME).read_bytes() == once
    assert errors(tiny_copy.path) == set()


@pytest.mark.parametrize(
    "text", [None, "", "[]", "not JSON", '"text"', '{"resources": [{}]}', '{"resources": [1]}', "\x80"]
)
def test_a_descriptor_that_cannot_be_read_is_told(text: str | None, tiny_copy: Folder) -> None:
    directory, _ = tiny_copy.read()
    if text is not None:
        (tiny_copy.path / NAME).write_bytes(text.encode("latin-1"))
    with pytest.raises(UnreadableError, match=NAME):
        describe(tiny_copy.path, directory)


def test_a_data_set_without_vocabularies_can_be_described(tiny_copy: Folder) -> None:
    (tiny_copy.path / "vocabularies.csv").unlink()
    shutil.copy(SHIPPED / NAME, tiny_copy.path / NAME)
    directory, _ = tiny_copy.read()
    ties = next(each for each in describe(tiny_copy.path, directory)["resources"] if each["name"] == "ties")
    kinds = next(field for field in ties["schema"]["fields"] if field["name"] == "kind")["constraints"]["enum"]
    assert kinds == [*directory.terms["tie_kinds"]], "the standard ones"
