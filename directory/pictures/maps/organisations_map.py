"""Draw the map: where organisations are, and which places work together."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pydeck

from directory.analysis.places.spots import Link, Spot
from directory.answers.places.spots import link_text, spot_text
from directory.i18n import Texts
from directory.palette import group_colours, rgb
from directory.pictures.maps.base_map import BaseMap, MapColours
from directory.pictures.maps.deck import build_deck, colour_of
from directory.pictures.maps.map_layers import circle_layer, count_layer, line_layer, line_width, name_layer, radius
from directory.pictures.maps.name_points import covered_names, other_names
from directory.speaker import Speaker

PLACES, LINES = "places", "lines"
"""Ids of the layers that can be picked."""

MOST_LINES = 2000
"""No more lines than this are drawn, those with most ties; more would be a blot, and slow."""

NEAR, FAR_SCALE = 8.6, 0.7
"""A first view from farther than this zoom, as on a phone, gets circles smaller by this factor, and no titles."""


def by_organisations(spot: Spot) -> int:
    """Number of organisations of a spot, for the size of its circle."""
    return len(spot.organisations)


def by_ties(spot: Spot) -> int:
    """Number of ties of a spot, for the size of its circle."""
    return spot.ties


def build_map(
    t: Speaker,
    spots: Sequence[Spot],
    links: Sequence[Link],
    *,
    base: BaseMap,
    view: pydeck.ViewState,
    size: Callable[[Spot], int] = by_organisations,
    selected: str | None = None,
) -> pydeck.Deck:
    """A map of places as circles, joined by lines where they work together.

    Parameters
    ----------
    spots, links
        As from `places_of` and `links_between`.
    base
        What lies under them, from `outline_map` or `street_map`.
    view
        From where it is looked at first, from `first_view`.
    size
        What the area of a circle, and the number in it, stand for.
    selected
        Id of the spot whose lines stand out; None for none.

    Returns
    -------
    Deck
        A click on a circle picks an object of the layer `PLACES`; see `picked_id`.
    """
    ground, colours = base.ground, group_colours(t.directory)
    scale = 1.0 if view.zoom >= NEAR else FAR_SCALE
    circles = [_circle(t, spot, ground, colours, size, selected, scale) for spot in spots]
    circles.sort(key=lambda circle: -circle["radius"])
    at = {spot.id: spot for spot in spots}
    lines = [_line(t, link, at, ground, colours, selected) for link in reversed(links[:MOST_LINES])]
    names = [
        *(_name(circle, ground, scale) for circle in circles),
        *other_names(t.directory, colours, without={spot.name for spot in spots}),
    ]
    titles = covered_names(t.directory, base.boundaries, ground, colours) if scale == 1 else []
    layers = [
        line_layer(lines, id=LINES, pickable=True),
        name_layer(titles, ground, id="titles", above=0),
        circle_layer(circles, id=PLACES, pickable=True),
        count_layer(circles, id="counts"),
        name_layer(names, ground, id="names", above=max((name["offset"] for name in names), default=0)),
    ]
    return build_deck(layers, base, view, controller={"dragRotate": False, "touchRotate": False})


def picked_id(objects: Mapping[str, Sequence[Mapping[str, Any]]]) -> str | None:
    """Id of the spot whose circle a visitor clicked on, from the objects that Streamlit returns.

    None for the ground; lines say something when pointed at, but Streamlit passes no click on them on.
    """
    return next((str(picked["id"]) for picked in objects.get(PLACES, ())), None)


def _circle(
    t: Speaker,
    spot: Spot,
    ground: MapColours,
    colours: Mapping[str, str],
    size: Callable[[Spot], int],
    selected: str | None,
    scale: float,
) -> dict[str, Any]:
    is_faded = selected not in {None, spot.id}
    return {
        "id": spot.id,
        "name": spot.name,
        "text": spot.name if spot.id == selected else spot_text(t, spot),  # the rest stands beside the map
        "position": [spot.lon, spot.lat],
        "radius": round(radius(size(spot)) * scale, 1),
        "ring": 3 if spot.id == selected else 1.2,
        "colour": rgb(colour_of(spot.municipality, colours), alpha=110 if is_faded else 240),
        "ring_colour": rgb(ground.text if spot.id == selected else ground.background),
        "count": t.number(size(spot)),
        "count_colour": rgb(ground.text) if is_faded else [255, 255, 255, 255],
        "importance": min(size(spot), 999),
    }


def _line(
    t: Texts,
    link: Link,
    at: Mapping[str, Spot],
    ground: MapColours,
    colours: Mapping[str, str],
    selected: str | None,
) -> dict[str, Any]:
    one, other = at[link.one], at[link.other]
    alpha = 215 if selected in {link.one, link.other} else 30 if selected else min(80 + 12 * len(link.ties), 190)
    return {
        "id": f"{link.one} {link.other}",
        "text": link_text(t, one, other, link),
        "path": [[one.lon, one.lat], [other.lon, other.lat]],
        "width": line_width(len(link.ties)),
        "colour": rgb(_line_colour(one, other, ground, colours), alpha=alpha),
    }


def _line_colour(one: Spot, other: Spot, ground: MapColours, colours: Mapping[str, str]) -> str:
    """Within a municipality its own; between two covered ones that of text, to stand out; else that of elsewhere."""
    ends = {one.municipality, other.municipality}
    if ends <= colours.keys():
        return ground.text if len(ends) == 2 else colour_of(one.municipality, colours)
    return colour_of(None, colours)


def _name(circle: Mapping[str, Any], ground: MapColours, scale: float) -> dict[str, Any]:
    return {
        "text": circle["name"],
        "position": circle["position"],
        "size": round(13 * math.sqrt(scale), 1),
        "offset": circle["radius"] + 9 * scale,
        "colour": rgb(ground.text),
        "importance": circle["importance"],
    }
