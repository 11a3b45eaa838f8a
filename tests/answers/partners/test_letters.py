"""A letter that asks for an introduction, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from directory.analysis.partners.introductions import Chain, Step, acquaintances, introductions
from directory.answers.partners.letters import addressee, letter, tie_name, tie_phrase
from directory.graph import build, join, project_events, simplify
from directory.i18n import LANGUAGES, texts
from directory.records import Event, Organisation
from directory.spacing import NO_BREAK
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
    events=(
        Event.model_validate({"id": "old", "start": "2014-06", "name": "Tournament", "name_lv": "Turnīrs"}),
        Event.model_validate({"id": "new", "start": "2026-03", "name": "Forum", "name_lv": "Forums"}),
    ),
)
TIES = {one.id: one for one in SMALL.ties}
ANE = SMALL.organisation["ane"]
WAY = (Step("ane", "berzs", ("t1",), ()), Step("berzs", "ciems", ("t2",), ()), Step("ciems", "dome", ("t3",), ()))


def written(language: str, chain: Chain, *, asker: Organisation | None, themes: Sequence[str] = ANE.themes) -> str:
    return letter(Speaker(SMALL, language), chain, asker=asker, themes=themes, ties=TIES)


def test_a_letter_in_latvian_inflects_no_name() -> None:
    """One organisation lies between: it gets the letter. The data ends in 2026, so 2018 is some years ago."""
    assert written("lv", Chain(WAY[:2]), asker=ANE).replace(NO_BREAK, " ") == (
        "Adresāts: Berzs <berzs@example.org>\n"
        "Temats: Lūgums iepazīstināt ar organizāciju „Ciems”\n\n"
        "Labdien!\n\n"
        "Mani sauc [vārds, uzvārds], un es pārstāvu organizāciju „Ane”. "
        "Mūs saista kopīgs projekts 2018. gadā (Talka). "
        "Kopš tā laika pagājuši vairāki gadi, un mēs labprāt atjaunotu saziņu.\n\n"
        "Vēlamies iepazīties ar organizāciju „Ciems”: [vienā teikumā – ko vēlaties kopā paveikt]. "
        "Mūs vieno tēma: sports.\n\n"
        "Publiskās lapās lasījām, ka Jūs ar organizāciju „Ciems” saista "
        "telpu izmantošana 2019.–2020. gadā (A room for the choir).\n\n"
        "Vai Jūs varētu mūs iepazīstināt ar organizāciju „Ciems” vai nodot tai šo vēstuli?\n\n"
        "Ar cieņu\n[vārds, uzvārds]\nAne"
    )


def test_on_a_long_way_it_is_told_how_it_leads_on() -> None:
    text = written("en", Chain(WAY), asker=ANE)
    assert text.startswith("To: Berzs <berzs@example.org>\nSubject: Please introduce us to Dome\n\nHello!")
    assert "We would like to get to know Dome: [what you would like to do together, in one sentence]. " in text
    assert "We share these themes: sports and youth." in text
    assert "you know Ciems from the use of premises in 2019–2020" in text
    assert "From there the way leads on: Ciems knows Dome from financial support." in text
    assert "Could you introduce us to Ciems, or pass this letter on to them?" in text


def test_a_newcomer_writes_to_the_first_on_the_way() -> None:
    """Ciems is the door, and shares no theme with somebody who cares for culture."""
    chain = Chain(WAY[2:])
    text = written("en", chain, asker=None, themes=["culture"])
    assert addressee(chain, None) == "ciems"
    assert text.startswith("To: Ciems\n")
    assert "My name is [your name], and we are starting a community near you.\n\nWe would like" in text
    assert "that you know Dome from financial support. When that was, the pages do not say.\n" in text
    assert text.endswith("Kind regards\n[your name]")


def test_a_partner_is_written_to_directly() -> None:
    chain = Chain(WAY[:1])
    text = written("en", chain, asker=ANE)
    assert addressee(chain, ANE) == "berzs"
    assert "Subject: Shall we work together again?" in text
    assert "We know each other from a joint project in 2018 (Clean-up). That is some years ago" in text
    assert "We would gladly work with you again: [what" in text
    assert "introduce" not in text


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Step("berzs", "ciems", (), ("old",)), "That is some years ago, and we found nothing later; if you are not"),
        (Step("berzs", "ciems", (), ("new",)), "We found nothing else; if you are not in touch with them, please"),
        (Step("berzs", "ciems", ("t1",), ()), "That is some years ago; if you are no longer in touch with them"),
        (Step("berzs", "ciems", ("t3",), ()), "When that was, the pages do not say."),
        (Step("berzs", "ciems", ("t2",), ()), "Could you introduce us to Ciems"),
    ],
)
def test_an_old_tournament_is_never_the_only_ground_without_saying_so(step: Step, said: str) -> None:
    ground = written("en", Chain((WAY[0], step)), asker=ANE).split("We read on public pages ")[1]
    assert ground.split(". ", 1)[-1].startswith(said) or ground.split("\n\n")[1].startswith(said)


def test_a_common_event_is_offered_as_a_memory() -> None:
    text = written("en", Chain((Step("ane", "berzs", (), ("new",)), WAY[1])), asker=ANE)
    assert "Perhaps you remember us: taking part in the same event in 2026 (Forum)." in text
    assert "We know each other" not in text


def test_the_addressee_is_you_with_a_capital() -> None:
    letters = [written("lv", Chain(way), asker=ANE) for way in (WAY, WAY[:1])]
    letters += [written("lv", Chain(WAY[1:]), asker=None)]
    assert all(re.search(r"\b(Jūs|Jums|Jūsu)\b", text) for text in letters)
    assert not any(re.search(r"\b(jūs|jums|jūsu)\b", text) for text in letters)


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
        assert f"Adresāts: {SHIPPED.organisation[chain.organisations[1]].name}" in text
        assert "„Ūdensmalu attīstībai”" in text
