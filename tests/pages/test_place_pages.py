"""The pages of places, ideas, support and events: what an address shows, and what it says about a bad one."""

from __future__ import annotations

import pytest

from tests.pages.test_pages import run, shown


def test_one_municipality_has_its_whole_picture() -> None:
    app = run("places", lang="en", municipality="kekava")
    assert app.header[0].value == "Ķekavas novads"
    heads = [head.value for head in app.subheader]
    for wanted in (
        "Which places are active",
        "Villages and towns without an organisation (",
        "Whom the municipality supported since 2018",
        "Ideas",
    ):
        assert any(head.startswith(wanted) for head in heads), wanted
    assert "Silent, without any known organisation" in shown(app)


def test_without_a_municipality_the_three_stand_side_by_side() -> None:
    app = run("places", lang="en")
    assert app.subheader[0].value == "Side by side"
    app.button("open_kekava").click().run()
    assert app.query_params["municipality"] == "kekava"
    assert app.header[0].value == "Ķekavas novads"


def test_how_many_have_no_organisation_is_said_above_the_lists() -> None:
    app = run("places", lang="en")
    said = "Without any known organisation: 83 of 110 villages and towns. Silent among them: 44"
    assert said in shown(app).replace("\\", "")


def test_a_link_brings_to_the_list_and_opens_it() -> None:
    """What is in the address is open; the list of one municipality then stands before everything else."""
    app = run("places", lang="en", municipality="olaine", view="silent", unfold="silent")
    assert app.subheader[0].value == "Villages and towns without an organisation (21)"
    assert [app.session_state[f"fold_{name}"] for name in ("silent", "unclear")] == [True, False]


def test_an_unknown_municipality_is_a_sentence() -> None:
    app = run("places", lang="en", municipality="<b>zzz</b>")
    assert "does not cover" in app.warning[0].value
    assert app.subheader[0].value == "Side by side"


def test_weights_go_into_the_address_and_back() -> None:
    app = run("places", lang="en", municipality="olaine")
    app.slider("weight_ideas").set_value(5.0).run()
    assert app.query_params["weights"] == "2-1-2-1-1-1-5"
    again = run("places", lang="en", municipality="olaine", weights="0-0-0-0-0-0-5")
    assert [again.slider(f"weight_{part}").value for part in ("organisations", "ideas")] == [0.0, 5.0]


@pytest.mark.parametrize("weights", ["1-2", "a-b-c-d-e-f-g", "9-9-9-9-9-9-9", "nan-1-1-1-1-1-1", "1e9-1-1-1-1-1-1"])
def test_strange_weights_are_left_out(weights: str) -> None:
    app = run("places", lang="en", weights=weights)
    assert not app.exception
    assert app.slider("weight_organisations").value == 2.0


@pytest.mark.parametrize("place", ["100003831", "Ķekava", "kekava"])
def test_a_place_is_shown_by_code_or_name(place: str) -> None:
    app = run("place", lang="en", place=place)
    assert app.title[0].value == "Ķekava"
    assert "organisations of residents" in shown(app)


def test_a_silent_place_says_so() -> None:
    app = run("place", lang="en", place="Krogsils")
    assert "silent" in app.info[0].value
    assert "Nearest places" in shown(app)


def test_an_unknown_place_is_a_sentence_with_similar_names() -> None:
    app = run("place", lang="en", place="Lapsa")
    assert "has no place" in app.warning[0].value
    assert "Similar names" in shown(app)


def test_a_place_outside_is_a_sentence() -> None:
    assert "outside the covered municipalities" in run("place", lang="en", place="Sigulda").warning[0].value


def test_no_place_is_a_sentence() -> None:
    assert "names no place" in run("place", lang="en").info[0].value


def test_lapsas_of_marupe_is_meant() -> None:
    assert "Mārupes novads" in run("place", lang="lv", place="Lapsas").caption[0].value


def test_an_idea_shows_who_could_carry_it() -> None:
    app = run("ideas", lang="en", idea="skrejcels-kekava-2021-05")
    assert "Who could carry it" in shown(app)
    assert not app.warning


def test_ideas_are_filtered_by_the_address() -> None:
    app = run("ideas", lang="en", about="communities", municipality="kekava")
    assert "**7 of 102 ideas**" in shown(app)


@pytest.mark.parametrize(("page", "name"), [("ideas", "idea"), ("calendar", "event")])
def test_an_unknown_id_is_a_sentence(page: str, name: str) -> None:
    app = run(page, lang="en", **{name: "<b>nobody</b>"})
    assert "with the id" in app.warning[0].value


def test_the_calendar_offers_a_file() -> None:
    app = run("calendar", lang="en", municipality="olaine", event="nvo-novadam-olaine-2016")
    assert "It brought together" in shown(app)
    assert any(
        "is not in the file" in caption.value or "are not in the file" in caption.value for caption in app.caption
    )


def test_support_never_calls_a_part_the_whole() -> None:
    text = shown(run("support", lang="en", municipality="kekava"))
    assert "at least" in text
    assert "amounts published" in text
