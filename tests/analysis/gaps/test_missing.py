"""Natural partners without a tie: worked by hand, and laws on the shipped data."""

from __future__ import annotations

from math import log

import pytest

from directory.analysis.gaps.candidates import find_candidates
from directory.analysis.gaps.missing import Likely, missing_ties
from directory.analysis.unasked import unasked_kinds
from directory.graph import Network, build, simplify
from directory.records import Directory

ALL = ["band", "choir", "club", "council", "guest", "hermit"]


def test_the_tiny_directory_has_three_pairs(tiny: Directory, network: Network) -> None:
    """By hand, pairs with no tie and something in common.

    band and club: theme sports (two of six have it), common partner choir, the fair (three came);
    band and council: common partner choir only; council and guest: common partner club only;
    choir and guest: common partner club, theme culture; band and guest: theme only, no point.
    """
    pairs = simplify(network.ties)
    found = missing_ties(tiny, pairs, network.events, among=ALL)
    assert [(one.one, one.other) for one in found] == [("band", "club"), ("choir", "guest")]
    first, second = found
    assert (first.themes, first.partners, first.events, first.km) == (("sports",), ("choir",), ("event:fair",), None)
    assert first.score == pytest.approx(log(6 / 2) / log(6) + 1 / log(3) + 1 / 2, abs=0.001)
    assert (second.themes, second.partners, second.events) == (("culture",), ("club",), ())


def test_a_rare_theme_counts_more(tiny: Directory, network: Network) -> None:
    """By hand: sports is shared by two of six, culture by three."""
    pairs = simplify(network.ties)
    found = find_candidates(tiny, pairs, network.events, ids=ALL, near_km=15, neighbours=9, busiest=60)
    theme = {(ALL[a], ALL[b]): value for a, b, value in zip(found.one, found.other, found.themes, strict=True)}
    assert theme["band", "club"] == pytest.approx(log(6 / 2) / log(6))
    assert theme["choir", "guest"] == pytest.approx(log(6 / 3) / log(6))
    assert theme["band", "council"] == 0


def test_only_between_two_groups(tiny: Directory, network: Network) -> None:
    pairs = simplify(network.ties)
    between = missing_ties(tiny, pairs, network.events, among=ALL, between=("south", "north"))
    assert [(one.one, one.other) for one in between] == [("band", "club")]
    assert missing_ties(tiny, pairs, network.events, among=ALL, between=("south", "south")) == []


def test_a_busy_partner_says_nothing(tiny: Directory, network: Network) -> None:
    """By hand: the choir has three partners, the fair three participants: without both, one reason at most is left."""
    found = missing_ties(tiny, simplify(network.ties), network.events, among=ALL, likely=Likely(busiest=2))
    assert found == []


@pytest.mark.parametrize("among", [[], ["choir"], ["nobody"]])
def test_nobody_to_propose(tiny: Directory, network: Network, among: list[str]) -> None:
    assert missing_ties(tiny, simplify(network.ties), network.events, among=among) == []


def test_every_proposal_has_two_reasons_and_no_tie(shipped: Directory) -> None:
    network = build(shipped)
    pairs = simplify(network.ties)
    found = missing_ties(shipped, pairs, network.events, among=list(pairs), most=500)
    assert len(found) == 500
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        assert one.one < one.other
        assert not pairs.has_edge(one.one, one.other)
        near = one.km is not None and one.km <= 15
        assert sum(map(bool, (one.themes, one.partners, one.events, near))) >= 2
        assert set(one.themes) <= set(shipped.organisation[one.one].themes)


def test_no_two_schools_and_no_factory_are_natural_partners(shipped: Directory) -> None:
    """At least one of each pair is no public body; no firm, payer, closed or long undocumented one is in any."""
    network = build(shipped)
    pairs = simplify(network.ties)
    kinds = unasked_kinds(shipped)
    for one in missing_ties(shipped, pairs, network.events, among=list(pairs), most=500):
        ends = {one.one, one.other}
        assert not ends <= kinds["public"]
        assert not any(ends & ids for kind, ids in kinds.items() if kind != "public")


def test_most_pairs_are_never_looked_at(shipped: Directory) -> None:
    network = build(shipped)
    ids = sorted(network.ties)
    found = find_candidates(
        shipped, simplify(network.ties), network.events, ids=ids, near_km=15, neighbours=40, busiest=60
    )
    assert len(found.one) < len(ids) * (len(ids) - 1) / 2 / 4
    assert len({*zip(found.one.tolist(), found.other.tolist(), strict=True)}) == len(found.one)
