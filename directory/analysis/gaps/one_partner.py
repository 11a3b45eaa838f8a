"""Find who has one single documented partner, whether they met others, and whether it is support only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import networkx as nx

SUPPORT = "support"


@dataclass(frozen=True)
class OnePartner:
    """An organisation with one single documented partner.

    Parameters
    ----------
    organisation, partner
        Who, and on whom it hangs.
    met
        Other organisations that took part in the same events, sorted; so it does know somebody else.
    support_only
        Whether its ties to the partner are support (money, premises, services) and no cooperation.
    """

    organisation: str
    partner: str
    met: tuple[str, ...]
    support_only: bool


def with_one_partner(
    pairs: nx.Graph[str], events: nx.Graph[str], *, among: Collection[str] | None = None
) -> list[OnePartner]:
    """Organisations with exactly one partner, in alphabetical order.

    Parameters
    ----------
    pairs
        From `simplify`.
    events
        As in `Network.events`.
    among
        Only these are asked; None asks all.
    """
    return [
        OnePartner(
            organisation=node,
            partner=partner,
            met=tuple(sorted(_met(events, node) - {node, partner})),
            support_only=pairs.edges[node, partner]["families"] == (SUPPORT,),
        )
        for node in sorted(pairs)
        if len(pairs[node]) == 1 and (among is None or node in among)
        for partner in pairs[node]
    ]


def _met(events: nx.Graph[str], organisation: str) -> set[str]:
    if organisation not in events:
        return set()
    return {other for event in events[organisation] for other in events[event]}
