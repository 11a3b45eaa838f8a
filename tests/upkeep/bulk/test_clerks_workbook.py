"""A clerk's workbook of 212 rows is in the directory with nothing wrong or doubled, and out again with one undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory.load import Report
from directory.load.importing import Plan, assign, make_plan
from directory.load.importing.headers import known_headings
from directory.load.importing.questions import Answers, find_questions
from directory.load.tables import read_tables
from directory.records import Directory
from directory.store import ADDRESS, Live, StoreSource, open_source
from directory.upkeep.bulk.import_file import import_file
from directory.upkeep.desk import Desk
from directory.upkeep.people.grant import owner
from directory.upkeep.undo import undo
from tests.upkeep import clerks_workbook as clerk

ANSWERS: Answers = {
    ("themes", "bitenieki"): "environment",
    ("municipality", "marupes un olaines novads"): "marupe",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A store with the shipped directory."""
    source = open_source({ADDRESS: str(tmp_path / "store.db")})
    assert isinstance(source, StoreSource)
    live: Live | None = source.live
    assert live is not None
    return Desk(live)


def planned(data: bytes, directory: Directory, answers: Answers) -> Plan:
    [table] = read_tables(data, "nvo.xlsx", Report(), known=known_headings())
    columns = assign(table, "organisations")
    assert {column.heading: column.personal for column in columns}["Tālr. (neoficiāls)"] == "phone"
    return make_plan(table, columns, directory, resource="organisations", file="nvo.xlsx", answers=answers)


def test_a_clerks_workbook_goes_in_and_out(desk: Desk) -> None:
    before = desk.live.current().directory
    data = clerk.workbook(before)
    questions = find_questions(planned(data, before, {}), before)
    assert {question.key for question in questions} == set(ANSWERS), "two values are asked about, once each"
    plan = planned(data, before, ANSWERS)
    counts = {kind: len(plan.of(kind)) for kind in ("new", "change", "same", "unsure", "problem")}
    same = clerk.KNOWN + clerk.TWICE
    assert counts == {"new": clerk.NEW + 1, "change": 0, "same": same, "unsure": 0, "problem": clerk.WRONG}
    who = owner(desk).id
    made = import_file(desk, who, plan)
    after = desk.live.current().directory
    assert len(after.organisations) == len(before.organisations) + clerk.NEW + 1
    assert not any("260000" in str(record) for record in after.organisations), "phones stay out"
    again = planned(data, after, ANSWERS)
    assert len(again.of("same")) == clerk.NEW + 1 + same, "the same file twice adds nothing"
    assert undo(desk, who, made)[1].edited_since == ()
    assert desk.live.current().directory.organisations == before.organisations
