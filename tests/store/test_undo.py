"""Taking back: an edit, an import, a merge, an undo, at any later time; what was changed since stays and is named."""

from __future__ import annotations

import pytest

from directory.store import Address, Edit, EditConflictError, Live, Stamp, StoreError
from directory.store.changes import save
from directory.store.undo import Plan, plan_undo, undo

CHOIR, BAND = Address("organisations", "choir"), Address("organisations", "band")


def put(live: Live, *edits: Edit, kind: str = "edit") -> int:
    return live.store.write(lambda connection: save(connection, edits, Stamp("anna", kind)))


def planned(live: Live, number: int) -> Plan:
    return live.store.read(lambda connection: plan_undo(connection, number, live.at(connection).directory))


def take_back(live: Live, number: int) -> tuple[int, Plan]:
    plan = planned(live, number)
    return live.store.write(lambda connection: undo(connection, plan, by="berta")), plan


def organisation(key: str, **cells: str) -> Edit:
    return Edit("organisations", key, {"id": key, "name": key, "legal_form": "association", **cells})


def names(live: Live) -> dict[str, str]:
    return {record.id: record.name for record in live.current().directory.organisations}


def test_an_edit_is_taken_back(live: Live) -> None:
    before = names(live)
    number = put(live, organisation("choir", name="Other"))
    assert names(live) == {**before, "choir": "Other"}
    take_back(live, number)
    assert names(live) == before


def test_undo_of_undo_is_the_change_again(live: Live) -> None:
    number = put(live, organisation("choir", name="Other"))
    changed = live.current().directory
    second, _ = take_back(live, number)
    third, plan = take_back(live, second)
    assert (third, plan.change.undoes) == (4, number)
    assert live.current().directory.organisations == changed.organisations


def test_a_retired_organisation_comes_back_where_it_stood(live: Live) -> None:
    before = list(names(live))
    number = put(live, Edit("organisations", "hermit", None, note={"reason": "closed"}))
    put(live, organisation("new"))
    assert list(names(live)) == [*(name for name in before if name != "hermit"), "new"]
    take_back(live, number)
    assert list(names(live)) == [*before, "new"]


def test_an_import_is_taken_back_but_for_what_was_edited_since(live: Live) -> None:
    before = names(live)
    number = put(live, *(organisation(f"o{k}") for k in range(20)), organisation("band", name="B"), kind="import")
    put(live, organisation("o7", name="Seven"))
    _, plan = take_back(live, number)
    assert plan.edited_since == (Address("organisations", "o7"),)
    assert names(live) == {**before, "o7": "Seven"}


def test_what_others_need_by_now_stays_and_is_named(live: Live) -> None:
    number = put(live, organisation("new"), organisation("other"), kind="import")
    put(live, Edit("ties", "t9", {"id": "t9", "source": "new", "target": "choir", "kind": "joint_event"}))
    _, plan = take_back(live, number)
    assert plan.needed == ((Address("organisations", "new"), (Address("ties", "t9"),)),)
    assert "new" in names(live)
    assert "other" not in names(live)


def test_what_would_point_to_nothing_stays_away(live: Live) -> None:
    tie = Edit("ties", "t6", None)
    number = put(live, tie)
    put(live, Edit("organisations", "guest", None), Edit("participations", "solo\x1fguest\x1forganiser", None))
    with pytest.raises(StoreError, match="others need them"):
        planned(live, number)


def test_a_change_can_be_taken_back_once(live: Live) -> None:
    number = put(live, organisation("choir", name="Other"))
    take_back(live, number)
    with pytest.raises(StoreError, match="Nothing of change 2"):
        planned(live, number)


def test_a_change_that_never_was_cannot_be_taken_back(live: Live) -> None:
    with pytest.raises(StoreError, match="no change 77"):
        planned(live, 77)


def test_who_edits_between_plan_and_undo_is_not_overwritten(live: Live) -> None:
    number = put(live, organisation("choir", name="Other"))
    plan = planned(live, number)
    put(live, organisation("choir", name="Third"))
    with pytest.raises(EditConflictError):
        live.store.write(lambda connection: undo(connection, plan, by="berta"))
    assert names(live)["choir"] == "Third"


def test_a_merge_is_taken_back_with_its_ties(live: Live) -> None:
    before = live.current().directory
    moved = [
        Edit("ties", tie.id, {"id": tie.id, "source": "club", "target": "choir", "kind": tie.kind})
        for tie in before.ties
        if tie.id == "t1"
    ]
    number = put(live, Edit(*BAND, None, note={"merged_into": "club"}), *moved, Edit("ties", "t2", None),
                 Edit("participations", "fair\x1fband\x1fparticipant", None), kind="merge")  # fmt: skip
    assert "band" not in names(live)
    take_back(live, number)
    after = live.current().directory
    assert all(getattr(after, table) == getattr(before, table) for table in before.counts())


def test_when_a_later_change_is_taken_back_the_earlier_one_can_be_too(live: Live) -> None:
    before = names(live)
    first = put(live, organisation("choir", name="One"), organisation("new"), kind="import")
    second = put(live, organisation("choir", name="Two"))
    _, plan = take_back(live, first)
    assert plan.edited_since == (CHOIR,)
    take_back(live, live.number())
    take_back(live, second)
    assert names(live)["choir"] == "One"
    _, plan = take_back(live, first)
    assert (plan.edited_since, names(live)) == ((), before)
