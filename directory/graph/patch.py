"""Bring the graphs of a directory up to date with a few changes; what did not change is shared, not copied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import networkx as nx

from directory.graph.build import Network, build, edge_data, event_node, node_data
from directory.records import Changed, Directory, Event, Organisation, Participation, Tie, TieSource

FAR_REACHING = frozenset({"vocabularies", "municipalities"})
"""Tables that any node or edge may have something of."""

MANY = 2_000
"""From so many changes on it is as quick to build anew."""

Bare = Any
"""A graph whose dictionaries are taken apart and put together again, of which networkx publishes no types."""

Adjacency = dict[str, dict[str, Any]]


def patch(network: Network, directory: Directory, changes: Collection[Changed]) -> Network:
    """The network after some changes: equal to the one that `build` makes, nodes and edges in the same order.

    The old network is not touched, so whoever still looks at it sees what they saw.

    Parameters
    ----------
    directory
        After the changes.
    changes
        All of them since `network` was made, in their order.
    """
    if len(changes) > MANY or not FAR_REACHING.isdisjoint(changed.table for changed in changes):
        return build(directory)
    net = _net(changes)
    ties, events = network.ties, network.events
    organisations = {changed.key: changed for changed in net if changed.table == "organisations"}
    joined = {end for changed in net for end in _ends(changed, directory)}
    if organisations or joined:
        ties = _patch_ties(ties, directory, organisations.values(), joined)
    took_part = {node for changed in net for node in _participants(changed)}
    held = [changed for changed in net if changed.table == "events"]
    if took_part or held or any(changed.before is None or changed.after is None for changed in organisations.values()):
        events = _patch_events(events, directory, took_part)
    return Network(ties=ties, events=events)


def _net(changes: Iterable[Changed]) -> list[Changed]:
    """One change for each record: from what it was first to what it is last."""
    found: dict[tuple[str, str], Changed] = {}
    for changed in changes:
        address = (changed.table, changed.key)
        first = found.get(address, changed)
        found[address] = Changed(*address, first.before, changed.after)
    return list(found.values())


def _ends(changed: Changed, directory: Directory) -> Iterable[str]:
    """Organisations whose ties are not what they were."""
    for record in (changed.before, changed.after):
        # a source whose tie is gone comes with the change of that tie, which names the ends
        tie = directory.tie.get(record.tie) if isinstance(record, TieSource) else record
        if isinstance(tie, Tie):
            yield from (tie.source, tie.target)


def _participants(changed: Changed) -> Iterable[str]:
    """Nodes of the two-mode graph whose edges are not what they were."""
    for part in (changed.before, changed.after):
        if isinstance(part, Participation):
            yield from (part.organisation, event_node(part.event))


def _patch_ties(
    old: Bare, directory: Directory, organisations: Iterable[Changed], joined: Collection[str]
) -> nx.MultiDiGraph[str]:
    covered = {municipality.id for municipality in directory.covered}
    nodes: dict[str, Any] = dict(old._node)
    in_order = True
    for changed in organisations:
        if isinstance(changed.after, Organisation):
            in_order = in_order and changed.key in nodes
            nodes[changed.key] = node_data(changed.after, covered)
        else:
            nodes.pop(changed.key, None)
    after, before = _joined(old, directory, joined) if joined else ({}, {})
    order = None if in_order else [record.id for record in directory.organisations]
    graph: Bare = nx.MultiDiGraph()
    graph._node = nodes if order is None else {node: nodes[node] for node in order}
    graph._adj = _adjacency(old._adj, after, nodes, order)
    graph._pred = _adjacency(old._pred, before, nodes, order)
    nx.freeze(graph)
    patched: nx.MultiDiGraph[str] = graph
    return patched


def _adjacency(
    old: Adjacency, new: Adjacency, nodes: Collection[str], order: Iterable[str] | None
) -> dict[str, dict[str, Any]]:
    """What leaves or reaches each node: the new for those that have some, else what was there.

    Parameters
    ----------
    order
        Of the nodes; None when those that stay are in the order of `old`.
    """
    if order is not None:
        return {node: new[node] if node in new else old.get(node, {}) for node in order}
    # a dictionary is copied much faster than it is gone through
    copy = dict(old)
    copy.update({node: found for node, found in new.items() if node in nodes})
    if len(copy) > len(nodes):
        for gone in [node for node in copy if node not in nodes]:
            del copy[gone]
    return copy


def _joined(old: Bare, directory: Directory, joined: Collection[str]) -> tuple[Adjacency, Adjacency]:
    """Ties that leave and reach these organisations, in the order of the table.

    A changed tie has both of its ends among them, so a pair that has one end elsewhere keeps what it had.
    """
    after: Adjacency = {node: {} for node in joined}
    before: Adjacency = {node: {} for node in joined}
    kinds = directory.terms.get("tie_kinds", {})
    for tie in directory.ties:
        source, target = tie.source, tie.target
        if source in joined and target in joined:
            pair = after[source].setdefault(target, {})
            before[target].setdefault(source, pair)
            pair[tie.id] = edge_data(tie, kinds, directory.sources_of(tie))
        elif source in joined:
            after[source].setdefault(target, old._adj[source][target])
        elif target in joined:
            before[target].setdefault(source, old._pred[target][source])
    return after, before


def _patch_events(old: Bare, directory: Directory, took_part: Collection[str]) -> nx.Graph[str]:
    nodes = _event_nodes(old, directory)
    edges: Adjacency = {node: {} for node in took_part}
    # most rows concern neither: an event is looked at by its own name, which is shorter than its node's
    named = {node.partition(":")[2]: node for node in took_part if ":" in node}
    for part in directory.participations:
        if part.event in named or part.organisation in edges:
            _take_part(edges, old, part)
    graph: Bare = nx.Graph()
    graph._node = nodes
    graph._adj = {node: edges[node] if node in edges else old._adj.get(node, {}) for node in nodes}
    nx.freeze(graph)
    patched: nx.Graph[str] = graph
    return patched


def _event_nodes(old: Bare, directory: Directory) -> dict[str, Any]:
    """Nodes in the order of the tables; those that are as they were are the same objects."""
    nodes: dict[str, Any] = {
        record.id: old._node.get(record.id) or {"bipartite": 0} for record in directory.organisations
    }
    for event in directory.events:
        node, data = event_node(event.id), _event_data(event)
        known = old._node.get(node)
        nodes[node] = known if known == data else data
    return nodes


def _event_data(event: Event) -> Mapping[str, Any]:
    return {"bipartite": 1, "start": event.start, "end": event.end}


def _take_part(edges: Adjacency, old: Bare, part: Participation) -> None:
    organisation, node = part.organisation, event_node(part.event)
    if organisation in edges and node in edges:
        data = edges[organisation].setdefault(node, {"roles": ()})
        data["roles"] = (*data["roles"], part.role)
        edges[node].setdefault(organisation, data)
    elif organisation in edges:
        edges[organisation].setdefault(node, old._adj[organisation][node])
    else:
        edges[node].setdefault(organisation, old._adj[node][organisation])
