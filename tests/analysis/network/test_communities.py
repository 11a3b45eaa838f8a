"""Communities: published modularity, answers by hand, laws and networkx's numbers on random graphs."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from directory.analysis.network.communities import agreement, communities, core_number, modularity
from tests.graphs import FACTION, FLORENTINE, KARATE, grouped_graphs, random_graphs, same, tied

TWO_TRIANGLES = tied("ab bc ca cd de ef fd", alone="g")


@pytest.mark.parametrize("seed", range(5))
def test_the_karate_club_is_divided_as_well_as_possible(seed: int) -> None:
    """Known: no division has a modularity above 0.4198."""
    assert round(modularity(KARATE, communities(KARATE, seed=seed)), 4) == 0.4198


def test_modularity_of_the_factions() -> None:
    """By hand: (35 + 32) / 78 of the ties are within, ((81 / 156)² + (75 / 156)²) expected."""
    factions = [[node for node in KARATE if FACTION[node] == name] for name in ("Mr. Hi", "Officer")]
    assert modularity(KARATE, factions) == pytest.approx(67 / 78 - (81**2 + 75**2) / 156**2)


def test_two_triangles() -> None:
    """By hand: 6 of 7 edges are within, each triangle has 7 of the 14 ends."""
    found = communities(TWO_TRIANGLES)
    assert found == (frozenset("abc"), frozenset("def"), frozenset("g"))
    assert modularity(TWO_TRIANGLES, found) == pytest.approx(6 / 7 - 1 / 2)
    assert core_number(TWO_TRIANGLES) == dict.fromkeys("abcdef", 2) | {"g": 0}


def test_weights_can_decide() -> None:
    """By hand: heavy edges in a ring of four keep together who they join."""
    ring = tied("", alone="abcd")
    ring.add_weighted_edges_from([("a", "b", 9), ("b", "c", 1), ("c", "d", 9), ("d", "a", 1)])
    assert communities(ring, weight="weight") == (frozenset("ab"), frozenset("cd"))
    assert modularity(ring, [["a", "b"], ["c", "d"]], weight="weight") == pytest.approx(18 / 20 - 1 / 2)


def test_without_edges() -> None:
    alone = tied("", alone="ab")
    assert communities(nx.Graph()) == ()
    assert communities(alone) == (frozenset("a"), frozenset("b"))
    assert isnan(modularity(nx.Graph(), ()))
    assert isnan(modularity(alone, communities(alone)))
    assert core_number(nx.Graph()) == {}
    assert core_number(alone) == {"a": 0, "b": 0}


def test_agreement_of_equal_and_of_crossed_divisions() -> None:
    """By hand: crossed pairs share nothing, with a Rand index of -1/2 after adjusting (0 of 2/3 expected pairs)."""
    partition = [["a", "b"], ["c", "d"]]
    same_groups = agreement(partition, {"a": "n", "b": "n", "c": "s", "d": "s"})
    crossed = agreement(partition, {"a": "n", "b": "s", "c": "n", "d": "s"})
    assert (same_groups.adjusted_rand_index, same_groups.normalised_mutual_information) == pytest.approx((1, 1))
    assert [crossed.adjusted_rand_index, crossed.normalised_mutual_information] == pytest.approx([-0.5, 0])


def test_agreement_known_from_hubert_and_arabie() -> None:
    """By hand: table ((1, 1, 0), (1, 2, 1), (0, 0, 4)), 7 common pairs, 14 and 13 pairs of 45."""
    partition = [["a", "b"], ["c", "d", "e", "f"], ["g", "h", "i", "j"]]
    groups = dict(zip("abcdefghij", "xyxyyzzzzz", strict=True))
    expected = 14 * 13 / 45
    found = agreement(partition, groups).adjusted_rand_index
    assert found == pytest.approx((7 - expected) / ((13 + 14) / 2 - expected))


def test_agreement_on_nothing() -> None:
    one = agreement([["a", "b"]], {"a": "n", "b": "n"})
    alone = agreement([["a"], ["b"]], {"a": "n", "b": "s"})
    assert all(isnan(found.adjusted_rand_index) for found in (one, alone, agreement([], {})))
    assert all(isnan(found.normalised_mutual_information) for found in (one, alone, agreement([], {})))


def test_a_seed_gives_one_answer() -> None:
    assert communities(FLORENTINE, seed=7) == communities(FLORENTINE, seed=7)


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_communities_divide_the_nodes_and_are_connected(kind: type[nx.Graph[str]]) -> None:
    @given(random_graphs(kind))
    def check(graph: nx.Graph[str]) -> None:
        found = communities(graph)
        whole = graph.to_undirected()
        assert sorted(node for part in found for node in part) == sorted(graph)
        assert all(nx.is_connected(whole.subgraph(part)) for part in found)
        if graph.number_of_edges() and not graph.is_directed():
            assert same(
                modularity(graph, found), nx.community.modularity(graph, [set(part) for part in found], weight=None)
            )
        assert core_number(graph) == nx.core_number(whole)

    check()


@given(grouped_graphs())
def test_agreement_goes_both_ways(case: tuple[nx.Graph[str], dict[str, str]]) -> None:
    graph, groups = case
    found = communities(graph)
    number = {node: str(k) for k, part in enumerate(found) for node in part}
    parts = [[node for node in groups if groups[node] == name] for name in sorted(set(groups.values()))]
    one, other = agreement(found, groups), agreement(parts, number)
    assert same(one.adjusted_rand_index, other.adjusted_rand_index)
    assert same(one.normalised_mutual_information, other.normalised_mutual_information)
