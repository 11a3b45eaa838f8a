"""The import on its page: six steps, nothing written before the last, and all of it taken back."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import pytest
import xlsxwriter
from streamlit.testing.v1 import AppTest

from directory.records import Directory
from directory.store.people import accounts
from directory.upkeep.desk import Desk
from tests.pages.living import Living
from tests.pages.test_pages import run, shown

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
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Biedrības")
        sheet.write(0, 0, "Mūsu saraksts")
        for number, row in enumerate((head, *rows), start=2):
            sheet.write_row(number, 0, row)
    return made.getvalue()


@pytest.fixture
def owner(living: Living) -> Iterator[Desk]:
    """The store of the tiny directory, visited by its owner."""
    with living.browser("owner").visiting():
        yield living.desk


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


def walk(app: AppTest, *, to: int = 6) -> AppTest:
    """Go on until a step is asked."""
    while app.session_state["importing"].step < to:
        click(app, "next")
    return app


def test_the_same_file_is_noticed_and_its_columns_and_values_are_known_again(owner: Desk) -> None:
    content = workbook()
    app = walk(given(content), to=4)
    app.selectbox("value_0_organisations_0").select("culture").run()
    click(walk(app), "save")
    app = given(content)
    assert "imported already" in app.warning[0].value
    walk(app)
    assert app.session_state["importing"].answers == {("themes", "dziesmas"): "culture"}
    assert "New: 0. Will change: 0. Unchanged: 2. Perhaps there already: 1. Cannot be read: 1." in shown(app)
    assert "nothing new in this file" in app.success[0].value
    assert not [button for button in app.button if button.key == "save"]


def test_a_list_of_participants_becomes_an_event_with_participations(owner: Desk) -> None:
    head = ("Vārds, uzvārds", "Organizācija", "Tālrunis", "E-pasts")
    rows = (("A B", "Kalnu koris", "26111111", "a@b.lv"), ("C D", "Kalnu koris", "26111112", "c@d.lv"))
    app = given(workbook(rows, head), "Foruma dalībnieki.xlsx")
    click(app, "next")
    assert app.radio("import_kind_0").value == "participants"
    assert not [button for button in app.button if button.key == "next"], "the event has no name yet"
    app.text_input("import_event_name").set_value("Kaimiņu forums").run()
    app.text_input("import_event_day").set_value("12.03.2026").run()
    app.selectbox("import_event_where").select("north").run()
    click(walk(app), "save")
    event = now(owner).event["kaiminu-forums-2026-03-12"]
    assert (event.name_lv, str(event.start), event.municipality) == ("Kaimiņu forums", "2026-03-12", "north")
    assert [part.organisation for part in now(owner).participations if part.event == event.id] == ["choir"]
    assert not any("a@b.lv" in str(record) for record in now(owner).organisations)


def test_a_visitor_sees_what_it_would_do_and_cannot_save(living: Living) -> None:
    with living.browser("").visiting():
        app = walk(given(workbook()))
    assert "New: 1. Will change: 1." in shown(app)
    assert "rehearsal" in app.info[0].value
    assert not [button for button in app.button if button.key == "save"]


def test_a_role_that_was_withdrawn_saves_nothing(living: Living) -> None:
    """The button was drawn when the role was there; the verb asks in its own transaction."""
    with living.browser("editor").visiting():
        app = walk(given(workbook()))
        assert app.button("save")
        living.desk.live.store.write(lambda connection: accounts.update(connection, living.who["editor"], active=False))
        app.button("save").click().run()
    assert not app.exception
    assert living.desk.live.number() == 1


def test_an_editor_of_elsewhere_is_told_why_nothing_was_saved(living: Living) -> None:
    with living.browser("southerner").visiting():
        app = walk(given(workbook()))
        app.button("save").click().run()
    assert "Nothing" in app.error[0].value or "may not" in app.error[0].value
    assert living.desk.live.number() == 1


def test_hostile_texts_formulas_and_other_files_do_no_harm(owner: Desk) -> None:
    texts = ('=HYPERLINK("https://evil.example","x")', "<img src=x onerror=alert(1)>", "**[x](javascript:alert(1))**")
    app = walk(given(workbook([(1, text, "Ziemeļi", "", "", "") for text in texts])))
    click(app, "save")
    assert {organisation.name for organisation in now(owner).organisations} >= set(texts)
    for content, said in ((b"%PDF-1.7", "document"), (b"PK\x03\x04broken", "archive"), (b"", "no row with data")):
        app = given(content, "file.xlsx")
        assert said in app.error[0].value
        assert not [button for button in app.button if button.key == "next"]
    app = given(b"x" * 20_000_001, "file.csv")
    assert "more than 20 MB" in app.error[0].value


def test_cells_that_were_copied_are_read_too(owner: Desk) -> None:
    app = run("import", lang="en")
    app.text_area("import_text").set_value("Nosaukums\tNovads\nKalnu koris\tZiemeļi\n").run()
    assert "1 row" in app.success[0].value
    walk(app)
    assert "Unchanged: 1." in shown(app)


def test_going_back_changes_an_answer_and_another_page_forgets_nothing(owner: Desk) -> None:
    app = walk(given(workbook()), to=5)
    click(app, "to_3")
    app.selectbox("column_0_organisations_4").select("").run()
    app.switch_page("../pages/about.py").run()
    app.switch_page("../pages/import.py").run()
    assert app.session_state["importing"].step == 3
    assert app.selectbox("column_0_organisations_4").value == ""
    walk(app, to=5)
    assert "Will change: 0. Unchanged: 1." in shown(app), "the year of the choir is left out"
