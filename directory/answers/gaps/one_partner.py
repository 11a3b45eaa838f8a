"""Say who hangs on a single partner, whether it met others, and whether it is only supported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.gaps.one_partner import OnePartner
from directory.analysis.last_seen import Last
from directory.answers.findings import Bar, Bars, Finding, Line, facts_of
from directory.answers.organisations import last_year
from directory.i18n import Texts
from directory.speaker import Speaker

MOST_BARS = 8


def single_partner_finding(
    t: Speaker,
    pairs: nx.Graph[str],
    hanging: Mapping[str, tuple[str, ...]],
    *,
    one_by_one: Sequence[OnePartner] = (),
    last: Mapping[str, Last] | None = None,
) -> Finding:
    """Which organisations hang on a single partner, and on whom most of them do.

    Parameters
    ----------
    one_by_one
        The same organisations, each with whom it met at events and whether it only gets support.
    last
        What is known last of each organisation; None leaves it out.
    """
    known = {one.organisation: one for one in one_by_one}
    n = sum(map(len, hanging.values()))
    method = (
        t(
            "A partner is an organisation with at least one documented tie in the selection. Counted are "
            "organisations of the covered municipalities that have exactly one; the partner may be at home "
            "anywhere."
        ),
    )
    if not hanging:
        return Finding("single", t("No organisation depends on one single partner here."), method=method)
    partner, own = next(iter(hanging.items()))
    name = t.directory.organisation[partner].name
    return Finding(
        key="single",
        sentence=t.plural(
            "{n} organisation has one single documented partner; most often it is {name} ({most}).",
            "{n} organisations have one single documented partner; most often it is {name} ({most}).",
            n,
            name=name,
            most=t.number(len(own)),
        ),
        reading=_if_it_stops(t, one_by_one),
        picture=Bars(
            tuple(Bar(t.directory.organisation[id].name, len(own)) for id, own in [*hanging.items()][:MOST_BARS]),
            t("Organisations that depend on it"),
            "",
            t("Partners on which most organisations depend"),
        ),
        heads=(
            t("Organisation"),
            t("Place"),
            t("Its only partner"),
            t("Documented ties"),
            *((t("What joins them"), t("Met others at events")) if known else ()),
            *((t("Last documented"),) if last else ()),
        ),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.place(t.directory.organisation[id]),
                    t.directory.organisation[on].name,
                    len(pairs.edges[id, on]["ties"]),
                    *((_joined_by(t, known[id]), len(known[id].met)) if known else ()),
                    *((last_year(t, last.get(id)),) if last else ()),
                ),
                id,
            )
            for on, ids in hanging.items()
            for id in ids
        ),
        method=method,
        facts=facts_of(t, tuple(tie for id in own for tie in pairs.edges[id, partner]["ties"])),
    )


def _if_it_stops(t: Texts, one_by_one: Sequence[OnePartner]) -> str:
    """Who would have nobody, who met others, and who only gets support."""
    if not one_by_one:
        return t(
            "If that partner stops, they have no documented contact with anybody. They may have partners nobody "
            "wrote about."
        )
    met, support = sum(bool(one.met) for one in one_by_one), sum(one.support_only for one in one_by_one)
    return " ".join(
        (
            t.plural(
                "{n} of them met others at events, so it does know somebody else.",
                "{n} of them met others at events, so they do know somebody else.",
                met,
            ),
            t.plural(
                "With {n} the only partner gives or gets support (money, premises, services); no cooperation is "
                "documented.",
                "With {n} the only partner gives or gets support (money, premises, services); no cooperation is "
                "documented.",
                support,
            ),
            t("They may have partners nobody wrote about."),
        )
    )


def _joined_by(t: Texts, one: OnePartner) -> str:
    return t("support only") if one.support_only else t("cooperation")
