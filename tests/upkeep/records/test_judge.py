"""Judgements about pairs: who may make them, how long they count, and where joined organisations went."""

from __future__ import annotations

import pytest

from directory.records import to_cells
from directory.store.judgements import joined_with, judgements
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.records.edit import edit
from directory.upkeep.records.judge import judge
from directory.upkeep.records.merge import merge
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import undo

People = dict[str, str]


def test_a_judgement_is_one_change_with_names_and_reasons(desk: Desk, who: People) -> None:
    made = judge(desk, who["owner"], "choir", "band", "different", reasons=["alike_name"])
    [found] = desk.live.store.read(judgements)
    names = tuple(desk.live.current().directory.organisation[id].name for id in ("band", "choir"))
    assert (found.pair, found.decision, found.names) == (frozenset(("band", "choir")), "different", names)
    assert (found.by, str(found.decided), found.reasons) == (who["owner"], "2026-11-28", ("alike_name",))
    judge(desk, who["owner"], "band", "choir", "unsure")
    assert [one.decision for one in desk.live.store.read(judgements)] == ["unsure"], "the newest counts"
    undo(desk, who["owner"], made + 1)
    assert [one.decision for one in desk.live.store.read(judgements)] == ["different"]


@pytest.mark.parametrize(
    ("actor", "allowed"), [("editor", False), ("southerner", False), ("steward", True), ("", False)]
)
def test_who_may_judge_in_the_north(desk: Desk, who: People, actor: str, allowed: bool) -> None:
    there = desk.live.current().directory.organisations
    one, other, *_ = (record.id for record in there if record.municipality == "north")
    if allowed:
        judge(desk, who[actor], one, other, "different")
    else:
        with pytest.raises(NotAllowedError):
            judge(desk, who.get(actor, actor), one, other, "different")
    assert len(desk.live.store.read(judgements)) == allowed


def test_two_that_are_not_there_or_the_same_cannot_be_judged(desk: Desk, who: People) -> None:
    for other in ("choir", "nobody"):
        with pytest.raises(RefusedError):
            judge(desk, who["owner"], "choir", other, "different")


def test_an_old_id_leads_on_also_over_several_joinings(desk: Desk, who: People) -> None:
    def lead(id: str) -> str:
        return desk.live.store.read(lambda connection: joined_with(connection, id))

    first = merge(desk, who["owner"], "choir", "band", versions=(1, 1))
    assert (lead("band"), lead("choir"), lead("nobody")) == ("choir", "", "")
    cells = to_cells(desk.live.current().directory.organisation["choir"])
    edit(desk, who["owner"], "organisations", {**cells, "id": "new", "name": "Jaunais", "reg_number": ""})
    merge(desk, who["owner"], "new", "choir", versions=(1, 2))
    assert (lead("band"), lead("choir")) == ("new", "new")
    undo(desk, who["owner"], first + 2)
    undo(desk, who["owner"], first)
    assert (lead("band"), lead("choir")) == ("", "")
