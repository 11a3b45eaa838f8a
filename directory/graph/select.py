"""Select what is looked at: organisations, ties and events, the same way for every page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

import networkx as nx

from directory.errors import UnknownIdError
from directory.graph.build import Network
from directory.records import PartialDate, Period

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Selection:
    """What a visitor looks at; everything that is left empty selects all.

    Parameters
    ----------
    municipalities
        Groups of organisations: covered municipalities or `ELSEWHERE`.
    themes
        An organisation with any of them is in.
    legal_forms
        Of organisations.
    families, kinds
        Of ties; a tie has to satisfy both.
    years
        A tie or event that overlaps these years is in; see `undated` for those without a date.
    text
        What is searched for.
    with_ties
        Only organisations that have a documented tie in the selection.
    events
        Also join organisations that took part in the same event; see `join`.
    undated
        Whether ties and events without a date are in; None lets them in as long as no years are chosen.
    around, depth
        Only organisations within `depth` steps (1 or more) of this one.
    """

    municipalities: frozenset[str] = NONE
    themes: frozenset[str] = NONE
    legal_forms: frozenset[str] = NONE
    families: frozenset[str] = NONE
    kinds: frozenset[str] = NONE
    years: Period = field(default=Period())
    text: str = ""
    with_ties: bool = False
    events: bool = False
    around: str | None = None
    depth: int = 1
    undated: bool | None = None

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return self != Selection(depth=self.depth)

    def is_in_time(
        self, start: PartialDate | None, end: PartialDate | None, *, known_in: PartialDate | None = None
    ) -> bool:
        """Whether what ran from `start` to `end` and was there in `known_in` is in the years that are looked at."""
        if start is None and end is None and known_in is None:
            return not self.years if self.undated is None else self.undated
        return self.years.touches(start, end, known_in=known_in)


def of_ties(selection: Selection) -> Selection:
    """What a selection asks of ties alone: all organisations, so that nobody loses a partner who is filtered away."""
    return Selection(
        families=selection.families,
        kinds=selection.kinds,
        years=selection.years,
        events=selection.events,
        undated=selection.undated,
    )


def touching(pairs: nx.Graph[str], chosen: Collection[str]) -> nx.Graph[str]:
    """The chosen organisations with all their partners, chosen or not; partners that only know each other are no pair.

    Parameters
    ----------
    pairs
        From `simplify` or `join`.

    Returns
    -------
    graph
        Frozen; `pairs` itself when all of its organisations are chosen.
    """
    if all(node in chosen for node in pairs):
        return pairs
    kept: nx.Graph[str] = nx.Graph()
    near = {node for one in chosen if one in pairs for node in (one, *pairs[one])}
    kept.add_nodes_from((node, pairs.nodes[node]) for node in near)
    kept.add_edges_from(edge for edge in pairs.edges(data=True) if edge[0] in chosen or edge[1] in chosen)
    nx.freeze(kept)
    return kept


def select(network: Network, selection: Selection, *, find: Callable[[str], Iterable[str]]) -> Network:
    """The part of a network that a selection keeps: never more, and all that satisfies it.

    Parameters
    ----------
    find
        Ids of the organisations that answer a text; asked only when the selection has one.

    Returns
    -------
    network
        Frozen. Events without a selected participant stay out.

    Raises
    ------
    UnknownIdError
        The selection looks around an organisation that the network does not have.
    """
    if not selection:
        return network
    ties = _with_edges(network.ties, _organisations(network.ties, selection, find), selection)
    if selection.around is not None:
        ties = _around(ties, selection.around, selection.depth)
    if selection.with_ties:
        ties = ties.subgraph([node for node, degree in ties.degree() if degree]).copy()
    return Network(ties=nx.freeze(ties), events=nx.freeze(_with_events(network.events, ties, selection)))


def _organisations(ties: nx.MultiDiGraph[str], selection: Selection, find: Callable[[str], Iterable[str]]) -> set[str]:
    found = set(find(selection.text)) if selection.text else None
    around = selection.around
    if around is not None and around not in ties:
        raise UnknownIdError(f"there is no organisation with the id {around!r}; choose one of the directory")
    return {
        node
        for node, data in ties.nodes(data=True)
        if node == around
        or (
            _admits(selection.municipalities, (data["group"],))
            and _admits(selection.legal_forms, (data["legal_form"],))
            and _admits(selection.themes, data["themes"])
            and (found is None or node in found)
        )
    }


def _admits(wanted: frozenset[str], values: Collection[str]) -> bool:
    return not wanted or not wanted.isdisjoint(values)


def _with_edges(ties: nx.MultiDiGraph[str], nodes: set[str], selection: Selection) -> nx.MultiDiGraph[str]:
    kept: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept.add_nodes_from((node, data) for node, data in ties.nodes(data=True) if node in nodes)
    for source, target, tie, data in ties.edges(keys=True, data=True):
        if (
            source in nodes
            and target in nodes
            and _admits(selection.families, (data["family"],))
            and _admits(selection.kinds, (data["kind"],))
            and selection.is_in_time(data["start"], data["end"], known_in=data["known_in"])
        ):
            kept.add_edge(source, target, tie, **data)
    return kept


def _around(ties: nx.MultiDiGraph[str], centre: str, depth: int) -> nx.MultiDiGraph[str]:
    near = nx.single_source_shortest_path_length(ties.to_undirected(as_view=True), centre, cutoff=depth)
    return ties.subgraph(near).copy()


def _with_events(events: nx.Graph[str], organisations: Collection[str], selection: Selection) -> nx.Graph[str]:
    attended = {
        node
        for node, data in events.nodes(data=True)
        if data["bipartite"] == 1
        and selection.is_in_time(data["start"], data["end"])
        and any(member in organisations for member in events[node])
    }
    return events.subgraph([*(node for node in events if node in organisations), *attended]).copy()
