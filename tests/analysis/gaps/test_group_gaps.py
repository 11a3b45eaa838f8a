"""Gaps between groups: worked by hand, told apart from missing data, and what the shipped data holds."""

from __future__ import annotations

from collections import Counter
from math import isnan

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.gaps.evidence import (
    FEW_DATED,
    FEW_EXPECTED,
    FEW_LOCATED,
    FEW_ORGANISATIONS,
    FEW_SOURCES,
    Enough,
    Evidence,
    doubts,
    evidence,
)
from directory.analysis.gaps.group_gaps import (
    AS_EXPECTED,
    BY,
    FEWER,
    MORE,
    NO_DATA,
    group_gaps,
    groups_by,
    largest_gap,
    ties_behind,
)
from directory.errors import UnknownIdError
from directory.graph import Network, build, simplify
from directory.records import Directory, PartialDate

ANYTHING = Enough(organisations=0, sources=0, dated=0, located=0, expected=0)


def two_villages(inside: int, across: int) -> nx.MultiDiGraph[str]:
    """Two groups of twelve with so many ties inside each, and between them, all dated and from different pages."""
    ties: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for group in ("north", "south"):
        ties.add_nodes_from(
            (f"{group}{k}" for k in range(12)), group=group, themes=(), legal_form="association", lat=56.9, lon=24.1
        )
    joined = [(f"{g}{k % 12}", f"{g}{(k + 1 + k // 12) % 12}") for g in ("north", "south") for k in range(inside)]
    joined += [(f"north{k}", f"south{k}") for k in range(across)]
    for k, (one, other) in enumerate(joined):
        url = f"https://page.example/{k}"
        data = {"strength": 1.0, "family": "cooperation", "start": PartialDate(2020), "known_in": None, "end": None}
        ties.add_edge(one, other, f"t{k}", source_url=url, sources=(url,), **data)
    return ties


def test_who_belongs_where_is_asked_of_the_covered_municipalities_only(network: Network) -> None:
    """By hand: the guest is at home elsewhere, of the hermit nobody knows where."""
    assert groups_by(network.ties, "municipality") == {
        "choir": ("north",),
        "band": ("north",),
        "club": ("south",),
        "council": ("south",),
    }
    assert groups_by(network.ties, "theme")["band"] == ("culture", "sports")
    assert groups_by(network.ties, "legal_form")["council"] == ("municipality",)
    with pytest.raises(UnknownIdError, match="'colour'; choose one of municipality, theme, legal_form"):
        groups_by(network.ties, "colour")


def test_two_groups_that_keep_apart_are_a_gap() -> None:
    """By hand: 24 ties inside each group, so 48 ends in each; 48 * 48 / 95 are expected between them, none is found."""
    ties = two_villages(24, 0)
    gaps = group_gaps(ties, simplify(ties), groups_by(ties, "municipality"))
    worst = gaps[0]
    assert (worst.one, worst.other, worst.found, worst.verdict) == ("north", "south", 0, FEWER)
    assert worst.expected == pytest.approx(48 * 48 / 95)
    assert worst.chance_of_fewer == 1 / 1000
    assert largest_gap(gaps) == worst
    assert [gap.verdict for gap in gaps[1:]] == [MORE, MORE]


def test_groups_that_mix_are_no_gap() -> None:
    ties = two_villages(6, 12)
    gaps = group_gaps(ties, simplify(ties), groups_by(ties, "municipality"))
    assert {gap.verdict for gap in gaps} == {AS_EXPECTED}
    assert largest_gap(gaps) is None


def test_what_nobody_knows_is_not_called_a_gap(network: Network) -> None:
    """By hand: the tiny directory has two organisations in each group, read on few pages."""
    groups = groups_by(network.ties, "municipality")
    gaps = group_gaps(network.ties, simplify(network.ties), groups)
    assert {gap.verdict for gap in gaps} == {NO_DATA}
    assert {doubt.kind for gap in gaps for doubt in gap.doubts} == {
        FEW_ORGANISATIONS,
        FEW_SOURCES,
        FEW_DATED,
        FEW_LOCATED,
        FEW_EXPECTED,
    }
    assert largest_gap(gaps) is None


def test_evidence_is_counted_by_group(network: Network) -> None:
    """By hand: t1 to t4 touch the north, t4 on two of four pages; t3 to t6 the south, t6 without a date."""
    assert evidence(network.ties, groups_by(network.ties, "municipality")) == {
        "north": Evidence(organisations=2, ties=4, sources=4, dated=4, located=1),
        "south": Evidence(organisations=2, ties=4, sources=4, dated=3, located=1),
    }


def test_a_doubt_says_what_is_known_and_what_is_needed() -> None:
    known = {"a": Evidence(9, 9, 9, 9, 9), "b": Evidence(2, 9, 9, 9, 9)}
    (doubt,) = doubts(known, "a", "b", expected=5, enough=Enough())
    assert (doubt.kind, doubt.group, doubt.known, doubt.needed) == (FEW_ORGANISATIONS, "b", 2, 5)
    assert doubts(known, "a", "a", expected=3, enough=Enough()) == ()


def test_isolates_and_emptiness_have_defined_values() -> None:
    ties = two_villages(0, 0)
    gaps = group_gaps(ties, simplify(ties), groups_by(ties, "municipality"), enough=ANYTHING)
    assert all(gap.found == gap.expected == 0 and isnan(gap.ratio) for gap in gaps)
    assert {gap.verdict for gap in gaps} == {AS_EXPECTED}
    assert group_gaps(nx.MultiDiGraph(), nx.Graph(), {}) == []


def test_one_group_alone_is_as_expected() -> None:
    """All ties are inside it, however they are joined."""
    ties = two_villages(20, 0)
    alone = {node: own for node, own in groups_by(ties, "municipality").items() if own == ("north",)}
    (gap,) = group_gaps(ties, simplify(ties), alone)
    assert (round(gap.ratio, 3), gap.verdict) == (1, AS_EXPECTED)


def test_the_number_found_leads_to_its_ties(network: Network) -> None:
    """By hand: t3 and t4 join north and south; t1 and t2 are inside the north."""
    pairs, groups = simplify(network.ties), groups_by(network.ties, "municipality")
    assert ties_behind(pairs, groups, "south", "north") == ("t3", "t4")
    assert ties_behind(pairs, groups, "north", "north") == ("t1", "t2")
    with pytest.raises(UnknownIdError, match="'atlantis'; choose one of north, south"):
        ties_behind(pairs, groups, "north", "atlantis")


@given(st.integers(0, 20), st.integers(0, 12))
def test_pairs_of_groups_that_do_not_overlap_add_up(inside: int, across: int) -> None:
    ties = two_villages(inside, across)
    pairs = simplify(ties)
    gaps = group_gaps(ties, pairs, groups_by(ties, "municipality"), draws=9)
    assert sum(gap.found for gap in gaps) == pairs.number_of_edges()
    assert sum(gap.expected for gap in gaps) == pytest.approx(pairs.number_of_edges())
    assert all(0 < gap.chance_of_fewer <= 1 and 0 < gap.chance_of_more <= 1 for gap in gaps)


def test_marupe_and_kekava_work_together_least_for_their_size(shipped: Directory) -> None:
    """The finding of the shipped data, counted here in another way."""
    ties = build(shipped).ties
    pairs, groups = simplify(ties), groups_by(ties, "municipality")
    gaps = group_gaps(ties, pairs, groups)
    counts = Counter(
        tuple(sorted((*groups[one], *groups[other]))) for one, other in pairs.edges() if {one, other} <= groups.keys()
    )
    assert {(gap.one, gap.other): gap.found for gap in gaps if gap.found} == counts
    worst = largest_gap(gaps)
    assert worst is not None
    assert (worst.one, worst.other) == ("kekava", "marupe")
    assert 0.2 < worst.ratio < 0.3
    assert not worst.doubts


@pytest.mark.parametrize("by", BY)
def test_only_what_is_known_well_is_judged(shipped: Directory, by: str) -> None:
    ties = build(shipped).ties
    gaps = group_gaps(ties, simplify(ties), groups_by(ties, by))
    assert all((gap.verdict == NO_DATA) == bool(gap.doubts) for gap in gaps)
    assert gaps == group_gaps(ties, simplify(ties), groups_by(ties, by))
