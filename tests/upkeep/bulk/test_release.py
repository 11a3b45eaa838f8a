"""A new release of the package meets a store with edits: new, changed, both changed; never silently either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory.records import to_cells
from directory.store import Address
from directory.upkeep.bulk.release import OURS, THEIRS, Release, is_due, plan, take
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.people.person import erase
from directory.upkeep.records.edit import edit
from directory.upkeep.records.retire import retire
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import undo
from tests.tiny import Folder, write_tiny

People = dict[str, str]
CHOIR, BAND, CLUB = (Address("organisations", key) for key in ("choir", "band", "club"))


@pytest.fixture
def release(tmp_path: Path) -> Folder:
    """The package that the store was filled from, to be changed."""
    return write_tiny(tmp_path / "release")


def rename(desk: Desk, actor: str, key: str, **cells: str) -> int:
    there = to_cells(desk.live.current().directory.organisation[key])
    return edit(desk, actor, "organisations", {**there, **cells}, key=key, version=1)


def keys(found: Release) -> dict[str, list[str]]:
    return {name: [one.address.key for one in getattr(found, name)] for name in ("new", "changed", "gone", "asked")}


def test_the_same_package_brings_nothing(desk: Desk, release: Folder) -> None:
    assert not is_due(desk, release.path)
    assert not plan(desk, release.path)


def test_what_only_the_package_changed_is_taken(desk: Desk, who: People, release: Folder) -> None:
    release.set("organisations", 2, name="From the package")
    release.add("organisations", id="new", name="New", legal_form="association", source_url="https://new.example")
    release.save("ties", [row for row in release.rows("ties") if row[0] != "t6"])
    assert is_due(desk, release.path)
    found = plan(desk, release.path)
    assert keys(found) == {"new": ["new"], "changed": ["choir"], "gone": ["t6"], "asked": []}
    assert desk.live.number() == 1
    number, left_out = take(desk, who["owner"], release.path, found, choices={})
    assert (number, left_out) == (2, ())
    directory = desk.live.current().directory
    assert (directory.organisation["choir"].name, len(directory.ties)) == ("From the package", 5)
    assert not is_due(desk, release.path)
    assert not plan(desk, release.path)


def test_what_only_somebody_here_changed_stays(desk: Desk, who: People, release: Folder) -> None:
    rename(desk, who["editor"], "choir", name="Ours")
    release.set("organisations", 3, name="From the package")
    found = plan(desk, release.path)
    assert keys(found) == {"new": [], "changed": ["band"], "gone": [], "asked": []}
    take(desk, who["owner"], release.path, found, choices={})
    assert desk.live.current().directory.organisation["choir"].name == "Ours"


def test_other_fields_of_one_record_join(desk: Desk, who: People, release: Folder) -> None:
    rename(desk, who["editor"], "choir", name="Ours")
    release.set("organisations", 2, founded="1994")
    take(desk, who["owner"], release.path, plan(desk, release.path), choices={})
    choir = desk.live.current().directory.organisation["choir"]
    assert (choir.name, str(choir.founded)) == ("Ours", "1994")
    assert not plan(desk, release.path)


@pytest.mark.parametrize(("choice", "name"), [(OURS, "Ours"), (THEIRS, "Theirs")])
def test_what_both_changed_is_asked_once(desk: Desk, who: People, release: Folder, choice: str, name: str) -> None:
    rename(desk, who["editor"], "choir", name="Ours")
    release.set("organisations", 2, name="Theirs")
    found = plan(desk, release.path)
    assert [(asked.address, asked.fields) for asked in found.asked] == [(CHOIR, ("name",))]
    with pytest.raises(RefusedError, match="Choose"):
        take(desk, who["owner"], release.path, found, choices={})
    take(desk, who["owner"], release.path, found, choices={CHOIR: choice})
    assert desk.live.current().directory.organisation["choir"].name == name
    assert not plan(desk, release.path)
    release.set("organisations", 3, name="Another release")
    assert keys(plan(desk, release.path))["asked"] == []


def test_retired_here_and_changed_there_is_asked(desk: Desk, who: People, release: Folder) -> None:
    retire(desk, who["owner"], "organisations", "hermit", reason="closed", version=1)
    release.set("organisations", 7, name="Still there")
    found = plan(desk, release.path)
    assert [(one.address.key, one.ours) for one in found.asked] == [("hermit", None)]


def test_an_erased_person_does_not_come_back(desk: Desk, who: People, release: Folder) -> None:
    erase(desk, who["owner"], "conductor")
    release.set("leaders", 2, role="Head conductor")
    assert not plan(desk, release.path)


def test_what_points_to_something_retired_here_stays_out(desk: Desk, who: People, release: Folder) -> None:
    retire(desk, who["owner"], "organisations", "hermit", reason="closed", version=1)
    release.add("ties", id="t9", source="hermit", target="choir", kind="funding", source_url="https://a.example")
    found = plan(desk, release.path)
    assert take(desk, who["owner"], release.path, found, choices={}) == (None, (Address("ties", "t9"),))
    assert not plan(desk, release.path)


def test_a_release_is_taken_back_like_any_change(desk: Desk, who: People, release: Folder) -> None:
    before = desk.live.current().directory.organisations
    release.set("organisations", 2, name="From the package")
    number, _ = take(desk, who["owner"], release.path, plan(desk, release.path), choices={})
    assert number is not None
    undo(desk, who["owner"], number)
    assert desk.live.current().directory.organisations == before


def test_a_plan_that_is_out_of_date_is_not_taken(desk: Desk, who: People, release: Folder) -> None:
    release.set("organisations", 2, name="From the package")
    found = plan(desk, release.path)
    rename(desk, who["editor"], "choir", name="Ours")
    with pytest.raises(RefusedError, match="in the meantime"):
        take(desk, who["owner"], release.path, found, choices={})


def test_only_the_admin_of_all_takes_a_release(desk: Desk, who: People, release: Folder) -> None:
    release.set("organisations", 2, name="From the package")
    with pytest.raises(NotAllowedError):
        take(desk, who["admin"], release.path, plan(desk, release.path), choices={})
