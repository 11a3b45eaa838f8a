from __future__ import annotations

import json
import math

import networkx as nx
import pytest

from directory.graph import build, simplify
from directory.i18n import texts
from directory.palette import group_colours
from directory.pictures.layout.by_municipality import by_municipality
from directory.pictures.layout.on_map import MapPlan, on_map
from directory.pictures.layout.positions import radius
from directory.pictures.maps.boundaries import read_boundaries
from directory.pictures.maps.outlines import build_outlines
from directory.pictures.maps.projection import Projection
from directory.pictures.network.arrangements import MAP, MUNICIPALITY, arranged
from directory.pictures.network.collapse import collapse
from directory.pictures.network.encodings import COLOURS, REST, SIZES, paint, sizes, swatches
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import Picture, build_picture
from directory.records import Directory
from directory.speaker import Speaker
from tests.conftest import SHIPPED


@pytest.fixture(scope="module")
def plan(shipped: Directory) -> MapPlan:
    box = read_boundaries(SHIPPED / "boundaries").box([municipality.id for municipality in shipped.covered])
    pairs = simplify(build(shipped).ties)
    return on_map(shipped, {node: radius(len(pairs[node])) for node in pairs}, Projection(box))


def picture(shipped: Directory, plan: MapPlan, language: str, pairs: nx.Graph[str] | None = None) -> Picture:
    t, pairs = texts(language), pairs or simplify(build(shipped).ties)
    graph = drawn(Speaker(shipped, t.language), pairs)
    own = build_picture(graph, dict.fromkeys(graph, (0.0, 0.0)), colours=group_colours(shipped))
    radii = {node: radius(len(pairs[node])) for node in pairs}
    groups = by_municipality(pairs, radii, order=[*group_colours(shipped)], everybody=pairs)
    return arranged(Speaker(shipped, t.language), own, pairs, on_map=plan, groups=groups)


def test_everybody_has_a_place_in_every_arrangement(shipped: Directory, plan: MapPlan) -> None:
    found = picture(shipped, plan, "en")
    for columns in found.more["moves"].values():
        assert [len(column) for column in columns] == [567, 567]
    assert len(found.more["spans"]) == len(found.edges["from"])
    assert len(json.dumps(found.more, allow_nan=False)) < 50_000


def test_positions_are_the_same_in_both_languages_and_names_are_not(shipped: Directory, plan: MapPlan) -> None:
    one, other = (picture(shipped, plan, language) for language in ("lv", "en"))
    assert one.more["moves"] == other.more["moves"]
    assert one.rev != other.rev


def test_rings_around_municipalities_say_how_many_organisations_stand_behind_their_nodes(
    shipped: Directory, plan: MapPlan
) -> None:
    """162 of 567 are at home in Ķekava, one node in the picture; who of them works with whom is not seen in it."""
    collapsed = collapse(simplify(build(shipped).ties), opened=(), limit=100).pairs
    rings = picture(shipped, plan, "en", collapsed).more["underlay"][MUNICIPALITY]["rings"]
    assert {ring["label"] for ring in rings} == {"Mārupe: 101", "Olaine: 68", "Ķekava: 162", "Elsewhere: 236"}
    full = picture(shipped, plan, "en").more["underlay"][MUNICIPALITY]["rings"]
    assert {ring["label"] for ring in rings} < {ring["label"] for ring in full}


def test_organisations_stand_around_their_place(shipped: Directory, plan: MapPlan) -> None:
    """Nobody is farther from the point of their place than six kilometres, of 45 units each."""
    for organisation in shipped.organisations:
        if organisation.lat is not None and organisation.lon is not None:
            home = plan.projection(organisation.lon, organisation.lat)
            assert math.dist(plan.points[organisation.id], home) < 6 * 45


def test_who_has_no_place_stands_in_the_block_of_the_group_below_the_map(shipped: Directory, plan: MapPlan) -> None:
    _, _, _, bottom = plan.projection.frame
    assert set(plan.parked) == {"marupe", "olaine", "kekava", "elsewhere"}
    for organisation in shipped.organisations:
        if organisation.lat is None:
            assert plan.points[organisation.id][1] > bottom


def test_ground_is_small_and_colours_the_covered_municipalities(shipped: Directory, plan: MapPlan) -> None:
    ground = build_outlines(
        read_boundaries(SHIPPED / "boundaries"), plan.projection, colours={"marupe": "#111111", "olaine": "#222222"}
    )
    assert [shape["colour"] for shape in ground.shapes if shape["kind"] == "covered"] == ["#111111", "#222222"]
    assert len(json.dumps(ground.shapes)) < 120_000


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("size", SIZES)
def test_every_node_gets_a_colour_and_a_size(shipped: Directory, colour: str, size: str) -> None:
    network = build(shipped)
    pairs = simplify(network.ties)
    keys, place = swatches(Speaker(shipped, "en"), pairs, colour)
    found = paint(keys, place, sizes(pairs, network.ties, size), largest=77)
    assert len(found.colour) == len(found.size) == len(pairs)
    assert min(found.size) == 6
    assert max(found.size) == pytest.approx(radius(77), abs=0.1)
    assert max(found.colour) < len(found.colours)


def test_a_theme_keeps_its_colour_whatever_is_selected(shipped: Directory) -> None:
    pairs = simplify(build(shipped).ties)
    few = pairs.subgraph([node for node in pairs if pairs.nodes[node]["group"] == "olaine"])
    every = {key.code: key.colour for key in swatches(Speaker(shipped, "en"), pairs, "theme")[0]}
    assert {key.code: key.colour for key in swatches(Speaker(shipped, "en"), few, "theme")[0]} == every
    assert every[None] == REST


def test_money_worked_by_hand(shipped: Directory) -> None:
    """The sum over all organisations is twice the sum over all ties, each of which has two ends."""
    network = build(shipped)
    money = sizes(simplify(network.ties), network.ties, "money")
    assert sum(money.values()) == pytest.approx(2 * sum(float(tie.amount_eur or 0) for tie in shipped.ties))


def test_underlay_says_how_many_stand_in_each_ring(shipped: Directory, plan: MapPlan) -> None:
    more = picture(shipped, plan, "en").more
    labels = [ring["label"] for ring in more["underlay"][MUNICIPALITY]["rings"]]
    assert "Olaine: 68" in labels
    assert {"Ķekava: place not known"} <= {box["label"] for box in more["underlay"][MAP]["boxes"]}
