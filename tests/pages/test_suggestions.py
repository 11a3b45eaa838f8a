"""Suggestions in the pages: a visitor sends one, those who keep the records decide, nobody else can."""

from __future__ import annotations

import pytest

from directory.records import to_cells
from directory.store.history import changes
from directory.store.people import suggestions
from directory.store.people.suggestions import Suggestion
from directory.upkeep.people.grant import take
from directory.upkeep.people.review import queue
from directory.upkeep.people.suggest import suggest, version_of
from directory.upkeep.records.edit import edit
from tests.pages.browsers import Browser, links, said
from tests.pages.living import Living

CHOIR = {"resource": "organisations", "key": "choir", "lang": "en"}
VISITOR = Browser()


def waiting(living: Living) -> list[Suggestion]:
    return living.desk.live.store.read(suggestions.waiting)


def suggested(living: Living, **cells: str) -> str:
    """A correction of the choir by a visitor."""
    made, _ = suggest(
        living.desk,
        "",
        "correction",
        "organisations",
        "choir",
        cells={**to_cells(living.choir), **cells},
        version_seen=version_of(living.desk, "organisations", "choir"),
        comment="it is on their page",
        name="Visitor",
        email="visitor@example.org",
        needs_letter=False,
    )
    return made


def test_a_visitor_suggests_a_correction_and_keeps_the_address(living: Living) -> None:
    name = living.choir.name
    app = VISITOR.open("suggest", **CHOIR)
    app.text_area("suggest_words").set_value("They have another name now")
    app.text_input("edit_name").set_value("A new name")
    app.text_input("suggest_email").set_value("visitor@example.org")
    app = VISITOR.press(app, "send")
    assert not app.exception
    (sent,) = waiting(living)
    assert (sent.kind, sent.key, sent.proposal["name"], sent.by_email) == (
        "correction",
        "choir",
        "A new name",
        "visitor@example.org",
    )
    assert app.query_params["mine"] == sent.id
    assert "waits for somebody who reviews it" in app.success[0].value
    assert living.choir.name == name
    again = VISITOR.open("suggest", mine=sent.id, lang="en")
    assert "It waits for review" in said(again)


def test_words_alone_are_a_suggestion_and_nothing_at_all_is_none(living: Living) -> None:
    app = VISITOR.open("suggest", **CHOIR)
    app.text_input("suggest_email").set_value("visitor@example.org")
    app = VISITOR.press(app, "send")
    assert "Write what should be different" in said(app)
    app.text_area("suggest_words").set_value("They ended")
    app = VISITOR.press(app, "send")
    (sent,) = waiting(living)
    assert (sent.proposal, sent.comment) == ({}, "They ended")


def test_a_visitor_without_an_address_is_asked_for_one(living: Living) -> None:
    app = VISITOR.open("suggest", **CHOIR)
    app.text_area("suggest_words").set_value("They ended")
    app = VISITOR.press(app, "send")
    assert "Give an e-mail address" in said(app)
    assert app.text_area("suggest_words").value == "They ended"
    assert waiting(living) == []


def test_what_is_wrong_stands_beside_its_field(living: Living) -> None:
    app = VISITOR.open("suggest", **CHOIR)
    app.text_input("suggest_email").set_value("visitor@example.org")
    app.text_input("edit_website").set_value("choir")
    app = VISITOR.press(app, "send")
    assert "not a web address" in said(app)
    assert waiting(living) == []


def test_a_new_organisation_and_a_new_tie_are_suggested(living: Living) -> None:
    app = VISITOR.open("suggest", lang="en")
    app.text_input("edit_name").set_value("Jauna biedrība")
    app.selectbox("edit_legal_form").set_value("association")
    app.selectbox("edit_municipality").set_value("north")
    app.text_input("suggest_email").set_value("visitor@example.org")
    app = VISITOR.press(app, "send")
    assert not app.exception
    tie = VISITOR.open("suggest", matter="tie", **CHOIR)
    tie.selectbox("edit_target").set_value("band")
    tie.selectbox("edit_kind").set_value("joint_event")
    tie.text_input("suggest_email").set_value("visitor@example.org")
    tie = VISITOR.press(tie, "send")
    assert not tie.exception
    found = {one.kind: one for one in waiting(living)}
    assert found["new"].key == "jauna-biedriba"
    assert (found["tie"].proposal["source"], found["tie"].proposal["target"]) == ("choir", "band")
    steward = living.browser("steward")
    for kind in ("new", "tie"):
        page = steward.open("review", suggestion=found[kind].id, lang="en")
        page = steward.press(page, "accept")
        assert not page.exception
    directory = living.desk.live.current().directory
    assert "jauna-biedriba" in directory.organisation
    assert any({tie.source, tie.target} == {"choir", "band"} and tie.kind == "joint_event" for tie in directory.ties)


def test_of_people_only_words_are_asked(living: Living) -> None:
    leader = living.desk.live.current().directory.leaders[0]
    app = VISITOR.open("suggest", resource="leaders", key=leader.id, lang="en")
    assert not app.exception
    assert {field.key for field in app.text_input} >= {"suggest_email"}
    assert not [field for field in app.text_input if str(field.key).startswith("edit_")]


def test_a_reader_is_led_to_a_suggestion_and_an_editor_to_the_form(living: Living) -> None:
    for name, label in (("", "Suggest a correction"), ("southerner", "Suggest a correction"), ("editor", "Edit")):
        found = links(living.browser(name).open("organisation", organisation="choir", lang="en"))
        assert {"Suggest a correction", "Edit"} & set(found) == {label}


def test_a_steward_sees_now_and_suggested_and_accepts(living: Living) -> None:
    made = suggested(living, name="A new name")
    steward = living.browser("steward")
    listed = steward.open("review", lang="en")
    assert "1 suggestion waits" in said(listed)
    app = steward.open("review", suggestion=made, lang="en")
    assert "it is on their page" in said(app)
    assert "visitor@example.org" in said(app)
    app.text_input("review_why").set_value("seen there")
    app = steward.press(app, "accept")
    assert not app.exception
    assert "Saved as change 2" in app.success[0].value
    assert living.choir.name == "A new name"
    (newest, *_) = living.desk.live.store.read(changes)
    assert (newest.kind, newest.by) == ("suggestion", living.who["steward"])
    answer = VISITOR.open("suggest", mine=made, lang="en")
    assert "It was accepted" in answer.success[0].value
    assert "seen there" in said(answer)


def test_a_steward_changes_it_first(living: Living) -> None:
    made = suggested(living, name="A new name")
    steward = living.browser("steward")
    app = steward.open("review", suggestion=made, lang="en")
    app = steward.press(app, "change")
    assert app.text_input("edit_name").value == "A new name"
    app.text_input("edit_name").set_value("An even newer name")
    app = steward.press(app, "accept_changed")
    assert not app.exception
    assert living.choir.name == "An even newer name"
    assert to_cells(living.choir).get("lat") is not None


def test_what_somebody_saved_while_the_steward_was_changing_it_is_not_lost(living: Living) -> None:
    made = suggested(living, name="A new name")
    steward = living.browser("steward")
    app = steward.press(steward.open("review", suggestion=made, lang="en"), "change")
    cells = {**to_cells(living.choir), "founded": "1994", "name": "Theirs"}
    edit(living.desk, living.who["editor"], "organisations", cells, key="choir", version=1)
    app.text_input("edit_name").set_value("Mine")
    app = steward.press(app, "accept_changed")
    assert "saved by somebody else" in said(app)
    assert (living.choir.name, str(living.choir.founded)) == ("Theirs", "1994")


def test_who_declines_says_why_and_the_sender_reads_it(living: Living) -> None:
    made = suggested(living, name="A new name")
    steward = living.browser("steward")
    app = steward.open("review", suggestion=made, lang="en")
    app = steward.press(app, "decline")
    assert "Write why" in said(app)
    app.text_input("review_why").set_value("They still use the old one")
    app = steward.press(app, "decline")
    assert waiting(living) == []
    assert "They still use the old one" in said(VISITOR.open("suggest", mine=made, lang="en"))


def test_what_is_said_in_words_is_noted_as_done(living: Living) -> None:
    made, _ = suggest(
        living.desk, living.who["contributor"], "ours", "organisations", "choir", comment="I lead the choir"
    )
    steward = living.browser("steward")
    app = steward.open("review", suggestion=made, lang="en")
    assert "in words only" in said(app)
    steward.press(app, "settle")
    assert queue(living.desk, living.who["steward"]) == []
    assert living.desk.live.number() == 1


@pytest.mark.parametrize("name", ["", "contributor", "editor", "southerner"])
def test_who_may_not_review_reaches_nothing_by_a_direct_address(living: Living, name: str) -> None:
    made = suggested(living, name="A new name")
    for address in ({}, {"suggestion": made}, {"suggestion": made, "view": "change"}):
        app = living.browser(name).open("review", lang="en", **address)
        assert not app.exception
        assert "visitor@example.org" not in said(app)
        assert not [button for button in app.button if str(button.key).startswith(("accept", "decline", "settle"))]


@pytest.mark.parametrize("key", ["accept", "decline"])
def test_a_page_left_open_after_the_right_ended_decides_nothing(living: Living, key: str) -> None:
    made = suggested(living, name="A new name")
    steward = living.browser("steward")
    app = steward.open("review", suggestion=made, lang="en")
    app.text_input("review_why").set_value("because")
    take(living.desk, living.who["owner"], living.who["steward"], "steward", "north")
    app = steward.press(app, key)
    assert not app.exception
    assert [one.id for one in waiting(living)] == [made]
    assert living.desk.live.number() == 1


def test_strange_addresses_are_sentences(living: Living) -> None:
    strange = "<img src=x onerror=alert(1)>"
    for page in ("suggest", "review"):
        app = living.browser("owner").open(
            page, resource=strange, key=strange, matter=strange, mine=strange, suggestion=strange, lang="en"
        )
        assert not app.exception
    for resource in ("vocabularies", "places", "files", "nothing"):
        app = VISITOR.open("suggest", resource=resource, key="x", lang="en")
        assert not app.exception
        assert app.warning
