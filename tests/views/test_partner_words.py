"""Reasons, chains and messages in words, in both languages."""

from __future__ import annotations

import pytest

from directory.analysis.documented import SEEKS, documented
from directory.analysis.introductions import acquaintances, introductions
from directory.analysis.partners import WEIGHTS, Wishes, find_partners
from directory.analysis.parts import PARTS
from directory.analysis.profile import Profile, newcomer, profile_of
from directory.graph import build, join, project_events, simplify
from directory.i18n import LANGUAGES, texts
from directory.views.method import evaluation_rows, evaluation_title, method_paragraphs, read_results
from directory.views.partner_notices import notices
from directory.views.partners import candidates_table, reason_name, reason_sentence, seek_name
from directory.views.paths import chain_title, message
from tests.analysis.partner_cases import SMALL

KNOWN, T = documented(SMALL), texts("en")
NETWORK = build(SMALL)
GRAPH = acquaintances(SMALL, join(simplify(NETWORK.ties), project_events(NETWORK.events), strength=0.5))
TIES = {tie.id: tie for tie in SMALL.ties}


def sentences(organisation: str, candidate: str) -> dict[str, str]:
    profile = profile_of(KNOWN, organisation, seek=frozenset(SEEKS))
    for found in find_partners(KNOWN, profile, Wishes()):
        if found.organisation == candidate:
            return {reason.kind: reason_sentence(T, SMALL, candidate, reason) for reason in found.reasons}
    return {}


def test_reasons_name_their_facts() -> None:
    found = sentences("ane", "berzs")
    assert found["themes"] == "Works on the same: youth"
    assert found["near"] == "In the same place: Olaines novads (only the town or village is known)"
    assert found["partners"] == "1 common partner: Fonds"
    assert found["events"] == "Took part in the same event: Svētki"
    assert found["ideas"] == "Both of you could carry an idea of residents: “A sports ground”"
    assert found["contacts"] == "Works with 1 organisation that you do not work with: Ciems"
    assert "Gave premises or hosted 1 time" in found["seek"]


def test_a_distance_and_another_municipality() -> None:
    found = sentences("ane", "ciems")
    assert found["near"].startswith("About 16 km away: Ķekavas novads")
    assert found["municipality"] == "Brings you into another municipality: Ķekavas novads"
    assert sentences("ane", "ezers")["near"] == "At home in the same municipality; how far away is not known"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_method_has_a_name(language: str) -> None:
    t = texts(language)
    assert all(reason_name(t, kind) for kind in PARTS)
    assert all(seek_name(t, seek) for seek in SEEKS)
    assert all(method_paragraphs(t))
    for evaluation in read_results():
        assert "{" not in evaluation_title(t, evaluation)
        assert all("±" in cell for row in evaluation_rows(t, evaluation) for cell in row[1:])


def test_the_shown_results_hold_both_evaluations_and_every_baseline() -> None:
    parts = {(one["data"], one["part"]) for one in read_results()}
    assert parts == {("own", "all"), ("own", "with_partners"), ("own", "without_partners"), ("interreg", "all")}
    for evaluation in read_results():
        methods = [row["method"] for row in evaluation["rows"]]
        assert methods[:6] == [
            "random",
            "same_municipality",
            "popularity",
            "common_neighbours",
            "adamic_adar",
            "resource_allocation",
        ]


def test_a_message_names_the_common_acquaintance() -> None:
    (chain,) = introductions(GRAPH, ["ane"], "ciems", most=1)
    assert len(chain.steps) == 2
    assert chain_title(T, SMALL, chain).startswith("Ane → ")
    text = message(T, SMALL, chain, asker="Ane", ties=TIES)
    assert text.startswith("Hello! This is Ane. We both know ")


def test_a_message_of_a_newcomer_asks_the_first_on_the_way() -> None:
    (chain,) = introductions(GRAPH, ["berzs"], "ciems", most=1)
    text = message(T, SMALL, chain, asker=None, ties=TIES)
    assert "You know each other: joint project." in text
    assert text.endswith("Could you, Berzs, introduce us?")


def test_a_message_to_a_partner() -> None:
    (chain,) = introductions(GRAPH, ["ane"], "fonds")
    assert "We have worked together: joint project, 2018." in message(T, SMALL, chain, asker="Ane", ties=TIES)


@pytest.mark.parametrize(
    ("profile", "weights", "words"),
    [
        (Profile(), WEIGHTS, "Nothing is known about you"),
        (newcomer(SMALL.places[0], themes=frozenset({"youth"})), dict.fromkeys(PARTS, 0.0), "Every weight is 0"),
        (newcomer(SMALL.municipality["olaine"]), WEIGHTS, "Only the municipality is known"),
        (newcomer(None, themes=frozenset({"youth"})), WEIGHTS, "The place is not known"),
        (newcomer(SMALL.places[0]), WEIGHTS, "No theme is known"),
        (newcomer(SMALL.places[0]), {**WEIGHTS, "near": 9.0, "municipality": 9.0}, "pull apart"),
        (newcomer(None, seek=frozenset({"premises"})), {**WEIGHTS, "seek": 0.0}, "its weight is 0"),
    ],
)
def test_what_stands_in_the_way_is_said(profile: Profile, weights: dict[str, float], words: str) -> None:
    assert any(words in notice for notice in notices(T, profile, Wishes(weights)))


def test_a_clear_question_needs_no_notice() -> None:
    assert notices(T, profile_of(KNOWN, "ane"), Wishes()) == []


def test_the_list_as_a_file_says_why() -> None:
    heads, rows = candidates_table(T, SMALL, find_partners(KNOWN, profile_of(KNOWN, "ane"), Wishes()))
    assert len(heads) == len(rows[0])
    assert "Works on the same: youth (+" in str(rows[0][3])
