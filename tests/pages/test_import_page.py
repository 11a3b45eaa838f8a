"""The import on its page: six steps, nothing written before the last, and all of it taken back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from types import SimpleNamespace

import pytest
import xlsxwriter
from streamlit.runtime import context
from streamlit.testing.v1 import AppTest

from directory.newest import forget, newest_here
from directory.records import Directory
from directory.upkeep.desk import Desk
from directory.upkeep.owner import cookie_name, open_session
from tests.pages.test_pages import run, shown
from tests.tiny import Folder

HEAD = ("Nr.", "Biedrības nosaukums", "Novads", "Joma", "Dibināta", "Tālrunis")
ROWS = (
    (1, "Biedrība „Jaunais Vējš”", "Ziemeļu novads", "Kultūra", "2003. gads", "26123456"),
    (2, "Kalnu koris", "Ziemeļi", "", "1994", "26123457"),
    (3, "Pūtēju orķestri", "Ziemeļi", "Dziesmas", "", "26123458"),
    (4, "Upes draugi", "Dienvidi", "Dziesmas", "kādreiz", "26123459"),
)


def workbook(rows: Sequence[Sequence[object]] = ROWS, head: Sequence[str] = HEAD) -> bytes:
    """A clerk's list with a title above it."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Biedrības")
        sheet.write(0, 0, "Mūsu saraksts")
        for number, row in enumerate((head, *rows), start=2):
            sheet.write_row(number, 0, row)
    return made.getvalue()


@pytest.fixture
def tiny_store(tiny_copy: Folder, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A store of the tiny directory, which the app reads."""
    monkeypatch.setenv("KAIMINI_DATA", str(tiny_copy.path))
    monkeypatch.setenv("KAIMINI_STORE", str(tiny_copy.path / "store.db"))
    forget()
    live = newest_here().source.live
    assert live is not None
    return Desk(live)


@pytest.fixture
def owner(tiny_store: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The same, visited by its owner: the browser sends the cookie."""
    cookies = {cookie_name(tiny_store.live.store): open_session(tiny_store)}
    monkeypatch.setattr(context, "_get_client_context", lambda: SimpleNamespace(cookies=cookies, headers={}))
    return tiny_store


def now(desk: Desk) -> Directory:
    return desk.live.current().directory


def given(content: bytes, name: str = "saraksts.xlsx", **address: str) -> AppTest:
    """The page after a file was given."""
    app = run("import", **({"lang": "en"} | address))
    assert not app.exception
    app.file_uploader("import_file").set_value((name, content, "application/octet-stream")).run()
    assert not app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key).click().run()
    assert not app.exception, app.exception[0].value
    return app


def test_a_list_goes_through_six_steps_and_back_out(owner: Desk) -> None:
    before = now(owner)
    app = given(workbook())
    assert "4 rows" in app.success[0].value
    click(app, "next")
    assert app.radio("import_kind_0").value == "organisations"
    click(app, "next")
    click(app, "next")
    assert "Dziesmas" in app.selectbox("value_0_organisations_0").label
    app.selectbox("value_0_organisations_0").select("culture").run()
    click(app, "next")
    assert "New: 1. Will change: 1. Unchanged: 0. Perhaps there already: 1. Cannot be read: 1." in shown(app)
    app.radio("judge_0_6").set_value("band").run()
    app.text_input("mend_0_7_founded").set_value("1999").run()
    assert "New: 2. Will change: 2. Unchanged: 0. Perhaps there already: 0. Cannot be read: 0." in shown(app)
    click(app, "next")
    assert now(owner) is before, "nothing is written before the last step"
    click(app, "save")
    assert "Saved as change 2" in app.success[0].value
    after = now(owner)
    assert after.organisation["upes-draugi"].themes == ("culture",)
    assert str(after.organisation["choir"].founded) == "1994"
    assert "Pūtēju orķestri" in after.organisation["band"].other_names
    assert not any("2612345" in str(record) for record in after.organisations), "phones of persons are left out"
    click(app, "undo")
    assert "taken back" in app.success[0].value
    assert now(owner).organisations == before.organisations
