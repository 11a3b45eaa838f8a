"""Adding and taking out in the pages: every table, what is given by a link, what is there already, what comes back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from directory.graph import Selection
from directory.newest import newest_here
from directory.records import key_of
from directory.store.history import one_change
from directory.ui.editing.fields import with_twins
from directory.ui.editing.form import Form
from directory.upkeep.desk import Desk
from directory.upkeep.people.owner import account_of
from directory.upkeep.records.add import add
from tests.pages.browsers import Browser, browser_of, cells_of, links, live_here, number, owners_browser, said

pytestmark = pytest.mark.usefixtures("tiny_store")

VISITOR = Browser()
CHOIR = {"resource": "organisations", "key": "choir", "lang": "en"}
NEW = {
    "organisations": {"name": "Kalnu teātris", "legal_form": "association", "municipality": "north", "place": "Kalni"},
    "ties": {"source": "choir", "target": "council", "kind": "joint_event", "start": "2025"},
    "tie_sources": {"tie": "t1", "source_url": "https://band.example/news", "says_lv": "Kopā spēlēja"},
    "leaders": {"name": "Kora diriģents", "role_lv": "Diriģents", "organisation": "choir"},
    "events": {"name_lv": "Kalnu talka", "start": "2025-04-26", "municipality": "north"},
    "participations": {"event": "solo", "organisation": "council", "role": "participant"},
    "ideas": {"idea_lv": "Soliņi pie upes", "theme": "leisure", "actor": "both", "status": "open"},
    "programmes": {"municipality": "north", "programme": "Mazie projekti", "kind": "grant", "start": "2025"},
    "places": {
        "code": "osm-1",
        "name": "Jaunkalni",
        "kind": "village",
        "municipality": "north",
        "lat": "57,02",
        "lon": "24.2",
        "source": "vzd",
    },
    "pages_read": {
        "municipality": "north",
        "source_url": "https://north.example/news",
        "looked_for_lv": "Jaunas biedrības",
        "read": "2026-11-20",
        "found": "false",
    },
    "vocabularies": {"vocabulary": "themes", "code": "nature", "en": "Nature", "lv": "Daba"},
}
KEYS = {
    "organisations": "kalnu-teatris",
    "ties": "choir-council-joint-event-2025",
    "tie_sources": "t1\x1fhttps://band.example/news",
    "leaders": "kora-dirigents",
    "events": "kalnu-talka-2025",
    "participations": "solo\x1fcouncil\x1fparticipant",
    "ideas": "solini-pie-upes",
    "programmes": "north-mazie-projekti-2025",
    "places": "osm-1",
    "pages_read": "north-jaunas-biedribas",
    "vocabularies": "themes\x1fnature",
}


def fill(page: AppTest, cells: dict[str, str]) -> None:
    """Fill in the fields of a form, whatever kind they are."""
    for name, text in cells.items():
        key = f"edit_{name}"
        for widgets in (page.text_input, page.text_area, page.selectbox):
            for widget in widgets:
                if widget.key == key:
                    widget.set_value(text)


@pytest.mark.parametrize("resource", NEW)
def test_a_record_of_every_table_is_added_once_however_often_save_is_pressed(resource: str) -> None:
    owner = owners_browser()
    page = owner.open("edit", resource=resource, lang="lv")
    fill(page, NEW[resource])
    state = page.session_state
    held = (state["form_held"], dict(state["form_typed"]))
    page = owner.press(page, "save")
    assert not page.exception
    assert not page.error, [one.value for one in page.error]
    cells = cells_of(resource, KEYS[resource]) or {}
    assert {name: text.replace(",", ".") for name, text in NEW[resource].items()}.items() <= cells.items()
    assert number() == 2
    sent_again(owner, held)
    assert number() == 2
    assert VISITOR.open("home").exception.len == 0


def sent_again(browser: Browser, held: tuple[Form, dict[str, str]]) -> None:
    """A second click that is answered after the first one was saved: the same form with the same token."""
    form, texts = held
    cells = {name: text for name, text in {**texts, **NEW[form.resource]}.items() if not name.startswith("_")}
    desk = Desk(live_here())
    (secret,) = browser.cookies.values()
    add(desk, account_of(desk, secret), form.resource, with_twins(form.resource, cells), token=form.token)


def test_a_link_beside_a_list_gives_what_is_known() -> None:
    owner = owners_browser()
    page = owner.open("edit", resource="ties", organisation="choir", lang="en")
    assert page.selectbox("edit_source").value == "choir"
    page = owner.open("edit", resource="participations", event="solo", organisation="nobody", lang="en")
    assert page.selectbox("edit_event").value == "solo"
    assert page.selectbox("edit_organisation").value is None


def test_every_list_has_a_link_that_adds_for_who_may_write() -> None:
    owner = owners_browser()
    wanted = {
        "organisations": {"Add an organisation"},
        "organisation": {"Add a tie", "Add a person", "Add who took part"},
        "calendar": {"Add an event", "Add who took part"},
        "ideas": {"Add an idea"},
        "support": {"Add a programme"},
        "places": {"Add a person"},
    }
    address = {"organisation": "choir", "event": "solo", "lang": "en"}
    for page, labels in wanted.items():
        assert labels <= set(links(owner.open(page, **address)))
        assert not {link for link in links(VISITOR.open(page, **address)) if link.startswith(("Add", "Edit"))}


def test_a_new_organisation_that_is_there_already_is_pointed_at() -> None:
    owner = owners_browser()
    page = owner.open("edit", resource="organisations", lang="en")
    page.text_input("edit_name").set_value("Kalnu koris")
    page = owner.run(page)
    assert "Is it one of these" in said(page)
    assert "Kalnu koris · Ziemeļi" in [label.replace("\\", "") for label in links(page)]


def test_who_took_part_cannot_be_added_twice() -> None:
    owner = owners_browser()
    part = dict(zip(("event", "organisation", "role"), first_part().split("\x1f"), strict=True))
    page = owner.open("edit", resource="participations", lang="en")
    fill(page, part)
    page = owner.press(page, "save")
    assert "This is in the directory already" in said(page)
    assert number() == 1


def first_part() -> str:
    """Key of the first participation of the tiny directory."""
    return key_of(live_here().current().directory.participations[0])


def test_a_record_of_three_keys_is_edited_by_its_address_and_its_keys_stay() -> None:
    owner = owners_browser()
    key = first_part()
    page = owner.open("edit", resource="participations", key=key.split("\x1f"), lang="en")
    assert page.selectbox("edit_event").disabled
    page.text_input("edit_source_url").set_value("https://elsewhere.example")
    owner.press(page, "save")
    assert (cells_of("participations", key) or {})["source_url"] == "https://elsewhere.example"


def test_what_is_known_personally_says_by_whom_and_when_in_the_history() -> None:
    owner = owners_browser()
    page = owner.open("edit", task="close", **CHOIR)
    page.text_input("edit_closed").set_value("2026")
    page.radio("edit__how").set_value("personal")
    page = owner.run(page)
    page.text_input("edit__who").set_value("Kalnu vecākais")
    page.text_input("edit__when").set_value("1.11.2026.")
    owner.press(page, "save")
    change = live_here().store.read(lambda connection: one_change(connection, 2))
    assert change.comment == "known personally: Kalnu vecākais, 1 November 2026"


def test_a_mistake_is_taken_out_with_what_hangs_on_it_and_comes_back() -> None:
    owner = owners_browser()
    page = owner.open("edit", task="remove", **CHOIR)
    assert owner.press(page, "save").error
    page = owner.open("edit", task="remove", **CHOIR)
    page.selectbox("edit__reason").set_value("never_existed")
    owner.press(page, "save")
    assert cells_of("organisations", "choir") is None
    page = owner.open("organisations", saved="2", lang="en")
    assert "5 of 5 organisations" in said(page)
    owner.press(page, "undo_2")
    assert cells_of("organisations", "choir") is not None


def test_the_form_leads_to_taking_out() -> None:
    owner = owners_browser()
    page = owner.press(owner.open("edit", **CHOIR), "remove")
    assert page.title[0].value == "Remove from the directory\\: Kalnu koris"
    assert [widget.key for widget in page.selectbox] == ["edit__reason"]


def test_nothing_is_taken_out_that_somebody_changed_meanwhile() -> None:
    owner = owners_browser()
    editor, _ = browser_of("one", "editor", "north")
    page = owner.open("edit", task="remove", **CHOIR)
    page.selectbox("edit__reason").set_value("duplicate")
    other = editor.open("edit", **CHOIR)
    other.text_input("edit_founded").set_value("1990")
    editor.press(other, "save")
    page = owner.press(page, "save")
    assert "This was changed meanwhile (change 2)" in said(page)
    assert cells_of("organisations", "choir") is not None


def test_a_form_whose_record_was_taken_out_meanwhile_says_so() -> None:
    owner = owners_browser()
    editor, _ = browser_of("one", "editor", "north")
    page = editor.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Mine")
    taken = owner.open("edit", task="remove", **CHOIR)
    taken.selectbox("edit__reason").set_value("duplicate")
    owner.press(taken, "save")
    page = editor.press(page, "save")
    assert "was taken out of the directory meanwhile" in said(page)
    assert number() == 2


@pytest.mark.parametrize("address", [{"resource": "x" * 500}, {"key": "nobody"}, {"task": "<b>"}, {"key": ["a", "b"]}])
def test_a_strange_address_is_a_sentence(address: dict[str, str | list[str]]) -> None:
    for browser in (owners_browser(), VISITOR):
        page = browser.open("edit", **{"lang": "en", **address})
        assert not page.exception
        assert page.title


def test_a_tie_that_is_added_is_in_the_network_at_once_and_gone_when_undone() -> None:
    owner = owners_browser()
    assert not is_partner()
    page = owner.open("edit", resource="ties", organisation="band", lang="en")
    fill(page, {"target": "guest", "kind": "joint_event", "start": "2025"})
    owner.press(page, "save")
    assert is_partner()
    page = owner.open("organisation", organisation="band", saved="2", lang="en")
    assert "Organised together (2)" in said(page)
    page = owner.press(page, "undo_2")
    assert "Organised together (1)" in said(page)
    assert not is_partner()


def is_partner() -> bool:
    """Whether the pages see a tie between the band and the guests."""
    return newest_here().memory().pairs(Selection()).has_edge("band", "guest")
