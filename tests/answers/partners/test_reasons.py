"""Reasons and chains in words, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directory.analysis.partners.documented import SEEKS, documented
from directory.analysis.partners.finder import Wishes, find_partners
from directory.analysis.partners.introductions import acquaintances, introductions
from directory.analysis.partners.profile import Profile, newcomer, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import WEIGHTS
from directory.answers.partners.accuracy import evaluation_rows, evaluation_title, method_paragraphs, read_results
from directory.answers.partners.introductions import chain_strength
from directory.answers.partners.notices import notices, to_get_to_know
from directory.answers.partners.reasons import candidates_table, reason_name, reason_sentence, seek_name
from directory.graph import build, join, project_events, simplify
from directory.i18n import LANGUAGES, texts
from directory.speaker import Speaker
from tests.analysis.partners.partner_cases import SMALL, tie

KNOWN, T = documented(SMALL), texts("en")
NETWORK = build(SMALL)
GRAPH = acquaintances(SMALL, join(simplify(NETWORK.ties), project_events(NETWORK.events), strength=0.5))
TIES = {tie.id: tie for tie in SMALL.ties}


def sentences(organisation: str, candidate: str) -> dict[str, str]:
    profile = profile_of(KNOWN, organisation, seek=frozenset(SEEKS))
    for found in find_partners(KNOWN, profile, Wishes(dict.fromkeys(PARTS, 1.0))):
        if found.organisation == candidate:
            return {
                reason.kind: reason_sentence(Speaker(SMALL, T.language), candidate, reason) for reason in found.reasons
            }
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
    assert found["near"].startswith("About 16\u00a0km away: Ķekavas novads")
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
        assert all("–" in cell for row in evaluation_rows(t, evaluation) for cell in row[1:])


def test_the_shown_results_hold_both_evaluations_and_every_baseline() -> None:
    parts = {(one["data"], one["part"]) for one in read_results()}
    assert parts == {
        ("own", "all"),
        ("own", "shown"),
        ("own", "with_partners"),
        ("own", "without_partners"),
        ("interreg", "all"),
    }
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


def strength(asker: str, target: str) -> str:
    return chain_strength(Speaker(SMALL, T.language), introductions(GRAPH, [asker], target, most=1)[0], ties=TIES)


def test_a_chain_is_as_strong_as_its_weakest_step() -> None:
    """Ane met Ezers at one event only; Ane and Fonds have one tie, of 2018; Berzs and Ciems one without a year."""
    assert strength("ane", "ezers") == "Thin evidence: only one common event (2019)."
    assert strength("ane", "fonds") == "Fair evidence: 1 documented tie (2018)."
    assert strength("berzs", "ciems") == "Fair evidence: 1 documented tie (year unknown)."
    assert strength("ane", "ciems") == (
        "Fair evidence: 1 documented tie (2018). This is the weakest link: Ane – Fonds."
    )


def test_several_ties_are_good_evidence_as_long_as_one_is_recent() -> None:
    ties = [tie("t5", "ane", "berzs", start="2019"), tie("t6", "ane", "berzs", start="2020")]
    ties += [tie("t7", "ane", "ciems", start="2001"), tie("t8", "ane", "ciems", start="2002")]
    own = replace(SMALL, ties=tuple(ties), participations=())
    graph = acquaintances(own, simplify(build(own).ties))
    found = {target: introductions(graph, ["ane"], target)[0] for target in ("berzs", "ciems")}
    by_id = {one.id: one for one in ties}
    said = {target: chain_strength(Speaker(own, T.language), chain, ties=by_id) for target, chain in found.items()}
    assert said["berzs"] == "Good evidence: 2 documented ties, the latest in 2020."
    assert said["ciems"] == "Fair evidence: 2 documented ties, the latest in 2002."


def test_whoever_wants_to_meet_somebody_is_asked_what_is_missing() -> None:
    olaine = newcomer(SMALL.municipality["olaine"])
    assert "say who you are" in str(to_get_to_know(T, "Ciems", Profile()))
    assert "say where you are" in str(to_get_to_know(T, "Ciems", newcomer(None, themes=frozenset({"youth"}))))
    assert to_get_to_know(T, "Ciems", olaine) is to_get_to_know(T, "Ciems", profile_of(KNOWN, "fonds")) is None


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
    heads, rows = candidates_table(Speaker(SMALL, T.language), find_partners(KNOWN, profile_of(KNOWN, "ane"), Wishes()))
    assert len(heads) == len(rows[0])
    assert "Works on the same: youth (+" in str(rows[0][3])
