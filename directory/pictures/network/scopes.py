"""Draw each picture once for a scope (who and which ties are looked at) and a language, and remember it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import networkx as nx

from directory.graph import Selection, of_ties
from directory.memory import COMPARISONS, SELECTIONS, Memory
from directory.palette import group_colours
from directory.pictures.layout.by_municipality import by_municipality
from directory.pictures.layout.on_map import MapPlan, on_map
from directory.pictures.layout.positions import positions, radius
from directory.pictures.maps.boundaries import boundaries, covered_box
from directory.pictures.maps.outlines import Outlines, build_outlines
from directory.pictures.maps.projection import Projection
from directory.pictures.network.arrangements import arranged
from directory.pictures.network.before_after import status_pairs
from directory.pictures.network.collapse import Collapsed, collapse
from directory.pictures.network.encodings import Paint, Swatch, paint, sizes, swatches
from directory.pictures.network.labelled_graph import drawn
from directory.pictures.network.picture import Picture, build_picture
from directory.records import Period
from directory.remembered import remembered


@dataclass(frozen=True)
class Scope:
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


PICTURES = 32
"""How many pictures are remembered: they are the largest of all results."""


@remembered(most=SELECTIONS)
def _before_and_after(memory: Memory, scope: Scope) -> nx.Graph[str]:
    assert scope.compared
    every = replace(scope.selection, years=Period(), undated=None, events=False)
    return status_pairs(memory.network(every), *scope.compared, undated=scope.selection.undated is True)


def pairs(memory: Memory, scope: Scope) -> nx.Graph[str]:
    """Everybody who is looked at, and who works with whom, however much of it is drawn."""
    return _before_and_after(memory, scope) if scope.compared else memory.pairs(scope.selection)


def everybody(memory: Memory, scope: Scope) -> nx.Graph[str]:
    """All organisations, and who works with whom by the ties that are looked at."""
    return pairs(memory, Scope(of_ties(scope.selection), scope.compared))


@remembered(most=SELECTIONS)
def collapsed(memory: Memory, scope: Scope) -> Collapsed:
    """The simple graph that is drawn, and how many organisations stand behind municipalities in it."""
    return collapse(pairs(memory, scope), opened=scope.opened)


@remembered(most=PICTURES)
def _layout(memory: Memory, scope: Scope) -> dict[str, tuple[float, float]]:
    return positions(drawn(memory.speaker("lv"), collapsed(memory, scope).pairs))


@remembered(most=2)
def _plan(memory: Memory, events: bool) -> MapPlan:
    partners = memory.pairs(Selection(events=events))
    radii = {node: radius(len(partners[node])) for node in partners}
    return on_map(memory.directory, radii, Projection(covered_box(memory)))


@remembered()
def outlines(memory: Memory) -> Outlines:
    """The outlines under the map arrangement."""
    colours = group_colours(memory.directory)
    return build_outlines(boundaries(memory), _plan(memory, False).projection, colours=colours)


@remembered(most=PICTURES)
def picture(memory: Memory, scope: Scope, language: str) -> Picture:
    """The picture with all its arrangements and its texts in a language."""
    t = memory.speaker(language)
    shown = collapsed(memory, scope).pairs
    graph = drawn(t, shown)
    colours = group_colours(t.directory)
    # Positions by ties come from all years: whoever moves the years sees lines come and go, and nobody move.
    timeless = Scope(replace(scope.selection, years=Period(), undated=None), None, scope.opened)
    own = build_picture(graph, _layout(memory, timeless), colours=colours)
    radii = {node: radius(data["size"]) for node, data in graph.nodes(data=True)}
    groups = by_municipality(shown, radii, order=[*colours], everybody=everybody(memory, scope))
    plan = _plan(memory, scope.selection.events)
    return arranged(t, own, shown, on_map=plan, groups=groups, among=scope.selection.municipalities)


@remembered(most=SELECTIONS)
def painted(memory: Memory, scope: Scope, language: str, *, colour: str, size: str) -> tuple[Paint, list[Swatch]]:
    """Colours and sizes of a picture's nodes, and what each colour stands for."""
    t = memory.speaker(language)
    shown = drawn(t, collapsed(memory, scope).pairs)
    keys, place = swatches(t, shown, colour)
    network = memory.network(scope.selection)
    largest = max((data["size"] for _, data in shown.nodes(data=True)), default=0)
    return paint(keys, place, sizes(shown, network.ties, size), largest), keys


@remembered(most=SELECTIONS)
def picture_by_ties(memory: Memory, selection: Selection, language: str) -> Picture:
    """The network picture of a selection alone, without other arrangements."""
    graph = drawn(memory.speaker(language), memory.pairs(selection))
    return build_picture(graph, positions(graph), colours=group_colours(memory.directory))


@remembered(most=COMPARISONS)
def _placed(memory: Memory, selection: Selection) -> dict[str, tuple[float, float]]:
    return positions(drawn(memory.speaker("lv"), memory.pairs(selection)))


def placed(memory: Memory, selection: Selection) -> dict[str, tuple[float, float]]:
    """Where the picture by ties has each organisation, however many they are: it does not move when the years do."""
    return _placed(memory, replace(selection, years=Period(), undated=None))
