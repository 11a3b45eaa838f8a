"""The history in the pages: who sees what of it, and who takes back what."""

from __future__ import annotations

from directory.records import key_of, to_cells
from directory.store.history import changes
from directory.upkeep.people.grant import take
from directory.upkeep.people.suggest import version_of
from directory.upkeep.records.edit import edit
from directory.upkeep.records.retire import retire
from tests.pages.browsers import Browser, links, said
from tests.pages.living import Living


def renamed(living: Living, name: str, *, by: str = "editor") -> int:
    """Give the choir another name; number of the change."""
    cells, version = {**to_cells(living.choir), "name": name}, version_of(living.desk, "organisations", "choir")
    return edit(
        living.desk, living.who[by], "organisations", cells, key="choir", version=version, comment="as they write it"
    )


def named(living: Living) -> str:
    return living.choir.name


def test_a_record_shows_what_became_of_it_and_to_visitors_no_name(living: Living) -> None:
    renamed(living, "Another choir")
    browser = living.browser("")
    text = said(browser.open("organisation", lang="en", organisation="choir", unfold="past"))
    assert "edit" in text
    assert "editor" not in text.replace("edit ", "")
    assert "as they write it" not in text
    browser = living.browser("editor")
    text = said(browser.open("organisation", lang="en", organisation="choir", unfold="past"))
    assert "editor" in text
    assert "as they write it" in text


def test_a_closed_fold_reads_nothing(living: Living) -> None:
    browser = living.browser("editor")
    renamed(living, "Another choir")
    assert "as they write it" not in said(browser.open("organisation", lang="en", organisation="choir"))


def test_the_list_of_changes_is_for_those_who_may(living: Living) -> None:
    renamed(living, "Another choir")
    browser = living.browser("")
    app = browser.open("history", lang="en")
    assert "Sign in first" in app.info[0].value
    assert not app.selectbox
    browser = living.browser("editor")
    app = browser.open("history", lang="en")
    assert not app.info
    assert [box.label for box in app.selectbox][-3:] == ["Kind of change", "Changed by", "Organisation"]


def test_filters_are_in_the_address(living: Living) -> None:
    renamed(living, "Another choir")
    browser = living.browser("owner")
    assert "No change is like that" in browser.open("history", lang="en", what="merge").info[0].value
    assert not browser.open("history", lang="en", what="edit", person=living.who["editor"]).info
    assert browser.open("history", lang="en", person=living.who["southerner"]).info
    assert browser.open("history", lang="en", record="band", what="edit").info
    assert not browser.open("history", lang="en", record="choir", what="edit").info


def test_an_editor_undoes_their_own_change_after_seeing_what_it_would_do(living: Living) -> None:
    before = named(living)
    number = renamed(living, "Another choir")
    browser = living.browser("editor")
    app = browser.open("history", lang="en", change=str(number))
    app = browser.press(app, "undo_open")
    assert app.query_params["view"] == "undo"
    assert "1 record becomes what it was before" in said(app)
    assert named(living) == "Another choir"
    app.text_input("undo_why").set_value("a slip")
    app = browser.press(app, "undo_do")
    assert not app.exception
    assert named(living) == before
    assert "is undone" in app.success[0].value
    (newest, *_) = living.desk.live.store.read(changes)
    assert (newest.kind, newest.undoes, newest.by, newest.comment) == ("undo", number, living.who["editor"], "a slip")

    again = browser.open("history", lang="en", change=str(newest.number), view="undo")
    browser.press(again, "undo_do")
    assert named(living) == "Another choir"


def test_what_was_edited_since_is_named_before_and_kept(living: Living) -> None:
    number = retire(
        living.desk, living.who["steward"], "organisations", "choir", reason="closed", version=1, comment="closed"
    )
    browser = living.browser("steward")
    app = browser.open("history", lang="en", change=str(number), view="undo")
    assert "become what they were before" in said(app)
    app = browser.press(app, "undo_do")
    assert named(living)
    renamed(living, "Another choir")
    app = browser.open("history", lang="en", change=str(number + 1), view="undo")
    assert "changed since" in "".join(element.value for element in app.warning)


def test_who_may_not_undo_is_told_and_nothing_happens(living: Living) -> None:
    number = renamed(living, "Another choir")
    for name in ("", "contributor", "southerner"):
        browser = living.browser(name)
        app = browser.open("history", lang="en", change=str(number), view="undo")
        assert not app.exception
        assert not [button for button in app.button if button.key == "undo_do"]
    assert named(living) == "Another choir"


def test_a_page_left_open_after_the_right_ended_undoes_nothing(living: Living) -> None:
    number = renamed(living, "Another choir")
    browser = living.browser("editor")
    app = browser.open("history", lang="en", change=str(number), view="undo")
    take(living.desk, living.who["owner"], living.who["editor"], "editor", "north")
    app = browser.press(app, "undo_do")
    assert not app.exception
    assert named(living) == "Another choir"


def test_a_page_left_open_after_signing_out_undoes_nothing(living: Living) -> None:
    number = renamed(living, "Another choir")
    browser = living.browser("steward")
    app = browser.open("history", lang="en", change=str(number), view="undo")
    browser = living.browser("")
    app = browser.press(app, "undo_do")
    assert not app.exception
    assert named(living) == "Another choir"


def test_a_retired_organisation_says_why_and_since_when(living: Living) -> None:
    retire(living.desk, living.who["steward"], "organisations", "choir", reason="closed", version=1, since="2026-10")
    browser = living.browser("")
    text = said(browser.open("organisation", lang="en", organisation="choir"))
    assert "Not in the directory any more: ended its work, since October 2026" in text


def test_who_asked_to_be_taken_out_is_not_shown_to_visitors(living: Living) -> None:
    name = named(living)
    retire(living.desk, living.who["steward"], "organisations", "choir", reason="removal_asked", version=1)
    browser = living.browser("")
    for page, address in (("organisation", {"organisation": "choir"}), ("history", {"key": "choir"})):
        app = browser.open(page, lang="en", resource="organisations", **address)
        assert name not in said(app)
    browser = living.browser("steward")
    app = browser.open("history", lang="en", resource="organisations", key="choir")
    assert f"Organisation: {name}" in said(app)


def test_a_folder_has_no_history() -> None:
    app = Browser().open("history", lang="en")
    assert "no history" in app.info[0].value


def test_strange_numbers_are_sentences(living: Living) -> None:
    browser = living.browser("owner")
    for number in ("999", "0", "x", "9" * 30, "-1"):
        app = browser.open("history", lang="en", change=number, until=number)
        assert not app.exception


def test_a_record_with_a_key_of_several_parts_has_a_history_too(living: Living) -> None:
    part = living.desk.live.current().directory.participations[0]
    for key in ([part.event, part.organisation, part.role], key_of(part)):
        app = Browser().open("history", lang="en", resource="participations", key=key)
        assert not app.exception
        assert "Taking part: " in said(app)


def test_the_form_of_a_record_leads_to_its_history(living: Living) -> None:
    app = living.browser("editor").open("edit", lang="en", resource="organisations", key="choir")
    assert "History of this record" in links(app)
