"""The pictures that visitors share: computed once for each selection, language and view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import networkx as nx
import streamlit as st

from directory.graph import Selection, of_ties
from directory.palette import group_colours
from directory.pictures.layout.by_municipality import by_municipality
from directory.pictures.layout.on_map import MapPlan, on_map
from directory.pictures.layout.positions import positions, radius
from directory.pictures.maps.outlines import Ground, build_ground
from directory.pictures.maps.projection import Projection
from directory.pictures.network.arrangements import arranged
from directory.pictures.network.before_after import status_pairs
from directory.pictures.network.collapse import Collapsed, collapse
from directory.pictures.network.encodings import Paint, Swatch, paint, sizes, swatches
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import Picture, build_picture
from directory.records import Period
from directory.speaker import Speaker
from directory.ui.frame import data


@dataclass(frozen=True)
class Look:
    """What decides which nodes and lines a picture has.

    Parameters
    ----------
    compared
        Two periods to tell apart, which then take the place of the selection's years; None for none.
    opened
        Municipalities that are open in a picture that begins with municipalities.
    """

    selection: Selection
    compared: tuple[Period, Period] | None = None
    opened: frozenset[str] = frozenset()


HASHES: dict[str | type[Any], Callable[[Any], Any]] = {Look: hash}


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=HASHES)
def _compared(path: Path, look: Look) -> nx.Graph[str]:
    assert look.compared
    every = replace(look.selection, years=Period(), undated=None, events=False)
    return status_pairs(data.network(every), *look.compared, undated=look.selection.undated is True)


def pairs(look: Look) -> nx.Graph[str]:
    """Everybody who is looked at, and who works with whom, however much of it is drawn."""
    return _compared(data.folder(), look) if look.compared else data.pairs(look.selection)


def everybody(look: Look) -> nx.Graph[str]:
    """All organisations, and who works with whom by the ties that are looked at."""
    return pairs(Look(of_ties(look.selection), look.compared))


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=HASHES)
def _collapsed(path: Path, look: Look) -> Collapsed:
    return collapse(pairs(look), opened=look.opened)


def collapsed(look: Look) -> Collapsed:
    """The simple graph that is drawn, and how many organisations stand behind municipalities in it."""
    return _collapsed(data.folder(), look)


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=HASHES)
def _layout(path: Path, look: Look) -> dict[str, tuple[float, float]]:
    return positions(drawn(Speaker(data.directory(), "lv"), _collapsed(path, look).pairs))


@st.cache_resource(show_spinner=False)
def _plan(path: Path, events: bool) -> MapPlan:
    directory = data.directory()
    partners = data.pairs(Selection(events=events))
    radii = {node: radius(len(partners[node])) for node in partners}
    return on_map(directory, radii, Projection(data.covered_box()))


@st.cache_resource(show_spinner=False)
def _ground(path: Path) -> Ground:
    colours = group_colours(data.directory())
    return build_ground(data.boundaries(), _plan(path, False).projection, colours=colours)


def ground() -> Ground:
    """The outlines under the map arrangement."""
    return _ground(data.folder())


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=HASHES)
def _picture(path: Path, look: Look, language: str) -> Picture:
    t = Speaker(data.directory(), language)
    shown = _collapsed(path, look).pairs
    graph = drawn(t, shown)
    colours = group_colours(t.directory)
    # Positions by ties come from all years: whoever moves the years sees lines come and go, and nobody move.
    timeless = Look(replace(look.selection, years=Period(), undated=None), None, look.opened)
    own = build_picture(graph, _layout(path, timeless), colours=colours)
    radii = {node: radius(data["size"]) for node, data in graph.nodes(data=True)}
    plan = _plan(path, look.selection.events)
    groups = by_municipality(shown, radii, order=[*colours], everybody=everybody(look))
    return arranged(t, own, shown, on_map=plan, groups=groups, among=look.selection.municipalities)


def picture(look: Look, language: str) -> Picture:
    """The picture with all its arrangements and its texts in a language."""
    return _picture(data.folder(), look, language)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=HASHES)
def _painted(path: Path, look: Look, language: str, colour: str, size: str) -> tuple[Paint, list[Swatch]]:
    t = Speaker(data.directory(), language)
    shown = drawn(t, _collapsed(path, look).pairs)
    keys, place = swatches(t, shown, colour)
    network = data.network(look.selection)
    largest = max((data["size"] for _, data in shown.nodes(data=True)), default=0)
    return paint(keys, place, sizes(shown, network.ties, size), largest), keys


def painted(look: Look, language: str, *, colour: str, size: str) -> tuple[Paint, list[Swatch]]:
    """Colours and sizes of a picture's nodes, and what each colour stands for."""
    return _painted(data.folder(), look, language, colour, size)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs={Selection: hash})
def _placed(path: Path, selection: Selection) -> dict[str, tuple[float, float]]:
    return positions(drawn(Speaker(data.directory(), "lv"), data.pairs(selection)))


def placed(selection: Selection) -> dict[str, tuple[float, float]]:
    """Where the picture by ties has each organisation, however many they are: it does not move when the years do."""
    return _placed(data.folder(), replace(selection, years=Period(), undated=None))
