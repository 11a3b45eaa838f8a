"""New records get ids that nothing ever had; drafts are for who typed them; a form is opened by who may change it."""

from __future__ import annotations

import pytest

from directory.store import Address
from directory.store.changes import newest
from directory.upkeep.desk import Desk
from directory.upkeep.errors import ProblemsError, RefusedError
from directory.upkeep.records.add import LONGEST, add, slug
from directory.upkeep.records.draft import draft_of, drop_draft, keep_draft
from directory.upkeep.records.open_record import open_record
from directory.upkeep.records.retire import retire
from directory.upkeep.rights import NotAllowedError

Who = dict[str, str]
NEW = {"name": "Kalnu teātris", "legal_form": "association", "municipality": "north"}


@pytest.mark.parametrize(
    ("resource", "cells", "expected"),
    [
        ("organisations", {"name": "Biedrība „Ķekavas Ābele”"}, "biedriba-kekavas-abele"),
        ("organisations", {"name": "Белые ночи"}, "organisation"),
        ("events", {"name_lv": "Talka", "start": "2024-04-27"}, "talka-2024"),
        ("events", {"name_lv": "Talka 2024", "start": "2024"}, "talka-2024"),
        ("events", {"name_lv": "Talka"}, "talka"),
        ("ties", {"source": "a", "target": "b-c", "kind": "joint_event", "start": "2020"}, "a-b-c-joint-event-2020"),
    ],
)
def test_an_id_is_made_of_names(resource: str, cells: dict[str, str], expected: str) -> None:
    assert slug(resource, cells) == expected


def test_a_long_name_is_cut_between_words() -> None:
    found = slug("ideas", {"idea_lv": "vārds " * 40})
    assert len(found) <= LONGEST
    assert set(found.split("-")) == {"vards"}


def test_an_id_is_never_given_twice_not_even_after_it_was_retired(desk: Desk, who: Who) -> None:
    add(desk, who["editor"], "organisations", NEW)
    retire(desk, who["editor"], "organisations", "kalnu-teatris", reason="duplicate", version=1)
    add(desk, who["editor"], "organisations", NEW)
    assert set(desk.live.current().directory.organisation) >= {"kalnu-teatris-2"}
    assert "kalnu-teatris" not in desk.live.current().directory.organisation


def test_a_form_sent_twice_adds_once(desk: Desk, who: Who) -> None:
    first = add(desk, who["editor"], "organisations", NEW, token="t")
    assert add(desk, who["editor"], "organisations", NEW, token="t") == first
    assert "kalnu-teatris-2" not in desk.live.current().directory.organisation


def test_what_was_retired_under_its_own_key_can_be_added_again(desk: Desk, who: Who) -> None:
    part = desk.live.current().directory.participations[0]
    key = "\x1f".join(part.identity)
    cells = dict(zip(("event", "organisation", "role"), part.identity, strict=True))
    with pytest.raises(RefusedError):
        add(desk, who["owner"], "participations", cells)
    retire(desk, who["owner"], "participations", key, reason="never_existed", version=1)
    add(desk, who["owner"], "participations", cells)
    assert part.identity in [one.identity for one in desk.live.current().directory.participations]


@pytest.mark.parametrize("name", ["southerner", "contributor", ""])
def test_nobody_adds_where_they_may_not(desk: Desk, who: Who, name: str) -> None:
    before = desk.live.number()
    with pytest.raises(NotAllowedError):
        add(desk, who.get(name, ""), "organisations", NEW)
    assert desk.live.number() == before


def test_what_cannot_stand_is_not_added(desk: Desk, who: Who) -> None:
    with pytest.raises(ProblemsError) as failure:
        add(desk, who["editor"], "organisations", {**NEW, "legal_form": "club"})
    assert [problem.field for problem in failure.value.problems] == ["legal_form"]


def test_a_draft_is_kept_for_who_typed_it_alone(desk: Desk, who: Who) -> None:
    keep_draft(desk, who["editor"], "organisations", "choir", version=1, cells={"name": "Half"})
    kept = draft_of(desk, who["editor"], "organisations", "choir")
    assert kept is not None
    assert (kept.version, kept.cells) == (1, {"name": "Half"})
    assert draft_of(desk, who["steward"], "organisations", "choir") is None
    assert draft_of(desk, "", "organisations", "choir") is None
    drop_draft(desk, who["editor"], "organisations", "choir")
    assert draft_of(desk, who["editor"], "organisations", "choir") is None


def test_a_visitor_keeps_no_draft(desk: Desk) -> None:
    for actor in ("", "made up"):
        with pytest.raises(NotAllowedError):
            keep_draft(desk, actor, "organisations", "choir", version=1, cells={})


def test_a_form_is_opened_by_who_may_change_the_record(desk: Desk, who: Who) -> None:
    opened = open_record(desk, who["editor"], "organisations", "choir")
    address = Address("organisations", "choir")
    assert opened is not None
    assert opened.version == 1
    assert opened.cells == desk.live.store.read(lambda connection: newest(connection, [address]))[address]
    assert open_record(desk, who["editor"], "organisations", "nobody") is None
    for name in ("southerner", ""):
        with pytest.raises(NotAllowedError):
            open_record(desk, who.get(name, ""), "organisations", "choir")
