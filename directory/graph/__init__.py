"""Turn records into networkx graphs: build, select and project."""

from __future__ import annotations

from directory.graph.build import ELSEWHERE, Network, build, event_node
from directory.graph.patch import patch
from directory.graph.project import join, project_events, simplify
from directory.graph.select import Selection, of_ties, select, touching

__all__ = [
    "ELSEWHERE",
    "Network",
    "Selection",
    "build",
    "event_node",
    "join",
    "of_ties",
    "patch",
    "project_events",
    "select",
    "simplify",
    "touching",
]
