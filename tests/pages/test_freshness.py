"""How fresh records are, which of them an editor can check, and who left two letters without an answer."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from directory.records import to_cells
from directory.store import Connection
from directory.store.people import reminders
from directory.upkeep.records.edit import edit
from tests.pages.browsers import Browser, said
from tests.pages.living import Living


def tables(app: AppTest) -> str:
    """What the tables of a page hold."""
    return "".join(str(element.proto) for element in app.main if element.type == "bidi_component")


def read_long_ago(living: Living) -> None:
    cells = {**to_cells(living.choir), "checked": "2019-05"}
    edit(living.desk, living.who["owner"], "organisations", cells, key="choir", version=1)


def test_everybody_sees_how_fresh_it_is_and_an_editor_what_to_check(living: Living) -> None:
    read_long_ago(living)
    visitor = Browser().open("about", lang="en", unfold="old")
    assert "How fresh is it?" in [head.value for head in visitor.subheader]
    assert "May 2019" not in tables(visitor)
    south = living.browser("southerner").open("about", lang="en", unfold="old")
    assert "May 2019" not in tables(south)
    north = living.browser("editor").open("about", lang="en", unfold="old")
    assert not north.exception
    assert re.search(r"Kalnu koris.*May.2019", tables(north), re.S)


def test_a_steward_sees_who_left_two_letters_without_an_answer(living: Living) -> None:
    def ask(connection: Connection) -> None:
        for day in ("2026-03-01", "2026-07-01"):
            reminders.note_sent(connection, "choir", day)

    steward = living.browser("steward")
    assert "No answer" not in said(steward.open("review", lang="en"))
    living.desk.live.store.write(ask)
    app = steward.open("review", lang="en")
    assert "No answer to two letters" in said(app)
    assert "Kalnu koris" in tables(app)
    assert living.choir.closed is None
