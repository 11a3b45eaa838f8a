"""Who can introduce you: chains worked by hand."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.analysis.partners.documented import documented
from directory.analysis.partners.first_contacts import first_contacts
from directory.analysis.partners.introductions import MOST_CHAINS, MOST_STEPS, acquaintances, introductions, payers
from directory.analysis.partners.missing_bridge import nearest_bridge
from directory.analysis.partners.profile import newcomer
from directory.analysis.places.place_names import find_place
from directory.graph import build, join, project_events, simplify
from directory.records import Directory
from tests.analysis.partners.partner_cases import KEKAVA, OLAINE, SHIPPED, SMALL, directory, organisation, tie


def graph_of(directory: Directory) -> nx.Graph[str]:
    network = build(directory)
    return acquaintances(directory, join(simplify(network.ties), project_events(network.events), strength=0.5))


REAL = graph_of(SHIPPED)


def ways(graph: nx.Graph[str], source: str, target: str) -> list[tuple[str, ...]]:
    return [chain.organisations for chain in introductions(graph, [source], target)]


def named(*pairs: str, **fields: str) -> Directory:
    """Organisations with one letter each, and joint projects between those named together."""
    letters = sorted(set("".join(pairs)))
    ties = tuple(tie(f"t{n}", *pair, start=fields.get(pair, "2020")) for n, pair in enumerate(pairs))
    return directory([organisation(letter) for letter in letters], ties=ties)


def test_a_recent_tie_is_preferred_to_an_old_one() -> None:
    """Both ways have two steps; the one over c is as strong but twenty years older."""
    graph = graph_of(named("ab", "bz", "ac", "cz", ac="2000", cz="2000"))
    assert ways(graph, "a", "z") == [("a", "b", "z"), ("a", "c", "z")]


def test_a_busy_broker_is_not_asked_first() -> None:
    """H knows eight others, q only the two: same length, same strength."""
    graph = graph_of(named("ah", "hz", "aq", "qz", *(f"h{other}" for other in "bcdefg")))
    assert ways(graph, "a", "z")[0] == ("a", "q", "z")


def test_chains_are_really_different_and_say_when_there_is_no_other_way() -> None:
    """All ways go over b; then over c or d."""
    chains = introductions(graph_of(named("ab", "bc", "bd", "cz", "dz")), ["a"], "z")
    assert [chain.organisations for chain in chains] == [("a", "b", "c", "z"), ("a", "b", "d", "z")]
    assert [chain.again for chain in chains] == [(), ("b",)]


def test_those_who_know_each_other_need_nobody() -> None:
    chains = introductions(graph_of(named("az", "ab", "bz")), ["a"], "z")
    assert [chain.organisations for chain in chains] == [("a", "z")]
    assert chains[0].between == ()
    assert chains[0].steps[0].ties == ("t0",)


def test_one_who_ended_introduces_nobody() -> None:
    ended = directory(
        [organisation("a"), organisation("b", closed="2019"), organisation("z")],
        ties=(tie("t", "a", "b"), tie("u", "b", "z")),
    )
    assert ways(graph_of(ended), "a", "z") == []


def test_who_did_something_together_comes_before_a_grant() -> None:
    """Both ways have two steps; that over b is twenty years older and undated in part, that over g is a fresh grant."""
    ties = (tie("t", "a", "b", start="2000"), tie("u", "b", "z"))
    grants = tuple(tie(f"g{n}", "g", end, kind="funding", start="2020") for n, end in enumerate("az"))
    known = (tie("h", "g", "c", start="2020"), tie("i", "g", "d", start="2020"), tie("j", "g", "e", start="2020"))
    some = directory([organisation(letter) for letter in "abcdegz"], ties=(*ties, *grants, *known))
    assert ways(graph_of(some), "a", "z") == [("a", "b", "z"), ("a", "g", "z")]


def test_nobody_is_introduced_through_a_payer_unless_asked() -> None:
    """F is known for money alone: the only way goes over it, and it can itself be asked for."""
    grants = tuple(tie(f"g{n}", "f", end, kind="funding", start="2020") for n, end in enumerate("az"))
    some = directory([organisation(letter) for letter in "afz"], ties=grants)
    graph = graph_of(some)
    assert ways(graph, "a", "z") == []
    (chain,) = introductions(graph, ["a"], "z", through_funders=True)
    assert chain.organisations == ("a", "f", "z")
    assert ways(graph, "a", "f") == [("a", "f")]
    bridge = nearest_bridge(documented(some), graph, ["a"], "z")
    assert bridge is not None
    assert {bridge.one, bridge.other} == {"a", "z"}


def test_the_paying_agency_introduces_no_senior_association() -> None:
    """The way from Mārupe to Sidrabaine once led through the agency that pays out European money."""
    payers_on_the_way = {"lauku-atbalsta-dienests", "elfla", "sabiedribas-integracijas-fonds"}
    assert payers(REAL) > payers_on_the_way
    assert not payers(REAL) & {"pierigas-partneriba", "marupe-municipality", "kekavas-kulturas-nams"}
    for target in ("sidrabaine", "polarblazma", "olaines-senioru-biedriba"):
        found = introductions(REAL, ["marupes-senioru-biedriba"], target)
        assert found
        assert not any(payers(REAL) & {*chain.between} for chain in found)


def test_no_way_names_the_nearest_bridge() -> None:
    """A and b work together, y and z in Ķekava: straight across costs less than a step more to come nearer."""
    parted = directory(
        [
            organisation("a", **OLAINE),
            organisation("b", **(OLAINE | {"lon": 24.10, "themes": "youth"})),
            organisation("y", themes="youth", **KEKAVA),
            organisation("z", **KEKAVA),
        ],
        ties=(tie("t", "a", "b"), tie("u", "y", "z")),
    )
    graph = graph_of(parted)
    assert ways(graph, "a", "z") == []
    bridge = nearest_bridge(documented(parted), graph, ["a"], "z")
    assert bridge is not None
    # from a straight to z: 16.3 km weigh 1.6 steps; from b to z: one step and 9 km, 1.9
    assert (bridge.one, bridge.other) == ("a", "z")
    assert bridge.km == pytest.approx(16.3, abs=0.2)


def test_without_anybody_to_begin_with_there_is_no_bridge() -> None:
    assert nearest_bridge(documented(SMALL), graph_of(SMALL), [], "fonds") is None
    assert introductions(graph_of(SMALL), [], "fonds") == []
    assert introductions(graph_of(SMALL), ["ane"], "nobody") == []


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(REAL)), st.sampled_from(sorted(REAL)))
def test_laws_of_every_chain(source: str, target: str) -> None:
    """Steps join, nobody is passed twice, each step is documented, and chains exist exactly where a short path does."""
    if source == target:
        return
    chains = introductions(REAL, [source], target)
    assert len(chains) <= MOST_CHAINS
    for chain in chains:
        assert chain.organisations[0] == source
        assert chain.organisations[-1] == target
        assert len(set(chain.organisations)) == len(chain.organisations)
        assert len(chain.steps) <= MOST_STEPS
        assert all(one.target == other.source for one, other in pairwise(chain.steps))
        assert all(step.ties or step.events for step in chain.steps)
    between = [set(chain.between) - set(chain.again) for chain in chains]
    assert sum(map(len, between)) == len(set().union(*between))
    if not nx.has_path(REAL, source, target):
        assert not chains


def test_a_newcomer_begins_at_neighbours() -> None:
    profile = newcomer(find_place(SHIPPED, "Jaunolaine"), themes=frozenset({"youth", "sports"}))
    begin = first_contacts(documented(SHIPPED), profile, REAL)
    assert SHIPPED.organisation[begin[0]].place == "Jaunolaine"
    chains = introductions(REAL, begin, "afa-olaine")
    assert len({chain.organisations[0] for chain in chains}) == len(chains) == 3
