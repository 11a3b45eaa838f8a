"""What would change: worked by hand on the tiny directory; nothing is changed by asking."""

from __future__ import annotations

from math import isnan

import networkx as nx
import pytest

from directory.analysis.gaps.group_gaps import groups_by
from directory.analysis.gaps.what_if import add_tie, effect, switch_off
from directory.analysis.network.figures import figures
from directory.errors import UnknownIdError
from directory.graph import Network, simplify


def test_the_figures_of_the_tiny_directory(network: Network) -> None:
    """By hand: five pairs of six organisations; two of the four pairs with both homes covered cross the border."""
    found = figures(simplify(network.ties), groups_by(network.ties, "municipality"))
    assert (found.organisations, found.pairs, found.isolates, found.components, found.largest) == (6, 5, 1, 1, 5)
    assert found.density == pytest.approx(5 / 15)
    assert found.ei_index == 0
    assert found.degree_centralisation == pytest.approx((6 * 3 - 10) / (5 * 4))
    assert found.connectors == (("choir", 2), ("club", 1), ("council", 1))
    assert [id for id, _ in found.brokers] == ["choir", "club"]


def test_emptiness_has_defined_figures() -> None:
    found = figures(nx.Graph(), {})
    assert (found.organisations, found.pairs, found.isolates, found.components, found.largest) == (0, 0, 0, 0, 0)
    assert isnan(found.density)
    assert isnan(found.ei_index)
    assert isnan(found.degree_centralisation)
    assert found.connectors == found.brokers == ()


def test_without_the_choir_the_band_is_alone(network: Network) -> None:
    """By hand: four ties go; north and south have no pair left, and the north none at all."""
    groups = groups_by(network.ties, "municipality")
    after = effect(network.ties, switch_off(network.ties, "choir"), groups)
    assert after.isolated == ("band",)
    assert (after.before.pairs, after.after.pairs) == (5, 2)
    assert (after.before.largest, after.after.largest) == (5, 3)
    found = {(cell.one, cell.other): cell.found for cell in after.cells}
    assert found == {("north", "north"): (1, 0), ("north", "south"): (2, 0), ("south", "south"): (1, 1)}


def test_a_first_tie_for_the_hermit(network: Network) -> None:
    groups = groups_by(network.ties, "municipality")
    after = effect(network.ties, add_tie(network.ties, "hermit", "club"), groups)
    assert after.joined == ("hermit",)
    assert after.isolated == ()
    assert (after.before.isolates, after.after.isolates) == (1, 0)
    assert after.cells == ()  # the hermit's home is unknown


def test_one_more_pair_between_two_municipalities(network: Network) -> None:
    """By hand: band - club is a fifth pair; eight ends become ten, five of them in the south."""
    groups = groups_by(network.ties, "municipality")
    after = effect(network.ties, add_tie(network.ties, "band", "club"), groups)
    (cell,) = [cell for cell in after.cells if (cell.one, cell.other) == ("north", "south")]
    assert cell.found == (2, 3)
    assert cell.expected == pytest.approx((16 / 7, 25 / 9))


def test_a_tie_that_is_there_changes_nothing(network: Network) -> None:
    groups = groups_by(network.ties, "municipality")
    after = effect(network.ties, add_tie(network.ties, "choir", "club"), groups)
    assert after.before == after.after
    assert after.cells == ()
    assert after.isolated == after.joined == ()


def test_asking_changes_nothing(network: Network) -> None:
    before: nx.MultiDiGraph[str] = nx.MultiDiGraph(network.ties)
    effect(network.ties, switch_off(network.ties, "choir"), groups_by(network.ties, "municipality"))
    add_tie(network.ties, "band", "club")
    assert nx.utils.graphs_equal(nx.MultiDiGraph(network.ties), before)


def test_the_last_of_a_group_can_stop(network: Network) -> None:
    groups = {"choir": ("north",), "club": ("south",)}
    after = effect(network.ties, switch_off(network.ties, "choir"), groups)
    assert [(cell.found, cell.expected) for cell in after.cells] == [((1, 0), (1.0, 0.0))]


@pytest.mark.parametrize("pair", [("nobody", "choir"), ("choir", "nobody"), ("choir", "choir")])
def test_who_is_not_there_cannot_join(network: Network, pair: tuple[str, str]) -> None:
    with pytest.raises(UnknownIdError, match="choose"):
        add_tie(network.ties, *pair)


def test_who_is_not_there_cannot_stop(network: Network) -> None:
    with pytest.raises(UnknownIdError, match="'nobody'"):
        switch_off(network.ties, "nobody")
