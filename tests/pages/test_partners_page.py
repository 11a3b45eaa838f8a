"""The partner page: a newcomer on one link, weights in the address, shortlist, consortium, and clear refusals."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from directory.analysis.partners.score_parts import PARTS

ROOT = Path(__file__).parents[2]
NEWCOMER: dict[str, str | list[str]] = {"place": "Jaunolaine", "themes": ["youth", "sports"]}


def run(**address: str | list[str]) -> AppTest:
    app = AppTest.from_file(ROOT / "directory" / "ui" / "site.py", default_timeout=60)
    for name, value in {"lang": "en", **address}.items():
        app.query_params[name] = value
    app = app.switch_page("../pages/partners.py").run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.info, app.warning, app.code)
    return "\n".join(str(element.value) for kind in kinds for element in kind).replace("\\", "")


def names(app: AppTest) -> list[str]:
    """The organisations that the page links to by their names."""
    return [
        str(link.proto.label).removeprefix(":primary[").removesuffix("]").replace("\\", "")
        for link in app.get("page_link")
    ]


def test_a_newcomer_gets_five_partners_with_reasons_and_an_introduction() -> None:
    """What a new community group in Jaunolaine that cares for youth and sports sees."""
    text = words(run(**NEWCOMER))
    assert "**1. AFA Olaine**" in text
    assert "**5. " in text
    assert "Works on the same" in text
    assert "Who can introduce you to AFA Olaine?" in text
    assert "To: Olaines Sporta centrs" in text
    assert "Could you introduce us to AFA Olaine, or pass this letter on to them?" in text


def test_an_organisation_gets_partners_that_it_does_not_have() -> None:
    text = words(run(organisation="jaunolaines-attistibai"))
    assert "**5. " in text
    assert ". Pierīgas partnerība**" not in text
    assert "Pierīgas partnerība" in words(run(organisation="jaunolaines-attistibai", also="partners"))


def test_weights_and_choices_are_in_the_address() -> None:
    app = run(**NEWCOMER)
    app.slider("weight_near").set_value(10.0).run()
    assert app.query_params["weight"] == "near:10"
    first = words(run(**NEWCOMER, weight=["near:10", "themes:0", "zzz:1", "near", "seek:nan"]))
    assert "In the same place: Jaunolaine" in first.split("**2. ")[0]
    nearer = words(run(**NEWCOMER, prefer="nearer"))
    assert "In the same place: Jaunolaine" in nearer.split("**3. ")[0]


def test_the_card_that_the_address_names_is_open() -> None:
    app = run(**NEWCOMER, reach="olaines-sporta-centrs", more="yes", also="public")
    assert "Who can introduce you to Olaines Sporta centrs?" in words(app)
    assert "Who can introduce you to AFA Olaine?" not in words(app)
    app.button("reach_afa-olaine").click().run()
    assert app.query_params["reach"] == "afa-olaine"
    assert "Who can introduce you to AFA Olaine?" in words(run(**NEWCOMER, reach="nobody"))
    assert "Who can introduce you to AFA Olaine?" in words(app)


def test_a_button_shows_more_and_the_address_keeps_it() -> None:
    app = run(**NEWCOMER)
    assert app.button("more_partners").label == "Show more (10)"
    app.button("more_partners").click().run()
    assert app.query_params["more"] == "yes"
    assert "**15. " in words(app)
    assert not [button for button in app.button if button.key == "more_partners"]


def test_a_link_to_meet_somebody_asks_who_you_are_and_then_introduces() -> None:
    """The way from the network and from an organisation's page, where nobody has said who looks."""
    app = run(organisation="", candidate="udensmalu-attistibai")
    text = words(app)
    assert "To get to know Ūdensmalu attīstībai, say who you are" in text
    assert "They work with them already and could introduce you:" in text
    assert "Nothing is known about you" not in text
    assert app.segmented_control("one_who").value == "organisation"
    assert "Partnerība Daugavkrasts" in names(app)
    app.selectbox("choice_organisation").select("jaunolaines-attistibai").run()
    assert app.query_params["organisation"] == "jaunolaines-attistibai"
    assert app.query_params["candidate"] == "udensmalu-attistibai"
    copied = run(organisation="jaunolaines-attistibai", candidate="udensmalu-attistibai")
    assert words(app) == words(copied)
    text = words(copied)
    assert "Who can introduce you to Ūdensmalu attīstībai?" in text
    letters = " ".join(code.value for code in copied.code)
    assert "Lauku atbalsta dienests" not in letters  # the paying agency introduces nobody unless asked
    assert "Subject: Please introduce us to Ūdensmalu attīstībai" in text
    assert "Works already with:" in text
    assert {"Olaines novada pašvaldība", "Pierīgas partnerība"} <= set(names(copied))


def test_somebody_is_chosen_to_be_met_by_either_kind_of_seeker() -> None:
    for seeker in (NEWCOMER, {"organisation": "fk-auda"}):
        app = run(**seeker)
        assert "Baldones muzejs · Ķekava" in app.selectbox("choice_candidate").options
        app.selectbox("choice_candidate").select("baldones-muzejs").run()
        assert app.query_params["candidate"] == "baldones-muzejs"
        assert "Who can introduce you to Baldones muzejs?" in words(app)
        assert "Others who fit" in [subheader.value for subheader in app.subheader]


def test_a_partner_is_known_already() -> None:
    text = words(run(organisation="jaunolaines-attistibai", candidate="pierigas-partneriba"))
    assert "You know Pierīgas partnerība already" in text
    assert "Subject: Shall we work together again?" in text


def test_whom_one_asked_for_stands_above_the_list_with_rank_and_reasons() -> None:
    text = words(run(**NEWCOMER, candidate="olaines-sporta-centrs", more="yes", also="public"))
    assert text.count(". Olaines Sporta centrs**") == 1
    assert text.index(". Olaines Sporta centrs**") < text.rindex(" · score ")


@pytest.mark.parametrize("address", [{}, {"organisation": "fk-auda"}, {"who": "new"}, NEWCOMER])
def test_the_choice_of_who_looks_keeps_its_order(address: dict[str, str | list[str]]) -> None:
    order = ["A new group", "An organisation of the directory"]
    assert run(**address).segmented_control("one_who").options == order


def test_an_organisations_page_leads_to_who_could_introduce() -> None:
    """From the organisation that said on the page for partners who it is, once it has."""
    for address, own in (({}, None), ({"me": "fk-auda"}, ["fk-auda"]), ({"me": "koris-lira"}, None)):
        for page, label in (("organisation", "Who can introduce us?"), ("network", "How do I reach them?")):
            app = AppTest.from_file(ROOT / "directory" / "ui" / "site.py", default_timeout=60)
            app.query_params.update({"lang": "en", "organisation": "koris-lira", **address})
            app = app.switch_page(f"../pages/{page}.py").run()
            (query,) = [parse_qs(link.proto.query_string) for link in app.get("page_link") if link.proto.label == label]
            assert query["candidate"] == ["koris-lira"]
            assert query.get("organisation") == own


def test_the_address_remembers_who_looks_until_a_new_group_does() -> None:
    app = run(organisation="fk-auda")
    assert app.query_params["me"] == "fk-auda"
    app.segmented_control("one_who").set_value("new").run()
    assert "me" not in app.query_params


def test_an_introduction_to_somebody_who_is_not_suggested() -> None:
    assert "Who can introduce you to Folkloras kopa" in words(run(**NEWCOMER, candidate="folkloras-kopa-ramupe"))


def test_the_shortlist_is_a_link() -> None:
    app = run(**NEWCOMER)
    app.button("shortlist_afa-olaine").click().run()
    assert app.query_params["shortlist"] == "afa-olaine"
    text = words(run(view="shortlist", shortlist=["afa-olaine", "sk-babite", "afa-olaine", "zzz"]))
    assert "1 of 1 pairs have a documented tie" in text
    assert "“zzz”" in text
    assert "Not on the map, as their point is not known: SK Babīte" in text
    assert "Nothing is collected yet" in words(run(view="shortlist"))


def test_a_consortium_covers_a_call() -> None:
    text = words(run(view="consortium", call_theme=["youth", "sports"], call_place=["olaine", "marupe"]))
    assert "2 organisations" in text
    call: dict[str, str | list[str]] = {
        "view": "consortium",
        "call_theme": ["seniors", "culture"],
        "call_place": ["kekava", "marupe"],
    }
    kept = run(**call, members="3", locked="sabri", removed="sidrabaine")
    assert "Documented longest ago" in words(kept)
    assert "sabri" in kept.query_params["locked"]
    assert kept.pills("many_locked").value == ["sabri"]
    assert kept.pills("many_removed").value == ["sidrabaine"]
    missing = words(run(view="consortium", call_theme="animals", call_place="olaine", members="6"))
    assert "Nobody in the directory covers" in missing or "fewer such organisations" in missing


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ({}, "Nothing is known about you yet"),
        ({"organisation": "fk-jaunolain"}, "Did you mean"),
        ({"place": "Atlantis"}, "There is no place with the name"),
        ({"place": "olaine"}, "No theme is known"),
        ({"who": "organisation"}, "Nothing is known about you yet"),
        ({"candidate": "koris-lyra"}, "Did you mean"),
        ({"candidate": "koris-lira", "themes": "culture"}, "say where you are"),
        ({"candidate": "koris-lira", "who": "new"}, "To get to know Koris Lira"),
        ({"candidate": "koris-lira"}, "No tie of this organisation is documented yet"),
        ({"candidate": "fk-auda", "organisation": "fk-auda"}, "Choose two"),
        ({"candidate": "koris-lira", "place": "olaine"}, "Say in which village or town"),
        ({**NEWCOMER, "weight": [f"{kind}:0" for kind in PARTS]}, "Every weight is 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_what_to_change(address: dict[str, str | list[str]], sentence: str) -> None:
    assert sentence in words(run(**address))
