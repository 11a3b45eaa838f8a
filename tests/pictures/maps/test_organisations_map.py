"""The maps: what they hold, that they ask nobody, and that names from data stay text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pydeck
import pytest

from directory.analysis.places.spots import Link, Spot, links_between, places_of
from directory.graph import build
from directory.i18n import Texts, texts
from directory.load import read_directory
from directory.palette import group_colours
from directory.pictures.maps.base_map import DARK, LIGHT, STREET_SOURCE, BaseMap, MapColours, outline_map, street_map
from directory.pictures.maps.boundaries import Boundaries, read_boundaries
from directory.pictures.maps.camera import first_view
from directory.pictures.maps.map_layers import line_width, radius
from directory.pictures.maps.organisations_map import LINES, MOST_LINES, PLACES, build_map, by_ties, picked_id
from directory.pictures.maps.small_map import build_small_map
from directory.records import Directory
from directory.speaker import Speaker

DATA = Path(__file__).parents[3] / "data"
HOSTILE = ("<img src=x onerror=alert(1)>", "@@=alert(1)", "@@#x.y", "{id} ${alert(1)}", '"]}\\', "\u202eabc")


def _covered(directory: Directory) -> dict[str, str]:
    return {found.id: group_colours(directory)[found.id] for found in directory.covered}


@pytest.fixture(scope="module")
def directory() -> Directory:
    return read_directory(DATA)[0]


@pytest.fixture(scope="module")
def boundaries() -> Boundaries:
    return read_boundaries(DATA / "boundaries")


@pytest.fixture(scope="module")
def spots(directory: Directory) -> tuple[Spot, ...]:
    return places_of(directory, build(directory).ties)


@pytest.fixture(scope="module")
def links(directory: Directory, spots: tuple[Spot, ...]) -> tuple[Link, ...]:
    return links_between(spots, build(directory).ties)


@pytest.fixture(scope="module")
def base(directory: Directory, boundaries: Boundaries) -> BaseMap:
    return outline_map(boundaries, LIGHT, colours=_covered(directory))


@pytest.fixture(scope="module")
def view(directory: Directory, boundaries: Boundaries) -> pydeck.ViewState:
    return first_view(boundaries.box({found.id for found in directory.covered}), width=700, height=560)


@pytest.fixture(scope="module")
def t() -> Texts:
    return texts("en")


def _layers(deck: pydeck.Deck) -> dict[str, Any]:
    return {layer["id"]: layer for layer in json.loads(deck.to_json())["layers"]}


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        return [text for part in (value.values() if isinstance(value, dict) else value) for text in _strings(part)]
    return [value] if isinstance(value, str) else []


def test_every_place_is_a_circle_and_every_link_a_line(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], links: tuple[Link, ...], base: BaseMap,
    view: pydeck.ViewState,
) -> None:  # fmt: skip
    layers = _layers(build_map(Speaker(directory, t.language), spots, links, base=base, view=view))
    circles, lines = layers[PLACES]["data"], layers[LINES]["data"]["features"]
    assert {circle["id"] for circle in circles} == {spot.id for spot in spots}
    assert len(lines) == len(links)
    assert [circle["radius"] for circle in circles] == sorted((circle["radius"] for circle in circles), reverse=True)
    biggest = lines[-1]["properties"]
    assert biggest["width"] == max(line["properties"]["width"] for line in lines)
    assert str(len(links[0].ties)) in biggest["text"]


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_nobody_is_asked(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], links: tuple[Link, ...], boundaries: Boundaries,
    view: pydeck.ViewState, ground: MapColours,
) -> None:  # fmt: skip
    """Neither map names an address outside; the style is inside the page, and nothing lets Streamlit choose another."""
    base = outline_map(boundaries, ground, colours=_covered(directory))
    placed = next(found for found in directory.organisations if found.lat is not None)
    small = build_small_map(directory, placed, directory.organisations[:50], base=base, view=view)
    assert small is not None
    for deck in (build_map(Speaker(directory, t.language), spots, links, base=base, view=view), small):
        written = unquote(deck.to_json())
        assert "http:" not in written
        assert "https:" not in written
        assert json.loads(deck.to_json())["mapStyle"].startswith("data:application/json,")


def test_streets_are_asked_for_only_by_their_own_map(boundaries: Boundaries) -> None:
    streets, outlines = (unquote(make(boundaries, LIGHT, colours={}).style) for make in (street_map, outline_map))
    assert streets.count("https://tile.openstreetmap.org/") == 1
    assert STREET_SOURCE in streets
    assert "openstreetmap" not in outlines.casefold()


def test_the_style_is_one_that_can_be_read(directory: Directory, base: BaseMap) -> None:
    """All municipalities, all units, three filled."""
    style = json.loads(unquote(base.style.split(",", 1)[1]))
    assert style["version"] == 8
    assert len(style["sources"]["municipalities"]["data"]["features"]) == len(directory.municipalities)
    assert len(style["sources"]["units"]["data"]["features"]) == 12
    filled = next(layer for layer in style["layers"] if layer["id"] == "filled")
    assert filled["filter"][2][1] == sorted(found.id for found in directory.covered)
    assert "#" not in base.style


def test_names_from_data_stay_text(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], links: tuple[Link, ...], base: BaseMap,
    view: pydeck.ViewState,
) -> None:  # fmt: skip
    """A text that begins with @@ would be carried out; tooltips are text and have a single place to fill."""
    evil = tuple(replace(spot, name=HOSTILE[k % len(HOSTILE)]) for k, spot in enumerate(spots))
    deck = build_map(Speaker(directory, t.language), evil, links, base=base, view=view)
    layers = _layers(deck)
    data = [text for layer in layers.values() for text in _strings(layer["data"])]
    assert not [text for text in data if text.startswith("@@")]
    assert any(text.strip().startswith("@@=alert(1)") for text in data)
    assert "html" not in deck._tooltip
    assert deck._tooltip["text"] == "{text}"


def test_the_selected_place_stands_out(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], links: tuple[Link, ...], base: BaseMap,
    view: pydeck.ViewState,
) -> None:  # fmt: skip
    chosen = links[0].one
    layers = _layers(build_map(Speaker(directory, t.language), spots, links, base=base, view=view, selected=chosen))
    rings = {circle["id"]: circle["ring"] for circle in layers[PLACES]["data"]}
    own: list[int] = []
    others: list[int] = []
    for line in layers[LINES]["data"]["features"]:
        (own if chosen in line["properties"]["id"].split(" ") else others).append(line["properties"]["colour"][3])
    assert max(rings, key=lambda id: rings[id]) == chosen
    assert min(own) > max(others)


def test_size_can_stand_for_ties(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], base: BaseMap, view: pydeck.ViewState
) -> None:
    layers = _layers(build_map(Speaker(directory, t.language), spots, (), base=base, view=view, size=by_ties))
    assert {circle["id"]: circle["count"] for circle in layers[PLACES]["data"]} == {
        spot.id: t.number(spot.ties) for spot in spots
    }


def test_no_more_lines_than_can_be_seen(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], base: BaseMap, view: pydeck.ViewState
) -> None:
    many = tuple(Link(spots[0].id, spots[1].id, (f"t{k}",), ("cooperation",)) for k in range(MOST_LINES + 5))
    layers = _layers(build_map(Speaker(directory, t.language), spots, many, base=base, view=view))
    assert len(layers[LINES]["data"]["features"]) == MOST_LINES


def test_an_empty_selection_is_an_empty_map(
    t: Texts, directory: Directory, base: BaseMap, view: pydeck.ViewState
) -> None:
    layers = _layers(build_map(Speaker(directory, t.language), (), (), base=base, view=view))
    assert layers[PLACES]["data"] == []
    assert layers[LINES]["data"]["features"] == []


@pytest.mark.parametrize("picked", [{}, {PLACES: []}, {PLACES: [], LINES: []}])
def test_a_click_beside_every_place_picks_none(picked: dict[str, Any]) -> None:
    assert picked_id(picked) is None


def test_a_click_on_a_circle_picks_its_place(
    t: Texts, directory: Directory, spots: tuple[Spot, ...], base: BaseMap, view: pydeck.ViewState
) -> None:
    circles = _layers(build_map(Speaker(directory, t.language), spots, (), base=base, view=view))[PLACES]["data"]
    assert {picked_id({PLACES: [circle]}) for circle in circles} == {spot.id for spot in spots}


def test_the_small_map_shows_one_place_and_its_partners(
    directory: Directory, base: BaseMap, view: pydeck.ViewState
) -> None:
    """One line for each other point, however many partners stand there; nothing for those without a point."""
    placed = [found for found in directory.organisations if found.lat is not None]
    unknown = next(found for found in directory.organisations if found.lat is None)
    here = placed[0]
    points = {(found.lon, found.lat) for found in placed[:40]} - {(here.lon, here.lat)}
    deck = build_small_map(directory, here, [*placed[:40], unknown], base=base, view=view)
    assert deck is not None
    layers = _layers(deck)
    assert len(layers["lines"]["data"]["features"]) == len(points)
    assert layers["places"]["data"][-1]["position"] == [here.lon, here.lat]
    named = [name["properties"]["text"] for name in layers["names"]["data"]["features"]]
    assert named == [directory.place[here.place_code or ""].name]


def test_no_small_map_without_a_point(directory: Directory, base: BaseMap, view: pydeck.ViewState) -> None:
    unknown = next(found for found in directory.organisations if found.lat is None)
    assert build_small_map(directory, unknown, (), base=base, view=view) is None


def test_sizes_grow_and_have_bounds() -> None:
    """By hand: an area four times as large beyond the minimum is twice the radius beyond it."""
    assert radius(0) == 5.0
    assert radius(4) - 5 == pytest.approx(2 * (radius(1) - 5))
    assert radius(10**6) == 40.0
    assert line_width(1) < line_width(4) < line_width(10**6) == 9.0
