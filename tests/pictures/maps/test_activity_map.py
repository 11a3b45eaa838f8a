"""The map of activity: what is drawn, and in what colour nothing is drawn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from directory.analysis.places.activity import activities
from directory.analysis.places.activity_index import scores
from directory.analysis.places.settlements import SETTLEMENTS
from directory.analysis.places.silence import silences
from directory.palette import group_colours
from directory.pictures.maps.activity_map import PLACES, build_activity_map
from directory.pictures.maps.base_map import LIGHT, outline_map
from directory.pictures.maps.boundaries import read_boundaries
from directory.pictures.maps.camera import first_view
from directory.records import Directory
from directory.speaker import Speaker

DATA = Path(__file__).parents[3] / "data" / "boundaries"


@pytest.mark.parametrize("with_rates", [False, True])
def test_each_place_is_drawn_once_and_rates_only_where_known(shipped: Directory, with_rates: bool) -> None:
    known, boundaries = activities(shipped), read_boundaries(DATA)
    compared = [one for one in known.values() if one.place.kind in SETTLEMENTS and one.is_known]
    quiet = silences(known)
    deck = build_activity_map(
        Speaker(shipped, "lv"),
        known,
        scores(shipped, compared),
        quiet,
        base=outline_map(boundaries, LIGHT, colours=group_colours(shipped)),
        view=first_view(boundaries.box(["marupe", "olaine", "kekava"]), width=700, height=500),
        with_rates=with_rates,
    )
    layers = {layer["id"]: layer for layer in json.loads(deck.to_json())["layers"]}
    drawn = [circle["id"] for circle in layers[PLACES]["data"]]
    assert sorted(drawn) == sorted([*(one.place.code for one in compared), *(one.place.code for one in quiet)])
    assert ("rates" in layers) == with_rates
    if with_rates:
        codes = {feature["properties"]["code"] for feature in boundaries.units}
        rated = [one for one in known.values() if one.per_1000 is not None and one.place.code in codes]
        assert len(layers["rates"]["data"]["features"]) == len(rated) > 0
