"""Turn ties and events into simple graphs: one edge per pair of organisations."""

from __future__ import annotations

from itertools import combinations

import networkx as nx


def simplify(ties: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """The weighted simple graph of documented ties.

    Parameters
    ----------
    ties
        As in `Network.ties`.

    Returns
    -------
    graph
        Frozen; all nodes with their attributes, isolates too. Each edge has `weight` (sum of the strengths of the
        ties between the two, in both directions), `ties` (their ids, sorted) and `families` (sorted).
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ties.nodes(data=True))
    for source, target, tie, data in ties.edges(keys=True, data=True):
        edge = graph.edges[source, target] if graph.has_edge(source, target) else {}
        graph.add_edge(
            source,
            target,
            weight=edge.get("weight", 0.0) + data["strength"],
            ties=tuple(sorted((*edge.get("ties", ()), tie))),
            families=tuple(sorted({*edge.get("families", ()), data["family"]})),
        )
    nx.freeze(graph)
    return graph


def project_events(events: nx.Graph[str]) -> nx.Graph[str]:
    """Organisations that took part in the same events.

    Newman's weighting: each event with k participants adds 1 / (k - 1) to each pair of them, so that an organisation's
    strength is the number of events where it met somebody. An event with a single participant adds nothing.

    Parameters
    ----------
    events
        The two-mode graph, as in `Network.events`.

    Returns
    -------
    graph
        Frozen; all organisations, isolates too. Each edge has `weight` (at most the number of common events) and
        `events` (their nodes, sorted).

    References
    ----------
    M. E. J. Newman (2001). Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality.
    Physical Review E 64, 016132. https://doi.org/10.1103/PhysRevE.64.016132
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node for node, data in events.nodes(data=True) if data["bipartite"] == 0)
    for event in sorted(node for node, data in events.nodes(data=True) if data["bipartite"] == 1):
        members = sorted(events[event])
        for one, other in combinations(members, 2):
            edge = graph.edges[one, other] if graph.has_edge(one, other) else {}
            weight = edge.get("weight", 0.0) + 1 / (len(members) - 1)
            graph.add_edge(one, other, weight=weight, events=(*edge.get("events", ()), event))
    nx.freeze(graph)
    return graph


def join(documented: nx.Graph[str], projection: nx.Graph[str], *, strength: float) -> nx.Graph[str]:
    """Documented ties and common events in one simple graph, still told apart.

    Parameters
    ----------
    documented
        From `simplify`.
    projection
        From `project_events`; its organisations are among those of `documented`.
    strength
        What a weight of 1 in the projection counts for beside the strengths of documented ties.

    Returns
    -------
    graph
        Frozen. Each edge has `weight`, `ties`, `families` and `events`; one without documented ties has empty `ties`
        and `families`.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(documented.nodes(data=True))
    graph.add_edges_from((u, v, {**data, "events": ()}) for u, v, data in documented.edges(data=True))
    for one, other, data in projection.edges(data=True):
        edge = graph.edges[one, other] if graph.has_edge(one, other) else {"weight": 0.0, "ties": (), "families": ()}
        weight = edge["weight"] + strength * data["weight"]
        graph.add_edge(one, other, **{**edge, "weight": weight, "events": data["events"]})
    nx.freeze(graph)
    return graph
