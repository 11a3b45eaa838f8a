"""Build what all maps have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pydeck

from directory.graph import ELSEWHERE
from directory.pictures.maps.base_map import BaseMap

AWAY = "22px 0 0 22px"
"""So far from the pointer a tooltip stands, so that it does not cover what is pointed at."""


class _Compact(pydeck.Deck):  # type: ignore[misc]
    """A deck that is sent without the spaces and line breaks that make most of a large one."""

    def to_json(self) -> str:
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"))


def build_deck(
    layers: Sequence[pydeck.Layer], base: BaseMap, view: pydeck.ViewState, *, controller: object
) -> pydeck.Deck:
    """Layers on a base map, with tooltips of nothing but text.

    Parameters
    ----------
    controller
        What mouse and fingers can do, as deck.gl wants it; False for nothing.
    """
    look = {"backgroundColor": base.ground.text, "color": base.ground.background, "padding": "5px 9px"}
    return _Compact(
        layers=list(layers),
        views=[pydeck.View(type="MapView", controller=controller)],
        map_style=base.style,
        initial_view_state=view,
        tooltip={"text": "{text}", "style": {**look, "borderRadius": "6px", "fontSize": "13px", "margin": AWAY}},
    )


def colour_of(municipality: str | None, colours: Mapping[str, str]) -> str:
    """Colour of what stands in a municipality, covered or not, known or not."""
    return colours.get(municipality or "", colours[ELSEWHERE])
