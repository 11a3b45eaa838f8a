"""Give the nodes and edges of a graph the names and tooltips that a picture shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from directory.answers.ties import tie_sentence
from directory.records import Tie
from directory.speaker import Speaker

BOTH, SAME_EVENT = "both", "same_event"

LARGEST = 150
"""A node that stands for many organisations is at most as large as one with so many partners."""


def drawn(t: Speaker, pairs: nx.Graph[str]) -> nx.Graph[str]:
    """The graph for the picture: names and tooltips in the reader's language.

    Parameters
    ----------
    pairs
        From `simplify`, `join`, `collapse` or `status_pairs`.

    Returns
    -------
    graph
        Frozen. Nodes have `label`, `group`, `size` (number of partners) and `title`; edges have `weight`, `family`
        (cooperation, support, `BOTH`, `SAME_EVENT`, or a status) and `title`.
    """
    graph: nx.Graph[str] = nx.Graph()
    most = max((data["members"] for _, data in pairs.nodes(data=True) if "members" in data), default=1)
    for id, data in pairs.nodes(data=True):
        if "members" in data:
            graph.add_node(id, group=data["group"], size=LARGEST * data["members"] / most, **_crowd(t, data))
        else:
            title = _node_title(t, pairs, id)
            graph.add_node(id, label=_label(t, id), group=data["group"], size=len(pairs[id]), title=title)
    ties = {tie.id: tie for tie in t.directory.ties}
    for one, other, data in pairs.edges(data=True):
        graph.add_edge(one, other, weight=data["weight"], family=_family(data), title=_edge_title(t, data, ties))
    nx.freeze(graph)
    return graph


def _crowd(t: Speaker, data: Mapping[str, Any]) -> dict[str, str]:
    """Name and tooltip of a node that stands for many organisations."""
    home, members = data["municipality"], data["members"]
    name = t.group(home) if home in t.directory.municipality else t("Municipality not known")
    count = t.plural("{n} organisation", "{n} organisations", members)
    return {"label": f"{name} ({t.number(members)})", "title": f"{name}\n{count}\n" + t("A click opens them.")}


def _label(t: Speaker, id: str) -> str:
    organisation = t.directory.organisation[id]
    return t("{name} (ended)", name=organisation.name) if organisation.closed else organisation.name


def _node_title(t: Speaker, pairs: nx.Graph[str], id: str) -> str:
    organisation = t.directory.organisation[id]
    form = t.term("legal_forms", organisation.legal_form)
    place = t.place(organisation) or t.group(pairs.nodes[id]["group"])
    partners = t.plural("{n} partner", "{n} partners", len(pairs[id]))
    ended = t("This organisation ended: {date}.", date=t.date(organisation.closed)) if organisation.closed else ""
    lines = (organisation.name, f"{form} · {place}", ", ".join(t.themes(organisation)), partners, ended)
    return "\n".join(line for line in lines if line)


def _edge_title(t: Speaker, data: Mapping[str, Any], ties: Mapping[str, Tie]) -> str:
    ids, events = data["ties"], data.get("events", ())
    if "count" in data:
        return t.plural("{n} pair that works together", "{n} pairs that work together", data["count"])
    lines = [tie_sentence(t, ties[id]) for id in ids]
    if events:
        lines.append(t.plural("Took part in {n} event together", "Took part in {n} events together", len(events)))
    return "\n".join(lines)


def _family(data: Mapping[str, Any]) -> str:
    """What became of the pair, where two periods are compared; else the family of its ties."""
    found: tuple[str, ...] = data.get("statuses") or data["families"]
    if not found:
        return SAME_EVENT
    return BOTH if len(found) > 1 else found[0]
