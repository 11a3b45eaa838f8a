"""Editing, retiring, merging and taking back, with the roles that the database has at the moment of writing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from directory.records import Directory, to_cells
from directory.store import Address, Connection, EditConflictError
from directory.store.changes import number
from directory.store.history import one_change, versions_of
from directory.store.people import accounts
from directory.store.people.accounts import Role
from directory.upkeep.desk import Desk
from directory.upkeep.errors import NeededError, ProblemsError, RefusedError
from directory.upkeep.records.add import add
from directory.upkeep.records.checking import new_key
from directory.upkeep.records.edit import edit, join
from directory.upkeep.records.judge import judge
from directory.upkeep.records.merge import merge
from directory.upkeep.records.retire import retire
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import plan, undo

People = dict[str, str]


def cells_of(desk: Desk, key: str) -> dict[str, str]:
    return to_cells(desk.live.current().directory.organisation[key])


def rename(desk: Desk, actor: str, key: str, name: str, *, version: int = 1, **cells: str) -> int:
    return edit(desk, actor, "organisations", {**cells_of(desk, key), "name": name, **cells}, key=key, version=version)


def now(desk: Desk) -> Directory:
    return desk.live.current().directory


# edit


def test_an_edit_is_seen_at_once_and_signed(desk: Desk, who: People) -> None:
    made = rename(desk, who["editor"], "choir", "Kalnu jauktais koris")
    assert now(desk).organisation["choir"].name == "Kalnu jauktais koris"
    change = desk.live.store.read(lambda connection: one_change(connection, made))
    assert (change.by, change.kind, change.at) == (who["editor"], "edit", "2026-11-28T12:00:00+00:00")


@pytest.mark.parametrize(("actor", "allowed"), [
    ("contributor", True), ("editor", True), ("southerner", False), ("steward", True), ("admin", True), ("owner", True),
    ("", False), ("nobody", False),
])  # fmt: skip
def test_who_may_edit_an_organisation_of_the_north(desk: Desk, who: People, actor: str, allowed: bool) -> None:
    if allowed:
        rename(desk, who[actor], "choir", "New")
    else:
        with pytest.raises(NotAllowedError):
            rename(desk, who.get(actor, actor), "choir", "New")
    assert (now(desk).organisation["choir"].name == "New") == allowed


def test_nobody_moves_an_organisation_to_where_they_have_no_right(desk: Desk, who: People) -> None:
    with pytest.raises(NotAllowedError, match="south"):
        rename(desk, who["editor"], "choir", "New", municipality="south")
    rename(desk, who["owner"], "choir", "New", municipality="south")


def test_a_tie_is_open_to_editors_of_both_ends_only(desk: Desk, who: People) -> None:
    tie = {"id": "t9", "source": "choir", "target": "council", "kind": "joint_event"}
    edit(desk, who["southerner"], "ties", tie)
    edit(desk, who["editor"], "ties", {**tie, "kind": "joint_project"}, key="t9", version=1)
    inside = {"id": "t10", "source": "club", "target": "council", "kind": "joint_event"}
    with pytest.raises(NotAllowedError):
        edit(desk, who["editor"], "ties", inside)


def test_codes_and_places_are_for_the_admin_of_all(desk: Desk, who: People) -> None:
    theme = {"vocabulary": "themes", "code": "bees", "en": "Bees", "lv": "Bites"}
    with pytest.raises(NotAllowedError):
        edit(desk, who["admin"], "vocabularies", theme)
    edit(desk, who["owner"], "vocabularies", theme)
    rename(desk, who["editor"], "choir", "Beekeepers", themes="bees")


def test_a_role_withdrawn_between_form_and_click_is_gone(desk: Desk, who: People) -> None:
    cells = cells_of(desk, "choir")
    role = Role(who["editor"], "editor", "north", "", "", "", "")
    desk.live.store.write(lambda connection: accounts.take(connection, role))
    with pytest.raises(NotAllowedError):
        edit(desk, who["editor"], "organisations", {**cells, "name": "New"}, key="choir", version=1)
    assert desk.live.number() == 1


@pytest.mark.parametrize("values", [{"until": "2026-11-27"}, {"active": False}])
def test_a_role_that_ended_and_an_account_that_is_closed_give_nothing(
    desk: Desk, who: People, values: dict[str, str | bool]
) -> None:
    def change(connection: Connection) -> None:
        if "until" in values:
            accounts.give(connection, [Role(who["editor"], "editor", "north", "", "", "2024-01-01", "2026-11-27")])
        else:
            accounts.update(connection, who["editor"], active=False)

    desk.live.store.write(change)
    with pytest.raises(NotAllowedError):
        rename(desk, who["editor"], "choir", "New")


def test_bad_cells_are_named_and_nothing_is_saved(desk: Desk, who: People) -> None:
    bad = {"name": "", "founded": "soon", "municipality": "nowhere", "legal_form": "club", "email": "nobody"}
    with pytest.raises(ProblemsError) as raised:
        edit(desk, who["editor"], "organisations", {**cells_of(desk, "choir"), **bad}, key="choir", version=1)
    assert {problem.field for problem in raised.value.problems} == bad.keys()
    assert "soon" in next(p for p in raised.value.problems if p.field == "founded").message()
    assert desk.live.number() == 1


def test_a_record_without_a_page_to_read_it_on_can_be_saved(desk: Desk, who: People) -> None:
    rename(desk, who["editor"], "choir", "New", source_url="")
    assert now(desk).organisation["choir"].source_url is None


def test_an_id_stays_for_ever(desk: Desk, who: People) -> None:
    rename(desk, who["editor"], "choir", "New", id="other")
    assert now(desk).organisation["choir"].name == "New"
    assert "other" not in now(desk).organisation


def test_a_new_organisation_gets_an_id_that_nobody_has(desk: Desk, who: People) -> None:
    directory = now(desk)
    assert new_key(directory, "organisations", "Ķekavas „Ābele”") == "kekavas-abele"
    assert new_key(directory, "organisations", "CHOIR") == "choir-2"
    assert new_key(directory, "organisations", "Белые ночи") == "organisation"
    cells = {"id": "choir", "name": "Another", "legal_form": "association", "municipality": "north"}
    with pytest.raises(EditConflictError):
        edit(desk, who["editor"], "organisations", cells)


# two editors


def test_two_who_change_other_fields_are_joined(desk: Desk, who: People) -> None:
    opened = cells_of(desk, "choir")
    rename(desk, who["editor"], "choir", "Theirs")
    edit(desk, who["steward"], "organisations", {**opened, "founded": "1994"}, key="choir", version=1)
    found = now(desk).organisation["choir"]
    assert (found.name, str(found.founded)) == ("Theirs", "1994")


def test_two_who_change_the_same_field_are_asked(desk: Desk, who: People) -> None:
    opened = cells_of(desk, "choir")
    rename(desk, who["editor"], "choir", "Theirs")
    with pytest.raises(EditConflictError) as raised:
        edit(desk, who["steward"], "organisations", {**opened, "name": "Yours"}, key="choir", version=1)
    (conflict,) = raised.value.conflicts
    assert (conflict.by, conflict.fields, conflict.version) == (who["editor"], ("name",), 2)
    edit(desk, who["steward"], "organisations", {**opened, "name": "Yours"}, key="choir", version=2)
    assert now(desk).organisation["choir"].name == "Yours"


def test_who_edits_what_was_retired_meanwhile_is_asked(desk: Desk, who: People) -> None:
    opened = cells_of(desk, "choir")
    retire(desk, who["steward"], "organisations", "choir", reason="closed", version=1)
    with pytest.raises(EditConflictError):
        edit(desk, who["editor"], "organisations", {**opened, "name": "Yours"}, key="choir", version=1)


def test_joining_takes_what_one_side_changed() -> None:
    was = {"a": "1", "b": "1", "c": "1", "d": "1"}
    joined, asked = join(was, {"a": "2", "b": "1", "c": "3"}, {"a": "1", "b": "2", "c": "4", "d": "1", "e": "5"})
    assert joined == {"a": "2", "b": "2", "c": "4", "e": "5"}
    assert asked == ("c",)


NEW = {"name": "New", "legal_form": "association", "municipality": "north"}
TWICE: dict[str, Callable[[Desk, str], int]] = {
    "edit": lambda desk, by: edit(desk, by, "organisations", {**NEW, "id": "new"}, token="form"),
    "add": lambda desk, by: add(desk, by, "organisations", NEW, token="form"),
    "retire": lambda desk, by: retire(desk, by, "organisations", "choir", reason="closed", version=1, token="form"),
    "merge": lambda desk, by: merge(desk, by, "band", "choir", versions=(1, 1), token="form"),
    "judge": lambda desk, by: judge(desk, by, "band", "choir", "different", token="form"),
    "undo": lambda desk, by: undo(desk, by, 2, token="form")[0],
}


@pytest.mark.parametrize("verb", TWICE)
def test_what_is_sent_twice_is_saved_once(verb: str, desk: Desk, who: People) -> None:
    """A second click meets another directory than the first: it is told the same all the same."""
    rename(desk, who["owner"], "guest" if verb != "undo" else "choir", "Renamed")
    first = TWICE[verb](desk, who["owner"])
    assert TWICE[verb](desk, who["owner"]) == first
    assert desk.live.store.read(number) == first == 3


# retire


def test_who_retires_takes_the_ties_along_and_can_bring_all_back(desk: Desk, who: People) -> None:
    before = now(desk)
    made = retire(desk, who["editor"], "organisations", "choir", reason="closed", version=1, since="2026-10")
    after = now(desk)
    assert "choir" not in after.organisation
    assert {tie.id for tie in after.ties} == {"t5", "t6"}
    assert {part.organisation for part in after.participations} == {"band", "club", "guest"}
    assert after.leaders[0].organisation is None
    address = Address("organisations", "choir")
    versions = desk.live.store.read(lambda connection: versions_of(connection, address))
    assert versions[-1].note == {"reason": "closed", "since": "2026-10"}
    undo(desk, who["editor"], made)
    assert all(getattr(now(desk), table) == getattr(before, table) for table in before.counts())


def test_a_place_that_is_used_is_not_retired(desk: Desk, who: People) -> None:
    with pytest.raises(NeededError, match="11 hangs together"):
        retire(desk, who["owner"], "places", "11", reason="never_existed", version=1)


@pytest.mark.parametrize(("reason", "since"), [("bored", ""), ("closed", "soon")])
def test_a_reason_is_one_of_four_and_a_date_is_a_date(desk: Desk, who: People, reason: str, since: str) -> None:
    with pytest.raises(RefusedError):
        retire(desk, who["editor"], "organisations", "choir", reason=reason, version=1, since=since)


def test_what_is_gone_cannot_be_retired(desk: Desk, who: People) -> None:
    with pytest.raises(RefusedError, match="not there"):
        retire(desk, who["editor"], "organisations", "nobody", reason="closed", version=1)


# undo


def test_an_editor_takes_back_an_own_change_and_no_other(desk: Desk, who: People) -> None:
    own = rename(desk, who["editor"], "choir", "One")
    other = rename(desk, who["steward"], "band", "Two")
    with pytest.raises(NotAllowedError):
        undo(desk, who["editor"], other)
    undo(desk, who["editor"], own)
    undo(desk, who["steward"], other)
    assert (now(desk).organisation["choir"].name, now(desk).organisation["band"].name) == (
        "Kalnu koris",
        "Pūtēju orķestris",
    )


def test_the_first_filling_is_not_taken_back_by_a_steward(desk: Desk, who: People) -> None:
    assert plan(desk, 1).edits
    with pytest.raises(NotAllowedError):
        undo(desk, who["steward"], 1)


# merge


def test_a_merge_loses_nothing_and_can_be_taken_back(desk: Desk, who: People) -> None:
    before = now(desk)
    made = merge(desk, who["steward"], "band", "choir", versions=(1, 1))
    after = now(desk)
    band = after.organisation["band"]
    assert band.other_names == ("Koris", "Kalnu koris")
    assert (band.reg_number, band.place_code, band.themes) == ("40008000001", "11", ("culture", "sports"))
    assert {(tie.id, tie.source, tie.target) for tie in after.ties if "band" in (tie.source, tie.target)} == {
        ("t3", "band", "club"),
        ("t4", "council", "band"),
    }
    parts = {part.identity for part in after.participations if part.organisation == "band"}
    assert ("fair", "band", "organiser") in parts
    assert ("march", "band", "participant") in parts
    assert after.leaders[0].organisation == "band"
    undo(desk, who["steward"], made)
    assert all(getattr(now(desk), table) == getattr(before, table) for table in before.counts())


def test_a_merge_of_three_taken_back_in_any_order(desk: Desk, who: People) -> None:
    before = now(desk)
    first = merge(desk, who["owner"], "band", "choir", versions=(1, 1))
    second = merge(desk, who["owner"], "club", "band", versions=(1, 2))
    assert now(desk).organisation["club"].other_names[-2:] == ("Kalnu koris", "Pūtēju orķestris")
    _, kept = undo(desk, who["owner"], first)
    assert Address("organisations", "band") in kept.edited_since
    assert "band" not in now(desk).organisation
    undo(desk, who["owner"], desk.live.number())
    undo(desk, who["owner"], second)
    undo(desk, who["owner"], first)
    assert all(getattr(now(desk), table) == getattr(before, table) for table in before.counts())


def test_an_editor_does_not_merge(desk: Desk, who: People) -> None:
    with pytest.raises(NotAllowedError):
        merge(desk, who["editor"], "band", "choir", versions=(1, 1))


def test_a_record_is_not_merged_with_itself(desk: Desk, who: People) -> None:
    with pytest.raises(RefusedError):
        merge(desk, who["owner"], "band", "band", versions=(1, 1))


# sources of ties


PAGE = "https://choir.example/other"


def add_source(desk: Desk, actor: str, tie: str) -> int:
    return edit(desk, actor, "tie_sources", {"tie": tie, "source_url": PAGE, "checked": "2026-11"})


@pytest.mark.parametrize(("actor", "allowed"), [("editor", True), ("southerner", False), ("owner", True), ("", False)])
def test_a_source_of_a_tie_is_open_to_editors_of_its_ends(desk: Desk, who: People, actor: str, allowed: bool) -> None:
    """The tie t1 joins two of the north."""
    if allowed:
        add_source(desk, who[actor], "t1")
    else:
        with pytest.raises(NotAllowedError):
            add_source(desk, who.get(actor, actor), "t1")
    assert bool(now(desk).further_sources.get("t1")) == allowed


def test_a_tie_that_goes_takes_its_sources_along_and_they_come_back(desk: Desk, who: People) -> None:
    """Whether the tie is retired, one of its ends, or its ends are joined to one organisation."""
    add_source(desk, who["owner"], "t1")
    before = now(desk)
    owner = who["owner"]
    verbs: tuple[Callable[[], int], ...] = (
        lambda: retire(desk, owner, "ties", "t1", reason="never_existed", version=1),
        lambda: retire(desk, owner, "organisations", "band", reason="closed", version=1),
        lambda: merge(desk, owner, "choir", "band", versions=(1, 3)),
    )
    for verb in verbs:
        made = verb()
        assert "t1" not in now(desk).tie
        assert "t1" not in now(desk).further_sources
        undo(desk, owner, made)
        assert now(desk).further_sources == before.further_sources
        assert now(desk).ties == before.ties


def test_a_source_of_no_tie_is_refused(desk: Desk, who: People) -> None:
    with pytest.raises(ProblemsError, match="tie"):
        add_source(desk, who["owner"], "t99")
