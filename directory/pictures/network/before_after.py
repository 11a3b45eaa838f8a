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
        UNDATED: t("without a date"),
    }
    return names[status]


def status_pairs(network: Network, before: Period, after: Period, *, undated: bool) -> nx.Graph[str]:
    """The pairs of two periods, each with what became of it.

    Parameters
    ----------
    undated
        Keep pairs of which no tie has a date, too.

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
    dated = {tie for _, _, tie, data in network.ties.edges(keys=True, data=True) if data["start"] or data["end"]}
    drawn: nx.Graph[str] = nx.Graph()
    whole = simplify(network.ties)
    drawn.add_nodes_from(whole.nodes(data=True))
    for one, other, data in whole.edges(data=True):
        became = status.get((min(one, other), max(one, other)))
        if became is None and undated and dated.isdisjoint(data["ties"]):
            became = UNDATED
        if became is not None:
            drawn.add_edge(one, other, **data, statuses=(became,))
    nx.freeze(drawn)
    return drawn
