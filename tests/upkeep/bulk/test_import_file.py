"""Imports as one change, with the rights of the moment, the event that a list is of, and what is remembered."""

from __future__ import annotations

import pytest

from directory.load import Report
from directory.load.importing import Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.tables import read_pasted
from directory.records import Directory
from directory.store.changes import number
from directory.store.imports import Job, answers_of, columns_of, earlier, forget_words
from directory.upkeep.bulk.import_file import Attended, import_file
from directory.upkeep.desk import Desk
from directory.upkeep.errors import RefusedError
from directory.upkeep.rights import NotAllowedError
from directory.upkeep.undo import undo

People = dict[str, str]
LIST = "Biedrības nosaukums;Novads\nJaunais Vējš;Ziemeļi\nKalnu koris;Ziemeļi\n"
JOB = Job("f" * 64, "saraksts.xlsx", "organisations", {"a": "name", "b": ""}, {"themes\ndejas": "culture"})


def now(desk: Desk) -> Directory:
    return desk.live.current().directory


def planned(desk: Desk, text: str = LIST) -> Plan:
    table = read_pasted(text, Report(), known=known_headings())
    columns = assign(table, "organisations")
    return make_plan(table, columns, now(desk), resource="organisations", file="saraksts.xlsx")


@pytest.mark.parametrize(("actor", "allowed"), [
    ("contributor", False), ("editor", True), ("southerner", False), ("steward", True), ("owner", True), ("", False),
])  # fmt: skip
def test_who_may_import_into_the_north(desk: Desk, who: People, actor: str, allowed: bool) -> None:
    before = desk.live.store.read(number)
    if allowed:
        assert import_file(desk, who[actor], planned(desk), job=JOB) == before + 1
    else:
        with pytest.raises(NotAllowedError):
            import_file(desk, who.get(actor, actor), planned(desk), job=JOB)
        assert desk.live.store.read(number) == before
        assert desk.live.store.read(lambda connection: earlier(connection, JOB.file_sha256)) == []
    assert ("jaunais-vejs" in now(desk).organisation) == allowed


def test_a_file_is_known_again_also_after_it_was_taken_back(desk: Desk, who: People) -> None:
    made = import_file(desk, who["editor"], planned(desk), job=JOB, token="form")
    assert (
        import_file(desk, who["editor"], planned(desk, LIST + "Upes draugi;Ziemeļi\n"), job=JOB, token="form") == made
    )
    [known] = desk.live.store.read(lambda connection: earlier(connection, JOB.file_sha256))
    assert (known.change, known.by, known.undone) == (made, who["editor"], False)
    undone, _ = undo(desk, who["editor"], made)
    assert [one.undone for one in desk.live.store.read(lambda connection: earlier(connection, JOB.file_sha256))] == [
        True
    ]
    undo(desk, who["editor"], undone)
    assert [one.undone for one in desk.live.store.read(lambda connection: earlier(connection, JOB.file_sha256))] == [
        False
    ]


def test_columns_and_values_are_remembered_by_headings(desk: Desk, who: People) -> None:
    import_file(desk, who["editor"], planned(desk), job=JOB)
    read = desk.live.store.read
    assert read(lambda connection: columns_of(connection, "organisations", ["b", "a"])) == {"a": "name", "b": ""}
    assert read(lambda connection: columns_of(connection, "organisations", ["a"])) == {}
    assert read(lambda connection: columns_of(connection, "ties", ["a", "b"])) == {}
    assert read(lambda connection: answers_of(connection, "organisations")) == {"themes\ndejas": "culture"}


def test_a_list_of_participants_becomes_an_event(desk: Desk, who: People) -> None:
    event = {"id": "forums-2026", "name_lv": "Forums", "start": "2026-03-12", "municipality": "north"}
    before = now(desk)
    made = import_file(desk, who["editor"], planned(desk), attended=Attended(event, is_new=True))
    came = {part.organisation for part in now(desk).participations if part.event == "forums-2026"}
    assert came == {"jaunais-vejs", "choir"}
    assert now(desk).event["forums-2026"].name_lv == "Forums"
    with pytest.raises(RefusedError):
        import_file(desk, who["editor"], planned(desk), attended=Attended(event, is_new=False))
    undo(desk, who["editor"], made)
    assert (now(desk).events, now(desk).participations) == (before.events, before.participations)


def test_what_mentions_an_erased_person_is_forgotten(desk: Desk, who: People) -> None:
    job = Job("e" * 64, "Annas Paraugas saraksts.xlsx", "organisations", {"a": "name"}, {"themes\ndejas": "culture"})
    import_file(desk, who["editor"], planned(desk), job=job)
    desk.live.store.write(lambda connection: forget_words(connection, ["", "annas paraugas"]))
    assert desk.live.store.read(lambda connection: answers_of(connection, "organisations")) == {}
    assert len(desk.live.store.read(lambda connection: earlier(connection, job.file_sha256))) == 1, "the file is known"


def test_more_than_five_hundred_rows_are_for_a_steward(desk: Desk, who: People) -> None:
    rows = "".join(f"Pulciņš {number};Ziemeļi\n" for number in range(501))
    plan = planned(desk, "Biedrības nosaukums;Novads\n" + rows)
    assert len(plan.of("new", "unsure")) == 501
    also = [row.number for row in plan.of("unsure")]
    with pytest.raises(NotAllowedError):
        import_file(desk, who["editor"], plan, also=also)
    made = import_file(desk, who["steward"], plan, also=also)
    assert undo(desk, who["steward"], made)[1].edited_since == ()
