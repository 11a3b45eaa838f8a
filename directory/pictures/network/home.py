"""Draw the picture of the first page: the covered municipalities and the ties between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import networkx as nx

from directory.analysis.network.mixing import ties_between
from directory.answers.network.between_municipalities import pair_sentences, ties_text
from directory.graph import ELSEWHERE
from directory.i18n import Texts
from directory.palette import group_colours
from directory.pictures.network.overview import Circle, Way, overview
from directory.records import JOINT
from directory.speaker import Speaker


def overview_picture(
    t: Speaker,
    ties: nx.MultiDiGraph[str],
    *,
    inside: Callable[[str], str],
    between: Callable[[str, str], str],
) -> str:
    """SVG of the covered municipalities with the ties within each and between them; every part is a link.

    Parameters
    ----------
    inside, between
        The address that a municipality, or the ties between two, lead to. The link is called by the municipality's
        id; by both ids with `JOINT` between them.
    """
    counts = ties_between(ties)
    members = Counter(nx.get_node_attributes(ties, "group").values())
    colours = group_colours(t.directory)
    circles = [
        Circle(
            id=id,
            name=municipality.short_name,
            colour=colours[id],
            caption=f"{_organisations(t, members[id])}\n{ties_text(t, counts[id, id])}",
            size=members[id],
            leads=Way(id, inside(id), f"{municipality.name}: {_organisations(t, members[id])}"),
        )
        for id, municipality in ((municipality.id, municipality) for municipality in t.directory.covered)
    ]
    lines = {pair: n for pair, n in counts.items() if ELSEWHERE not in pair and pair[0] != pair[1]}
    said = pair_sentences(t, ties)
    return overview(
        circles,
        lines,
        labels={pair: t.number(n) for pair, n in lines.items()},
        title=" ".join(pair.sentence for pair in said),
        leads={
            (pair.one, pair.other): Way(f"{pair.one}{JOINT}{pair.other}", between(pair.one, pair.other), pair.sentence)
            for pair in said
        },
    )


def _organisations(t: Texts, n: int) -> str:
    return t.plural("{n} organisation", "{n} organisations", n)
