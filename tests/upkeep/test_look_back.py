"""Looking back: what each reader may see of the past, and which changes stand."""

from __future__ import annotations

import pytest

from directory.records import to_cells
from directory.store import Address
from directory.store.history import changes, undone_by
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.look_back import editors, list_changes, open_change, past_of
from directory.upkeep.people.suggest import version_of
from directory.upkeep.records.edit import edit
from directory.upkeep.records.retire import retire
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import preview, undo

People = dict[str, str]


def renamed(desk: Desk, who: People, name: str) -> int:
    cells = {**to_cells(desk.live.current().directory.organisation["choir"]), "name": name}
    version = version_of(desk, "organisations", "choir")
    return edit(desk, who["editor"], "organisations", cells, key="choir", version=version, comment="heard")


def test_an_undo_counts_until_it_is_undone_itself(desk: Desk, who: People) -> None:
    number = renamed(desk, who, "New")
    seen = []
    last = number
    for _ in range(3):
        last, _plan = undo(desk, who["steward"], last)
        seen.append(desk.live.store.read(lambda connection: undone_by(connection, [1, number])))
    assert seen == [{number: number + 1}, {}, {number: number + 1}]


def test_changes_are_narrowed_down(desk: Desk, who: People) -> None:
    number = renamed(desk, who, "New")
    undone, _ = undo(desk, who["steward"], number)

    def numbers(**narrowed: object) -> list[int]:
        found = desk.live.store.read(lambda connection: changes(connection, **narrowed))  # type: ignore[arg-type]
        return [one.number for one in found]

    assert numbers() == [undone, number, 1]
    assert numbers(kind="edit") == [number]
    assert numbers(by=who["steward"], kind="undo") == [undone]
    assert numbers(record=Address("organisations", "choir")) == [undone, number, 1]
    assert numbers(record=Address("organisations", "band")) == [1]
    assert numbers(record=Address("organisations", "choir"), before=number, limit=1) == [1]


@pytest.mark.parametrize(
    ("reader", "is_named"), [("editor", True), ("steward", True), ("owner", True), ("southerner", False)]
)
def test_names_are_for_editors_of_the_municipality(desk: Desk, who: People, reader: str, is_named: bool) -> None:
    number = renamed(desk, who, "New")
    (told, *_) = list_changes(desk, who[reader], limit=5)
    assert (told.change.number, told.change.kind, told.change.records) == (number, "edit", 1)
    assert (told.who, told.change.by, told.change.comment) == (
        ("editor", who["editor"], "heard") if is_named else ("", "", "")
    )
    assert [version.fields for version in told.records] == [("name",)]


def test_a_visitor_sees_the_past_of_a_record_and_no_list(desk: Desk, who: People) -> None:
    renamed(desk, who, "New")
    for ask in (lambda: list_changes(desk, "", limit=1), lambda: open_change(desk, "", 1, limit=1)):
        with pytest.raises(NotAllowedError):
            ask()
    past = past_of(desk, "", "organisations", "choir")
    newest, _ = past.versions[0]
    assert (newest.change.kind, newest.who, newest.change.comment) == ("edit", "", "")
    assert [version.version for _, version in past.versions] == [2, 1]
    assert past_of(desk, "", "organisations", "never").versions == ()


def test_the_past_of_people_and_of_who_asked_to_go_is_for_those_who_keep_it(desk: Desk, who: People) -> None:
    leader = desk.live.current().directory.leaders[0].id
    retire(desk, who["steward"], "organisations", "choir", reason="removal_asked", version=1)
    for resource, key in (("leaders", leader), ("organisations", "choir")):
        with pytest.raises(RefusedError):
            past_of(desk, "", resource, key)
        assert past_of(desk, who["steward"], resource, key).versions


def test_contacts_are_not_in_the_past_for_who_may_not_see_them(desk: Desk, who: People) -> None:
    person = next(
        one for one in desk.live.current().directory.leaders if one.municipality == "north" or one.organisation
    )
    cells = {**to_cells(person), "contact_consent": "2026", "phone": "20000000", "municipality": "north"}
    number = edit(desk, who["owner"], "leaders", cells, key=person.id, version=1)
    (seen,) = open_change(desk, who["editor"], number, limit=1).records
    (other,) = open_change(desk, who["southerner"], number, limit=1).records
    assert seen.after is not None
    assert other.after is not None
    assert seen.after["phone"] == "20000000"
    assert "phone" not in other.after


def test_a_reader_can_ask_for_those_who_work_where_they_do(desk: Desk, who: People) -> None:
    assert "southerner" in editors(desk, who["owner"]).values()
    assert "southerner" not in editors(desk, who["editor"]).values()
    assert {"editor", "steward"} <= set(editors(desk, who["editor"]).values())
    assert editors(desk, "") == {}


def test_a_preview_asks_for_the_same_right_as_the_deed(desk: Desk, who: People) -> None:
    number = renamed(desk, who, "New")
    for name in ("", "contributor", "southerner"):
        with pytest.raises(NotAllowedError):
            preview(desk, who.get(name, ""), number)
    found = preview(desk, who["editor"], number)
    now = found.now[Address("organisations", "choir")]
    (then,) = found.plan.edits
    assert now is not None
    assert then.cells is not None
    assert now["name"] == "New"
    assert then.cells["name"] != "New"
