from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from directory.graph import ELSEWHERE, Network, build, simplify
from directory.i18n import texts
from directory.pictures.network.multiples import CROWD, Multiples, Part, part_sentence, parts
from directory.records import Directory
from directory.speaker import Speaker


@pytest.fixture(scope="module")
def pairs(network: Network) -> nx.Graph[str]:
    return simplify(network.ties)


def test_parts_by_municipality_worked_by_hand(tiny: Directory, pairs: nx.Graph[str]) -> None:
    """North: choir-band inside; choir-club and choir-council cross. South: club-council inside, three cross."""
    found = parts(Speaker(tiny, "en"), pairs, "municipality")
    assert [(part.name, part.inside, part.crossing, part.alone) for part in found] == [
        ("Dienvidi", 1, 3, 0),
        ("Ziemeļi", 1, 2, 0),
        ("Elsewhere", 0, 1, 1),
    ]
    assert found[-1].members == {"guest", "hermit"}


def test_an_organisation_with_two_themes_is_in_both_parts(tiny: Directory, pairs: nx.Graph[str]) -> None:
    found = {part.code: part.members for part in parts(Speaker(tiny, "en"), pairs, "theme")}
    assert found == {"culture": {"choir", "band", "guest"}, "sports": {"band", "club"}}


@pytest.mark.parametrize("each", ["municipality", "theme"])
def test_pairs_are_counted_alike_in_the_shipped_directory(shipped: Directory, each: str) -> None:
    pairs = simplify(build(shipped).ties)
    for part in parts(Speaker(shipped, "lv"), pairs, each):
        within = [len({one, other} & part.members) for one, other in pairs.edges]
        assert (part.inside, part.crossing) == (within.count(2), within.count(1))


def test_a_picture_worked_by_hand(tiny: Directory, pairs: nx.Graph[str]) -> None:
    """Six faint dots; two lines to others, one inside; two dots in the colour of the north."""
    at = {id: (10.0 * k, 5.0 * k) for k, id in enumerate(sorted(pairs))}
    north = parts(Speaker(tiny, "en"), pairs, "municipality")[1]
    root = ET.fromstring(Multiples(pairs, at, {"north": "#0072B2", ELSEWHERE: "#8A8F98"}).svg(north, ink="#26302F"))
    everybody, crossing, inside, members = [path.attrib["d"] for path in root]
    assert everybody.count("M") == 6
    assert crossing.count("L") == 2
    assert inside == "M0 0L10 5"
    assert members == "M0 0h0M10 5h0"
    assert [path.attrib["stroke"] for path in root] == ["#26302F"] * 3 + ["#0072B2"]


def test_small_pictures_are_light(shipped: Directory) -> None:
    pairs = simplify(build(shipped).ties)
    at = {id: (float(k % 900), float(k)) for k, id in enumerate(pairs)}
    drawer = Multiples(pairs, at, {"marupe": "#0072B2"})
    pictures = [drawer.svg(part, ink="#000000") for part in parts(Speaker(shipped, "lv"), pairs, "theme")]
    assert max(map(len, pictures)) < 40_000


def test_words_beside_a_picture() -> None:
    part = Part("north", "North", frozenset({"a", "b"}), 1, 2, 0)
    said = part_sentence(texts("en"), part)
    assert re.fullmatch(r"2 organisations, 1 pair among them, 2 pairs with others, 0 without a partner", said)


def test_a_crowd_behind_the_members_is_left_out() -> None:
    pairs: nx.Graph[str] = nx.Graph()
    pairs.add_nodes_from(map(str, range(CROWD + 1)), group="north")
    part = Part("north", "North", frozenset({"7"}), 0, 0, 1)
    root = ET.fromstring(
        Multiples(pairs, dict.fromkeys(pairs, (1.0, 2.0)), {"north": "#0072B2"}).svg(part, ink="#000000")
    )
    assert [path.attrib["d"] for path in root] == ["M1 2h0"]
