"""Find what is left of the cooperation between groups when the main connectors stop, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from directory.analysis.network.connectors import connectors, crossing_pairs

STEPS = 3


@dataclass(frozen=True)
class Left:
    """What is left after some organisations have stopped.

    Parameters
    ----------
    stopped
        Who has stopped by then, the first one first; empty at the beginning.
    crossing
        Partner pairs between groups.
    largest
        Organisations in the largest piece that hangs together; 0 without organisations.
    alone
        Other organisations that had a partner at the beginning and have none now.
    """

    stopped: tuple[str, ...]
    crossing: int
    largest: int
    alone: int


def fragility_curve(
    pairs: nx.Graph[str], groups: Mapping[str, tuple[str, ...]], *, steps: int = STEPS
) -> tuple[Left, ...]:
    """Stop in turn whoever then carries most pairs between groups, at most so many; the whole network comes first.

    Of several that carry equally many, the one with more partners stops. It ends sooner when no pair joins two groups
    any more.

    Parameters
    ----------
    pairs
        From `simplify`.
    groups
        Organisation to its groups.
    """
    rest, had = nx.Graph(pairs), {node for node, degree in pairs.degree() if degree}
    curve, stopped = [_left(rest, groups, (), had)], list[str]()
    while len(stopped) < steps and (found := connectors(rest, groups)):
        first = min(found, key=lambda one: (-one.across, -len(rest[one.organisation]), one.organisation))
        stopped.append(first.organisation)
        rest.remove_node(first.organisation)
        curve.append(_left(rest, groups, tuple(stopped), had))
    return tuple(curve)


def _left(rest: nx.Graph[str], groups: Mapping[str, tuple[str, ...]], stopped: tuple[str, ...], had: set[str]) -> Left:
    return Left(
        stopped=stopped,
        crossing=len(crossing_pairs(rest, groups)),
        largest=max(map(len, nx.connected_components(rest)), default=0),
        alone=sum(node in had and not rest[node] for node in rest),
    )
