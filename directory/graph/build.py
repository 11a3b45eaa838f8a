"""Build the graphs of a directory: documented ties, and who took part in which event."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

import networkx as nx

from directory.records import Directory, Organisation, Term, Tie

ELSEWHERE = "elsewhere"
"""Group of the organisations that are at home outside the covered municipalities, or nobody says where."""


@dataclass(frozen=True, eq=False)
class Network:
    """The cooperation between organisations, as it is documented.

    Both graphs are frozen: they are shared between visitors.

    Parameters
    ----------
    ties
        A node per organisation id, isolates too, with `name`, `group` (a covered municipality or `ELSEWHERE`),
        `municipality` (None when unknown), `legal_form`, `themes`, `lat` and `lon` (None when unknown). An edge per
        tie, its key the tie's id, from source to target, with `kind`, `family`, `directed`, `strength`, `start`,
        `known_in`, `end`, `amount_eur`, `source_url`, and `sources`: every page it was read on, that one first.
    events
        The two-mode graph: organisations (`bipartite` 0) and events (`bipartite` 1, named by `event_node`), an edge
        with the `roles` where an organisation took part. An event has `start` and `end`.
    """

    ties: nx.MultiDiGraph[str]
    events: nx.Graph[str]


def build(directory: Directory) -> Network:
    """The network of all organisations of a directory; without organisations both graphs are empty."""
    return Network(ties=nx.freeze(_build_ties(directory)), events=nx.freeze(_build_events(directory)))


def event_node(event: str) -> str:
    """Name of an event's node in the two-mode graph; no organisation's id has a colon, so the two never meet."""
    return f"event:{event}"


def node_data(organisation: Organisation, covered: Set[str]) -> dict[str, Any]:
    """What the node of an organisation carries in `Network.ties`.

    Parameters
    ----------
    covered
        Ids of the covered municipalities.
    """
    return {
        "name": organisation.name,
        "group": _group(organisation, covered),
        "municipality": organisation.municipality,
        "legal_form": organisation.legal_form,
        "themes": organisation.themes,
        "lat": organisation.lat,
        "lon": organisation.lon,
    }


def edge_data(tie: Tie, kinds: Mapping[str, Term], sources: tuple[str, ...]) -> dict[str, Any]:
    """What the edge of a tie carries.

    Parameters
    ----------
    kinds
        Terms of the kinds of ties.
    sources
        Every page that it was read on.
    """
    kind = kinds[tie.kind]
    return {
        "kind": tie.kind,
        "family": kind.family,
        "directed": kind.directed,
        "strength": kind.strength,
        "start": tie.start,
        "known_in": tie.known_in,
        "end": tie.end,
        "amount_eur": tie.amount_eur,
        "source_url": tie.source_url,
        "sources": sources,
    }


def _build_ties(directory: Directory) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    covered = {municipality.id for municipality in directory.covered}
    for organisation in directory.organisations:
        graph.add_node(organisation.id, **node_data(organisation, covered))
    kinds = directory.terms.get("tie_kinds", {})
    for tie in directory.ties:
        graph.add_edge(tie.source, tie.target, key=tie.id, **edge_data(tie, kinds, directory.sources_of(tie)))
    return graph


def _build_events(directory: Directory) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((organisation.id for organisation in directory.organisations), bipartite=0)
    for event in directory.events:
        graph.add_node(event_node(event.id), bipartite=1, start=event.start, end=event.end)
    for part in directory.participations:
        node = event_node(part.event)
        roles = graph.edges[part.organisation, node]["roles"] if graph.has_edge(part.organisation, node) else ()
        graph.add_edge(part.organisation, node, roles=(*roles, part.role))
    return graph


def _group(organisation: Organisation, covered: Set[str]) -> str:
    home = organisation.municipality
    return home if home is not None and home in covered else ELSEWHERE
