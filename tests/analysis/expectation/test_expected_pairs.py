"""Found, expected and drawn: worked by hand, beside every possible joining of the ends, and laws."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.analysis.expectation.expected_pairs import Pairing

NORTH_SOUTH = {"a": ("north",), "b": ("north",), "c": ("south",), "d": ("south",)}
THEMES = ["culture", "sports", "youth"]


@st.composite
def pairings(draw: st.DrawFn, *, most: int = 3) -> Pairing:
    """A small graph whose organisations have any of three themes, or none."""
    names = "abcdef"
    possible = [(one, other) for one in names for other in names if one < other]
    edges = draw(st.lists(st.sampled_from(possible), unique=True, max_size=most))
    pairs: nx.Graph[str] = nx.Graph()
    pairs.add_nodes_from(names)
    pairs.add_edges_from(edges)
    themes = st.lists(st.sampled_from(THEMES), unique=True).map(lambda own: tuple(sorted(own)))
    return Pairing(pairs, {name: draw(themes) for name in names})


def matchings(ends: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Every way to join ends in twos."""
    if not ends:
        yield []
    for k in range(1, len(ends)):
        for rest in matchings(ends[1:k] + ends[k + 1 :]):
            yield [(ends[0], ends[k]), *rest]


def counted(pairing: Pairing, ties: list[tuple[str, str]]) -> list[int]:
    """Counts by definition: a tie counts for (a, b) when one end is in a and the other in b."""
    own = pairing.groups
    return [
        sum((a in own[u] and b in own[v]) or (b in own[u] and a in own[v]) for u, v in ties) for a, b in pairing.cells
    ]


def test_two_ties_inside_two_groups() -> None:
    """By hand: four ends can be joined in three ways; in two of them both ties run between the groups."""
    pairing = Pairing(nx.Graph([("a", "b"), ("c", "d")]), NORTH_SOUTH)
    assert pairing.cells == (("north", "north"), ("north", "south"), ("south", "south"))
    assert pairing.found.tolist() == [1, 0, 1]
    assert pairing.expected == pytest.approx([1 / 3, 4 / 3, 1 / 3])


def test_an_organisation_with_two_themes_counts_for_both() -> None:
    """By hand: a (culture and sports) with b (culture): the tie counts inside culture and between the two, once."""
    groups = {"a": ("culture", "sports"), "b": ("culture",)}
    pairing = Pairing(nx.Graph([("a", "b")]), groups)
    assert dict(zip(pairing.cells, pairing.found.tolist(), strict=True)) == {
        ("culture", "culture"): 1,
        ("culture", "sports"): 1,
        ("sports", "sports"): 0,
    }
    assert pairing.expected == pytest.approx([1, 1, 0])


def test_ties_with_somebody_who_is_left_out_do_not_count() -> None:
    pairing = Pairing(nx.Graph([("a", "c"), ("a", "guest"), ("d", "guest")]), NORTH_SOUTH)
    assert pairing.found.sum() == 1
    assert pairing.expected.sum() == pytest.approx(1)


def test_without_ties_nothing_is_expected() -> None:
    isolates: nx.Graph[str] = nx.empty_graph(["a", "b", "c", "d"])
    pairing = Pairing(isolates, NORTH_SOUTH)
    assert pairing.found.tolist() == [0, 0, 0]
    assert pairing.expected.tolist() == [0, 0, 0]
    assert pairing.draw(draws=5, seed=0).tolist() == [[0, 0, 0]] * 5
    assert Pairing(nx.Graph(), {}).cells == ()


@given(pairings())
def test_found_is_what_the_definition_says(pairing: Pairing) -> None:
    assert pairing.found.tolist() == counted(pairing, list(pairing.pairs.edges()))


@given(pairings())
def test_expected_is_the_mean_over_all_joinings(pairing: Pairing) -> None:
    ends = [node for node, degree in pairing.pairs.degree() for _ in range(degree)]
    everything = [counted(pairing, ties) for ties in matchings(ends)]
    assert pairing.expected == pytest.approx(np.mean(everything, axis=0)) if ends else not pairing.expected.any()


@given(pairings())
def test_draws_are_possible_joinings_and_the_seed_decides_them(pairing: Pairing) -> None:
    ends = [node for node, degree in pairing.pairs.degree() for _ in range(degree)]
    possible = {tuple(counted(pairing, ties)) for ties in matchings(ends)}
    drawn = pairing.draw(draws=20, seed=1)
    assert {tuple(row) for row in drawn.tolist()} <= possible
    assert (pairing.draw(draws=20, seed=1) == drawn).all()


def test_draws_come_near_the_expected_counts() -> None:
    """A third of all joinings has no tie between the groups."""
    pairing = Pairing(nx.Graph([("a", "b"), ("c", "d")]), NORTH_SOUTH)
    drawn = pairing.draw(draws=3000, seed=0)
    assert drawn.mean(axis=0) == pytest.approx(pairing.expected, abs=0.05)
    assert (drawn[:, 1] == 0).mean() == pytest.approx(1 / 3, abs=0.03)
