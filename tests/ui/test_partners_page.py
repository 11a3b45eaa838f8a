"""The partner page: a newcomer on one link, weights in the address, shortlist, consortium, and clear refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
NEWCOMER: dict[str, str | list[str]] = {"place": "Jaunolaine", "themes": ["youth", "sports"]}


def run(**address: str | list[str]) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    for name, value in {"lang": "en", **address}.items():
        app.query_params[name] = value
    app = app.switch_page("directory/pages/partners.py").run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.info, app.warning, app.code)
    return "\n".join(str(element.value) for kind in kinds for element in kind).replace("\\", "")


def test_a_newcomer_gets_five_partners_with_reasons_and_an_introduction() -> None:
    """What a new community group in Jaunolaine that cares for youth and sports sees."""
    text = words(run(**NEWCOMER))
    assert "**1. AFA Olaine**" in text
    assert "**5. " in text
    assert "Works on the same" in text
    assert "Who can introduce you to AFA Olaine?" in text
    assert "Could you, " in text


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


def test_the_introduction_that_the_address_names_is_open() -> None:
    assert "Who can introduce you to Olaines Sporta centrs?" in words(
        run(**NEWCOMER, candidate="olaines-sporta-centrs")
    )


def test_an_introduction_to_somebody_who_is_not_suggested() -> None:
    assert "Who can introduce you to Folkloras kopa" in words(run(**NEWCOMER, candidate="folkloras-kopa-ramupe"))


def test_the_shortlist_is_a_link() -> None:
    app = run(**NEWCOMER)
    app.button("shortlist_afa-olaine").click().run()
    assert app.query_params["shortlist"] == "afa-olaine"
    text = words(run(view="shortlist", shortlist=["afa-olaine", "sk-babite", "afa-olaine", "zzz"]))
    assert "1 of 1 pairs have a documented tie" in text
    assert "'zzz'" in text
    assert "Not on the map, as their point is not known: SK Babīte" in text
    assert "Nothing is collected yet" in words(run(view="shortlist"))


def test_a_consortium_covers_a_call() -> None:
    text = words(run(view="consortium", call_theme=["youth", "sports"], call_place=["olaine", "marupe"]))
    assert "2 organisations" in text
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
        ({**NEWCOMER, "weight": [f"{kind}:0" for kind in ("themes", "near", "alike", "ideas", "contacts", "seek",
                                                          "partners", "events", "municipality")]}, "Every weight is 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_what_to_change(address: dict[str, str | list[str]], sentence: str) -> None:
    assert sentence in words(run(**address))
