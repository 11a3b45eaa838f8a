"""Draw the layers of data on the map: lines, circles and names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pydeck
from pydeck.types import String

from directory.palette import rgb
from directory.pictures.maps.base_map import MapColours

PIXELS = String("pixels")

FONT = String("system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif")

COUNTED = 12.0
"""A circle of this radius or more, in pixels, has room for its number."""


def radius(size: float) -> float:
    """Radius of a circle in pixels; its area grows with `size`, above a minimum that can still be hit."""
    return round(min(5 + 2.3 * math.sqrt(size), 40.0), 1)


def line_width(ties: int) -> float:
    """Width of a line in pixels."""
    return round(min(0.6 + 1.1 * math.sqrt(ties), 9.0), 1)


def line_layer(lines: Iterable[Mapping[str, Any]], *, id: str, pickable: bool) -> pydeck.Layer:
    """Straight lines.

    Parameters
    ----------
    lines
        Each with `path` (points as longitude, latitude), `width` in pixels, `colour` and what is asked of it when
        picked. Written as GeoJSON because Streamlit fades the lines of other layers as soon as anything is selected.
    """
    features = [_feature("LineString", line["path"], line) for line in lines]
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id=id,
        filled=False,
        get_line_color="properties.colour",
        get_line_width="properties.width",
        line_width_units=PIXELS,
        line_cap_rounded=True,
        pickable=pickable,
    )


def circle_layer(circles: Sequence[Mapping[str, Any]], *, id: str, pickable: bool) -> pydeck.Layer:
    """Circles with a ring.

    Parameters
    ----------
    circles
        Each with `position` (longitude, latitude), `radius` and `ring` (its width) in pixels, `colour` and
        `ring_colour`; the last is drawn on top.
    """
    return pydeck.Layer(
        "ScatterplotLayer",
        [_plain(circle) for circle in circles],
        id=id,
        get_position="position",
        get_radius="radius",
        get_fill_color="colour",
        get_line_color="ring_colour",
        get_line_width="ring",
        radius_units=PIXELS,
        line_width_units=PIXELS,
        stroked=True,
        antialiasing=True,
        pickable=pickable,
    )


def count_layer(circles: Iterable[Mapping[str, Any]], *, id: str) -> pydeck.Layer:
    """Numbers inside those circles that have room for them.

    Parameters
    ----------
    circles
        Each with its `count` as text and the `count_colour`. Written as GeoJSON for the same reason as lines: they
        would fade with everything that is not selected.
    """
    roomy = [circle for circle in circles if circle["radius"] >= COUNTED]
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": [_feature("Point", one["position"], one) for one in roomy]},
        id=id,
        point_type=String("text"),
        get_text="properties.count",
        get_text_size="properties.radius * 0.35 + 8",
        get_text_color="properties.count_colour",
        text_size_units=PIXELS,
        text_character_set=String("auto"),
        text_font_family=FONT,
        text_font_weight=700,
        text_font_settings={"fontSize": 64},
        pickable=False,
    )


def name_layer(names: Iterable[Mapping[str, Any]], ground: MapColours, *, id: str, above: float) -> pydeck.Layer:
    """Names that do not overlap: of two in each other's way the more important one is shown, at every zoom.

    The browser finds that out, for each layer on its own.

    Parameters
    ----------
    names
        Each with `position`, `text`, `size` and `offset` (how far below its point) in pixels, `colour`, and
        `importance` from -1000 to 1000.
    above
        Largest offset: so far up, in pixels, an invisible ground under each name reaches, because the browser
        looks at the point itself to find out whether a name is hidden.
    """
    features = [_feature("Point", name["position"], name) for name in names]
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id=id,
        point_type=String("text"),
        get_text="properties.text",
        get_text_color="properties.colour",
        get_text_size="properties.size",
        text_size_units=PIXELS,
        get_text_pixel_offset="[0, properties.offset]",
        text_character_set=String("auto"),
        text_font_family=FONT,
        text_font_weight=600,
        text_font_settings={"sdf": True, "fontSize": 64, "radius": 16, "buffer": 8},
        text_outline_width=4,
        text_outline_color=rgb(ground.background),
        text_background=True,
        text_background_padding=[3, above, 3, 1],
        get_text_background_color=rgb(ground.background, alpha=0),
        extensions=[{"@@type": "CollisionFilterExtension"}],
        collision_test_props={"sizeScale": 2, "padding": [10, above + 4, 10, -4]},
        get_collision_priority="properties.importance",
        collision_group=String(id),
        pickable=False,
    )


def _feature(kind: str, coordinates: Any, row: Mapping[str, Any]) -> dict[str, Any]:
    own = {name: value for name, value in _plain(row).items() if name not in {"path", "position"}}
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": own}


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """Texts that are shown as they are: deck.gl would carry out one that begins with @@, or fail on it."""
    return {
        name: f" {value}" if isinstance(value, str) and value.startswith("@@") else value for name, value in row.items()
    }
