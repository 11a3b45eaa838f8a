"""Say who bridges the municipalities, and who hangs on a single partner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.network.brokerage import Brokerage, brokerage
from directory.analysis.network.connectors import Carrier, carriers, crossing_pairs
from directory.answers.findings import Bar, Bars, Finding, Line, facts_of
from directory.i18n import Texts
from directory.speaker import Speaker

MOST_BARS = 8

Groups = Mapping[str, tuple[str, ...]]


def bridging_finding(t: Speaker, pairs: nx.Graph[str], groups: Groups) -> Finding:
    """Which organisation carries most of the partner pairs between the municipalities."""
    crossing, found = crossing_pairs(pairs, groups), carriers(pairs, groups)
    method = (
        t(
            "Counted are pairs of organisations at home in two different covered municipalities with at least one "
            "documented tie in the selection; several ties of the same two count once. Every pair counts for both "
            "of its organisations. Organisations elsewhere are left out."
        ),
        t(
            "Could introduce: pairs of its partners that are at home in two different municipalities and have no "
            "documented tie (gatekeeper, representative and liaison of Gould and Fernandez)."
        ),
        "Gould & Fernandez (1989), doi.org/10.2307/270949",
    )
    if not found:
        return Finding(
            "bridging",
            t("No tie between organisations of two of the municipalities is documented here."),
            method=method,
        )
    first = found[0]
    home = {node: own[0] for node, own in groups.items() if own}
    roles = brokerage(pairs.subgraph(home), home)
    own = [edge for edge in crossing if first.organisation in edge]
    return Finding(
        key="bridging",
        sentence=t.plural(
            "{name} bridges the municipalities: of {n} partner pair between them {share} is with it.",
            "{name} bridges the municipalities: of {n} partner pairs between them {share} are with it.",
            len(crossing),
            name=t.directory.organisation[first.organisation].name,
            share=t.number(first.across),
        ),
        reading=_without(t, len(crossing) - first.across, t.directory.organisation[first.organisation].name),
        picture=_carriers_picture(t, found[:MOST_BARS]),
        heads=(
            t("Organisation"),
            t("Partners in other municipalities"),
            *(one.short_name for one in t.directory.covered),
            t("Could introduce across municipalities"),
        ),
        lines=tuple(
            Line(
                carrier.organisation,
                (
                    t.directory.organisation[carrier.organisation].name,
                    carrier.across,
                    *(carrier.partners.get(one.id, 0) for one in t.directory.covered),
                    _introduces(roles[carrier.organisation]),
                ),
                carrier.organisation,
            )
            for carrier in found
        ),
        method=method,
        facts=facts_of(t, tuple(tie for one, other in own for tie in pairs.edges[one, other]["ties"])),
    )


def single_partner_finding(t: Speaker, pairs: nx.Graph[str], hanging: Mapping[str, tuple[str, ...]]) -> Finding:
    """Which organisations hang on a single partner, and on whom most of them do."""
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
        reading=t(
            "If that partner stops, they have no documented contact with anybody. They may have partners nobody "
            "wrote about."
        ),
        picture=Bars(
            tuple(Bar(t.directory.organisation[id].name, len(own)) for id, own in [*hanging.items()][:MOST_BARS]),
            t("Organisations that depend on it"),
            "",
            t("Partners on which most organisations depend"),
        ),
        heads=(t("Organisation"), t("Place"), t("Its only partner"), t("Documented ties")),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.place(t.directory.organisation[id]),
                    t.directory.organisation[on].name,
                    len(pairs.edges[id, on]["ties"]),
                ),
                id,
            )
            for on, ids in hanging.items()
            for id in ids
        ),
        method=method,
        facts=facts_of(t, tuple(tie for id in own for tie in pairs.edges[id, partner]["ties"])),
    )


def _introduces(roles: Brokerage) -> int:
    """Pairs of partners in two different groups; without directions each is counted in both orders."""
    return (roles.gatekeeper + roles.representative + roles.liaison) // 2


def _without(t: Texts, left: int, name: str) -> str:
    return t.plural(
        "Without it {n} pair between the municipalities would be left.",
        "Without it {n} pairs between the municipalities would be left.",
        left,
        name=name,
    )


def _carriers_picture(t: Speaker, found: Sequence[Carrier]) -> Bars:
    bars = tuple(Bar(t.directory.organisation[carrier.organisation].name, carrier.across) for carrier in found)
    return Bars(
        bars, t("Partners in other municipalities"), "", t("Who carries the partner pairs between the municipalities")
    )
