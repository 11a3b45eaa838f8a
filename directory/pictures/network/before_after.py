"""Tell before and after in one picture: pairs that are new, go on, or are documented no more."""

from __future__ import annotations

import networkx as nx

from directory.analysis.gaps.changes import compare
from directory.graph import Network, simplify
from directory.i18n import Texts
from directory.records import Period

NEW, CONTINUING, ENDED, UNDATED = "new", "continuing", "ended", "undated"
STATUSES = (NEW, CONTINUING, ENDED, UNDATED)


def status_name(t: Texts, status: str) -> str:
    """What a status is called in the legend."""
    names = {
        NEW: t("new"),
        CONTINUING: t("continuing"),
        ENDED: t("no longer documented"),
        UNDATED: t("since when is not known"),
    }
    return names[status]


def status_pairs(network: Network, before: Period, after: Period, *, undated: bool) -> nx.Graph[str]:
    """The pairs of two periods, each with what became of it.

    Parameters
    ----------
    undated
        Keep pairs of which nobody knows since when: no tie has a date, or the later period is the first that is known.

    Returns
    -------
    graph
        As from `simplify`, and each edge has `statuses`, with one of `STATUSES`; pairs in neither period are left out.

    Raises
    ------
    PeriodError
        The second period does not begin after the first has ended.
    """
    changes = compare(network, before, after)
    status = dict.fromkeys(changes.new, NEW) | dict.fromkeys(changes.ended, ENDED)
    status |= dict.fromkeys(changes.continuing, CONTINUING)
    dates = ("start", "known_in", "end")
    dated = {tie for *_, tie, data in network.ties.edges(keys=True, data=True) if any(data[name] for name in dates)}
    unknown = frozenset(changes.since_unknown)
    drawn: nx.Graph[str] = nx.Graph()
    whole = simplify(network.ties)
    drawn.add_nodes_from(whole.nodes(data=True))
    for one, other, data in whole.edges(data=True):
        pair = (min(one, other), max(one, other))
        became = status.get(pair)
        if became is None and undated and (pair in unknown or dated.isdisjoint(data["ties"])):
            became = UNDATED
        if became is not None:
            drawn.add_edge(one, other, **data, statuses=(became,))
    nx.freeze(drawn)
    return drawn
