"""Ties in words, and the graph that the picture is drawn from, on the tiny directory."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from directory.answers.ties import network_sentence, partner_of, tie_sentence, ties_of
from directory.graph import Network, build, join, project_events, simplify
from directory.i18n import LANGUAGES, texts
from directory.pictures.network.labelled_graph import BOTH, SAME_EVENT, drawn
from directory.records import Directory, PartialDate
from directory.speaker import Speaker

t = texts("en")


@pytest.fixture(scope="module")
def pairs(network: Network) -> nx.Graph[str]:
    return join(simplify(network.ties), project_events(network.events), strength=0.5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_every_organisation_and_every_pair(
    tiny: Directory, pairs: nx.Graph[str], language: str
) -> None:
    graph = drawn(Speaker(tiny, language), pairs)
    assert set(graph) == set(pairs)
    assert {frozenset(edge) for edge in graph.edges} == {frozenset(edge) for edge in pairs.edges}
    for id, data in graph.nodes(data=True):
        assert data["label"] == tiny.organisation[id].name
        assert data["size"] == len(pairs[id])
        assert data["title"].splitlines()[0] == data["label"]


def test_the_picture_says_who_ended(tiny: Directory, pairs: nx.Graph[str]) -> None:
    one = tiny.organisations[0]
    ended = one.model_copy(update={"closed": PartialDate.parse("2024-05")})
    graph = drawn(Speaker(replace(tiny, organisations=(ended, *tiny.organisations[1:])), "en"), pairs)
    assert graph.nodes[one.id]["label"] == f"{one.name} (ended)"
    assert graph.nodes[one.id]["title"].splitlines()[-1] == "This organisation ended: May 2024."
    assert sum("(ended)" in data["label"] for _, data in graph.nodes(data=True)) == 1


def test_a_pair_is_of_the_families_of_its_ties(tiny: Directory, pairs: nx.Graph[str]) -> None:
    for one, other, data in drawn(Speaker(tiny, "en"), pairs).edges(data=True):
        families = {
            tiny.terms["tie_kinds"][tie.kind].family for tie in tiny.ties if {tie.source, tie.target} == {one, other}
        }
        expected = SAME_EVENT if not families else BOTH if len(families) == 2 else families.pop()
        assert data["family"] == expected


def test_the_ties_of_an_organisation_are_all_of_its_own_latest_first(shipped: Directory) -> None:
    own = ties_of(shipped, "partneriba-daugavkrasts")
    assert len(own) == sum("partneriba-daugavkrasts" in (tie.source, tie.target) for tie in shipped.ties) > 50
    dates = [tie.start or tie.end for tie in own]
    known = [date.first for date in dates if date]
    assert known == sorted(known, reverse=True)
    assert all(date is None for date in dates[len(known) :])
    assert "partneriba-daugavkrasts" not in {partner_of(tie, "partneriba-daugavkrasts") for tie in own}


def test_a_tie_says_what_when_and_how_much(shipped: Directory) -> None:
    paid = next(tie for tie in shipped.ties if tie.amount_eur and tie.start and tie.description)
    sentence = tie_sentence(Speaker(shipped, "en"), paid)
    assert paid.amount_eur
    assert paid.start
    assert paid.description
    assert t.euro(paid.amount_eur) in sentence
    assert str(paid.start.year) in sentence
    assert sentence.endswith(paid.description)


def test_the_network_in_words_names_who_has_most_partners(shipped: Directory) -> None:
    """Counted in the published ties: Pierīgas partnerība has 77 partners, more than anybody."""
    sentence = network_sentence(Speaker(shipped, "en"), simplify(build(shipped).ties))
    assert sentence.startswith("Network of 567 organisations and 654 pairs that work together.")
    assert "Most partners: Pierīgas partnerība (77), " in sentence
