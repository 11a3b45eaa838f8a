"""Who is signed in, what they may do and what waits for them; and the way out, in every page that is open."""

from __future__ import annotations

from directory.upkeep.people.suggest import suggest
from tests.pages.browsers import Browser, links, said
from tests.pages.living import Living


def test_a_visitor_has_no_menu(living: Living) -> None:
    app = Browser().open("about", lang="en")
    assert "sign_out" not in [button.key for button in app.button]


def test_a_folder_has_neither_menu_nor_news() -> None:
    app = Browser().open("about", lang="en")
    assert not app.exception
    assert not {"sign_out", "news_show"} & {button.key for button in app.button}


def test_the_menu_says_who_one_is_what_one_may_do_and_what_waits(living: Living) -> None:
    suggest(living.desk, living.who["contributor"], "correction", "organisations", "choir", comment="wrong")
    steward = living.browser("steward").open("about", lang="en")
    text = said(steward)
    assert "**steward**" in text
    assert f"Steward, {living.desk.live.current().directory.municipality['north'].name}, until 31 December 2027" in text
    assert "Review of suggestions (1)" in links(steward)
    editor = living.browser("editor").open("about", lang="en")
    assert "History of changes" in links(editor)
    assert not [label for label in links(editor) if label.startswith("Review")]


def test_signing_out_ends_it_in_every_page_that_is_open(living: Living) -> None:
    editor = living.browser("editor")
    one, other = (editor.open("organisation", organisation="choir", lang="en") for _ in range(2))
    assert "Edit" in links(one)
    one = editor.press(one, "sign_out")
    other = editor.run(other)
    for app in (one, other, editor.open("organisation", organisation="choir", lang="en")):
        assert not app.exception
        assert "Edit" not in links(app)
        assert "sign_out" not in [button.key for button in app.button]
