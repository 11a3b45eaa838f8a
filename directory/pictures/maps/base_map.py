"""Draw what lies under the data on the map: grounds, outlines and, only when asked for, streets.

Each style is written into the page itself, as the base map's own `data:` address, so that nobody is asked for it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from directory.pictures.maps.boundaries import Boundaries, Feature

STREET_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
"""Asked only by `street_map`; the visitor's browser then tells this server which part of the map it shows."""

STREET_SOURCE = "© OpenStreetMap"


WHOLE = {"maxzoom": 7, "tolerance": 0}
"""Outlines are cut into pieces of about 150 km, exact to some 20 m: with the usual smaller ones half of a map stays
empty while a slow browser is still cutting the other half."""


@dataclass(frozen=True)
class MapColours:
    """Colours under and around the data; a drawing by the graphics card cannot read them from the page.

    Parameters
    ----------
    background, text
        As on the page around the map.
    land, line
        The country's area and its outlines, faint.
    fill
        Opacity of a covered municipality, 0 to 1.
    brightness
        Of street tiles, 0 to 1.
    """

    background: str
    text: str
    land: str
    line: str
    fill: float
    brightness: float


@dataclass(frozen=True, eq=False)
class BaseMap:
    """Something to draw data on.

    Parameters
    ----------
    style
        For `map_style` of a deck.
    ground, boundaries
        What it was made of.
    """

    style: str
    ground: MapColours
    boundaries: Boundaries


LIGHT = MapColours("#FDFBF7", "#26302F", "#F3EEE4", "#CFC5B3", 0.16, 1.0)
DARK = MapColours("#14191B", "#ECE8E0", "#1E2528", "#3F4A4E", 0.26, 0.45)


def outline_map(boundaries: Boundaries, ground: MapColours, *, colours: Mapping[str, str]) -> BaseMap:
    """A base map of outlines alone, that asks no server.

    Parameters
    ----------
    colours
        Municipality id to its colour; these are filled, with their towns and parishes inside.
    """
    land = {"id": "land", "type": "fill", "source": "municipalities", "paint": {"fill-color": ground.land}}
    layers = [_background(ground), land, *_outlines(ground, colours)]
    return BaseMap(_address(_sources(boundaries), layers), ground, boundaries)


def street_map(boundaries: Boundaries, ground: MapColours, *, colours: Mapping[str, str]) -> BaseMap:
    """The same outlines over street tiles: **asks the tile server**, so only for a visitor who wants that.

    The page that uses it shows `STREET_SOURCE`.
    """
    tiles = {"type": "raster", "tiles": [STREET_TILES], "tileSize": 256, "maxzoom": 19, "attribution": STREET_SOURCE}
    paint = {"raster-saturation": -0.5, "raster-brightness-max": ground.brightness}
    streets = {"id": "streets", "type": "raster", "source": "streets", "paint": paint}
    sources = {**_sources(boundaries), "streets": tiles}
    layers = [_background(ground), streets, *_outlines(ground, colours)]
    return BaseMap(_address(sources, layers), ground, boundaries)


def _address(sources: Mapping[str, Any], layers: list[dict[str, Any]]) -> str:
    text = json.dumps({"version": 8, "sources": sources, "layers": layers}, ensure_ascii=False, separators=(",", ":"))
    return "data:application/json," + quote(text, safe='[]{}":,/')


def _sources(boundaries: Boundaries) -> dict[str, Any]:
    return {
        "municipalities": _source(boundaries.municipalities, "id"),
        "units": _source(boundaries.units, "municipality"),
    }


def _source(features: tuple[Feature, ...], name: str) -> dict[str, Any]:
    """Outlines with the one property that they are coloured by."""
    bare = [
        {"type": "Feature", "properties": {name: feature["properties"][name]}, "geometry": feature["geometry"]}
        for feature in features
    ]
    return {"type": "geojson", "data": {"type": "FeatureCollection", "features": bare}, **WHOLE}


def _background(ground: MapColours) -> dict[str, Any]:
    return {"id": "background", "type": "background", "paint": {"background-color": ground.background}}


def _outlines(ground: MapColours, colours: Mapping[str, str]) -> list[dict[str, Any]]:
    """Filled municipalities first, then the lines: thin inside, faint around, coloured last."""
    inside = {"line-color": _coloured("municipality", colours, ground), "line-opacity": 0.55, "line-width": 0.8}
    around = {"line-color": _coloured("id", colours, ground), "line-width": 1.8}
    filled = {"fill-color": _coloured("id", colours, ground), "fill-opacity": ground.fill}
    chosen = _among("id", colours)
    return [
        {"id": "filled", "type": "fill", "source": "municipalities", "filter": chosen, "paint": filled},
        {
            "id": "units",
            "type": "line",
            "source": "units",
            "filter": _among("municipality", colours),
            "paint": {**inside, "line-dasharray": [4, 3]},
        },
        {"id": "outlines", "type": "line", "source": "municipalities", "paint": {"line-color": ground.line}},
        {"id": "around", "type": "line", "source": "municipalities", "filter": chosen, "paint": around},
    ]


def _among(name: str, colours: Mapping[str, str]) -> list[Any]:
    return ["in", ["get", name], ["literal", sorted(colours)]]


def _coloured(name: str, colours: Mapping[str, str], ground: MapColours) -> Any:
    pairs = [part for pair in sorted(colours.items()) for part in pair]
    return ["match", ["get", name], *pairs, ground.line] if pairs else ground.line
