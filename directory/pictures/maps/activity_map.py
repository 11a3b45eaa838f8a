"""Draw the map of activity: a circle per place, filled where something is known, a ring where nothing is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pydeck

from directory.analysis.places.activity import Activity
from directory.analysis.places.activity_index import Score
from directory.analysis.places.silence import Silence
from directory.answers.places.activity import inhabitants, silence_sentence, top_themes
from directory.i18n import Texts
from directory.palette import group_colours, rgb
from directory.pictures.maps.base_map import BaseMap, MapColours
from directory.pictures.maps.deck import build_deck, colour_of
from directory.pictures.maps.map_layers import circle_layer, name_layer, radius
from directory.speaker import Speaker

PLACES = "places"
"""Id of the layer that can be picked."""

SILENT = "#8A8F98"
RATE = "#1C8099"
"""Colour of the areas; the more organisations per 1,000 inhabitants, the stronger."""


def build_activity_map(
    t: Speaker,
    known: Mapping[str, Activity],
    ranked: Sequence[Score],
    quiet: Sequence[Silence],
    *,
    base: BaseMap,
    view: pydeck.ViewState,
    with_rates: bool,
) -> pydeck.Deck:
    """Places as circles; the area of a circle stands for the index.

    Parameters
    ----------
    with_rates
        Colour towns and parishes by organisations per 1,000 inhabitants, where these and their year are known.
    """
    ground, colours = base.ground, group_colours(t.directory)
    silent = [_silent(t, silence, ground) for silence in quiet]
    active = [_active(t, known[score.code], score, ground, colours) for score in ranked]
    active.sort(key=lambda circle: -circle["radius"])
    names = [_name(circle, ground) for circle in (*active, *silent)]
    areas = [_area_layer(t, known, base)] if with_rates else []
    layers = [
        *areas,
        circle_layer([*silent, *active], id=PLACES, pickable=True),
        name_layer(names, ground, id="names", above=max((name["offset"] for name in names), default=0)),
    ]
    return build_deck(layers, base, view, controller={"dragRotate": False, "touchRotate": False, "scrollZoom": False})


def activity_map_sentence(
    t: Texts, known: Mapping[str, Activity], ranked: Sequence[Score], quiet: Sequence[Silence]
) -> str:
    """What the map shows, for somebody who does not see it."""
    top = ", ".join(known[score.code].place.name for score in ranked[:3])
    return t(
        "Map of {n} places with known activity, most active: {top}; and of {m} settlements of which nothing is known.",
        n=t.number(len(ranked)),
        top=top or "–",
        m=t.number(len(quiet)),
    )


def _active(
    t: Speaker, activity: Activity, score: Score, ground: MapColours, colours: Mapping[str, str]
) -> dict[str, Any]:
    index = 0.0 if score.index != score.index else score.index
    place = activity.place
    lines = [
        place.name,
        t("Activity index: {n}", n=t.number(score.index)),
        t.plural("{n} organisation of residents", "{n} organisations of residents", len(activity.organisations)),
        ", ".join(top_themes(t, activity)),
        t("inhabitants: {n}", n=inhabitants(t, place) or t("unknown")),
    ]
    return {
        "id": place.code,
        "name": place.name,
        "text": "\n".join(line for line in lines if line),
        "position": [place.lon, place.lat],
        "radius": max(radius(index) * 0.75, 5.0),
        "ring": 1.2,
        "colour": rgb(colour_of(place.municipality, colours), alpha=230),
        "ring_colour": rgb(ground.background),
        "importance": min(round(index * 9), 999),
        "ink": rgb(ground.text),
    }


def _silent(t: Texts, silence: Silence, ground: MapColours) -> dict[str, Any]:
    place = silence.place
    return {
        "id": place.code,
        "name": place.name,
        "text": f"{place.name}\n{silence_sentence(t, silence)}",
        "position": [place.lon, place.lat],
        "radius": 4.0 if silence.doubt else 5.0,
        "ring": 1.6,
        "colour": rgb(ground.background, alpha=60 if silence.doubt else 255),
        "ring_colour": rgb(SILENT, alpha=110 if silence.doubt else 255),
        "importance": -400 if silence.doubt else -100,
        "ink": rgb(SILENT),
    }


def _name(circle: Mapping[str, Any], ground: MapColours) -> dict[str, Any]:
    return {
        "text": circle["name"],
        "position": circle["position"],
        "size": 13 if circle["importance"] >= 0 else 11,
        "offset": circle["radius"] + 9,
        "colour": circle["ink"],
        "importance": circle["importance"],
    }


def _area_layer(t: Texts, known: Mapping[str, Activity], base: BaseMap) -> pydeck.Layer:
    """Towns and parishes whose rate is known; the others stay as they are."""
    rates = {
        code: (activity, rate)
        for code, activity in known.items()
        if activity.place.kind in {"town", "parish"} and (rate := activity.per_1000) is not None
    }
    most = max((rate for _, rate in rates.values()), default=1.0) or 1.0
    features = [
        {
            "type": "Feature",
            "geometry": feature["geometry"],
            "properties": {
                "colour": rgb(RATE, alpha=round(30 + 170 * rate / most)),
                "text": rate_text(t, activity, rate),
            },
        }
        for feature in base.boundaries.units
        if (own := rates.get(feature["properties"]["code"]))
        for activity, rate in (own,)
    ]
    return pydeck.Layer(
        "GeoJsonLayer",
        {"type": "FeatureCollection", "features": features},
        id="rates",
        stroked=False,
        get_fill_color="properties.colour",
        pickable=False,
    )


def rate_text(t: Texts, activity: Activity, rate: float) -> str:
    """A rate in words: "Olaine: 2.5 organisations per 1,000 inhabitants (9,908 in 2024)"."""
    return t(
        "{place}: {rate} organisations per 1,000 inhabitants ({inhabitants}, {source})",
        place=activity.place.name,
        rate=t.number(rate, decimals=1),
        inhabitants=inhabitants(t, activity.place),
        source=activity.place.inhabitants_source or t("no source given"),
    )
