"""Say what falls apart when an organisation stops, and who stands alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.gaps.fragility import Loss, Spot
from directory.analysis.last_seen import Last
from directory.answers.findings import Bar, Bars, Finding, Leaf, Line, Tree, facts_of
from directory.answers.organisations import last_year
from directory.i18n import Texts
from directory.palette import group_colours
from directory.speaker import Speaker

MOST_BARS, MOST_LEAVES = 8, 20
HOPCROFT = "Hopcroft & Tarjan (1973), doi.org/10.1145/362248.362272"


def stops_finding(t: Speaker, pairs: nx.Graph[str], loss: Loss, *, last: Mapping[str, Last]) -> Finding:
    """What falls apart when an organisation stops, and when those who hang on it were last documented."""
    name = t.directory.organisation[loss.organisation].name
    lost = sum(map(len, loss.cut_off))
    sentence = (
        t.plural(
            "If {name} stops, {n} organisation loses all documented contact with the rest.",
            "If {name} stops, {n} organisations lose all documented contact with the rest.",
            lost,
            name=name,
        )
        if lost
        else t("If {name} stops, everybody else stays in contact.", name=name)
    )
    return Finding(
        key="stops",
        sentence=sentence,
        reading=_contacts(t, loss) if lost else "",
        picture=_tree(t, pairs, loss) if lost else None,
        heads=(t("Organisation"), t("Municipality"), t("Still in contact with"), t("Last documented")),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.group(pairs.nodes[id]["group"]),
                    ", ".join(t.directory.organisation[other].name for other in part if other != id) or t("nobody"),
                    last_year(t, last.get(id)),
                ),
                id,
            )
            for part in loss.cut_off
            for id in part
        ),
        method=(
            t(
                "The organisation is taken out of the network of documented ties; what hangs together afterwards "
                "is a piece. Cut off is whoever is not in the largest piece. All organisations that fall away at "
                "once are found in one pass over the cutpoints of the network."
            ),
            HOPCROFT,
        ),
        facts=facts_of(
            t,
            tuple(
                tie
                for part in loss.cut_off
                for id in part
                if pairs.has_edge(id, loss.organisation)
                for tie in pairs.edges[id, loss.organisation]["ties"]
            ),
        ),
    )


def spots_picture(t: Speaker, spots: Sequence[Spot]) -> Bars:
    """The organisations whose end would cut off most others."""
    bars = tuple(Bar(t.directory.organisation[spot.organisation].name, spot.cut_off) for spot in spots[:MOST_BARS])
    return Bars(bars, t("Organisations cut off"), "", t("How many organisations would be cut off if this one stopped"))


def standing_alone(
    t: Speaker, ids: Sequence[str], *, key: str, sentence: str, reading: str, last: Mapping[str, Last]
) -> Finding:
    """A list of organisations that something is true of, with what is known last of each."""
    return Finding(
        key=key,
        sentence=sentence,
        reading=reading,
        heads=(t("Organisation"), t("Legal form"), t("Place"), t("Last documented")),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.term("legal_forms", t.directory.organisation[id].legal_form),
                    t.place(t.directory.organisation[id]),
                    last_year(t, last.get(id)),
                ),
                id,
            )
            for id in ids
        ),
    )


def _tree(t: Speaker, pairs: nx.Graph[str], loss: Loss) -> Tree:
    """The organisation, the largest piece that it holds on to, and those who hang on it alone."""
    colours = group_colours(t.directory)
    hanging = pairs.subgraph({loss.organisation, *(id for part in loss.cut_off for id in part)})
    level = {loss.organisation: 0}
    order: list[str] = []
    for one, other in nx.dfs_edges(hanging, loss.organisation, sort_neighbors=sorted):
        level[other] = level[one] + 1
        order.append(other)
    leaves = tuple(
        Leaf(t.directory.organisation[id].name, t.group(group), level[id], colours[group])
        for id in order
        for group in (pairs.nodes[id]["group"],)
    )
    return Tree(
        middle=t.directory.organisation[loss.organisation].name,
        colour=colours[pairs.nodes[loss.organisation]["group"]],
        rest=t.plural("The rest: {n} organisation", "The rest: {n} organisations", len(loss.parts[0])),
        leaves=leaves[:MOST_LEAVES],
        more=t("and {n} more", n=t.number(len(leaves) - MOST_LEAVES)) if len(leaves) > MOST_LEAVES else "",
        alt=t("Who hangs on {name} alone", name=t.directory.organisation[loss.organisation].name),
    )


def _contacts(t: Texts, loss: Loss) -> str:
    return t.plural(
        "{n} pair of organisations that can reach each other today, over any number of steps, could not any more.",
        "{n} pairs of organisations that can reach each other today, over any number of steps, could not any more.",
        loss.contacts,
    )
