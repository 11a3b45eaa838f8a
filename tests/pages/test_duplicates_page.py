"""Possible duplicates: judged different they are asked no more, joined they are one, and both can be taken back."""

from __future__ import annotations

import pytest

from directory.records import to_cells
from directory.store.judgements import judgements
from directory.upkeep.records.edit import edit
from directory.upkeep.undo import undo
from tests.pages.browsers import said
from tests.pages.living import Living

DOUBLE = {"id": "choir-2", "name": "Kalnu jauktais koris", "founded": "1994", "municipality": "north"}


@pytest.fixture
def doubled(living: Living) -> Living:
    """The choir stands there twice."""
    cells = to_cells(living.choir)
    double = {**DOUBLE, "legal_form": cells["legal_form"], "website": cells.get("website", "")}
    edit(living.desk, living.who["owner"], "organisations", double)
    return living


def test_what_was_judged_different_is_asked_no_more_until_a_name_changes(doubled: Living) -> None:
    browser = doubled.browser("owner")
    app = browser.open("duplicates", lang="en")
    assert not app.exception
    assert "Kalnu jauktais koris" in said(app)
    key = next(button.key for button in app.button if str(button.key).startswith("different_"))
    app = browser.press(app, str(key))
    assert not app.exception
    assert "Kalnu jauktais koris" not in said(app)
    [judged] = doubled.desk.live.store.read(judgements)
    assert judged.pair == frozenset(("choir", "choir-2"))
    cells = to_cells(doubled.desk.live.current().directory.organisation["choir-2"])
    edit(
        doubled.desk,
        doubled.who["owner"],
        "organisations",
        {**cells, "name": "Kalnu koris 2"},
        key="choir-2",
        version=1,
    )
    assert "Kalnu koris 2" in said(browser.open("duplicates", lang="en"))


def test_joined_they_are_one_with_what_was_chosen_and_old_links_lead_on(doubled: Living) -> None:
    browser = doubled.browser("owner")
    before = doubled.desk.live.current().directory
    app = browser.open("duplicates", lang="en")
    key = next(button.key for button in app.button if str(button.key).startswith("same_"))
    app = browser.press(app, str(key))
    with browser.visiting():
        app.radio("join_choir_choir-2_founded").set_value(1).run()
    app = browser.press(app, "join_choir_choir-2")
    assert not app.exception
    assert str(doubled.choir.founded) == "1994"
    assert "Kalnu jauktais koris" in doubled.choir.other_names
    assert "choir-2" not in doubled.desk.live.current().directory.organisation
    app = browser.open("organisation", lang="en", organisation="choir-2")
    assert app.query_params["organisation"] == "choir"
    assert app.title[0].value == "Kalnu koris"
    undo(doubled.desk, doubled.who["owner"], doubled.desk.live.number())
    assert doubled.desk.live.current().directory.organisations == before.organisations


@pytest.mark.parametrize("name", ["", "editor"])
def test_others_are_told_who_judges(doubled: Living, name: str) -> None:
    app = doubled.browser(name).open("duplicates", lang="en")
    assert "Only stewards" in app.info[0].value
    assert not [button for button in app.button if str(button.key).startswith(("same_", "different_"))]
