"""A letter that asks for an introduction, word for word."""

from __future__ import annotations

import pytest

from directory.analysis.partners.introductions import Chain, Step, acquaintances, introductions
from directory.answers.partners.letters import addressee, letter, tie_name, tie_phrase
from directory.graph import build, join, project_events, simplify
from directory.i18n import LANGUAGES, texts
from directory.speaker import Speaker
from tests.analysis.partners.partner_cases import SHIPPED, directory, organisation, tie

SMALL = directory(
    [
        organisation("ane", themes="youth;sports"),
        organisation("berzs", email="berzs@example.org"),
        organisation("ciems", themes="sports"),
        organisation("dome", themes="sports;youth"),
    ],
    ties=(
        tie("t1", "ane", "berzs", start="2018-05", description="Clean-up.", description_lv="Talka."),
        tie("t2", "berzs", "ciems", kind="premises", start="2019", end="2020", description="A room for the choir"),
        tie("t3", "ciems", "dome", kind="funding"),
    ),
)
TIES = {one.id: one for one in SMALL.ties}
ANE = SMALL.organisation["ane"]
WAY = (Step("ane", "berzs", ("t1",), ()), Step("berzs", "ciems", ("t2",), ()), Step("ciems", "dome", ("t3",), ()))


def test_a_letter_in_latvian_inflects_no_name() -> None:
    """One organisation lies between: it gets the letter."""
    text = letter(Speaker(SMALL, "lv"), Chain(WAY[:2]), asker=ANE, themes=ANE.themes, ties=TIES)
    assert text == (
        "Kam: Berzs <berzs@example.org>\n"
        "Temats: Lūgums iepazīstināt ar organizāciju „Ciems“\n\n"
        "Labdien!\n\n"
        "Jums raksta „Ane“. Mūs saista kopīgs projekts 2018. gadā („Talka“).\n\n"
        "Vēlamies iepazīties ar organizāciju „Ciems“. Mūs vieno tēma: sports. Iespējams, varam kopā ko paveikt.\n\n"
        "Jūs un organizāciju „Ciems“ saista telpu izmantošana 2019.–2020. gadā („A room for the choir“).\n\n"
        "Vai jūs varētu mūs iepazīstināt ar organizāciju „Ciems“?\n\n"
        "Ar cieņu\n[vārds, uzvārds]\nAne"
    )


def test_on_a_long_way_the_next_one_is_asked_to_lead_on() -> None:
    text = letter(Speaker(SMALL, "en"), Chain(WAY), asker=ANE, themes=ANE.themes, ties=TIES)
    assert text.startswith("To: Berzs <berzs@example.org>\nSubject: Please introduce us to Dome\n\nHello!")
    assert "We would like to get to know Dome. We share these themes: sports and youth." in text
    assert "You know Ciems from the use of premises in 2019–2020" in text
    assert "They in turn could lead us on: Dome." in text
    assert "Could you introduce us to Ciems?" in text


def test_a_newcomer_writes_to_the_first_on_the_way() -> None:
    """Ciems is the door, and shares no theme with somebody who cares for culture."""
    chain = Chain(WAY[2:])
    text = letter(Speaker(SMALL, "en"), chain, asker=None, themes=["culture"], ties=TIES)
    assert addressee(chain, None) == "ciems"
    assert text.startswith("To: Ciems\n")
    assert "We are a new group near you.\n\nWe would like to get to know Dome. Perhaps" in text
    assert "You know Dome from financial support.\n" in text
    assert text.endswith("Kind regards\n[your name]")


def test_a_partner_is_written_to_directly() -> None:
    chain = Chain(WAY[:1])
    text = letter(Speaker(SMALL, "en"), chain, asker=ANE, themes=ANE.themes, ties=TIES)
    assert addressee(chain, ANE) == "berzs"
    assert "Subject: Shall we work together again?" in text
    assert "We know each other from a joint project in 2018 (“Clean-up”)." in text
    assert "introduce" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_tie_can_stand_in_a_sentence(language: str) -> None:
    t = texts(language)
    names = [tie_name(Speaker(SHIPPED, t.language), kind) for kind in SHIPPED.terms["tie_kinds"]]
    assert all(name == name.lower() for name in names)
    assert tie_name(Speaker(SHIPPED, t.language), "twinning") == "twinning"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_the_shipped_directory_has_a_phrase(language: str) -> None:
    t, ties = texts(language), {one.id: one for one in SHIPPED.ties}
    network = build(SHIPPED)
    graph = acquaintances(SHIPPED, join(simplify(network.ties), project_events(network.events), strength=0.5))
    for source, target, data in list(graph.edges(data=True)):
        phrase = tie_phrase(Speaker(SHIPPED, t.language), Step(source, target, data["ties"], data["events"]), ties=ties)
        assert phrase[:1].islower()
        assert not phrase.endswith(".")


def test_a_letter_of_real_organisations() -> None:
    network, ties = build(SHIPPED), {one.id: one for one in SHIPPED.ties}
    graph = acquaintances(SHIPPED, join(simplify(network.ties), project_events(network.events), strength=0.5))
    asker = SHIPPED.organisation["jaunolaines-attistibai"]
    for chain in introductions(graph, [asker.id], "udensmalu-attistibai"):
        text = letter(Speaker(SHIPPED, "lv"), chain, asker=asker, themes=asker.themes, ties=ties)
        assert f"Kam: {SHIPPED.organisation[chain.organisations[1]].name}" in text
        assert "„Ūdensmalu attīstībai“" in text
