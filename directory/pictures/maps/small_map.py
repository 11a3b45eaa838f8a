"""Draw where one organisation is."""

from __future__ import annotations

from collections.abc import Sequence

import pydeck

from directory.palette import group_colours, rgb
from directory.pictures.maps.base_map import BaseMap
from directory.pictures.maps.deck import build_deck, colour_of
from directory.pictures.maps.map_layers import circle_layer, line_layer, name_layer
from directory.records import Directory, Organisation


def build_small_map(
    directory: Directory,
    organisation: Organisation,
    partners: Sequence[Organisation],
    *,
    base: BaseMap,
    view: pydeck.ViewState,
) -> pydeck.Deck | None:
    """One organisation's place, with faint lines to those of its partners whose point is known.

    It does not react to the mouse or a finger, so that the page can be scrolled across it.

    Parameters
    ----------
    base
        From `outline_map` with the colour of this organisation's municipality alone.

    Returns
    -------
    Deck or None
        None when nobody knows the point.
    """
    if organisation.lat is None or organisation.lon is None:
        return None
    here = (organisation.lon, organisation.lat)
    ends = sorted({(partner.lon, partner.lat) for partner in partners if partner.lat is not None} - {here})
    ink = base.ground.text
    lines = [{"path": [here, end], "width": 1.2, "colour": rgb(ink, alpha=90)} for end in ends]
    dots = [
        {"position": end, "radius": 3.5, "ring": 0, "colour": rgb(ink, alpha=150), "ring_colour": rgb(ink)}
        for end in ends
    ]
    circle = {
        "position": here,
        "radius": 9,
        "ring": 2,
        "colour": rgb(colour_of(organisation.municipality, group_colours(directory))),
        "ring_colour": rgb(base.ground.background),
    }
    name = {"position": here, "size": 14, "offset": 19, "colour": rgb(ink), "importance": 1}
    layers = [
        line_layer(lines, id="lines", pickable=False),
        circle_layer([*dots, circle], id="places", pickable=False),
        name_layer([{"text": _place(directory, organisation), **name}], base.ground, id="names", above=19),
    ]
    return build_deck(layers, base, view, controller=False)


def _place(directory: Directory, organisation: Organisation) -> str:
    place = directory.place.get(organisation.place_code or "")
    return place.name if place else organisation.place or ""
