"""Editing in the pages, on a store of its own: who may write sees how, what is saved is shown, nobody else writes."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from directory.store.people.accounts import Role, take, update
from directory.ui.frame.navigation import PAGES
from directory.upkeep.desk import Desk
from directory.upkeep.records.edit import edit
from tests.pages.browsers import Browser, browser_of, cells_of, links, live_here, number, owners_browser, said

pytestmark = pytest.mark.usefixtures("tiny_store")

VISITOR = Browser()
CHOIR = {"resource": "organisations", "key": "choir", "lang": "en"}


def saved(browser: Browser, change: str) -> AppTest:
    """The page of the choir, as whoever saved a change comes to it."""
    return browser.open("organisation", organisation="choir", saved=change, lang="en")


def test_only_who_may_write_sees_how() -> None:
    """A visitor, an editor of another municipality, and an editor of this one."""
    south, _ = browser_of("south", "editor", "south")
    north, _ = browser_of("north", "editor", "north")
    seen = {
        name: {"Edit", "Has ended"} & set(links(browser.open("organisation", organisation="choir", lang="en")))
        for name, browser in (("visitor", VISITOR), ("south", south), ("north", north), ("owner", owners_browser()))
    }
    assert seen == {
        "visitor": set(),
        "south": set(),
        "north": {"Edit", "Has ended"},
        "owner": {"Edit", "Has ended"},
    }


def test_who_confirmed_to_be_of_an_organisation_edits_it_and_its_ties_alone() -> None:
    own, _ = browser_of("singer", "contributor", "north", "choir")
    assert "Edit" in links(own.open("organisation", organisation="choir", lang="en"))
    assert "Edit" not in links(own.open("organisation", organisation="band", lang="en"))
    page = own.open("edit", resource="ties", organisation="choir", lang="en")
    page.selectbox("edit_target").set_value("guest")
    page.selectbox("edit_kind").set_value("joint_event")
    assert not own.press(page, "save").error
    assert number() == 2
    page = own.open("edit", resource="organisations", lang="en")
    page.text_input("edit_name").set_value("Somebody else")
    page.selectbox("edit_legal_form").set_value("association")
    assert "may not do this" in said(own.press(page, "save"))
    assert number() == 2


def test_an_organisation_is_closed_with_date_and_source_and_opened_again() -> None:
    owner = owners_browser()
    page = owner.open("edit", task="close", **CHOIR)
    page.text_input("edit_closed").set_value("30.06.2026")
    page.text_input("edit__page").set_value("https://choir.example/end")
    page = owner.press(page, "save")
    assert not page.exception
    assert page.title[0].value == "Kalnu koris"
    assert "This organisation ended: 30 June 2026." in said(page)
    assert "Saved as change 2." in said(page)
    closed = cells_of("organisations", "choir")
    assert closed is not None
    assert closed["closed"] == "2026-06-30"
    assert closed["source_url"] == "https://choir.example/about"
    page = owner.press(saved(owner, "2"), "undo_2")
    assert "This organisation ended" not in said(page)
    assert "Change 2 was taken back (change 3)." in said(page)
    page = owner.press(page, "undo_3")
    assert "This organisation ended: 30 June 2026." in said(page)


def test_an_organisation_is_not_closed_without_date_and_source() -> None:
    owner = owners_browser()
    page = owner.press(owner.open("edit", task="close", **CHOIR), "save")
    assert said(page).count("Fill this in.") == 2
    assert number() == 1


def test_every_cell_of_a_form_is_saved_and_those_not_asked_stay() -> None:
    owner = owners_browser()
    page = owner.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Kalnu jauktais koris")
    page.multiselect("edit_themes").set_value(["sports", "culture"])
    page.text_input("edit_founded").set_value("12.03.1994")
    page.text_input("edit_email").set_value("")
    before = dict(cells_of("organisations", "choir") or {})
    page = owner.press(page, "save")
    assert not page.exception
    assert page.title[0].value == "Kalnu jauktais koris"
    after = dict(cells_of("organisations", "choir") or {})
    del before["email"]
    changed = {"name": "Kalnu jauktais koris", "themes": "sports;culture", "founded": "1994-03-12"}
    assert after == before | changed


def test_what_is_wrong_stands_beside_its_field_in_the_readers_language() -> None:
    owner = owners_browser()
    page = owner.open("edit", **{**CHOIR, "lang": "lv"})
    page.text_input("edit_name").set_value("")
    page.text_input("edit_reg_number").set_value("123")
    page.text_input("edit_closed").set_value("drīz")
    page = owner.press(page, "save")
    text = said(page)
    assert "Aizpildiet šo lauku" in text
    assert "ir 11 ciparu" in text
    assert "Tas nav datums" in text
    assert "jāizlabo 3 lauki – Nosaukums" in text
    assert number() == 1
    assert page.text_input("edit_closed").value == "drīz"


def test_a_place_is_found_in_the_gazetteer() -> None:
    owner = owners_browser()
    page = owner.open("edit", **{**CHOIR, "key": "band"})
    page.text_input("edit_place").set_value("Kalni")
    page = owner.run(page)
    assert "Understood as: Kalni" in said(page)
    owner.press(page, "save")
    cells = cells_of("organisations", "band") or {}
    assert (cells["place_code"], cells["lat"], cells["lon"], cells["location_precision"]) == (
        "11",
        "57.01",
        "24.11",
        "settlement",
    )


def test_a_visitor_gets_no_form_by_its_address() -> None:
    for browser in (VISITOR, Browser({"kaimini_owner_000000000000": "x"}), forged()):
        for task in ("", "close"):
            page = browser.open("edit", task=task, **CHOIR)
            assert "Sign in first" in said(page)
            assert not [button for button in page.button if button.key == "save"]
            assert not page.text_input


def forged() -> Browser:
    """A browser with a cookie of the right name that somebody made up."""
    (name,) = owners_browser().cookies
    return Browser({name: "made-up"})


@pytest.mark.parametrize("ending", ["cookie", "account", "role"])
def test_a_form_left_open_writes_nothing_once_the_right_has_ended(ending: str) -> None:
    """The page was rendered with the right, and its button's callback still runs."""
    editor, account = browser_of("editor", "editor", "north")
    page = editor.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Somebody else's choir")
    store = live_here().store
    if ending == "cookie":
        editor.cookies.clear()
    elif ending == "account":
        store.write(lambda connection: update(connection, account, active=False))
    else:
        store.write(lambda connection: take(connection, Role(account, "editor", "north", "", "", "", "")))
    page = editor.press(page, "save")
    assert number() == 1
    assert "Sign in first" in said(page) or "may not do this" in said(page)


def test_an_undo_left_open_writes_nothing_once_the_right_has_ended() -> None:
    owner = owners_browser()
    page = owner.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Kalnu jauktais koris")
    owner.press(page, "save")
    page = saved(owner, "2")
    owner.cookies.clear()
    owner.press(page, "undo_2")
    assert number() == 2
    assert (cells_of("organisations", "choir") or {})["name"] == "Kalnu jauktais koris"


def test_what_was_saved_is_undone_only_by_who_saved_it() -> None:
    owner = owners_browser()
    page = owner.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Kalnu jauktais koris")
    owner.press(page, "save")
    other = saved(VISITOR, "2")
    assert "Saved as change" not in said(other)
    assert not [button for button in other.button if str(button.key).startswith("undo")]


def test_the_owner_is_asked_for_a_name_once() -> None:
    owner = owners_browser()
    page = owner.open("edit", **CHOIR)
    page.text_input("edit_founded").set_value("1995")
    owner.press(page, "save")
    page = saved(owner, "2")
    page.text_input("saved_name").set_value("Kalnu vecākais")
    page = owner.press(page, "name_save")
    assert not [one for one in page.text_input if one.key == "saved_name"]
    assert "Saved as change 2." in said(page)


def test_two_editors_are_asked_only_about_what_both_changed() -> None:
    editor, _ = browser_of("one", "editor", "north")
    _, other = browser_of("two", "editor", "north")
    page = editor.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Mine")
    page.text_input("edit_founded").set_value("1990")
    theirs = {**(cells_of("organisations", "choir") or {}), "name": "Theirs", "website": "https://theirs.example"}
    edit(Desk(live_here()), other, "organisations", theirs, key="choir", version=1)
    page = editor.press(page, "save")
    text = said(page)
    assert "saved by: two (change 2)" in text
    assert "Kalnu koris" in text
    assert "Theirs" in text
    assert "Mine" in text
    assert [radio.key for radio in page.radio] == ["choose_name"]
    page = editor.press(page, "save_chosen")
    assert "Choose which text stays" in said(page)
    assert number() == 2
    page.radio("choose_name").set_value("yours")
    page = editor.run(page)
    page = editor.press(page, "save_chosen")
    assert not page.exception
    cells = cells_of("organisations", "choir") or {}
    assert (cells["name"], cells["founded"], cells["website"]) == ("Mine", "1990", "https://theirs.example")


def test_a_draft_survives_a_change_of_page() -> None:
    owner = owners_browser()
    page = owner.open("edit", **CHOIR)
    page.text_input("edit_name").set_value("Half a na")
    owner.run(page)
    owner.open("organisation", organisation="choir")
    page = owner.open("edit", **CHOIR)
    assert page.text_input("edit_name").value == "Half a na"
    assert "You go on with" in said(page)
    assert VISITOR.open("edit", **CHOIR).text_input.len == 0
    page = owner.press(page, "start_over")
    assert page.text_input("edit_name").value == "Kalnu koris"
    assert owner.open("edit", **CHOIR).text_input("edit_name").value == "Kalnu koris"


def test_a_place_that_both_changed_is_chosen_as_a_whole() -> None:
    """Code and point follow the place; nobody is asked for degrees."""
    editor, _ = browser_of("one", "editor", "north")
    _, other = browser_of("two", "editor", "north")
    page = editor.open("edit", **{**CHOIR, "key": "band"})
    page.text_input("edit_place").set_value("Kalni")
    theirs = {**(cells_of("organisations", "band") or {}), "place": "Ziemeļu pagasts", "place_code": "10"}
    theirs |= {"lat": "57.0", "lon": "24.1", "location_precision": "settlement"}
    edit(Desk(live_here()), other, "organisations", theirs, key="band", version=1)
    page = editor.press(page, "save")
    assert [radio.key for radio in page.radio] == ["choose_place"]
    page.radio("choose_place").set_value("theirs")
    page = editor.run(page)
    editor.press(page, "save_chosen")
    assert cells_of("organisations", "band") == theirs


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_page_is_shown_to_the_owner(language: str) -> None:
    owner = owners_browser()
    for name in PAGES:
        page = owner.open(name, lang=language, organisation="choir", saved="1", resource="ideas")
        assert not page.exception, name
        assert len(page.title) == 1, name
