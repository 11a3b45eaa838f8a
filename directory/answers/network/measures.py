"""Say in words: measures as lines of text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan

from directory.analysis.network.measures import NetworkMeasures, NodeMeasures
from directory.answers.network.readings import network_readings, organisation_readings
from directory.i18n import Texts

COLUMNS = ("degree", "betweenness", "closeness", "constraint", "effective_size", "core", "is_cutpoint")
WIDTH = 30


def network_lines(t: Texts, network: NetworkMeasures) -> Iterator[str]:
    """A line for each measure: value, name and definition."""
    for field, reading in network_readings(t).items():
        yield f"{shown(t, getattr(network, field)):>9}  {reading.name}: {reading.definition}"


def node_lines(t: Texts, nodes: Sequence[NodeMeasures], *, limit: int) -> Iterator[str]:
    """A table of the nodes with most edges, the one with most betweenness first among equals; its heads first."""
    readings = organisation_readings(t)
    for field in COLUMNS:
        yield f"{readings[field].name}: {readings[field].definition}"
    heads = [readings[field].name.split(" (")[0] for field in COLUMNS]
    yield "  ".join([" " * WIDTH, *heads])
    for node in sorted(nodes, key=lambda node: (-node.degree, -node.betweenness, node.id))[:limit]:
        cells = [shown(t, getattr(node, field)).rjust(len(head)) for field, head in zip(COLUMNS, heads, strict=True)]
        yield "  ".join([node.id[:WIDTH].ljust(WIDTH), *cells])


def shown(t: Texts, value: float | None) -> str:
    """A value of a measure; a dash where it is undefined or does not apply."""
    if value is None or isnan(value):
        return "–"
    if isinstance(value, bool):
        return t("yes") if value else t("no")
    return t.number(value, decimals=0 if isinstance(value, int) else 3)
