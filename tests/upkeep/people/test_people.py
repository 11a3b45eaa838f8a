"""Accounts and roles, letters that keep records fresh, and people's right to see and to be forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from directory.records import to_cells
from directory.store import Address, StoreError
from directory.store.backup import backup, restore
from directory.store.people import accounts
from directory.store.people.accounts import EVERYWHERE
from directory.store.people.drafts import drop, get, keep
from directory.store.people.erase import hash_of, is_erased
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.people.grant import deactivate, give, invite, owner, rename, take
from directory.upkeep.people.person import erase, erase_account, export
from directory.upkeep.people.remind import freshness, letters, open_letter, something_changed, still_right, unanswered
from directory.upkeep.people.suggest import suggest
from directory.upkeep.records.edit import edit
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import undo
from tests.upkeep.accounts import NOW

People = dict[str, str]


# accounts


def test_the_owner_is_made_once(desk: Desk) -> None:
    made = owner(desk)
    assert owner(desk) == made
    rename(desk, made.id, "Anna")
    assert owner(desk).name == "Anna"
    edit(desk, made.id, "vocabularies", {"vocabulary": "themes", "code": "bees", "en": "Bees", "lv": "Bites"})


def test_an_admin_invites_up_to_steward_in_the_own_municipality(desk: Desk, who: People) -> None:
    made = invite(desk, who["admin"], name="New", email=" New@Example.org ", roles=[("steward", "north", "")])
    found = desk.live.store.read(lambda connection: accounts.by_email(connection, "NEW@example.org"))
    assert found == made
    (role,) = desk.live.store.read(lambda connection: accounts.roles_of(connection, made.id, NOW.date()))
    assert (role.role, role.municipality, role.until, role.granted_by) == (
        "steward",
        "north",
        "2028-11-27",
        who["admin"],
    )
    for refused in (("admin", "north", ""), ("editor", "south", ""), ("editor", EVERYWHERE, "")):
        with pytest.raises(NotAllowedError):
            invite(desk, who["admin"], name="New", email="new@example.org", roles=[refused])
    give(desk, who["owner"], made.id, "admin", "north")


@pytest.mark.parametrize("actor", ["contributor", "editor", "steward"])
def test_nobody_else_gives_roles(desk: Desk, who: People, actor: str) -> None:
    with pytest.raises(NotAllowedError):
        give(desk, who[actor], who[actor], "admin", "north")
    with pytest.raises(NotAllowedError):
        deactivate(desk, who[actor], who["admin"])


def test_nobody_takes_the_own_last_right_to_give_roles_away(desk: Desk, who: People) -> None:
    with pytest.raises(RefusedError, match="own last right"):
        take(desk, who["owner"], who["owner"], "admin", EVERYWHERE)
    take(desk, who["owner"], who["admin"], "admin", "north")
    with pytest.raises(NotAllowedError):
        invite(desk, who["admin"], name="New", email="new@example.org", roles=[("editor", "north", "")])


@pytest.mark.parametrize("role", [("king", "north", ""), ("contributor", "north", ""), ("editor", "atlantis", "")])
def test_a_role_that_is_none_is_refused(desk: Desk, who: People, role: tuple[str, str, str]) -> None:
    with pytest.raises(RefusedError):
        give(desk, who["owner"], who["editor"], *role)


# freshness


def test_freshness_counts_old_and_unchecked_records(desk: Desk) -> None:
    directory = desk.live.current().directory
    later = freshness(directory, date(2028, 1, 1))
    assert [(one.municipality, one.organisations, one.old, one.never) for one in later] == [
        ("north", 2, 1, 1),
        ("south", 2, 0, 2),
        (None, 2, 0, 2),
    ]
    assert freshness(directory, date(2027, 1, 1))[0].old == 0


def stay(desk: Desk, account: str) -> str:
    """Let a steward's role last."""
    role = accounts.Role(account, "steward", "north", "", "", "2026-01-01", "2035-01-01")
    desk.live.store.write(lambda connection: accounts.give(connection, [role]))
    return account


def in_years(desk: Desk, days: int) -> Desk:
    return Desk(desk.live, clock=lambda: NOW + timedelta(days=days))


def test_a_letter_is_answered_with_one_click_on_the_page_it_opens(desk: Desk, who: People) -> None:
    with pytest.raises(NotAllowedError):
        letters(desk, who["editor"], "north")
    assert letters(desk, who["steward"], "north") == ()
    later = in_years(desk, 400)
    (letter,) = letters(later, stay(desk, who["steward"]), "north")
    assert (letter.organisation.id, letter.email) == ("choir", "choir@choir.example")
    assert letters(later, who["steward"], "north") == ()
    assert open_letter(later, letter.secret) == open_letter(later, letter.secret) == "choir"
    assert desk.live.number() == 1
    still_right(later, letter.secret)
    assert str(desk.live.current().directory.organisation["choir"].checked) == "2028-01-02"
    with pytest.raises(RefusedError, match="used before"):
        open_letter(later, letter.secret)


def test_who_does_not_answer_twice_comes_on_a_list_and_is_not_closed(desk: Desk, who: People) -> None:
    for days in (400, 500):
        assert len(letters(in_years(desk, days), stay(desk, who["steward"]), "north")) == 1
        silent = unanswered(in_years(desk, days), who["steward"], "north")
        assert silent == (() if days == 400 else ("choir",))
    assert "choir" in desk.live.current().directory.organisation
    (letter,) = letters(in_years(desk, 600), who["steward"], "north")
    assert something_changed(in_years(desk, 601), letter.secret) == "choir"
    assert unanswered(in_years(desk, 601), who["steward"], "north") == ()


# people


LEADER = Address("leaders", "conductor")


def test_a_person_gets_everything_that_is_kept(desk: Desk, who: People) -> None:
    cells = to_cells(desk.live.current().directory.leaders[0])
    edit(desk, who["editor"], "leaders", {**cells, "phone": "12345678"}, key="conductor", version=1)
    suggest(desk, "", "correction", "organisations", "choir", comment="x", email="conductor@choir.example")
    kept = export(desk, who["admin"], "conductor")
    assert [version.fields for version in kept.versions][1:] == [("phone",)]
    assert [one.comment for one in kept.suggestions] == ["x"]
    with pytest.raises(NotAllowedError):
        export(desk, who["steward"], "conductor")
    with pytest.raises(RefusedError, match="no person"):
        export(desk, who["admin"], "nobody")


def secret_person(desk: Desk, actor: str) -> None:
    """A leader whose every trace can be looked for."""
    cells = {"id": "zzname", "name": "Zzname Qqsurname", "role": "Head", "role_lv": "Vadītāja", "organisation": "choir",
             "contact_consent": "2026", "email": "zzname@example.org", "phone": "29qq77"}  # fmt: skip
    edit(desk, actor, "leaders", cells, comment="Zzname Qqsurname told me")
    edit(desk, actor, "leaders", {**cells, "role": "Boss"}, key="zzname", version=1)
    suggest(desk, "", "correction", "leaders", "zzname", comment="Qqsurname", name="Zzname", email="zzname@example.org")
    address = Address("leaders", "zzname")
    desk.live.store.write(lambda c: keep(c, actor, address, 2, cells, at="2026"))
    assert desk.live.store.read(lambda c: get(c, actor, address)) == (2, cells)


TRACES = (b"zzname", b"Zzname", b"Qqsurname", b"29qq77")


def test_erasing_a_person_leaves_no_byte(desk: Desk, who: People, tmp_path: Path) -> None:
    secret_person(desk, who["editor"])
    folder = desk.live.store.file.parent if desk.live.store.file else None
    if folder:
        assert any(trace in file.read_bytes() for file in folder.iterdir() for trace in TRACES)
    with pytest.raises(NotAllowedError):
        erase(desk, who["steward"], "zzname")
    done = erase(desk, who["admin"], "zzname")
    assert done.is_wiped
    assert [leader.id for leader in desk.live.current().directory.leaders] == ["conductor"]
    everything = [file.read_bytes() for file in folder.iterdir()] if folder else [dumped(desk, tmp_path)]
    assert [trace for trace in TRACES for data in everything if trace in data] == []
    assert ("leaders", hash_of(Address("leaders", "zzname"))) in desk.live.store.read(is_erased)


def dumped(desk: Desk, tmp_path: Path) -> bytes:
    """Everything that a server holds, as text."""
    with desk.live.store.engine.connect() as connection:
        names = ("revision", "head", "change", "suggestion", "draft", "token", "account", "erased", "answered")
        return b"".join(repr(connection.exec_driver_sql(f"TABLE {name}").all()).encode() for name in names)


def test_what_erased_a_person_cannot_be_undone_and_the_rest_still_can(desk: Desk, who: People) -> None:
    secret_person(desk, who["editor"])
    done = erase(desk, who["admin"], "zzname")
    for change in (done.number, 2, 3):
        with pytest.raises(StoreError):
            undo(desk, who["owner"], change)
    assert all(leader.id == "conductor" for leader in desk.live.current().directory.leaders)


def test_an_erased_person_stays_erased_in_a_restored_backup(desk: Desk, who: People, tmp_path: Path) -> None:
    if desk.live.store.file is None:
        pytest.skip("test_backups has the drill on a server")
    secret_person(desk, who["editor"])
    file = backup(desk.live.store, tmp_path / "backups", now=NOW)
    assert b"Qqsurname" in file.read_bytes()
    erase(desk, who["admin"], "zzname")
    edit(desk, who["editor"], "organisations", {"id": "late", "name": "Late", "legal_form": "association"})
    newest, erased = restore(desk.live.store, file)
    assert (newest, erased) == (3, 1)
    directory = desk.live.current().directory
    assert [leader.id for leader in directory.leaders] == ["conductor"]
    assert "late" not in directory.organisation
    assert not any(trace in path.read_bytes() for path in desk.live.store.file.parent.iterdir() for trace in TRACES)


def test_texts_that_mention_a_person_are_named(desk: Desk, who: People) -> None:
    idea = {**to_cells(desk.live.current().directory.ideas[0]), "idea": "A stage for Diriģents"}
    edit(desk, who["owner"], "ideas", idea, key="stage", version=1)
    assert (Address("ideas", "stage"), "idea") in export(desk, who["admin"], "conductor").mentioned


def test_an_erased_account_keeps_its_history(desk: Desk, who: People) -> None:
    cells = to_cells(desk.live.current().directory.organisation["choir"])
    edit(desk, who["editor"], "organisations", {**cells, "name": "New"}, key="choir", version=1)
    assert erase_account(desk, who["editor"], who["editor"])
    found = desk.live.store.read(lambda connection: accounts.by_id(connection, who["editor"]))
    assert found is not None
    assert (found.name, found.email, found.active) == ("", "", False)
    assert desk.live.number() == 2
    with pytest.raises(NotAllowedError):
        edit(desk, who["editor"], "organisations", {**cells, "name": "Newer"}, key="choir", version=2)


def test_a_draft_survives_until_it_is_dropped(desk: Desk, who: People) -> None:
    store, choir = desk.live.store, Address("organisations", "choir")
    store.write(lambda c: keep(c, who["editor"], choir, 1, {"name": "A"}, at="2026"))
    store.write(lambda c: keep(c, who["editor"], choir, 1, {"name": "B"}, at="2026"))
    assert store.read(lambda c: get(c, who["editor"], choir)) == (1, {"name": "B"})
    assert store.read(lambda c: get(c, who["steward"], choir)) is None
    store.write(lambda c: drop(c, who["editor"], choir))
    assert store.read(lambda c: get(c, who["editor"], choir)) is None
